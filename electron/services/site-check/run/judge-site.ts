import { concludeSiteCheck } from '#shared/checks/engine/conclude-site-check.ts';
import { placesToLookAgain } from '#shared/checks/engine/places-to-look-again.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import type { SiteCheckOutcome } from '#shared/checks/result/site-check-result.ts';
import { picturesToKeep, type RawPicture } from '#shared/checks/result/site-picture.ts';
import type { BrowserView } from '#shared/checks/snapshot/browser-view.ts';
import type { SiteSnapshot } from '#shared/checks/snapshot/site-snapshot.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import type { Suspicion } from '../crawl/odd-address.ts';
import { type AddressPolicy, localSite, publicOnly } from '../network/address-policy.ts';
import { withDeadline } from '../network/deadline.ts';
import { createGuardedHttp } from '../network/guarded-http.ts';
import { createByteCount } from '../session/byte-count.ts';
import { createVisitCookies } from '../session/cookies.ts';
import { createLimitLog } from '../session/limit-log.ts';
import type { SiteSession } from '../session/site-session.ts';
import { freezeDeep } from './freeze-deep.ts';
import { gatherSnapshot } from './gather-snapshot.ts';
import { lookWithBrowser } from './look-with-browser.ts';
import type { ProgressMeter } from './progress.ts';
import type { SitePlan } from './site-check-plan.ts';
import type { SiteRun } from './site-run.ts';

const MAX_RETRY_MS = 2_000;

/** What a site came to. */
export interface CheckedSite {
  readonly outcome: SiteCheckOutcome;
  readonly pictures: readonly RawPicture[];
}

/** A site whose address may be visited. */
export interface Site {
  readonly index: number;
  readonly addresses: AddressResolver;
  readonly isLocal: boolean;
  readonly checkedAt: string;
  readonly meter: ProgressMeter;
  /** How many browsers may be open for it at the same time. */
  readonly browsersAtOnce: number;
}

/** Reads a site, opens pages of it where there is a browser, and judges what was seen. */
export async function judgeSite(plan: SitePlan, site: Site, run: SiteRun): Promise<CheckedSite> {
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
        places: placesToLookAgain(plan.previous),
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
  { addresses, isLocal, meter, browsersAtOnce, isSuspect, pictures }: SiteInBrowser,
  { settings, names, rateLimitOf, deps, browserTurn }: SiteRun,
): Promise<BrowserView | null> {
  const { browser: program, signal } = deps;
  if (program === undefined) return null;
  return await browserTurn(async () => {
    meter.begin('browser');
    return await lookWithBrowser(
      {
        program,
        browsersAtOnce,
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

/** Time that was cut short by the user is no slowness of the site. */
function asCutShort(snapshot: SiteSnapshot): SiteSnapshot {
  const others = snapshot.limits.filter(({ kind }) => kind !== 'site-time' && kind !== 'views-time');
  return { ...snapshot, limits: [{ kind: 'cancelled', at: snapshot.site.href }, ...others] };
}

function conclude(
  snapshot: SiteSnapshot,
  plan: SitePlan,
  site: Site,
  { settings, deps }: SiteRun,
): SiteCheckOutcome {
  return concludeSiteCheck({
    snapshot: deps.signal.aborted ? asCutShort(snapshot) : snapshot,
    previous: plan.previous,
    appVersion: settings.appVersion,
    context: {
      baseline: plan.baseline,
      lexicon: defaultLexicon,
      tables: settings.tables,
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

function openSession({ addresses, isLocal, meter }: Site, signal: AbortSignal, run: SiteRun): SiteSession {
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
