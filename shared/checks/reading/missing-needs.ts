import type { KnownHosts } from '../rule/site-reading.ts';
import type { Need } from '../snapshot/need.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

function hasPage({ pages }: SiteSnapshot): boolean {
  return pages.some(({ content }) => content !== null);
}

function hasDocument(snapshot: SiteSnapshot): boolean {
  const { plain, fromGoogle } = snapshot.missingPage;
  const views = [...snapshot.views.flatMap((page) => page.views), plain, fromGoogle];
  return (
    hasPage(snapshot) || views.some((view) => (view?.content ?? null) !== null) || hasDrawnPage(snapshot)
  );
}

function hasDrawnPage({ browser }: SiteSnapshot): boolean {
  return browser?.visits.some(({ content }) => content !== null) ?? false;
}

function hasBothIpVersions({ dns }: SiteSnapshot): boolean {
  return dns?.a.kind === 'found' && dns.aaaa.kind === 'found';
}

function linksToStrangers({ pages }: SiteSnapshot, hosts: KnownHosts): boolean {
  return pages.some(({ content }) =>
    content?.links.some(
      ({ address }) => address?.relation === 'foreign' && !address.isPrivate && !hosts.isKnown(address),
    ),
  );
}

const IS_GATHERED: Readonly<Record<Need, (snapshot: SiteSnapshot, hosts: KnownHosts) => boolean>> = {
  controls: ({ network }) => network.controls.length > 0,
  dns: ({ dns }) => dns !== null,
  tls: ({ tls }) => tls.kind !== 'not-asked',
  entries: ({ entries, homeAttempts }) => entries.length + homeAttempts.length > 0,
  'page-answers': ({ pages }) => pages.some(({ exchange }) => exchange.outcome.kind === 'answered'),
  pages: hasPage,
  'pages-or-lists': (snapshot) =>
    hasPage(snapshot) || snapshot.lists.some(({ entries }) => entries.length > 0),
  documents: hasDocument,
  views: ({ views }) =>
    views.some((page) => page.views.some(({ kind }) => kind !== 'browser' && kind !== 'browser-again')),
  browser: hasDrawnPage,
  'missing-page': ({ missingPage }) => missingPage.plain !== null || missingPage.fromGoogle !== null,
  'ip-versions': (snapshot) => snapshot.byIpVersion !== null || !hasBothIpVersions(snapshot),
  'foreign-hosts': (snapshot, hosts) =>
    snapshot.foreignHosts.some(({ resolves }) => resolves !== null) || !linksToStrangers(snapshot, hosts),
  'exposed-files': ({ exposedFiles }) => exposedFiles !== 'not-asked',
};

/** Those of some needs that a snapshot does not meet, in their order. */
export function missingNeeds(
  snapshot: SiteSnapshot,
  needs: readonly Need[],
  hosts: KnownHosts,
): readonly Need[] {
  return needs.filter((need) => !IS_GATHERED[need](snapshot, hosts));
}
