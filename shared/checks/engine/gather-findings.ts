import type { AnyCheck, SeenByRule } from '../rule/check.ts';
import { SEVERITIES } from '../result/severity.ts';
import type { Finding } from '../result/site-check-result.ts';
import { toFinding } from './to-finding.ts';

/**
 * A finding for each key: where several sightings bear the same, the one that says most. What a later rule has to say of a
 * finding makes that one graver and is none of its own: nobody has to remove the same thing twice.
 */
export function gatherFindings(seen: readonly SeenByRule[], host: string): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const { sighting, rule } of seen.filter(({ sighting: { addsTo } }) => addsTo === undefined)) {
    const finding = toFinding(sighting, rule, host);
    const known = byKey.get(finding.key);
    if (known === undefined || rank(finding) < rank(known)) byKey.set(finding.key, finding);
  }
  for (const { sighting, rule } of seen) {
    const known = sighting.addsTo === undefined ? undefined : byKey.get(sighting.addsTo);
    if (known !== undefined) byKey.set(known.key, graver(known, toFinding(sighting, rule, host)));
  }
  return [...byKey.values()];
}

/** What speaks more for planted content comes first, then the more severe. */
function rank({ severity, infection }: Finding): number {
  return SEVERITIES.indexOf(severity) + 10 * INFECTIONS.indexOf(infection);
}

const INFECTIONS: readonly Finding['infection'][] = ['proof', 'hint', 'none'];

function graver(finding: Finding, more: Finding): Finding {
  return {
    ...finding,
    severity: worse(SEVERITIES, finding.severity, more.severity),
    infection: worse(INFECTIONS, finding.infection, more.infection),
  };
}

/** Whichever stands first among the words, the worst being the first. */
function worse<Word>(words: readonly Word[], one: Word, other: Word): Word {
  return words.indexOf(other) < words.indexOf(one) ? other : one;
}

/** Ids of the rules that only add to what others found; version 0.2 and those before gave them findings of their own. */
export function addingRules(checks: readonly AnyCheck[]): ReadonlySet<string> {
  return new Set(
    checks.filter((check) => 'evaluateAfter' in check).flatMap(({ rules }) => rules.map(({ id }) => id)),
  );
}
