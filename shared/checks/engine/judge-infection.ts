import type { Sighting } from '../rule/check.ts';

/** What a sign rests on: two signs count as two only when they rest on different things. */
type Ground = 'words' | 'links' | 'search' | 'visitors' | 'redirects' | 'change' | 'code' | 'other';

const GROUNDS: Readonly<Record<string, Ground>> = {
  S01: 'words',
  S02: 'words',
  S03: 'links',
  S04: 'links',
  S05: 'links',
  S06: 'links',
  S07: 'search',
  S08: 'words',
  S09: 'search',
  S10: 'words',
  S11: 'search',
  S12: 'search',
  S13: 'words',
  S15: 'links',
  R02: 'visitors',
  R03: 'visitors',
  R04: 'visitors',
  R06: 'visitors',
  R10: 'visitors',
};

const GROUNDS_BY_GROUP: Readonly<Record<string, Ground>> = {
  R: 'redirects',
  C: 'visitors',
  D: 'change',
  M: 'code',
};

function groundOf(rule: string): Ground {
  return GROUNDS[rule] ?? GROUNDS_BY_GROUP[rule.charAt(0)] ?? 'other';
}

/** Whether one page speaks of planted content: one proof, or two hints that rest on different things. */
export function isInfected(
  sightings: readonly (Pick<Sighting, 'rule'> & Required<Pick<Sighting, 'infection'>>)[],
): boolean {
  if (sightings.some(({ infection }) => infection === 'proof')) return true;
  const hints = sightings.filter(({ infection }) => infection === 'hint');
  return new Set(hints.map(({ rule }) => groundOf(rule))).size >= 2;
}
