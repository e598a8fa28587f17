import type { BrowserVisit } from '../snapshot/browser-view.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

/** How a page took its visitor away: by itself, in a window of its own, or in answer to a click. */
export type WayOut = 'itself' | 'later' | 'window' | 'click';

/** One way in which a page took a visitor to another site. */
export interface Leaving {
  readonly visit: BrowserVisit;
  readonly target: WebAddress;
  readonly how: WayOut;
  /** Since the visit began, in milliseconds. */
  readonly atMs: number;
}

/** The visits of a running browser; `[]` when there was none. */
export function visitsOf({ browser }: Pick<SiteSnapshot, 'browser'>): readonly BrowserVisit[] {
  return browser?.visits ?? [];
}

/** The document of a visit that was still the site's own in the end. */
export function drawnContent({ content, final }: BrowserVisit): PageContent | null {
  return final === null || final.relation === 'foreign' ? null : content;
}

/** The same page as it was read without a browser; `null` when it was not. */
export function writtenContent(
  { address }: Pick<BrowserVisit, 'address'>,
  { pages }: Pick<SiteSnapshot, 'pages'>,
): PageContent | null {
  return pages.find((page) => page.address.href === address.href)?.content ?? null;
}

/**
 * The ways in which code of the page took a visitor to another site. Redirects of the server alone are seen without a
 * browser; those that follow an order of the page count as the page's.
 */
export function leavingsOf(visit: BrowserVisit): readonly Leaving[] {
  const byMainFrame = mainFrameLeaving(visit);
  const byWindow = visit.attempts.flatMap(({ kind, address, atMs }): readonly Leaving[] => {
    if (address?.relation !== 'foreign') return [];
    if (kind !== 'popup' && kind !== 'popup-on-click') return [];
    return [{ visit, target: address, how: kind === 'popup' ? 'window' : 'click', atMs }];
  });
  return [...(byMainFrame === null ? [] : [byMainFrame]), ...byWindow];
}

function mainFrameLeaving(visit: BrowserVisit): Leaving | null {
  const { navigations } = visit;
  const index = navigations.findIndex(({ address }) => address?.relation === 'foreign');
  const target = navigations[index]?.address ?? null;
  const order = navigations.slice(0, index + 1).findLast(({ by }) => by !== 'http');
  if (target === null || order === undefined) return null;
  const how = order.by === 'click' ? 'click' : order.by === 'timer' ? 'later' : 'itself';
  return { visit, target, how, atMs: order.atMs };
}

/** Code that a worker of the site loads from another host. */
export interface WorkerImport {
  readonly worker: WebAddress;
  readonly imported: WebAddress;
}

/**
 * What the service workers that a page registers load from other hosts. A request that neither the document nor a script
 * of it asked for is a worker's.
 */
export function workerImports({ attempts, requests, content }: BrowserVisit): readonly WorkerImport[] {
  const workers = attempts.flatMap(({ kind, address }) =>
    kind === 'service-worker' && address !== null ? [address] : [],
  );
  const [first] = workers;
  if (first === undefined) return [];
  const ofDocument = new Set(content?.scripts.map(({ address }) => address?.href));
  return requests.flatMap(({ address, kind, initiator }): readonly WorkerImport[] => {
    if (address?.relation !== 'foreign' || !['script', 'worker', 'other'].includes(kind)) return [];
    const named = workers.find(({ href }) => href === initiator?.href);
    const isOrphan = initiator === null && !ofDocument.has(address.href);
    const worker = named ?? (isOrphan ? first : undefined);
    return worker === undefined ? [] : [{ worker, imported: address }];
  });
}
