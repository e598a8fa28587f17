import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { isUnused } from '../reading/is-unused.ts';
import { compareFindings } from '../result/compare-findings.ts';
import { isInfected } from './judge-infection.ts';
import { judgeState, type State } from './judge-state.ts';
import { checks, findRule } from './registry.ts';
import { readSite } from '../reading/read-site.ts';
import { SEVERITIES } from '../result/severity.ts';
import type { Finding, SiteCheckOutcome, SiteCheckResult } from '../result/site-check-result.ts';
import { finalAddress, finalStatus } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { takeBaseline } from '../reading/take-baseline.ts';
import { toFinding } from './to-finding.ts';

/** What a conclusion is drawn from. */
export interface ConclusionInput {
  readonly snapshot: SiteSnapshot;
  readonly context: CheckContext;
  /** The result of the check before; `null` at the first one. */
  readonly previous: SiteCheckResult | null;
  readonly appVersion: string;
  /** The rules to run; all of the app by default. */
  readonly checks?: readonly Check[];
}

interface RunOutcome {
  readonly findings: readonly Finding[];
  /** Checks that broke, by the ids of their rules, with what they threw. */
  readonly broken: readonly string[];
}

const MAX_FINDINGS = 1_000;
const MAX_LIMITS = 200;

/**
 * Runs every rule over a snapshot and says what came of it. A rule that throws is a bug, but the bug of one rule must
 * not take the other hundred from the school: it is told in the limits, and the site then counts as partly checked.
 */
export function concludeSiteCheck(input: ConclusionInput): SiteCheckOutcome {
  const { snapshot, context, previous, appVersion } = input;
  const state = judgeState(snapshot);
  const { findings: all, broken } = runChecks(input.checks ?? checks, snapshot, context);
  const own = all.filter(({ rule }) => !state.isOwnTrouble || findRule(rule)?.topic === 'network');
  const infected = judgeInfected(own, state, broken);
  const removedKeys = new Set(context.baseline?.removedKeys);
  const compared = compareFindings(own, previous, removedKeys);
  const fixed = state.isRead ? compared.fixed : [];
  const result: SiteCheckResult = {
    url: snapshot.entered,
    host: snapshot.site.host,
    checkedAt: snapshot.checkedAt,
    appVersion,
    ...statusOf(state, infected, broken),
    reachable: state.reachable,
    infected,
    leadsTo: leadsTo(snapshot),
    findings: [...compared.findings].sort(bySeverity).slice(0, MAX_FINDINGS),
    fixed: fixed.slice(0, MAX_FINDINGS),
    pagesSeen: snapshot.pages.filter(({ exchange }) => exchange.outcome.kind === 'answered').length,
    pagesRead: readSite(snapshot).pagesRead,
    limits: [...snapshot.limits, ...broken.map((at) => ({ kind: 'check-failed', at }))]
      .slice(0, MAX_LIMITS)
      .map(({ kind, at }) => ({ kind, at: at.slice(0, 2_000) })),
    timings: snapshot.timings,
  };
  return { result, baseline: nextBaseline(snapshot, context, result, state) };
}

function runChecks(all: readonly Check[], snapshot: SiteSnapshot, context: CheckContext): RunOutcome {
  const findings = new Map<string, Finding>();
  const broken: string[] = [];
  for (const check of all) {
    const rules = new Map(check.rules.map((rule): readonly [string, Rule] => [rule.id, rule]));
    for (const sighting of sightingsOf(check, snapshot, context, broken)) {
      const rule = rules.get(sighting.rule);
      if (rule === undefined)
        throw new Error(`a check speaks for a rule that is not its own: ${sighting.rule}`);
      const finding = toFinding(sighting, rule, snapshot.site.host);
      const known = findings.get(finding.key);
      if (known === undefined || rank(finding) < rank(known)) findings.set(finding.key, finding);
    }
  }
  return { findings: [...findings.values()], broken };
}

function sightingsOf(
  check: Check,
  snapshot: SiteSnapshot,
  context: CheckContext,
  broken: string[],
): readonly Sighting[] {
  try {
    return check.evaluate(snapshot, context);
  } catch (error) {
    const ids = check.rules.map(({ id }) => id).join(', ');
    broken.push(`${ids}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** What speaks more for planted content comes first, then the more severe. */
function rank({ severity, infection }: Finding): number {
  return SEVERITIES.indexOf(severity) + 10 * ['proof', 'hint', 'none'].indexOf(infection);
}

function bySeverity(a: Finding, b: Finding): number {
  const bySeverityOnly = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return bySeverityOnly !== 0 ? bySeverityOnly : a.key < b.key ? -1 : 1;
}

/** What was found counts, however little was read; a rule that broke leaves the site partly checked. */
function statusOf(
  { status, reason }: State,
  infected: SiteCheckResult['infected'],
  broken: readonly string[],
): Pick<SiteCheckResult, 'status' | 'reason'> {
  if (status === 'checked' && broken.length > 0) {
    return { status: 'partly-checked', reason: 'internal-error' };
  }
  return { status: status === 'not-checked' && infected === true ? 'partly-checked' : status, reason };
}

/** Silence means clean only when enough of the site was read and every rule has spoken. */
function judgeInfected(
  findings: readonly Finding[],
  state: State,
  broken: readonly string[],
): SiteCheckResult['infected'] {
  if (isInfected(findings)) return true;
  return state.isRead && broken.length === 0 ? false : 'unknown';
}

function leadsTo({ homeAttempts, entries }: SiteSnapshot): string {
  const reached = [...homeAttempts, ...entries].find((exchange) => finalStatus(exchange) !== null);
  return reached === undefined ? '' : finalAddress(reached).href.slice(0, 2_000);
}

/**
 * The state as seen, with what has gone, so that it is known again when it comes back. A dead site leaves the state as it
 * was and is only counted; trouble of this PC or of the check leaves nothing.
 */
function nextBaseline(
  snapshot: SiteSnapshot,
  { baseline }: CheckContext,
  { fixed }: SiteCheckResult,
  state: State,
): SiteCheckOutcome['baseline'] {
  if (!state.isRead && state.reachable !== false) return null;
  const gone = fixed.filter(({ infection }) => infection !== 'none').map(({ key }) => key);
  const memory = {
    unusedChecks: isUnused(snapshot) ? (baseline?.unusedChecks ?? 0) + 1 : 0,
    removedKeys: [...new Set([...(baseline?.removedKeys ?? []), ...gone])],
  };
  return state.isRead || baseline === null
    ? takeBaseline(snapshot, memory)
    : { ...baseline, unusedChecks: memory.unusedChecks };
}
