import type { AnyCheck, CheckFacts, Rule } from '../rule/check.ts';
import { isUnused } from '../reading/is-unused.ts';
import { compareFindings } from '../result/compare-findings.ts';
import { isInfected } from './judge-infection.ts';
import { addingRules, gatherFindings } from './gather-findings.ts';
import { judgeState, type State } from './judge-state.ts';
import { checks } from './registry.ts';
import { type RunOutcome, runChecks } from './run-checks.ts';
import { halfSeenPlaces, NOT_SEEN_AGAIN, placesOfSigns, unseenPlaces } from '../reading/places-again.ts';
import { readSite } from '../reading/read-site.ts';
import { SEVERITIES } from '../result/severity.ts';
import {
  type Finding,
  MAX_LIMITS,
  type SiteCheckOutcome,
  type SiteCheckResult,
} from '../result/site-check-result.ts';
import { finalAddress, finalStatus } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { unreadPages } from '../reading/unread-pages.ts';
import { takeBaseline } from '../reading/take-baseline.ts';

/** What a conclusion is drawn from. */
export interface ConclusionInput {
  readonly snapshot: SiteSnapshot;
  readonly context: CheckFacts;
  /** The result of the check before; `null` at the first one. */
  readonly previous: SiteCheckResult | null;
  readonly appVersion: string;
  /** The rules to run; all of the app by default. */
  readonly checks?: readonly AnyCheck[];
}

const MAX_FINDINGS = 1_000;
/** Places that could not be looked at again and are named. */
const MAX_PLACES = 20;

/**
 * Runs every rule over a snapshot and says what came of it. A rule that throws is a bug, but the bug of one rule must
 * not take the other hundred from the school: it is told in the limits, and the site then counts as partly checked.
 */
export function concludeSiteCheck(input: ConclusionInput): SiteCheckOutcome {
  const { snapshot, context, previous, appVersion } = input;
  const state = judgeState(snapshot);
  const asked = input.checks ?? checks;
  const run = runChecks(asked, snapshot, context);
  const rules = new Map(run.seen.map(({ rule }): readonly [string, Rule] => [rule.id, rule]));
  const own = gatherFindings(run.seen, snapshot.site.host).filter(
    ({ rule }) => !state.isOwnTrouble || rules.get(rule)?.topic === 'network',
  );
  const isBroken = run.broken.length > 0;
  const removedKeys = new Set(context.baseline?.removedKeys);
  const compared = compareFindings(own, previous, removedKeys);
  // who was stopped has not looked everywhere
  const hasLooked = state.isRead && state.reason !== 'cancelled';
  const adding = addingRules(asked);
  const isTold = (rule: string) => run.judged.includes(rule) && !adding.has(rule);
  const gone = hasLooked ? compared.fixed.filter(({ rule }) => isTold(rule)) : [];
  const isUnseen = unseenPlaces(snapshot);
  const isHalfSeen = halfSeenPlaces(snapshot);
  const fixed = gone.filter(
    ({ page, infection }) => !isUnseen(page) && (infection === 'none' || !isHalfSeen(page)),
  );
  const signs = new Set(own.filter(({ infection }) => infection !== 'none').map(({ page }) => page));
  const openPlaces = placesOfSigns(previous).filter(
    (place) => isUnseen(place) || (isHalfSeen(place) && !signs.has(place)),
  );
  const infected = judgeInfected(isInfected(own, rules), state, isBroken || openPlaces.length > 0);
  const result: SiteCheckResult = {
    url: snapshot.entered,
    host: snapshot.site.host,
    checkedAt: snapshot.checkedAt,
    appVersion,
    ...statusOf(state, infected, isBroken),
    reachable: state.reachable,
    infected,
    leadsTo: leadsTo(snapshot),
    findings: [...compared.findings].sort(bySeverity).slice(0, MAX_FINDINGS),
    fixed: fixed.slice(0, MAX_FINDINGS),
    pagesSeen: snapshot.pages.filter(({ exchange }) => exchange.outcome.kind === 'answered').length,
    pagesRead: readSite(snapshot).pagesRead,
    ...browserPart(snapshot),
    limits: limitsOf(snapshot, run, openPlaces),
    timings: snapshot.timings,
  };
  return { result, baseline: nextBaseline(snapshot, context, result, state) };
}

/** That a browser has opened pages of the site, if it has. */
function browserPart({
  browser,
}: SiteSnapshot): Pick<SiteCheckResult, 'views' | 'isSandboxed' | 'pagesOpened'> {
  const opened = browser?.visits.filter(({ content }) => content !== null).length ?? 0;
  return browser === null || browser.visits.length === 0
    ? { views: ['static'], isSandboxed: null, pagesOpened: 0 }
    : { views: ['static', 'browser'], isSandboxed: browser.isSandboxed, pagesOpened: opened };
}

/** What was not seen. Pages that reached a limit can be many: they leave room for what is told once. */
function limitsOf(
  snapshot: SiteSnapshot,
  { notGathered, broken }: Pick<RunOutcome, 'notGathered' | 'broken'>,
  openPlaces: readonly string[],
): SiteCheckResult['limits'] {
  const { limits, browser } = snapshot;
  const gaps = (browser?.notSeen ?? []).map(({ code, at }) => ({ kind: `browser-${code}`, at }));
  const again = openPlaces.slice(0, MAX_PLACES).map((at) => ({ kind: NOT_SEEN_AGAIN, at }));
  const once = [...unreadPages(snapshot), ...gaps, ...again, ...notGathered, ...broken];
  return [...limits.slice(0, MAX_LIMITS - once.length), ...once].map(({ kind, at }) => ({
    kind,
    at: at.slice(0, 2_000),
  }));
}

function bySeverity(a: Finding, b: Finding): number {
  const bySeverityOnly = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return bySeverityOnly !== 0 ? bySeverityOnly : a.key < b.key ? -1 : 1;
}

/** What was found counts, however little was read; a rule that broke leaves the site partly checked. */
function statusOf(
  { status, reason }: State,
  infected: SiteCheckResult['infected'],
  isBroken: boolean,
): Pick<SiteCheckResult, 'status' | 'reason'> {
  if (status === 'checked' && isBroken) {
    return { status: 'partly-checked', reason: 'internal-error' };
  }
  return { status: status === 'not-checked' && infected === true ? 'partly-checked' : status, reason };
}

/** Silence means clean only when enough of the site was read, earlier signs included, and every rule has spoken. */
function judgeInfected(isSeen: boolean, state: State, isOpen: boolean): SiteCheckResult['infected'] {
  if (isSeen) return true;
  return state.isRead && !isOpen ? false : 'unknown';
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
  { baseline }: CheckFacts,
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
