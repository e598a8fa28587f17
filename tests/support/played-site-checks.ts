import { startSiteChecks } from '#main/site-check/start-site-checks.ts';
import type { AskBrowser } from '#services/site-check/certificates/browser-verdict.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import type {
  CheckedSite,
  SiteCheckProgress,
  SiteCheckRequest,
} from '#shared/checks/request/site-check-request.ts';
import type { ToSiteCheckWorker } from '#workers/site-check-worker-messages.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const SETTINGS = {
  appVersion: '1.0.0',
  hostsListFile: null,
  broughtTables: [],
  isPrivateAllowed: false,
  proxy: null,
  browser: null,
};

/** A child process whose part the test plays. */
export class PlayedWorker {
  readonly received: ToSiteCheckWorker[] = [];
  isKilled = false;
  say: (message: unknown) => void = () => undefined;
  exit: (exitCode: number) => void = () => undefined;

  readonly process = {
    postMessage: (message: ToSiteCheckWorker) => this.received.push(message),
    onMessage: (listener: (message: unknown) => void) => {
      this.say = listener;
    },
    onExit: (listener: (exitCode: number) => void) => {
      this.exit = listener;
    },
    kill: () => {
      this.isKilled = true;
    },
  };

  /** The sites that it was asked to check. */
  sites(): readonly string[] {
    const [first] = this.received;
    return first?.kind === 'start' ? first.request.sites.map(({ siteId }) => siteId) : [];
  }
}

/** A site to be checked, of which nothing is known yet. */
export function requestedSite(siteId: string): SiteCheckRequest['sites'][number] {
  return {
    siteId,
    url: `https://${siteId}/`,
    baseline: null,
    previous: null,
    acceptedHosts: [],
    domainExpiresOn: null,
    isDeclaredInUse: null,
  };
}

function requestFor(...siteIds: readonly string[]): SiteCheckRequest {
  return {
    sites: siteIds.map(requestedSite),
    ownHosts: [...siteIds],
    schoolNames: [],
    isExposedFilesWanted: false,
    isBrowserWanted: true,
  };
}

type Done = Omit<CheckedSite, 'pictures'>;

/** What a child says when a site is done. */
export function done(siteId: string) {
  const site = { url: `https://${siteId}/`, host: siteId };
  const checked = { siteId, outcome: notCheckedOutcome(site, 'offline', NOW, '1.0.0') };
  return { kind: 'checked', checked, pictures: [] };
}

/** A run of website checks whose child processes the test plays. */
export interface PlayedRun {
  readonly run: (...siteIds: readonly string[]) => ReturnType<typeof startSiteChecks>;
  readonly workers: readonly PlayedWorker[];
  readonly worker: (index: number) => PlayedWorker;
  readonly progress: readonly SiteCheckProgress[];
  readonly cancellation: AbortController;
  /** Each site that is done, with the reason of its result. */
  readonly reasons: () => readonly (readonly [string, string | null])[];
}

/** A run in which Chromium is asked by `askBrowser`. */
export function playRun(askBrowser: AskBrowser): PlayedRun {
  const workers: PlayedWorker[] = [];
  const checked: Done[] = [];
  const progress: SiteCheckProgress[] = [];
  const cancellation = new AbortController();
  return {
    run: (...siteIds) =>
      startSiteChecks(requestFor(...siteIds), {
        startWorker: () => {
          const worker = new PlayedWorker();
          workers.push(worker);
          return worker.process;
        },
        settings: SETTINGS,
        askBrowser,
        onProgress: (step) => progress.push(step),
        onChecked: (site) => checked.push(site),
        signal: cancellation.signal,
        now: () => new Date(NOW),
      }),
    workers,
    worker: (index) => {
      const played = workers[index];
      if (played === undefined) throw new Error(`there is no child ${String(index)}`);
      return played;
    },
    progress,
    cancellation,
    reasons: () => checked.map(({ siteId, outcome }) => [siteId, outcome.result.reason] as const),
  };
}

/** Each look lets the timers of the run go on by the interval, so that looking often changes little. */
export const PATIENCE = { timeout: 60_000, interval: 5 };
