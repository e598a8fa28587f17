import { useSyncExternalStore } from 'react';
import type { SiteCheckProgress } from '#shared/checks/site-check-request.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import { saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { checkRequest } from './check-request.ts';
import type { Site } from './inventory.ts';

/** How far one site of a run has come. */
export type SiteRun = { readonly status: 'running'; readonly progress: SiteCheckProgress | null } | SiteDone;

interface SiteDone {
  readonly status: 'done';
}

/** The one run that may go on at a time; it goes on when the user looks at another screen. */
export type CheckRun =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly sites: ReadonlyMap<string, SiteRun>;
      readonly isCancelling: boolean;
    }
  | { readonly status: 'ended'; readonly how: 'finished' | 'cancelled'; readonly doneCount: number }
  | { readonly status: 'failed'; readonly failure: Failure };

const listeners = new Set<() => void>();
let run: CheckRun = { status: 'idle' };

function publish(next: CheckRun): void {
  run = next;
  for (const listener of listeners) listener();
}

function publishSite(siteId: string, site: SiteRun): void {
  if (run.status === 'running') publish({ ...run, sites: new Map(run.sites).set(siteId, site) });
}

function doneCount(): number {
  return run.status === 'running'
    ? [...run.sites.values()].filter(({ status }) => status === 'done').length
    : 0;
}

/** Keeps the results of a run as they come. */
function keepResults() {
  const saves = new Map<string, Promise<void>>();
  let onArrival: () => void = () => undefined;
  const subscriptions = [
    on('site-check:progress', (progress) => {
      publishSite(progress.siteId, { status: 'running', progress });
    }),
    on('site-check:checked', ({ siteId, outcome }) => {
      // A site that was cancelled tells nothing new; what is known of it stays.
      const isCancelled = outcome.result.reason === 'cancelled';
      saves.set(siteId, isCancelled ? Promise.resolve() : saveSiteCheck(siteId, outcome));
      if (!isCancelled) publishSite(siteId, { status: 'done' });
      onArrival();
    }),
  ];
  return {
    /** Resolves when the results of all these sites are kept: they may arrive after the answer to the call. */
    untilKept: async (siteIds: readonly string[]): Promise<void> => {
      await new Promise<void>((resolve) => {
        onArrival = () => {
          if (siteIds.every((siteId) => saves.has(siteId))) resolve();
        };
        onArrival();
      });
      await Promise.all(saves.values());
    },
    end: () => {
      for (const endSubscription of subscriptions) endSubscription();
    },
  };
}

/** Checks sites of the inventory, unless a check is going on. How far it has come is read with `useCheckRun`. */
export async function startCheck(
  chosen: readonly Site[],
  inventory: readonly Site[],
  isExposedFilesWanted: boolean,
): Promise<void> {
  if (run.status === 'running' || chosen.length === 0) return;
  const sites = chosen.map(({ siteId }) => [siteId, { status: 'running', progress: null }] as const);
  publish({ status: 'running', sites: new Map(sites), isCancelling: false });
  const results = keepResults();
  try {
    const request = await checkRequest(chosen, inventory, isExposedFilesWanted);
    const answer = await call('site-check:run', request);
    if (answer.ok) await results.untilKept(answer.value.checkedSiteIds);
    publish(
      answer.ok
        ? { status: 'ended', how: answer.value.status, doneCount: doneCount() }
        : { status: 'failed', failure: answer.error },
    );
  } catch (error) {
    publish({ status: 'idle' });
    throw error;
  } finally {
    results.end();
  }
}

/** Asks main to stop; the outcome comes through the run itself. */
export async function cancelCheck(): Promise<void> {
  if (run.status === 'running') publish({ ...run, isCancelling: true });
  await call('site-check:cancel', {});
}

/** Puts the outcome of the last run out of sight. */
export function dismissCheckRun(): void {
  if (run.status !== 'running') publish({ status: 'idle' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** How much of a run is done, 0 to 1. */
export function runFraction(sites: ReadonlyMap<string, SiteRun>): number {
  const fractions = [...sites.values()].map((site) =>
    site.status === 'done' ? 1 : (site.progress?.fraction ?? 0),
  );
  return fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length;
}

export function useCheckRun(): CheckRun {
  return useSyncExternalStore(subscribe, () => run);
}
