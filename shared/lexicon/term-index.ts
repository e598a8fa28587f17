import type { TermClass, TermGroup } from './terms/term-group.ts';
import { accentsOf, bareLetterOf, type Syllable } from './accents.ts';
import { foldText } from './fold-text.ts';
import { termPatternSource } from './term-pattern.ts';

/** A term ready to be compared with what stands in a text. */
export interface IndexedTerm {
  readonly term: string;
  readonly class: TermClass;
  readonly weight: number;
  readonly needsAccents: boolean;
  readonly syllables: readonly Syllable[];
}

/** All terms, found by one pattern each for Latin and for other scripts, both on folded text with blank gaps. */
export interface TermIndex {
  readonly latin: RegExp;
  readonly others: RegExp;
  /** By the folded term without anything between its syllables; the beginning of open terms. */
  readonly byKey: ReadonlyMap<string, readonly IndexedTerm[]>;
  readonly openKeys: readonly string[];
}

const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;

/** A text without what stands between its letters and digits. */
export function keyOf(folded: string): string {
  return folded.replace(SEPARATORS, '');
}

function syllablesOf(term: string): readonly Syllable[] {
  return term.split(SEPARATORS).map((syllable) => ({
    letters: Array.from(syllable, bareLetterOf).filter((letter) => letter !== ''),
    accents: accentsOf(syllable),
  }));
}

function isLatin(folded: string): boolean {
  return /^[a-z0-9]/u.test(folded);
}

/** Builds the patterns once for all texts. */
export function indexTerms(groups: readonly TermGroup[]): TermIndex {
  const byKey = new Map<string, IndexedTerm[]>();
  const closed: string[] = [];
  const open: string[] = [];
  const others: string[] = [];
  for (const group of groups) {
    for (const term of group.terms) {
      const folded = foldText(term).text;
      const list = isLatin(folded) ? (group.isOpen === true ? open : closed) : others;
      list.push(folded);
      const key = keyOf(folded);
      const entry = {
        term,
        class: group.class,
        weight: group.weight,
        needsAccents: group.needsAccents === true,
        syllables: syllablesOf(term),
      };
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
  }
  return {
    latin: new RegExp(
      `(?<![a-z0-9])(?:(?:${termPatternSource(closed)})(?![a-z0-9])|(?:${termPatternSource(open)})[a-z0-9]*)`,
      'g',
    ),
    others: new RegExp(termPatternSource(others), 'g'),
    byKey,
    openKeys: open.map(keyOf).sort((a, b) => b.length - a.length),
  };
}
