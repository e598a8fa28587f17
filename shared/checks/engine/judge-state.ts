import { isBlocked, isSilent, reachOf } from '../reading/reach.ts';
import { triage } from '../reading/triage.ts';
import { readSite } from '../reading/read-site.ts';
import type { NotCheckedReason, SiteCheckResult } from '../result/site-check-result.ts';
import type { FetchFault } from '../snapshot/http-exchange.ts';
import { finalStatus } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

/** How far a site could be judged at all. */
export interface State extends Pick<SiteCheckResult, 'status' | 'reason' | 'reachable'> {
  /** Whether so much of the site's own content was read that silence of the rules means something. */
  readonly isRead: boolean;
  /** Whether only the findings about this PC's own connection mean anything. */
  readonly isOwnTrouble: boolean;
}

function isCancelled(snapshot: SiteSnapshot): boolean {
  const last = [
    ...snapshot.entries,
    ...snapshot.homeAttempts,
    ...snapshot.pages.map(({ exchange }) => exchange),
  ];
  return (
    snapshot.limits.some(({ kind }) => kind === 'cancelled') ||
    last.some(({ outcome }) => outcome.kind === 'failed' && outcome.fault === 'cancelled')
  );
}

function hasFault({ entries, homeAttempts }: SiteSnapshot, fault: FetchFault): boolean {
  return [...entries, ...homeAttempts].some(
    ({ outcome }) => outcome.kind === 'failed' && outcome.fault === fault,
  );
}

/** A few dead pages are links that lead nowhere; most of them are a site that stopped answering, or only tells of errors. */
const FEW_DEAD_PAGES = 3;
const SERVER_ERROR = 500;

function isDead({ exchange }: SiteSnapshot['pages'][number]): boolean {
  return isSilent(exchange) || (finalStatus(exchange) ?? 0) >= SERVER_ERROR;
}

function hasFallenSilent({ pages }: SiteSnapshot): boolean {
  const behind = pages.filter(({ origin }) => origin !== 'home');
  const dead = behind.filter(isDead).length;
  return dead >= FEW_DEAD_PAGES && dead * 2 > behind.length;
}

const TIME_LIMITS: readonly string[] = ['site-time', 'views-time'];

/** The time was up before the pages were read, or seen as all kinds of visitors see them. */
function wasTooSlow({ limits }: SiteSnapshot): boolean {
  return limits.some(({ kind }) => TIME_LIMITS.includes(kind));
}

function partly(snapshot: SiteSnapshot, isClockWrong: boolean): NotCheckedReason | null {
  if (isCancelled(snapshot)) return 'cancelled';
  if (snapshot.limits.some(({ kind }) => kind === 'stopped-by-server')) return 'blocked-by-site';
  if (hasFallenSilent(snapshot) || wasTooSlow(snapshot)) return 'site-down';
  return isClockWrong ? 'clock-wrong' : null;
}

/** Whether the site was read, in part, or not at all, and why; trouble of this PC is never blamed on the site. */
export function judgeState(snapshot: SiteSnapshot): State {
  const own = triage(snapshot.network).kind;
  if (own !== 'online' && own !== 'clock-wrong') {
    return { status: 'not-checked', reason: own, reachable: 'unknown', isRead: false, isOwnTrouble: true };
  }
  const unseen = (reason: NotCheckedReason, reachable: State['reachable']): State => ({
    status: 'not-checked',
    reason,
    reachable,
    isRead: false,
    isOwnTrouble: false,
  });
  switch (reachOf(snapshot).kind) {
    case 'answered':
      return stateOfAnswered(snapshot, own === 'clock-wrong');
    case 'blocked':
      return unseen('blocked-by-site', true);
    case 'server-error':
      return unseen('home-page-error', false);
    case 'malformed':
      return unseen('answer-malformed', true);
    case 'no-address':
    case 'silent':
      return unseen('site-down', false);
    case 'unknown':
      return unseen(reasonUnknown(snapshot), 'unknown');
  }
}

/** Something answered; whether that was the content of the site is another question. */
function stateOfAnswered(snapshot: SiteSnapshot, isClockWrong: boolean): State {
  const { unread, pagesRead } = readSite(snapshot);
  const shared = { reachable: true, isRead: unread === null, isOwnTrouble: false } as const;
  const cut = partly(snapshot, isClockWrong);
  if (unread === null) return { ...shared, status: cut === null ? 'checked' : 'partly-checked', reason: cut };
  const home = snapshot.pages.find(({ origin }) => origin === 'home');
  const isTurnedAway = home !== undefined && unread !== 'browser-check' && isBlocked(home.exchange);
  // who stopped the check knows why nothing was read
  const told = isTurnedAway ? 'blocked-by-site' : unread;
  const reason = cut === 'cancelled' ? cut : told;
  return { ...shared, status: pagesRead > 0 ? 'partly-checked' : 'not-checked', reason };
}

/** Why nothing at all can be said: the user, the way to the site, or where the site points to. */
function reasonUnknown(snapshot: SiteSnapshot): NotCheckedReason {
  if (isCancelled(snapshot)) return 'cancelled';
  if (hasFault(snapshot, 'proxy')) return 'proxy-fault';
  return hasFault(snapshot, 'target-not-allowed') ? 'private-address' : 'site-down';
}
