const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** A word for each letter of Crockford’s base 32, so that B, D, P and the like are told apart by telephone. */
const LETTER_WORDS: Readonly<Record<string, string>> = {
  A: 'An',
  B: 'Bình',
  C: 'Cường',
  D: 'Dũng',
  E: 'Em',
  F: 'Facebook',
  G: 'Giang',
  H: 'Hoa',
  J: 'Jeep',
  K: 'Kiên',
  M: 'Mai',
  N: 'Nam',
  P: 'Phúc',
  Q: 'Quân',
  R: 'Rồng',
  S: 'Sơn',
  T: 'Tùng',
  V: 'Việt',
  W: 'Wi-Fi',
  X: 'Xuân',
  Y: 'Yến',
  Z: 'Zalo',
};

/** One group of a fingerprint. */
export interface SpokenGroup {
  readonly characters: string;
  /** How each character is said, in order: a digit alone, a letter with a word. */
  readonly words: readonly string[];
}

/** How a fingerprint (`7K2M-Q0XD-91AB-ZT4H`) is read out by telephone, group by group. */
export function spokenCode(fingerprint: string): readonly SpokenGroup[] {
  return fingerprint.split('-').map((characters) => ({
    characters,
    words: Array.from(characters, (character) => {
      const word = LETTER_WORDS[character];
      return word === undefined ? (DIGITS[Number(character)] ?? character) : `${character} như ${word}`;
    }),
  }));
}
