import type { SiteDocument } from '../rule/site-reading.ts';
import type { BrowserVisit, BrowserVisitor } from '../snapshot/browser-view.ts';
import type { Exchange, ViewKind } from '../snapshot/http-exchange.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { SiteSnapshot, View } from '../snapshot/site-snapshot.ts';

/** Whether the answer came from the site itself and not from a host to which it redirects. */
function isOwnAnswer({ outcome }: Exchange): boolean {
  return outcome.kind === 'answered' && outcome.final.relation !== 'foreign';
}

function fromView(view: View, origin: SiteDocument['origin']): readonly SiteDocument[] {
  if (view.content === null || !isOwnAnswer(view.exchange)) return [];
  const { href, path } = view.exchange.requested;
  return [{ url: href, path, seenAs: view.kind, origin, content: view.content }];
}

const SEEN_AS: Readonly<Record<BrowserVisitor, ViewKind>> = {
  visitor: 'browser',
  'search-visitor': 'from-google',
  'search-phone': 'phone',
};

/** The document after its scripts had run; a page that they have left for another site is not the site's. */
function fromVisit({ address, as, final, content }: BrowserVisit): readonly SiteDocument[] {
  if (content === null || final === null || final.relation === 'foreign') return [];
  return [{ url: address.href, path: address.path, seenAs: SEEN_AS[as], origin: 'drawn', content }];
}

const leadsTo = ({ refresh, canonical }: PageContent): string =>
  `${refresh?.address?.href ?? ''} ${canonical?.href ?? ''}`;

function sameContent(a: PageContent, b: PageContent): boolean {
  return (
    a.title === b.title &&
    a.text === b.text &&
    a.links.length === b.links.length &&
    a.hiddenBoxes.length === b.hiddenBoxes.length &&
    a.scripts.length === b.scripts.length &&
    a.metas.length === b.metas.length &&
    leadsTo(a) === leadsTo(b)
  );
}

/**
 * Every different document of the site: the pages of the crawl, then what other visitors got, then the answer to a path
 * that cannot exist, then what a running browser made of them. What a foreign host
 * answered after a redirect is not the site's.
 */
export function siteDocuments(snapshot: SiteSnapshot): readonly SiteDocument[] {
  const pages = snapshot.pages.flatMap(({ address, origin, exchange, content }): readonly SiteDocument[] =>
    content === null || !isOwnAnswer(exchange)
      ? []
      : [{ url: address.href, path: address.path, seenAs: 'browser', origin, content }],
  );
  const views = [
    ...snapshot.views.flatMap((page) => page.views.flatMap((view) => fromView(view, 'view'))),
    ...Object.values(snapshot.missingPage).flatMap((view) =>
      view === null ? [] : fromView(view, 'missing-page'),
    ),
    ...(snapshot.byIpVersion === null ? [] : fromView(snapshot.byIpVersion.v6, 'view')),
    ...(snapshot.browser?.visits.flatMap(fromVisit) ?? []),
  ];
  const documents = [...pages];
  for (const view of views) {
    const isRepeated = documents.some(
      ({ url, content }) => url === view.url && sameContent(content, view.content),
    );
    if (!isRepeated) documents.push(view);
  }
  return documents;
}
