import type { CheckFacts } from '../rule/check.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { isThrowawayHost } from './known-hosts.ts';
import { greatestWeight } from './page-terms.ts';

/** So many links and pictures under a name say that the site lives there. */
const MANY_ADDRESSES = 5;
/** Names that are given to one school each, below a name that all schools of a province share. */
const SHARED_PARENT = /\.(?:edu|gov)\.vn$/u;
const TRADE = 3;
const HOST = /^https?:\/\/(?<host>[a-z0-9.-]{4,253})(?=[:/?#]|$)/iu;

/**
 * The names that a site gives itself where it is checked by its number, as a trial copy or a site in the school's own
 * network is: what its pages call their right place, and what most of their links and pictures stand under. A site that
 * was entered by name is called so and by no other.
 */
export function selfGivenNames(
  { site, pages }: Pick<SiteSnapshot, 'site' | 'pages'>,
  { lexicon, isListedHost }: Pick<CheckFacts, 'lexicon' | 'isListedHost'>,
): readonly string[] {
  if (!site.isIpLiteral) return [];
  const contents = pages.flatMap(({ content }) => (content === null ? [] : [content]));
  const named = new Set(contents.flatMap(rightPlaces));
  const domains = domainsByUse(contents);
  return [...named].flatMap((host): readonly string[] => {
    const isStrange =
      isThrowawayHost(host) || isListedHost(host) || greatestWeight(lexicon.scanHost(host)) >= TRADE;
    const domain = [...domains.keys()].find((name) => host === name || host.endsWith(`.${name}`));
    if (isStrange || domain === undefined || (domains.get(domain) ?? 0) < MANY_ADDRESSES) return [];
    return [SHARED_PARENT.test(host) ? host : domain];
  });
}

/** Hosts that a page names as its own place, without `www.`. */
function rightPlaces({ canonical, metas }: PageContent): readonly string[] {
  const told = metas.filter(({ name }) => name === 'og:url').map(({ content }) => hostOf(content));
  return [canonical?.host ?? '', ...told]
    .map((host) => host.replace(/^www\./u, ''))
    .filter((host) => host !== '');
}

function hostOf(href: string): string {
  return HOST.exec(href)?.groups?.['host']?.toLowerCase() ?? '';
}

/** How many links and loaded files stand under each foreign domain. */
function domainsByUse(contents: readonly PageContent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (address: WebAddress | null): void => {
    if (address?.relation !== 'foreign') return;
    counts.set(address.registrableDomain, (counts.get(address.registrableDomain) ?? 0) + 1);
  };
  for (const { links, resources } of contents) {
    for (const { address } of links) add(address);
    for (const { address } of resources) add(address);
  }
  return counts;
}
