import type { AnyCheck, CheckContext, CheckFacts, Rule, SeenByRule, Sighting } from '../rule/check.ts';
import { type Need, NEEDS } from '../snapshot/need.ts';
import { missingNeeds } from '../reading/missing-needs.ts';
import { selfGivenNames } from '../reading/self-given-names.ts';
import { readingOf } from '../reading/site-reading.ts';
import { findingKey } from '../result/finding-key.ts';
import type { SiteCheckResult } from '../result/site-check-result.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

type Limit = SiteCheckResult['limits'][number];

/** What came of asking rules about a snapshot. */
export interface RunOutcome {
  readonly seen: readonly SeenByRule[];
  /** Ids of the rules that judged: of all others nothing is known, not even that a thing has gone. */
  readonly judged: readonly string[];
  /** Checks that broke, by the ids of their rules, with what they threw. */
  readonly broken: readonly Limit[];
  /** Parts of the snapshot that are not there, with the rules that could not judge for want of them. */
  readonly notGathered: readonly Limit[];
}

type Asked = Pick<RunOutcome, 'seen' | 'judged' | 'broken'>;

/**
 * Asks every rule about a snapshot, those about what others saw in the end. A rule without the parts that it needs is
 * not asked: its silence would say that there is nothing. One that throws is a bug, and the others speak all the same.
 */
export function runChecks(
  checks: readonly AnyCheck[],
  snapshot: SiteSnapshot,
  facts: CheckFacts,
): RunOutcome {
  const reading = readingOf(snapshot, facts.lexicon, facts.tables);
  const ownHosts = [...facts.ownHosts, ...selfGivenNames(snapshot, facts)];
  const context: CheckContext = { ...facts, ownHosts, reading };
  const missing = missingNeeds(snapshot, NEEDS, reading.hosts);
  const ask = (check: AnyCheck, seen: readonly SeenByRule[]): Asked => {
    const able = check.rules.filter(({ needs }) => !needs.some((need) => missing.includes(need)));
    return able.length === 0
      ? { seen: [], judged: [], broken: [] }
      : outcomeOf(check, able, snapshot.site.host, () => sightingsOf(check, seen, snapshot, context));
  };
  const first = together(checks.filter((check) => !isLater(check)).map((check) => ask(check, [])));
  const later = together(checks.filter(isLater).map((check) => ask(check, first.seen)));
  const rules = checks.flatMap((check) => check.rules);
  return { ...together([first, later]), notGathered: missing.flatMap((need) => notGathered(need, rules)) };
}

function isLater(check: AnyCheck): boolean {
  return 'evaluateAfter' in check;
}

function together(outcomes: readonly Asked[]): Asked {
  return {
    seen: outcomes.flatMap(({ seen }) => seen),
    judged: outcomes.flatMap(({ judged }) => judged),
    broken: outcomes.flatMap(({ broken }) => broken),
  };
}

function sightingsOf(
  check: AnyCheck,
  seen: readonly SeenByRule[],
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  return 'evaluateAfter' in check
    ? check.evaluateAfter(seen, snapshot, context)
    : check.evaluate(snapshot, context);
}

/** What rules of a check that could be asked saw; sightings of the others in the same check do not count. */
function outcomeOf(
  { rules }: AnyCheck,
  able: readonly Rule[],
  host: string,
  evaluate: () => readonly Sighting[],
): Asked {
  const sightings = attempt(evaluate);
  if (sightings instanceof Error) {
    const ids = rules.map(({ id }) => id).join(', ');
    return { seen: [], judged: [], broken: [{ kind: 'check-failed', at: `${ids}: ${sightings.message}` }] };
  }
  const stranger = sightings.find((sighting) => rules.every(({ id }) => id !== sighting.rule));
  if (stranger !== undefined) {
    throw new Error(`a check speaks for a rule that is not its own: ${stranger.rule}`);
  }
  const seen = sightings.flatMap((sighting) =>
    able
      .filter(({ id }) => id === sighting.rule)
      .map((rule) => ({ sighting, rule, key: findingKey(rule.id, host, sighting.subject) })),
  );
  return { seen, judged: able.map(({ id }) => id), broken: [] };
}

function attempt(evaluate: () => readonly Sighting[]): readonly Sighting[] | Error {
  try {
    return evaluate();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** `exposed-files: E01, E02`; nothing when no rule needs the part. */
function notGathered(need: Need, rules: readonly Rule[]): readonly Limit[] {
  const ids = rules.filter(({ needs }) => needs.includes(need)).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ kind: 'not-gathered', at: `${need}: ${ids.join(', ')}` }];
}
