/** The character classes of PDF (ISO 32000-1, 7.2.2) as tables by byte. */
const WHITE_SPACE = tableOf('\0\t\n\f\r ');
const DELIMITERS = tableOf('()<>[]{}/%');

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** NUL, tab, line feed, form feed, carriage return or blank. */
export function isWhiteSpace(byte: number): boolean {
  return WHITE_SPACE[byte] === 1;
}

/** Neither white space nor one of `()<>[]{}/%`. */
export function isRegular(byte: number): boolean {
  return WHITE_SPACE[byte] === 0 && DELIMITERS[byte] === 0;
}

/** `0` to `9`. */
export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The value of a hexadecimal digit; -1 for any other byte. */
export function hexValue(byte: number): number {
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
