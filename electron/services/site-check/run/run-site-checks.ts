import { concludeSiteCheck } from '#shared/checks/engine/conclude-site-check.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import type { NotCheckedReason, SiteCheckOutcome } from '#shared/checks/result/site-check-result.ts';
import { picturesToKeep, type RawPicture } from '#shared/checks/result/site-picture.ts';
import type { BrowserView } from '#shared/checks/snapshot/browser-view.ts';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import type { SiteSnapshot } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import {
  type AddressResolver,
  createAddressResolver,
  parseEntered,
  siteHost,
} from '../addresses/address-resolver.ts';
import type { AskBrowser } from '../certificates/browser-verdict.ts';
import type { BrowserProgram } from '../browser/browser-program.ts';
import { CONTROL_PAGES } from '#shared/checks/request/control-pages.ts';
import type { Suspicion } from '../crawl/odd-address.ts';
import { freezeDeep } from './freeze-deep.ts';
import { gatherSnapshot } from './gather-snapshot.ts';
import { createByteCount } from '../session/byte-count.ts';
import { createVisitCookies } from '../session/cookies.ts';
import { createLimitLog } from '../session/limit-log.ts';
import { type AddressPolicy, localSite, publicOnly } from '../network/address-policy.ts';
import { withDeadline } from '../network/deadline.ts';
import { createGuardedHttp } from '../network/guarded-http.ts';
import { createNameResolver, type NameResolver } from '../network/resolver.ts';
import { createRateLimit, type RateLimit } from '../network/rate-limit.ts';
import { probeNetwork } from '../probes/network-controls.probe.ts';
import { BROWSER_SITE_MS, createTurns, lookWithBrowser } from './look-with-browser.ts';
import { placeOf } from './place-of.ts';
import { createProgressMeter, type ProgressMeter } from './progress.ts';
import type { CheckEvents, CheckSettings, SitePlan } from './site-check-plan.ts';
import type { SiteSession } from '../session/site-session.ts';

const SITES_AT_ONCE = 6;
const REQUESTS_AT_ONCE = 4;
const BROWSERS_AT_ONCE = 1;
const MAX_RETRY_MS = 2_000;

/** What a run works with. */
export interface RunDependencies extends CheckEvents {
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Told as soon as a site is done, with the pictures that are worth keeping; the order is that in which they end. */
  readonly onChecked: (site: number, outcome: SiteCheckOutcome, pictures: readonly RawPicture[]) => void;
  /** What a browser engine says about the certificate of a site; left out where there is none. */
  readonly askBrowser?: AskBrowser;
  /** Opens pages after they were read; left out where there is no browser or none is wanted. */
  readonly browser?: BrowserProgram;
}

/** What a site came to. */
interface Checked {
  readonly outcome: SiteCheckOutcome;
  readonly pictures: readonly RawPicture[];
}

/** What the sites of a run share. */
interface Run {
  readonly settings: CheckSettings;
  readonly deps: RunDependencies;
  readonly names: NameResolver;
  readonly rateLimitOf: (address: WebAddress) => RateLimit;
  /** Asked once, when the first site on the internet needs it. */
  readonly networkFor: (isLocal: boolean) => Promise<NetworkState>;
  /** A browser takes as much memory as all the rest. */
  readonly browserTurn: ReturnType<typeof createTurns>;
}

/**
 * Checks websites, several at once, each host politely. A site never affects the others: whatever it does ends in an
 * outcome of its own within its time. When `signal` is aborted, every site ends at once with what was seen of it.
 */
export async function runSiteChecks(
  plans: readonly SitePlan[],
  settings: CheckSettings,
  deps: RunDependencies,
): Promise<readonly SiteCheckOutcome[]> {
  const run = startRun(settings, deps);
  const outcomes: SiteCheckOutcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < plans.length) {
      const index = next;
      next += 1;
      const plan = plans[index];
      if (plan === undefined) return;
      const { outcome, pictures } = await checkApart(plan, index, run);
      outcomes[index] = outcome;
      deps.onChecked(index, outcome, pictures);
    }
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, work));
  return outcomes;
}

function startRun(settings: CheckSettings, deps: RunDependencies): Run {
  const names = createNameResolver(settings.nameServers);
  const paces = new Map<string, RateLimit>();
  const states = new Map<boolean, Promise<NetworkState>>();
  return {
    settings,
    deps,
    names,
    browserTurn: createTurns(BROWSERS_AT_ONCE),
    rateLimitOf: ({ host, port, isPrivate }) => {
      // ports of one PC are servers of their own
      const key = isPrivate ? `${host}:${String(port)}` : host;
      const rateLimit = paces.get(key) ?? createRateLimit(settings.ratePerSecond, REQUESTS_AT_ONCE);
      paces.set(key, rateLimit);
      return rateLimit;
    },
    networkFor: (isLocal) => {
      const pages = settings.controlPages ?? (isLocal ? [] : CONTROL_PAGES);
      const { signal, now } = deps;
      const state = states.get(isLocal) ?? probeNetwork({ pages, names, proxy: settings.proxy, signal, now });
      states.set(isLocal, state);
      return state;
    },
  };
}

/** A fault of the check itself that one site brings to light must not take the other sites with it. */
async function checkApart(plan: SitePlan, index: number, run: Run): Promise<Checked> {
  try {
    return await checkOne(plan, index, run);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { settings, deps } = run;
    const site = { url: plan.url.slice(0, 2_000), host: siteHost(plan.url) };
    const checkedAt = deps.now().toISOString();
    const outcome = notCheckedOutcome(site, 'internal-error', checkedAt, settings.appVersion);
    const limits = [{ kind: 'check-failed', at: error.message.slice(0, 2_000) }];
    return { outcome: { ...outcome, result: { ...outcome.result, limits } }, pictures: [] };
  }
}

async function checkOne(plan: SitePlan, index: number, run: Run): Promise<Checked> {
  const { settings, deps } = run;
  const checkedAt = deps.now().toISOString();
  const entered = parseEntered(plan.url);
  const notChecked = (host: string, reason: NotCheckedReason): Checked => ({
    outcome: notCheckedOutcome(
      { url: plan.url.slice(0, 2_000), host },
      reason,
      checkedAt,
      settings.appVersion,
    ),
    pictures: [],
  });
  if (entered === null) return notChecked('', 'address-invalid');
  const addresses = createAddressResolver(entered);
  const { host } = addresses.site;
  if (deps.signal.aborted) return notChecked(host, 'cancelled');
  const meter = createProgressMeter(
    (progress) => {
      deps.onProgress(index, progress);
    },
    { siteMs: settings.limits.siteMs, browserMs: deps.browser === undefined ? 0 : BROWSER_SITE_MS },
  );
  meter.begin('connection');
  const place = await withDeadline(deps.signal, settings.limits.requestMs, (signal) =>
    placeOf(host, run.names, signal),
  );
  if (place === 'forbidden' || (place === 'local' && !settings.isPrivateAllowed)) {
    return notChecked(host, 'private-address');
  }
  return await judge(plan, { index, addresses, isLocal: place === 'local', checkedAt, meter }, run);
}

interface Site {
  readonly index: number;
  readonly addresses: AddressResolver;
  readonly isLocal: boolean;
  readonly checkedAt: string;
  readonly meter: ProgressMeter;
}

async function judge(plan: SitePlan, site: Site, run: Run): Promise<Checked> {
  const { settings, deps } = run;
  const isSuspect = (text: string): boolean =>
    defaultLexicon.scanText(text).some(({ weight, isNegated }) => !isNegated && weight >= 3);
  const network = await run.networkFor(site.isLocal);
  if (deps.signal.aborted) {
    // controls that were broken off say nothing about the connection
    const asked = { url: plan.url.slice(0, 2_000), host: site.addresses.site.host };
    const outcome = notCheckedOutcome(asked, 'cancelled', site.checkedAt, settings.appVersion);
    return { outcome, pictures: [] };
  }
  const snapshot = await withDeadline(deps.signal, settings.limits.siteMs, async (signal) => {
    const session = openSession(site, signal, run);
    try {
      return await gatherSnapshot(session, {
        entered: plan.url,
        checkedAt: site.checkedAt,
        network,
        isExposedFilesWanted: settings.isExposedFilesWanted,
        isSuspect,
        retryAfterMs: Math.min(MAX_RETRY_MS, 2_000 / settings.ratePerSecond),
        meter: site.meter,
        onHome: (home) => {
          sayFirst(conclude(home, plan, site, run), site.meter);
        },
      });
    } finally {
      await session.transport.close();
    }
  });
  const first = conclude(freezeDeep(snapshot), plan, site, run);
  sayFirst(first, site.meter);
  const pictures: RawPicture[] = [];
  const browser = await openInBrowser(snapshot, first, { ...site, isSuspect, pictures }, run);
  if (browser === null) return { outcome: first, pictures: [] };
  site.meter.begin('judging');
  const outcome = conclude(freezeDeep({ ...snapshot, browser }), plan, site, run);
  const home = snapshot.pages.find(({ origin }) => origin === 'home')?.address.href ?? '';
  return { outcome, pictures: picturesToKeep(pictures, home, outcome.result) };
}

/** Whoever waits is told what is grave at once; that nothing was seen so far is said of no site. */
function sayFirst({ result }: SiteCheckOutcome, meter: ProgressMeter): void {
  meter.say(result.infected === true ? 'grave' : 'going-on');
}

interface SiteInBrowser extends Site {
  readonly isSuspect: Suspicion;
  /** Filled while pages are open. */
  readonly pictures: RawPicture[];
}

/** The page as a browser shows it, where there is one. */
async function openInBrowser(
  snapshot: SiteSnapshot,
  { result }: SiteCheckOutcome,
  { addresses, isLocal, meter, isSuspect, pictures }: SiteInBrowser,
  { settings, names, rateLimitOf, deps, browserTurn }: Run,
): Promise<BrowserView | null> {
  const { browser: program, signal } = deps;
  if (program === undefined) return null;
  return await browserTurn(async () => {
    meter.begin('browser');
    return await lookWithBrowser(
      {
        program,
        addresses,
        policy: policyFor(addresses, isLocal),
        names,
        proxy: settings.proxy,
        htmlDepth: settings.limits.htmlDepth,
        isSuspect,
        rateLimitOf,
        onPicture: (picture) => pictures.push(picture),
        onVisit: meter.visited,
      },
      snapshot,
      result,
      signal,
    );
  });
}

function conclude(snapshot: SiteSnapshot, plan: SitePlan, site: Site, { settings }: Run): SiteCheckOutcome {
  return concludeSiteCheck({
    snapshot,
    previous: plan.previous,
    appVersion: settings.appVersion,
    context: {
      baseline: plan.baseline,
      lexicon: defaultLexicon,
      isListedHost: settings.isListedHost,
      ownHosts: settings.ownHosts,
      acceptedHosts: plan.acceptedHosts,
      schoolNames: settings.schoolNames,
      domainExpiresOn: plan.domainExpiresOn,
      isDeclaredInUse: plan.isDeclaredInUse,
      now: site.checkedAt,
    },
  });
}

function openSession({ addresses, isLocal, meter }: Site, signal: AbortSignal, run: Run): SiteSession {
  const { settings, names } = run;
  const policy = policyFor(addresses, isLocal);
  const { limits, proxy } = settings;
  return {
    addresses,
    names,
    policy,
    limits,
    limitLog: createLimitLog(),
    contentBytes: createByteCount(),
    passes: createVisitCookies(limits.cookies),
    transport: createGuardedHttp({
      policy,
      names,
      proxy,
      headerBytes: limits.headerBytes,
      connectMs: limits.requestMs,
    }),
    rateLimitOf: run.rateLimitOf,
    signal,
    isLocal,
    mayVisit: (address) => !isLocal || address.relation === 'own',
    proxy,
    askBrowser: run.deps.askBrowser,
    onPage: meter.page,
    onFetch: meter.fetched,
  };
}

function policyFor(addresses: AddressResolver, isLocal: boolean): AddressPolicy {
  return isLocal ? localSite(addresses.isOwnHost) : publicOnly;
}
