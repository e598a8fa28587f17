import { createHash } from 'node:crypto';
import type { BrowserVisit, DrawnBox } from '#shared/checks/snapshot/browser-view.ts';
import type { FetchFault } from '#shared/checks/snapshot/http-exchange.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import type { Suspicion } from '../crawl/odd-address.ts';
import { readPage } from '../read-page/read-page.ts';
import type { PlannedVisit } from './choose-pages.ts';
import type { RawPageFacts, RawRequest, RawVisit } from './view-messages.ts';

/** What reading a visit needs. */
export interface VisitReading {
  readonly addresses: AddressResolver;
  readonly htmlDepth: number;
  readonly isSuspect: Suspicion;
  /** What became of a connection that the guard did not open. */
  readonly faultOf: (host: string, port: number) => FetchFault | null;
}

/** What the rules see of a visit: addresses taken apart, the document read as every page is. */
export function visitOf(plan: PlannedVisit, raw: RawVisit, reading: VisitReading): BrowserVisit {
  const base = plan.address;
  const addressOf = (url: string): WebAddress | null =>
    url === '' ? null : reading.addresses.read(url.replace(/^ws(?=s?:)/iu, 'http'), base);
  const final = addressOf(raw.finalUrl);
  return {
    address: plan.address,
    as: plan.as,
    visitNumber: plan.visitNumber,
    end: raw.end,
    detail: raw.detail,
    final,
    status: raw.status,
    navigations: raw.navigations.map(({ href, by, atMs }) => ({ address: addressOf(href), href, by, atMs })),
    requests: raw.requests.map((request) => {
      const address = addressOf(request.url);
      return {
        address,
        kind: request.kind,
        initiator: addressOf(request.initiator),
        outcome: outcomeOf(request, address, reading),
      };
    }),
    requestCount: raw.requestCount,
    content: raw.page === null || final === null ? null : contentOf(raw.page.html, final, reading),
    boxes: raw.page === null ? [] : boxesOf(raw.page.boxes, addressOf, reading.isSuspect),
    attempts: raw.attempts.map(({ url, ...attempt }) => ({ ...attempt, address: addressOf(url) })),
    attemptCount: raw.attemptCount,
    forms: (raw.page?.forms ?? []).map(({ action, ...form }) => ({ ...form, action: addressOf(action) })),
    picture: pictureOf(raw.picture),
  };
}

/** The guard does not tell Chromium why: what it has refused counts as refused, whatever Chromium made of it. */
function outcomeOf(
  { outcome }: RawRequest,
  address: WebAddress | null,
  { faultOf }: VisitReading,
): RawRequest['outcome'] {
  if (address === null) return outcome === 'loaded' ? 'loaded' : 'refused';
  const isRefused = faultOf(address.host, address.port) === 'target-not-allowed';
  return outcome === 'failed' && isRefused ? 'refused' : outcome;
}

function contentOf(html: string, final: WebAddress, { addresses, htmlDepth }: VisitReading): PageContent {
  const bytes = Buffer.from(withoutNoscript(html));
  return readPage(bytes, 'text/html; charset=utf-8', final, addresses, htmlDepth).content;
}

/** A browser that runs scripts does not show what is meant for those that do not. */
export function withoutNoscript(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let from = 0;
  for (let at = lower.indexOf('<noscript'); at !== -1; at = lower.indexOf('<noscript', from)) {
    parts.push(html.slice(from, at));
    const end = lower.indexOf('</noscript', at);
    if (end === -1) return parts.join('');
    from = end;
  }
  return parts.join('') + html.slice(from);
}

function boxesOf(
  boxes: RawPageFacts['boxes'],
  addressOf: (url: string) => WebAddress | null,
  isSuspect: Suspicion,
): readonly DrawnBox[] {
  return boxes
    .map(({ links, ...box }) => ({
      ...box,
      links: links.map(({ href, text }) => ({ address: addressOf(href), text })),
      hasTradeWords: isSuspect(`${box.text} ${links.map(({ text }) => text).join(' ')}`),
    }))
    .filter(({ links, hasTradeWords }) => hasTradeWords || links.length > 0);
}

function pictureOf(picture: RawVisit['picture']): BrowserVisit['picture'] {
  if (picture === null) return null;
  const jpeg = Buffer.from(picture.jpeg, 'base64');
  const sha256 = createHash('sha256').update(jpeg).digest('hex');
  return { sha256, width: picture.width, height: picture.height, bytes: jpeg.length };
}
