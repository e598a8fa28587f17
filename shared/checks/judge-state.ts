import { reachOf } from './availability/reach.ts';
import { siteDocuments } from './content/site-documents.ts';
import { triage } from './network/triage.ts';
import type { NotCheckedReason, SiteCheckResult } from './site-check-result.ts';
import type { FetchFault } from './snapshot/http-exchange.ts';
import type { SiteSnapshot } from './snapshot/site-snapshot.ts';

/** How far a site could be judged at all. */
export interface State extends Pick<SiteCheckResult, 'status' | 'reason' | 'reachable'> {
  /** Whether anything of the site itself was seen, so that silence of the rules means something. */
  readonly isSeen: boolean;
  /** Whether only the findings about this PC's own connection mean anything. */
  readonly isOwnTrouble: boolean;
}

function isCancelled(snapshot: SiteSnapshot): boolean {
  const last = [
    ...snapshot.entries,
    ...snapshot.homeAttempts,
    ...snapshot.pages.map(({ exchange }) => exchange),
  ];
  return last.some(({ outcome }) => outcome.kind === 'failed' && outcome.fault === 'cancelled');
}

function hasFault({ entries, homeAttempts }: SiteSnapshot, fault: FetchFault): boolean {
  return [...entries, ...homeAttempts].some(
    ({ outcome }) => outcome.kind === 'failed' && outcome.fault === fault,
  );
}

function partly(snapshot: SiteSnapshot, isClockWrong: boolean): NotCheckedReason | null {
  if (isCancelled(snapshot)) return 'cancelled';
  if (snapshot.limits.some(({ kind }) => kind === 'stopped-by-server')) return 'blocked-by-site';
  return isClockWrong ? 'clock-wrong' : null;
}

/** Whether the site was seen, in part, or not at all, and why; trouble of this PC is never blamed on the site. */
export function judgeState(snapshot: SiteSnapshot): State {
  const own = triage(snapshot.network).kind;
  const isSeen = siteDocuments(snapshot).length > 0;
  if (own !== 'online' && own !== 'clock-wrong') {
    return { status: 'not-checked', reason: own, reachable: 'unknown', isSeen: false, isOwnTrouble: true };
  }
  const reach = reachOf(snapshot).kind;
  const unseen = (reason: NotCheckedReason, reachable: State['reachable']): State => ({
    status: 'not-checked',
    reason,
    reachable,
    isSeen: false,
    isOwnTrouble: false,
  });
  switch (reach) {
    case 'answered': {
      const reason = partly(snapshot, own === 'clock-wrong');
      const status = reason === null ? 'checked' : 'partly-checked';
      return { status, reason, reachable: true, isSeen, isOwnTrouble: false };
    }
    case 'blocked':
      return unseen('blocked-by-site', true);
    case 'no-address':
    case 'silent':
    case 'server-error':
      return unseen('site-down', false);
    case 'unknown':
      return unseen(reasonUnknown(snapshot), 'unknown');
  }
}

/** Why nothing at all can be said: the user, the way to the site, or where the site points to. */
function reasonUnknown(snapshot: SiteSnapshot): NotCheckedReason {
  if (isCancelled(snapshot)) return 'cancelled';
  if (hasFault(snapshot, 'proxy')) return 'proxy-fault';
  return hasFault(snapshot, 'target-not-allowed') ? 'private-address' : 'site-down';
}
