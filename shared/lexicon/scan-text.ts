import { compareSyllable } from './accents.ts';
import { type FoldedText, foldText, originalIndex } from './fold-text.ts';
import type { TermHit } from './lexicon.ts';
import { withoutHomonyms } from './homonyms.ts';
import { isNegatedAt } from './negative-context.ts';
import { type IndexedTerm, keyOf, type TermIndex } from './term-index.ts';
import { withBlankGaps } from './term-pattern.ts';
import { undoDisguise } from './undo-disguise.ts';

/** How what stands in a text relates to a term: as written, in disguise, or another word. */
type Likeness = 'same' | 'disguised' | 'other';

/** Where a term was found: the written piece, and its letters and digits, each with the marks behind it. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly units: readonly string[];
}

/** Syllable by syllable: one that carries accents has to carry those of the term, one without may stand for any. */
function likeness({ original, units }: Found, term: IndexedTerm): Likeness {
  if (original.normalize('NFC').toLowerCase() === term.term) return 'same';
  let from = 0;
  let isPlain = !/[^ -~]/.test(original.normalize('NFD').replace(/[\p{M}đĐ]/gu, ''));
  for (const syllable of term.syllables) {
    const to = from + syllable.letters.length;
    const like = compareSyllable(units.slice(from, to), syllable);
    if (like === 'other' || (like === 'open' && term.needsAccents)) return 'other';
    if (like !== 'same') isPlain = false;
    from = to;
  }
  return isPlain ? 'same' : 'disguised';
}

function candidates(matched: string, index: TermIndex): readonly IndexedTerm[] {
  const key = keyOf(matched);
  const whole = index.byKey.get(key);
  // `soi keo` is no `soikeo`: coined names are written in one word
  const isParted = key.length < matched.length;
  if (whole !== undefined) return isParted ? whole.filter(({ syllables }) => syllables.length > 1) : whole;
  const open = index.openKeys.find((beginning) => key.startsWith(beginning));
  return open === undefined ? [] : (index.byKey.get(open) ?? []);
}

function judge(
  text: string,
  found: Found,
  matched: string,
  index: TermIndex,
  isUndone: boolean,
): TermHit | null {
  const { start, end } = found;
  for (const entry of candidates(matched, index)) {
    const like = likeness(found, entry);
    if (like === 'other') continue;
    const isNegated = isNegatedAt(text, start, end);
    return {
      term: entry.term,
      class: entry.class,
      weight: isNegated ? 0 : entry.weight,
      start,
      end,
      isDisguised: isUndone || like === 'disguised',
      isNegated,
    };
  }
  return null;
}

/**
 * All matches of a global pattern. `String.matchAll` would compile a copy of it at each call, which costs more than the
 * reading of a page.
 */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) yield match;
}

interface BrandShape {
  readonly weight: number;
  readonly pattern: RegExp;
}

/**
 * Names made as betting houses make them, beside the known ones: `go99 casino`, `23win`, `bet168`, `qq88.vip`, `qq88`. Versions of
 * Windows are none.
 */
const BRAND_SHAPES: readonly BrandShape[] = [
  { weight: 4, pattern: /(?<![a-z0-9])[a-z]{1,6}\d{2,3} ?(?:casino|club|nha cai|game bai)(?![a-z0-9])/g },
  {
    weight: 3,
    pattern:
      /(?<![a-z0-9])(?:\d{2,4}(?:bet|win|vin)|bet\d{2,3}|win(?!(?:10|11|16|32|64|86|95|98)(?!\d))\d{2,3})(?![a-z0-9])/g,
  },
  {
    weight: 3,
    pattern:
      /(?<![a-z0-9])[a-z]{2,5}(?:88|99|77|66|68|79|89|777|888|789|666)\.(?:com|net|vip|club|top|live|bet)(?![a-z0-9.])/g,
  },
  { weight: 2, pattern: /(?<![a-z0-9])[a-z]{2,5}(?:88|99|77|66|68|79|89|777|888|789|666)(?![a-z0-9])/g },
];

/** `Lớp A12 nhà cải tạo`: the words behind the digits are written with accents, and with others. */
function hasOtherWords(written: string): boolean {
  const words = written.normalize('NFC').toLowerCase().split(/\d ?/u).at(-1) ?? '';
  return /[^ -~]/u.test(words) && words !== 'nhà cái' && words !== 'game bài';
}

/** More terms say nothing new about a text. */
const MAX_HITS = 500;

/** Two digits beside a letter: without them there is no coined name. */
const LETTER_AND_DIGITS = /[a-z]\d\d|\d\d[a-z]/;

function addShapes(folded: FoldedText, text: string, hits: TermHit[]): void {
  if (!LETTER_AND_DIGITS.test(folded.text)) return;
  for (const { weight, pattern } of BRAND_SHAPES) {
    for (const match of matchesOf(pattern, folded.text)) {
      const start = originalIndex(folded, match.index, text.length);
      const end = originalIndex(folded, match.index + match[0].length, text.length);
      if (hits.length >= MAX_HITS) return;
      if (hits.some((hit) => hit.start < end && start < hit.end)) continue;
      if (hasOtherWords(text.slice(start, end))) continue;
      const isNegated = isNegatedAt(text, start, end);
      const term = match[0];
      hits.push({
        term,
        class: 'gambling',
        weight: isNegated ? 0 : weight,
        start,
        end,
        isDisguised: false,
        isNegated,
      });
    }
  }
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;

/** The written piece behind a match; `placeOf` says where each unit of the match stands in the folded text. */
function foundAt(
  text: string,
  folded: FoldedText,
  matched: string,
  placeOf: (offset: number) => number,
): Found {
  const units: string[] = [];
  const originalAt = (place: number) => originalIndex(folded, place, text.length);
  for (let offset = 0; offset < matched.length; offset += 1) {
    if (!LETTER_OR_DIGIT.test(matched.charAt(offset))) continue;
    const place = placeOf(offset);
    units.push(text.slice(originalAt(place), originalAt(place + 1)));
  }
  const start = originalAt(placeOf(0));
  const end = Math.max(originalAt(placeOf(matched.length - 1) + 1), start);
  return { start, end, original: text.slice(start, end), units };
}

/** The match and its beginnings of fewer syllables, the longest first. */
function beginningsOf(matched: string): readonly string[] {
  const ends: number[] = [];
  for (let end = matched.length - 1; end > 0; end -= 1) {
    if (!LETTER_OR_DIGIT.test(matched.charAt(end))) ends.push(end);
  }
  return [matched, ...ends.map((end) => matched.slice(0, end))];
}

type AddMatch = (matched: string, placeOf: (offset: number) => number) => boolean;

/**
 * Hands over every match of a pattern. Where the longest term turns out to be other words, a shorter one may begin at
 * the same place, or another one within it.
 */
function addMatches(pattern: RegExp, text: string, placeOf: (place: number) => number, add: AddMatch): void {
  for (const match of matchesOf(pattern, text)) {
    const { 0: matched, index } = match;
    const taken = beginningsOf(matched).find((one) => add(one, (offset) => placeOf(index + offset)));
    pattern.lastIndex = index + (taken?.length ?? 1);
  }
}

/** Finds the terms of an index in running text; see `Lexicon.scanText`. */
export function scanText(text: string, index: TermIndex): readonly TermHit[] {
  const folded = foldText(text);
  const hits: TermHit[] = [];
  const addAs =
    (isUndone: boolean): AddMatch =>
    (matched, placeOf) => {
      if (hits.length >= MAX_HITS) return true;
      const found = foundAt(text, folded, matched, placeOf);
      if (isUndone && hits.some((hit) => hit.start < found.end && found.start < hit.end)) return true;
      const hit = judge(text, found, matched, index, isUndone);
      if (hit !== null) hits.push(hit);
      return hit !== null;
    };
  const asItStands = (place: number) => place;
  const blank = withBlankGaps(folded.text);
  addMatches(index.latin, blank, asItStands, addAs(false));
  if (folded.hasOtherScripts) addMatches(index.others, blank, asItStands, addAs(false));
  addShapes(folded, text, hits);
  for (const { text: undone, positions } of undoDisguise(folded.text)) {
    addMatches(index.latin, withBlankGaps(undone), (place) => positions[place] ?? 0, addAs(true));
  }
  return withoutHomonyms(
    text,
    hits.sort((a, b) => a.start - b.start),
  );
}
