/** What stands in Vietnamese names: plain Latin letters, digits and signs, Vietnamese letters in one piece, printed quotes. */
const USUAL = /^[ -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”…]$/u;
/** What is not seen, or only together with its neighbour. */
const UNSEEN = /^[\p{C}\p{Z}\p{M}\u115f\u1160\u3164\uffa0\u2800]$/u;
const MAX_CHARACTERS = 300;

function shown(character: string): string {
  if (USUAL.test(character)) return character;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return UNSEEN.test(character) ? `‹${code}›` : `‹${character} ${code}›`;
}

/**
 * A name from outside as a person should see it: everything that could pass for something else, or for nothing, is shown
 * with its code point: letters of other alphabets that look like ours, fillers, marks for direction, marks that are piled
 * up (`Н` of Cyrillic -> `‹Н U+041D›`). An ordinary Vietnamese name stays as it is, in NFC on one line.
 */
export function visibleText(text: string): string {
  const characters = charactersOf(text);
  const cut = characters.length > MAX_CHARACTERS ? '…' : '';
  return characters.slice(0, MAX_CHARACTERS).map(shown).join('') + cut;
}

/** The same of sentences: of these the end is told too, where doubts stand. */
export function visibleSentences(text: string): string {
  return charactersOf(text).map(shown).join('');
}

function charactersOf(text: string): readonly string[] {
  return Array.from(
    text
      .normalize('NFC')
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim(),
  );
}
