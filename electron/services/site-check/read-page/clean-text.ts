/** A text on one line, NFC, at most `maxLength` characters, that does not keep alive the document it was cut from. */
export function cleanText(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength * 4)
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, maxLength);
  return detached(line);
}

/** A copy in memory of its own: a piece cut out of a string keeps the whole string alive otherwise. */
export function detached(text: string): string {
  // up to 12 characters are copied by the engine itself
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');
}
