import type { AskBrowser } from '#services/site-check/certificates/browser-verdict.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import type { RawPicture } from '#shared/checks/result/site-picture.ts';
import { readSiteAddress } from '#shared/checks/request/site-address.ts';
import type {
  CheckedSite,
  SiteCheckProgress,
  SiteCheckRequest,
  SiteToCheck,
} from '#shared/checks/request/site-check-request.ts';
import {
  ALIVE_EVERY_MS,
  fromSiteCheckWorkerSchema,
  type FromSiteCheckWorker,
  type SiteCheckSettings,
  type ToSiteCheckWorker,
} from '#workers/site-check-worker-messages.ts';
import { isOfSites } from './ask-browser.ts';

/** The child process of a run. */
export interface SiteCheckWorker {
  readonly postMessage: (message: ToSiteCheckWorker) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (exitCode: number) => void) => void;
  readonly kill: () => void;
}

/** What a run works with. */
export interface SiteCheckDependencies {
  readonly startWorker: () => SiteCheckWorker;
  readonly settings: SiteCheckSettings;
  /** Asked only about the sites of the run. */
  readonly askBrowser: AskBrowser;
  readonly onProgress: (progress: SiteCheckProgress) => void;
  /** With pictures that nobody has looked at yet. */
  readonly onChecked: (checked: Omit<CheckedSite, 'pictures'>, pictures: readonly RawPicture[]) => void;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/**
 * A worker that says nothing for so many ticks hangs. Ticks are counted and not time, as the worker is silent while the
 * PC sleeps: however long that was, it is one tick.
 */
const MOST_SILENT_TICKS = 15;
/** Ten minutes. The engine ends each site by itself long before; this is for the case that it does not. */
const MOST_TICKS_PER_SITE = (10 * 60_000) / ALIVE_EVERY_MS;
/** How long a cancelled worker may take to end by itself. */
const CANCEL_LIMIT_MS = 3_000;

type BrowserQuestion = Extract<FromSiteCheckWorker, { kind: 'ask-browser' }>;
type RunEnd = 'ended' | 'cancelled' | 'broken';

/**
 * Checks sites in a child process. Each site that has ended is handed on at once. When the child breaks, falls silent
 * or takes too long, the sites that were not done are tried again in a child each, so that only the site that breaks
 * it stays unchecked, and is told as such. Ends early when cancelled; sites not done then get no outcome.
 */
export async function startSiteChecks(
  request: SiteCheckRequest,
  deps: SiteCheckDependencies,
): Promise<'finished' | 'cancelled'> {
  const left = await runInOneChild(request, deps);
  if (left.end === 'cancelled' || deps.signal.aborted) return 'cancelled';
  for (const site of left.sites) {
    const alone = request.sites.length > 1 ? await runInOneChild({ ...request, sites: [site] }, deps) : left;
    if (alone.end === 'cancelled') return 'cancelled';
    if (alone.sites.length > 0) deps.onChecked(brokenSite(site, deps), []);
  }
  return 'finished';
}

function brokenSite(
  { siteId, url }: SiteToCheck,
  { settings, now }: SiteCheckDependencies,
): Omit<CheckedSite, 'pictures'> {
  const address = readSiteAddress(url);
  const host = address.status === 'checkable' ? address.host : siteId;
  const checkedAt = now().toISOString();
  return {
    siteId,
    outcome: notCheckedOutcome({ url, host }, 'internal-error', checkedAt, settings.appVersion),
  };
}

/** Runs a child to its end, whatever end that is, and gives the sites that it has not done. */
function runInOneChild(
  request: SiteCheckRequest,
  { startWorker, settings, askBrowser, onProgress, onChecked, signal }: SiteCheckDependencies,
): Promise<{ readonly end: RunEnd; readonly sites: readonly SiteToCheck[] }> {
  const undone = new Map(request.sites.map((site) => [site.siteId, site]));
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve({ end: 'cancelled', sites: request.sites });
      return;
    }
    const worker = startWorker();
    const questions = new AbortController();
    const finish = (end: RunEnd) => {
      questions.abort();
      clearInterval(watch);
      clearTimeout(cancelTimer);
      signal.removeEventListener('abort', cancel);
      worker.kill();
      resolve({ end: signal.aborted ? 'cancelled' : end, sites: [...undone.values()] });
    };
    const answer = async ({ id, host, port }: BrowserQuestion) => {
      const isAsked = isOfSites(request.sites, host, port);
      const word = isAsked ? await askBrowser(host, port, questions.signal) : undefined;
      if (!questions.signal.aborted) worker.postMessage({ kind: 'browser-said', id, word: word ?? null });
    };
    const takeIn = (message: FromSiteCheckWorker) => {
      if (message.kind === 'ended') finish('ended');
      else if (message.kind === 'progress' && undone.has(message.progress.siteId))
        onProgress(message.progress);
      else if (message.kind === 'checked' && undone.delete(message.checked.siteId))
        onChecked(message.checked, message.pictures);
      else if (message.kind === 'ask-browser') void answer(message);
    };
    const cancel = () => {
      questions.abort();
      worker.postMessage({ kind: 'cancel' });
      cancelTimer = setTimeout(finish, CANCEL_LIMIT_MS, 'cancelled');
    };
    let cancelTimer: NodeJS.Timeout | undefined;
    let [ticks, silentTicks] = [0, 0];
    const watch = setInterval(() => {
      ticks += 1;
      silentTicks += 1;
      const isTooLong = ticks >= MOST_TICKS_PER_SITE * request.sites.length;
      if (isTooLong || silentTicks >= MOST_SILENT_TICKS) finish('broken');
    }, ALIVE_EVERY_MS);
    worker.onMessage((raw) => {
      silentTicks = 0;
      const message = fromSiteCheckWorkerSchema.safeParse(raw);
      if (message.success) takeIn(message.data);
      else finish('broken');
    });
    worker.onExit(() => {
      finish('broken');
    });
    signal.addEventListener('abort', cancel);
    worker.postMessage({ kind: 'start', request, settings });
  });
}
