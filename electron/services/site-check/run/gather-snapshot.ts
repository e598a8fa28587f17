import { randomBytes } from 'node:crypto';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import type { Page } from '#shared/checks/snapshot/page.ts';
import type { PageViews, SiteSnapshot, View } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { triage } from '#shared/checks/reading/triage.ts';
import { crawlScope } from '../crawl/crawl-scope.ts';
import { isOddAddress, type Suspicion } from '../crawl/odd-address.ts';
import { probePages } from '../probes/crawl.probe.ts';
import { probeDns } from '../probes/dns.probe.ts';
import { type HomePage, probeEntries, type WaysIn } from '../probes/entries.probe.ts';
import { probeExposedFiles } from '../probes/exposed-files.probe.ts';
import { probeForeignHosts } from '../probes/foreign-hosts.probe.ts';
import { probeIcon } from '../probes/icon.probe.ts';
import { probeIpVersions } from '../probes/ip-version.probe.ts';
import { probeLists } from '../probes/lists.probe.ts';
import { probeRobots } from '../probes/robots.probe.ts';
import { probeScripts } from '../probes/scripts.probe.ts';
import { probeStyles } from '../probes/styles.probe.ts';
import { probeTls } from '../probes/tls.probe.ts';
import {
  closedPages,
  probeClosedPages,
  probeLinksOfOthers,
  probeOtherViews,
  probeViews,
} from '../probes/views.probe.ts';
import type { ProgressMeter } from './progress.ts';
import type { SiteSession } from '../session/site-session.ts';

/** What gathering needs beside the session. */
export interface GatherOptions {
  readonly entered: string;
  readonly checkedAt: string;
  readonly network: NetworkState;
  readonly isExposedFilesWanted: boolean;
  readonly isSuspect: Suspicion;
  /** Pages on which an earlier check has found something, the worst first. */
  readonly places: readonly string[];
  /** Between two attempts at a home page that does not answer. */
  readonly retryAfterMs: number;
  readonly meter: ProgressMeter;
  /** Told as soon as the home page is there, with nothing else. */
  readonly onHome: (snapshot: SiteSnapshot) => void;
}

/** The part of the site's time after which the crawl leaves the rest to the other probes. */
const CRAWL_SHARE = 0.6;

type Timings = SiteSnapshot['timings'];
type Part = Partial<SiteSnapshot> & Pick<SiteSnapshot, 'timings'>;

/** Asks all that the rules want to know of one site. Never throws for what a site does. */
export async function gatherSnapshot(session: SiteSession, options: GatherOptions): Promise<SiteSnapshot> {
  const start = performance.now();
  const own = triage(options.network).kind;
  const isOwnTrouble = own !== 'online' && own !== 'clock-wrong';
  const seen: Part = isOwnTrouble ? { timings: NO_TIME } : await look(session, options, start);
  if (session.signal.aborted) session.limitLog.add('site-time', session.addresses.site.href);
  return snapshotOf(session, options, {
    ...seen,
    timings: { ...seen.timings, totalMs: Math.round(performance.now() - start) },
  });
}

function snapshotOf(
  { addresses, limitLog }: SiteSession,
  { entered, checkedAt, network }: GatherOptions,
  seen: Part,
): SiteSnapshot {
  return {
    ...NOTHING,
    ...seen,
    entered,
    site: addresses.site,
    checkedAt,
    network,
    limits: limitLog.entries(),
  };
}

const NO_TIME: Timings = { totalMs: 0, dnsMs: 0, tlsMs: 0, pagesMs: 0, viewsMs: 0 };

const NOTHING: Omit<SiteSnapshot, 'entered' | 'site' | 'checkedAt' | 'network' | 'limits' | 'timings'> = {
  dns: null,
  tls: { kind: 'not-asked', reason: 'no-address' },
  entries: [],
  homeAttempts: [],
  pages: [],
  views: [],
  browser: null,
  missingPage: { plain: null, fromGoogle: null },
  lists: [],
  exposedFiles: 'not-asked',
  foreignHosts: [],
  byIpVersion: null,
  iconSha256: '',
};

async function look(session: SiteSession, options: GatherOptions, start: number): Promise<Part> {
  options.meter.begin('address');
  const [dns, tls, waysIn] = await Promise.all([
    timed(probeDns(session)).finally(() => {
      options.meter.begin('encryption');
    }),
    timed(probeTls(session)),
    probeEntries(session, options.retryAfterMs).then((ways) => {
      tellHome(session, options, ways);
      return ways;
    }),
  ]);
  const timings = { ...NO_TIME, dnsMs: dns.ms, tlsMs: tls.ms };
  const ways: Part = {
    dns: dns.value,
    tls: tls.value,
    entries: waysIn.entries,
    homeAttempts: waysIn.homeAttempts,
    timings,
  };
  if (waysIn.home.exchange.outcome.kind === 'failed') return await unseen(session, options, waysIn, ways);
  return { ...ways, ...(await lookInside(session, options, waysIn, ways, start)) };
}

/** The home page by itself may tell enough for a first word. */
function tellHome(
  session: SiteSession,
  options: GatherOptions,
  { home, homeAttempts, entries }: WaysIn,
): void {
  if (home.exchange.outcome.kind === 'failed') return;
  const pages = [asPage(home)];
  options.onHome(snapshotOf(session, options, { pages, homeAttempts, entries, timings: NO_TIME }));
}

/** The home page did not come; other visitors may be sent elsewhere all the same. */
async function unseen(
  session: SiteSession,
  options: GatherOptions,
  { home }: WaysIn,
  ways: Part,
): Promise<Part> {
  const page = asPage(home);
  const isRedirected = home.exchange.hops.length > 0;
  if (!isRedirected) return { ...ways, pages: [page] };
  options.meter.begin('visitors');
  const { views } = await probeViews(session, home.address, home, true);
  return { ...ways, pages: [page], views: [views] };
}

async function lookInside(
  session: SiteSession,
  options: GatherOptions,
  { home, homeAttempts }: WaysIn,
  { dns, timings }: Part,
  start: number,
): Promise<Part> {
  const { meter, isSuspect } = options;
  const homePage = asPage(home);
  const scope = crawlScope(session.addresses.site, finalOf(homePage));
  const base = finalOf(homePage).relation === 'own' ? finalOf(homePage) : home.address;
  meter.begin('pages');
  const pagesStart = performance.now();
  const [robots, homeViews] = await Promise.all([
    probeRobots(session, base),
    probeViews(session, home.address, home, true),
  ]);
  const lists = await probeLists(
    session,
    base,
    scope.folder,
    robots.sitemaps,
    home.content?.alternates ?? [],
  );
  const crawled = await probePages(session, {
    home: homePage,
    otherHomes: homeViews.fetched,
    lists,
    scope,
    robots,
    isSuspect,
    places: options.places,
    endsAt: start + session.limits.siteMs * CRAWL_SHARE,
  });
  const pages = await probeStyles(session, await probeScripts(session, crawled.pages), home.body);
  const pagesMs = Math.round(performance.now() - pagesStart);
  const isOdd = (address: WebAddress): boolean => isOddAddress(address, '', isSuspect);
  const closed = closedPages([...pages, ...crawled.sentBack], isOdd);
  meter.begin('visitors');
  meter.expect(closed.length);
  const viewsStart = performance.now();
  const [missing, ofOthers, others, ofClosed] = await Promise.all([
    lookAtMissing(session, base, scope.folder),
    probeLinksOfOthers(
      session,
      homeViews,
      pages,
      (address) => scope.covers(address) && robots.isAllowed(address),
    ),
    probeOtherViews(session, pages, isOdd),
    probeClosedPages(session, closed),
  ]);
  if (session.signal.aborted) session.limitLog.add('views-time', session.addresses.site.href);
  const [iconSha256, foreignHosts, byIpVersion, exposedFiles] = await Promise.all([
    probeIcon(session, base, home.content),
    probeForeignHosts(session, pages),
    probeIpVersions(session, home.address, dns ?? null, options.network),
    options.isExposedFilesWanted ? probeExposedFiles(session, base) : ('not-asked' as const),
  ]);
  const again = homeViews.views.views
    .filter(({ kind }) => kind === 'browser-again')
    .map(({ exchange }) => exchange);
  return {
    homeAttempts: [...homeAttempts, ...again],
    pages,
    views: [homeViews.views, ...others, ...ofOthers, ...ofClosed, ...(missing === null ? [] : [missing])],
    missingPage: {
      plain: viewOf(missing, 'browser'),
      fromGoogle: viewOf(missing, 'from-google'),
    },
    lists: robots.list === null ? lists : [robots.list, ...lists],
    exposedFiles,
    foreignHosts,
    byIpVersion,
    iconSha256,
    timings: { ...timings, pagesMs, viewsMs: Math.round(performance.now() - viewsStart) },
  };
}

/** The home page without its bytes, which no rule is to see. */
function asPage({ address, exchange, content, sha256 }: HomePage): Page {
  return { address, exchange, content, sha256, origin: 'home' };
}

function finalOf({ exchange, address }: Page): WebAddress {
  return exchange.outcome.kind === 'answered' ? exchange.outcome.final : address;
}

function viewOf(views: PageViews | null, kind: View['kind']): View | null {
  return views?.views.find((view) => view.kind === kind && view.round === 1) ?? null;
}

/** A path that nobody has made, as each kind of visitor. */
async function lookAtMissing(
  session: SiteSession,
  base: WebAddress,
  folder: string,
): Promise<PageViews | null> {
  const name = `${folder}tin-${randomBytes(5).toString('hex')}.html`;
  const address = session.addresses.read(name, base);
  if (address === null || session.signal.aborted) return null;
  return (await probeViews(session, address, null)).views;
}

async function timed<Value>(work: Promise<Value>): Promise<{ readonly value: Value; readonly ms: number }> {
  const start = performance.now();
  const value = await work;
  return { value, ms: Math.round(performance.now() - start) };
}
