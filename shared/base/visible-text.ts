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
 * up (`Н` of Cyrillic -> `‹Н U+041D›`). An ordinary Vietnamese name stays as it is, in NFC on one line. What is longer than
 * a name may be is cut.
 */
export function visibleText(text: string, maxCharacters: number = MAX_CHARACTERS): string {
  const characters = Array.from(
    text
      .normalize('NFC')
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim(),
  );
  const cut = characters.length > maxCharacters ? '…' : '';
  return characters.slice(0, maxCharacters).map(shown).join('') + cut;
}
