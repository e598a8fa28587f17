import { type FoldedText, foldText, originalIndex } from './fold-text.ts';
import type { TermHit } from './lexicon.ts';
import { isNegatedAt } from './negative-context.ts';
import { type IndexedTerm, keyOf, marksOf, type TermIndex } from './term-index.ts';
import { undoDisguise } from './undo-disguise.ts';

/** How what stands in a text relates to a term: as written, in disguise, or another word. */
type Likeness = 'same' | 'disguised' | 'other';

function isSubsequence(part: string, whole: string): boolean {
  let next = 0;
  for (const unit of whole) if (unit === part.charAt(next)) next += 1;
  return next === part.length;
}

function likeness(original: string, term: IndexedTerm): Likeness {
  if (original.normalize('NFC').toLowerCase() === term.term) return 'same';
  const marks = marksOf(original.replace(/[^\p{L}\p{M}]/gu, ''));
  const bare = original.normalize('NFD').replace(/[\p{M}đĐ]/gu, '');
  const hasOnlyPlainLetters = !/[^ -~]/.test(bare);
  if (marks === term.marks) return hasOnlyPlainLetters ? 'same' : 'disguised';
  if (term.needsAccents) return 'other';
  if (isSubsequence(marks, term.marks)) return 'disguised';
  return hasOnlyPlainLetters ? 'other' : 'disguised';
}

function candidates(matched: string, index: TermIndex): readonly IndexedTerm[] {
  const key = keyOf(matched);
  const whole = index.byKey.get(key);
  if (whole !== undefined) return whole;
  const open = index.openKeys.find((beginning) => key.startsWith(beginning));
  return open === undefined ? [] : (index.byKey.get(open) ?? []);
}

function judge(
  text: string,
  start: number,
  end: number,
  matched: string,
  index: TermIndex,
  isUndone: boolean,
): TermHit | null {
  const original = text.slice(start, end);
  for (const entry of candidates(matched, index)) {
    const like = likeness(original, entry);
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

/** Finds the terms of an index in running text; see `Lexicon.scanText`. */
export function scanText(text: string, index: TermIndex): readonly TermHit[] {
  const folded = foldText(text);
  const hits: TermHit[] = [];
  const add = (matched: string, from: number, to: number, isUndone: boolean) => {
    const start = originalIndex(folded, from, text.length);
    const end = Math.max(originalIndex(folded, to, text.length), start);
    if (hits.length >= MAX_HITS) return;
    if (isUndone && hits.some((hit) => hit.start < end && start < hit.end)) return;
    const hit = judge(text, start, end, matched, index, isUndone);
    if (hit !== null) hits.push(hit);
  };
  for (const match of matchesOf(index.latin, folded.text)) {
    add(match[0], match.index, match.index + match[0].length, false);
  }
  if (folded.hasOtherScripts) {
    for (const match of matchesOf(index.others, folded.text)) {
      add(match[0], match.index, match.index + match[0].length, false);
    }
  }
  addShapes(folded, text, hits);
  for (const undone of undoDisguise(folded.text)) {
    for (const match of matchesOf(index.latin, undone.text)) {
      const from = undone.positions[match.index] ?? 0;
      const to = (undone.positions[match.index + match[0].length - 1] ?? from) + 1;
      add(match[0], from, to, true);
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}
