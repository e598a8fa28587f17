import { cleanLine } from '#shared/base/vietnamese-text.ts';
import type { Baseline } from '../result/baseline.ts';
import type { DnsAnswer } from '../snapshot/dns-records.ts';
import type { Page, PageContent } from '../snapshot/page.ts';
import { finalAddress, finalStatus, headerValue } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

/** What a baseline remembers beside the state of the site. */
export interface Memory {
  /** Checks in a row that found the site unused or parked. */
  readonly unusedChecks: number;
  /** Keys of findings that were removed or have gone. */
  readonly removedKeys: readonly string[];
}

const MAX_PAGES = 200;
const MAX_HOSTS = 500;
const MAX_TITLE = 300;
const MAX_URL = 2_000;

/** `cleanLine` cut to a length that the schema takes. */
function line(text: string, maxLength: number): string {
  return cleanLine(text).slice(0, maxLength).trimEnd();
}

/** The text of the first heading of the first level, else of the first heading; `''` without one. */
export function firstHeading({ headings }: PageContent): string {
  return (headings.find(({ level }) => level === 1) ?? headings[0])?.text ?? '';
}

function pageBaseline({ address, sha256 }: Page, content: PageContent): Baseline['pages'][number] {
  return {
    url: address.href.slice(0, MAX_URL),
    title: line(content.title, MAX_TITLE),
    firstHeading: line(firstHeading(content), MAX_TITLE),
    textLength: content.textLength,
    linkCount: content.links.length,
    shapeHash: content.shapeHash,
    sha256,
  };
}

/** The hosts outside the site among addresses, each once, in order. */
export function outsideHosts(addresses: readonly (WebAddress | null)[]): readonly string[] {
  const hosts = addresses.flatMap((address) =>
    address === null || address.relation === 'own' ? [] : [address.host],
  );
  return [...new Set(hosts)].sort();
}

function values(answer: DnsAnswer<string> | undefined): readonly string[] {
  return answer?.kind === 'found' ? [...answer.values].sort() : [];
}

function hostsOf(answer: DnsAnswer<{ readonly host: string }> | undefined): readonly string[] {
  return answer?.kind === 'found' ? answer.values.map(({ host }) => host).sort() : [];
}

/** The first `<meta name=generator>` of the site; `''` without one. */
export function generatorOf({ pages }: SiteSnapshot): string {
  const metas = pages.flatMap(({ content }) => content?.metas ?? []);
  return line(metas.find(({ name }) => name === 'generator')?.content ?? '', 200);
}

/** The `server` header of the home page; `''` without one. */
export function serverOf({ pages }: SiteSnapshot): string {
  const [home] = pages;
  return home === undefined ? '' : line(headerValue(home.exchange, 'server'), 200);
}

/** The number of entries in the sitemaps. */
export function sitemapEntryCount({ lists }: SiteSnapshot): number {
  return lists.reduce((sum, { kind, entryCount }) => sum + (kind === 'sitemap' ? entryCount : 0), 0);
}

/** Pages that the site itself answered as right; redirected ones under the address that was asked for. */
function rightPages({ pages }: SiteSnapshot): readonly Baseline['pages'][number][] {
  return pages.flatMap((page) => {
    const isRight = finalStatus(page.exchange) === 200 && finalAddress(page.exchange).relation !== 'foreign';
    return page.content !== null && isRight ? [pageBaseline(page, page.content)] : [];
  });
}

/** The hosts from which pages load scripts and frames, and to which they send forms. */
function loadedHosts({ pages }: SiteSnapshot): Pick<Baseline, 'scriptHosts' | 'frameHosts' | 'formHosts'> {
  const contents = pages.flatMap(({ content }) => (content === null ? [] : [content]));
  const hosts = (addresses: readonly (WebAddress | null)[]) => outsideHosts(addresses).slice(0, MAX_HOSTS);
  return {
    scriptHosts: hosts(contents.flatMap(({ scripts }) => scripts.map(({ address }) => address))),
    frameHosts: hosts(contents.flatMap(({ frames }) => frames.map(({ address }) => address))),
    formHosts: hosts(contents.flatMap(({ forms }) => forms.map(({ action }) => action))),
  };
}

function names(
  dns: SiteSnapshot['dns'],
): Pick<Baseline, 'addresses' | 'nameServers' | 'mailHosts' | 'cnames'> {
  const addresses = [...values(dns?.a), ...values(dns?.aaaa)];
  return {
    addresses: addresses.map((address) => address.slice(0, 64)).slice(0, 64),
    nameServers: hostsOf(dns?.ns).slice(0, 64),
    mailHosts: hostsOf(dns?.mx).slice(0, 64),
    cnames: values(dns?.cname).slice(0, 16),
  };
}

/** The state of a site as it was seen, to which the next check may be compared. */
export function takeBaseline(snapshot: SiteSnapshot, memory: Memory): Baseline {
  const { dns, tls, site } = snapshot;
  const leaf = tls.kind === 'offered' ? tls.chain[0] : undefined;
  return {
    format: 'tu-kiem-attt/site-baseline',
    schemaVersion: 1,
    host: site.host,
    takenAt: snapshot.checkedAt,
    pages: rightPages(snapshot).slice(0, MAX_PAGES),
    ...loadedHosts(snapshot),
    generator: generatorOf(snapshot),
    server: serverOf(snapshot),
    iconSha256: snapshot.iconSha256,
    ...names(dns),
    certificateIssuer: line(leaf?.issuer ?? '', MAX_TITLE),
    certificateKeySha256: leaf?.keySha256 ?? '',
    certificateValidTo: leaf?.validTo ?? '',
    sitemapEntryCount: sitemapEntryCount(snapshot),
    unusedChecks: Math.min(memory.unusedChecks, 1_000),
    removedKeys: memory.removedKeys.slice(-2_000),
  };
}
