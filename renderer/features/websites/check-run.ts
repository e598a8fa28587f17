import { create } from 'zustand';
import type { SiteCheckProgress } from '#shared/checks/request/site-check-request.ts';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import { readTellingCheck, saveSiteCheck } from '#renderer/storage/site-checks.ts';
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
  | {
      readonly status: 'ended';
      readonly how: 'finished' | 'cancelled';
      /** Of the sites that were done, with what was said about their findings before. */
      readonly checks: readonly ReportedSiteCheck[];
      /** How many sites were not done. */
      readonly undoneCount: number;
    }
  | { readonly status: 'failed'; readonly failure: Failure };

/** How the run stands. */
export const useCheckRun = create<CheckRun>(() => ({ status: 'idle' }));

function publish(next: CheckRun): void {
  useCheckRun.setState(next, true);
}

function publishSite(siteId: string, site: SiteRun): void {
  const run = useCheckRun.getState();
  if (run.status === 'running') publish({ ...run, sites: new Map(run.sites).set(siteId, site) });
}

type Checked = EventPayload<'site-check:checked'>;

/**
 * A site that was cancelled tells nothing new, and what is known of it stays; unless signs of planted content were seen
 * by then of which nobody knew: the user was told of them at once.
 */
async function keepCancelled({ siteId, outcome, pictures }: Checked): Promise<ReportedSiteCheck | null> {
  if (outcome.result.infected !== true) return null;
  const known = await readTellingCheck(siteId);
  return known?.check.result.infected === true ? null : saveSiteCheck(siteId, outcome, pictures);
}

/** Keeps the results of a run as they come. */
function keepResults() {
  const saves = new Map<string, Promise<ReportedSiteCheck | null>>();
  let onArrival: () => void = () => undefined;
  const subscriptions = [
    on('site-check:progress', (progress) => {
      publishSite(progress.siteId, { status: 'running', progress });
    }),
    on('site-check:checked', (checked) => {
      const { siteId, outcome, pictures } = checked;
      const isCancelled = outcome.result.reason === 'cancelled';
      saves.set(siteId, isCancelled ? keepCancelled(checked) : saveSiteCheck(siteId, outcome, pictures));
      if (!isCancelled) publishSite(siteId, { status: 'done' });
      onArrival();
    }),
  ];
  return {
    /** Gives the results of all these sites when they are kept: they may arrive after the answer to the call. */
    whenKept: async (siteIds: readonly string[]): Promise<readonly ReportedSiteCheck[]> => {
      await new Promise<void>((resolve) => {
        onArrival = () => {
          if (siteIds.every((siteId) => saves.has(siteId))) resolve();
        };
        onArrival();
      });
      const kept = await Promise.all(saves.values());
      return kept.filter((check) => check !== null);
    },
    end: () => {
      for (const endSubscription of subscriptions) endSubscription();
    },
  };
}

/** How a run came to its end; `not-started` when another one is going on. */
export type RunEnd = 'finished' | 'cancelled' | 'failed' | 'not-started';

/**
 * Checks sites of the inventory, unless a check is going on, and says how that ended. How far it has come, and what came
 * of it, is read with `useCheckRun`.
 */
export async function startCheck(chosen: readonly Site[], inventory: readonly Site[]): Promise<RunEnd> {
  if (useCheckRun.getState().status === 'running' || chosen.length === 0) return 'not-started';
  const sites = chosen.map(({ siteId }) => [siteId, { status: 'running', progress: null }] as const);
  publish({ status: 'running', sites: new Map(sites), isCancelling: false });
  const results = keepResults();
  try {
    const request = await checkRequest(chosen, inventory);
    const answer = await call('site-check:run', request);
    if (!answer.ok) {
      publish({ status: 'failed', failure: answer.error });
      return 'failed';
    }
    const { status: how, checkedSiteIds } = answer.value;
    const checks = await results.whenKept(checkedSiteIds);
    publish({ status: 'ended', how, checks, undoneCount: chosen.length - checks.length });
    return how;
  } catch (error) {
    publish({ status: 'idle' });
    throw error;
  } finally {
    results.end();
  }
}

/** Asks main to stop; the outcome comes through the run itself. */
export async function cancelCheck(): Promise<void> {
  const run = useCheckRun.getState();
  if (run.status === 'running') publish({ ...run, isCancelling: true });
  await call('site-check:cancel', {});
}

/** Puts the outcome of the last run out of sight. */
export function dismissCheckRun(): void {
  if (useCheckRun.getState().status !== 'running') publish({ status: 'idle' });
}

/** How much of a run is done, 0 to 1. */
export function runFraction(sites: ReadonlyMap<string, SiteRun>): number {
  const fractions = [...sites.values()].map((site) =>
    site.status === 'done' ? 1 : (site.progress?.fraction ?? 0),
  );
  return fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length;
}
