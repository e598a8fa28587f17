/** A piece of folded text with its disguise undone, and where each unit of it stood. */
export interface UndoneText {
  readonly text: string;
  /** Places in the folded text. */
  readonly positions: readonly number[];
}

/** `n h a c a i`, `n.h.a c.a.i`: single letters with a blank or sign between each two. */
const SPELLED = /(?<![a-z0-9])(?:[a-z0-9][ ._*|~·•/-]{1,2}){4,60}[a-z0-9](?![a-z0-9])/g;
/** `nh.a c.a.i`, `ca|cuoc`: a sign inside a word; the pieces of addresses and hosts are mostly longer. */
const SPLIT =
  /(?<![a-z0-9._*|~·•'’^`])[a-z0-9]{1,5}(?:[._*|~·•'’^`][a-z0-9]{1,5}){1,12}(?![a-z0-9._*|~·•'’^`]|\d)/g;
/** `nh4 c4i`, `c@ cuoc`: a digit or sign in the place of a letter. */
const LEET = /[a-z][013457@$!][a-z]|(?<![a-z0-9])[a-z]{1,4}[0134@$!](?![a-z0-9@.])/g;

/** What each of them cannot do without, quick to look for: most texts hold none of it. */
const SINGLE_LETTERS = /[ ._*|~·•/-](?=[a-z0-9][ ._*|~·•/-]{1,2}[a-z0-9][ ._*|~·•/-])/;
const INNER_SIGN = /[._*|~·•'’^`](?=[a-z0-9])(?<=[a-z0-9].)/;
const SIGN_AFTER_LETTER = /[013457@$!](?<=[a-z].)/;

const LEET_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const REACH = 14;
/** So many places are looked at; a text made of nothing else costs no more. */
const MAX_PLACES = 400;

function keep(
  folded: string,
  from: number,
  to: number,
  read: (unit: string, index: number) => string,
): UndoneText {
  const units: string[] = [];
  const positions: number[] = [];
  for (let index = from; index < to; index += 1) {
    const unit = read(folded.charAt(index), index);
    if (unit === '') continue;
    units.push(unit);
    positions.push(index);
  }
  return { text: units.join(''), positions };
}

/** Windows around the places where a pattern matches, neighbours joined. */
function windows(folded: string, pattern: RegExp, reach: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let places = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    places += 1;
    if (places > MAX_PLACES) break;
    const from = Math.max(0, match.index - reach);
    const to = Math.min(folded.length, match.index + match[0].length + reach);
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

function isLetter(unit: string): boolean {
  return unit >= 'a' && unit <= 'z';
}

function isWordUnit(unit: string): boolean {
  return isLetter(unit) || (unit >= '0' && unit <= '9');
}

/** Letters that are spelled out one by one, joined. */
function unspelled(folded: string): readonly UndoneText[] {
  if (!SINGLE_LETTERS.test(folded)) return [];
  return windows(folded, SPELLED, 0).map(([from, to]) =>
    keep(folded, from, to, (unit) => (isWordUnit(unit) ? unit : '')),
  );
}

/** Words with signs inside, the signs taken out. */
function unsplit(folded: string): readonly UndoneText[] {
  if (!INNER_SIGN.test(folded)) return [];
  return windows(folded, SPLIT, REACH).map(([from, to]) =>
    keep(folded, from, to, (unit, index) => {
      const isInside = isWordUnit(folded.charAt(index - 1)) && isWordUnit(folded.charAt(index + 1));
      return unit !== ' ' && unit !== '-' && !isWordUnit(unit) && isInside ? '' : unit;
    }),
  );
}

/** Words with digits and signs for letters, the letters put back; words of digits alone stay. */
function unleeted(folded: string): readonly UndoneText[] {
  if (!SIGN_AFTER_LETTER.test(folded)) return [];
  return windows(folded, LEET, REACH).map(([from, to]) =>
    keep(folded, from, to, (unit, index) => {
      const double = LEET_LETTERS[unit];
      const isBesideLetter = isLetter(folded.charAt(index - 1)) || isLetter(folded.charAt(index + 1));
      return double !== undefined && isBesideLetter ? double : unit;
    }),
  );
}

/** The pieces of a folded text that look disguised, undone. Few or none on ordinary pages. */
export function undoDisguise(folded: string): readonly UndoneText[] {
  return [...unspelled(folded), ...unsplit(folded), ...unleeted(folded)];
}
