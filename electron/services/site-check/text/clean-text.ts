/** Letters that have another composed form: combining marks, jamo, a few signs. Most texts hold none. */
const UNCOMPOSED = /[\u0300-\u036F\u1100-\u11FF\u2126\u212A\u212B]/;
/** More marks on one letter than any writing has; a long run of them takes quadratic time to compose. */
const PILED_MARKS = /(\p{M}{20})\p{M}+/gu;
/** Blanks that are more than one space. */
const LOOSE_BLANKS = /[^\S ]\s*| \s+/g;

/** A text on one line, composed (NFC), without outer blanks. */
export function oneLine(text: string): string {
  const line = text.replace(LOOSE_BLANKS, ' ').trim();
  return UNCOMPOSED.test(line) ? line.replace(PILED_MARKS, '$1').normalize('NFC') : line;
}

/** `oneLine` of at most `maxLength` characters, that does not keep alive the document it was cut from. */
export function cleanText(text: string, maxLength: number): string {
  return detached(oneLine(text.slice(0, maxLength * 4)).slice(0, maxLength));
}

const BEYOND_LATIN = /[^\0-\xFF]/;
const SHORT_LENGTH = 1_000;
/** Where short texts are copied through. */
const room = Buffer.alloc(2 * SHORT_LENGTH);

/** A copy in memory of its own: a piece cut out of a string keeps the whole string alive otherwise. */
export function detached(text: string): string {
  // up to 12 characters are copied by the engine itself
  if (text.length < 13) return text;
  const encoding = BEYOND_LATIN.test(text) ? 'utf16le' : 'latin1';
  if (text.length > SHORT_LENGTH) return Buffer.from(text, encoding).toString(encoding);
  return room.toString(encoding, 0, room.write(text, encoding));
}
