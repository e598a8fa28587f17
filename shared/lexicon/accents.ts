/** Marks that letters of Latin writing carry; lines struck through letters and piled signs are none. */
const ACCENTS = /[^\u0300-\u0304\u0306-\u030C\u031B\u0323-\u0328-]/g;
/** The stroke of đ, also where old keyboards wrote the Icelandic letter for it. */
const STROKED = /[đĐðÐɖƉ]/g;

/** The accents of a piece of text, whichever letter of it carries them, `-` for the stroke of đ: `hoà` as `hòa`. */
export function accentsOf(text: string): string {
  const accents = text.normalize('NFD').replace(STROKED, '-').replace(ACCENTS, '');
  return accents.length < 2 ? accents : Array.from(accents).sort().join('');
}

/** The letter without accents, in lower case; `''` for nothing. */
export function bareLetterOf(unit: string): string {
  return unit.normalize('NFD').replace(STROKED, 'd').replace(/\p{M}/gu, '').slice(0, 2).toLowerCase();
}

/** A syllable of a term: how many letters and digits it has when folded, and its accents. */
export interface Syllable {
  readonly letters: readonly string[];
  readonly accents: string;
}

/** How a syllable of a text relates to that of a term. */
export type SyllableLikeness =
  /** Letter by letter and accent by accent. */
  | 'same'
  /** The same accents on letters that only look alike. */
  | 'look-alike'
  /** No accent at all, or look-alike letters, whose accents say nothing. */
  | 'open'
  /** Accents of its own: another word. */
  | 'other';

const BEYOND_ASCII = /[^ -~]/;

/** Compares one syllable, given as one piece of text for each letter with the accents behind it. */
export function compareSyllable(units: readonly string[], { letters, accents }: Syllable): SyllableLikeness {
  const written = accentsOf(units.join(''));
  const isLookAlike = units.some((unit, index) => {
    const letter = bareLetterOf(unit);
    return BEYOND_ASCII.test(letter.charAt(0)) && letter.charAt(0) !== letters[index];
  });
  if (written === accents) return isLookAlike ? 'look-alike' : 'same';
  return written === '' || isLookAlike ? 'open' : 'other';
}
