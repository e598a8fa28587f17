import { createHash } from 'node:crypto';
import type { Exchange, Header, ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { createVisitCookies, type VisitCookies } from '../session/cookies.ts';
import { followRedirects } from './follow-redirects.ts';
import { type LoadAnew, loadAnew } from '../read-page/load-anew.ts';
import { readPage } from '../read-page/read-page.ts';
import { followedRefresh, readRefresh } from '../read-page/read-refresh.ts';
import type { SiteSession } from '../session/site-session.ts';

/** A page as one kind of visitor got it. */
export interface FetchedPage {
  readonly exchange: Exchange;
  /** `null` when there was no HTML in the answer. */
  readonly content: PageContent | null;
  /** SHA-256 of the decoded body, `''` when there was none. */
  readonly sha256: string;
}

const HTML_TYPES = /html|^$|^text\/plain$|^application\/octet-stream$/u;
/** What a document that is no HTML by its type begins with when it is HTML all the same. */
const LOOKS_LIKE_HTML =
  /^[\s\uFEFF]{0,200}<(?:!doctype|html|head|body|title|meta|script|!--|div|p|h1|a|table)[\s>-]/iu;
const SNIFFED_BYTES = 512;

/** A page with the decoded bytes that it was read from; empty when there were none. */
export interface PageWithBody extends FetchedPage {
  readonly body: Uint8Array;
}

/** How a page is fetched beyond its address. */
export interface FetchOptions {
  readonly cookies?: VisitCookies;
  /** The same page as somebody else got it: when the bytes are the same, they are not read twice. */
  readonly alike?: FetchedPage;
}

/** Fetches a page and reads it. */
export async function fetchPage(
  session: SiteSession,
  address: WebAddress,
  view: ViewKind,
  options: FetchOptions = {},
): Promise<FetchedPage> {
  const { exchange, content, sha256 } = await fetchPageWithBody(session, address, view, options);
  return { exchange, content, sha256 };
}

/** So often a page may load itself anew before it is taken as it is. */
const MAX_LOADS_ANEW = 3;

/**
 * Fetches a page that is to be read once more with what is learned later; for one page, as bodies are large. A bare page
 * that a browser at once loads anew, with the cookies that it has set, is followed as a browser does.
 */
export async function fetchPageWithBody(
  session: SiteSession,
  address: WebAddress,
  view: ViewKind,
  { cookies = createVisitCookies(session.limits.cookies), alike }: FetchOptions = {},
): Promise<PageWithBody> {
  const load = async (from: WebAddress): Promise<PageWithBody> => {
    const { exchange, body } = await followRedirects({ address: from, view, cookies }, session);
    // what was broken off was not fetched
    if (!session.signal.aborted) session.onFetch();
    return { ...readAnswer(session, exchange, body, alike), body };
  };
  let page = await load(address);
  // robots keep no cookies
  for (let count = 0; count < MAX_LOADS_ANEW && view !== 'googlebot' && !session.signal.aborted; count += 1) {
    const order = orderOf(session, page, cookies);
    if (order === null) break;
    for (const value of order.cookies) cookies.take([{ name: 'set-cookie', value }], order.address.href);
    const next = await load(order.address);
    if (next.exchange.outcome.kind === 'failed' || next.sha256 === page.sha256) break;
    page = behind(page, next, alike);
    if (orderOf(session, page, cookies) === null) cookies.copyTo(session.passes);
  }
  return page;
}

function orderOf(
  { addresses }: SiteSession,
  { exchange: { outcome }, content }: FetchedPage,
  cookies: VisitCookies,
): LoadAnew | null {
  if (content === null || outcome.kind === 'failed' || outcome.final.relation !== 'own') return null;
  return loadAnew(content, outcome.final, cookies.headerFor(outcome.final.href) !== '', addresses);
}

/** What a page led to in the place of it; its own scripts have run as well. */
function behind(first: PageWithBody, next: PageWithBody, alike: FetchedPage | undefined): PageWithBody {
  const exchange: Exchange = {
    ...next.exchange,
    requested: first.exchange.requested,
    hops: [...first.exchange.hops, ...next.exchange.hops],
  };
  if (next.content === null || next.content === alike?.content) return { ...next, exchange };
  const scripts = [...(first.content?.scripts ?? []), ...next.content.scripts];
  return { ...next, exchange, content: { ...next.content, scripts } };
}

function readAnswer(
  session: SiteSession,
  exchange: Exchange,
  body: Uint8Array,
  alike: FetchedPage | undefined,
): FetchedPage {
  const { outcome } = exchange;
  if (outcome.kind === 'failed' || body.length === 0) return { exchange, content: null, sha256: '' };
  const sha256 = createHash('sha256').update(body).digest('hex');
  if (alike?.sha256 === sha256 && isSameFinal(alike.exchange, exchange)) {
    return { exchange, content: alike.content, sha256 };
  }
  const isRead = isHtml(body, outcome.mediaType) && hasRoom(session, outcome.final);
  if (!isRead) return { exchange, content: null, sha256 };
  const { content, isTooDeep, isPart } = readPage(
    body,
    contentTypeOf(outcome.headers),
    outcome.final,
    session.addresses,
    session.limits.htmlDepth,
  );
  session.contentBytes.add(bytesOf(content));
  if (isTooDeep) session.limitLog.add('html-depth', outcome.final.href);
  if (isPart) session.limitLog.add('page-part', outcome.final.href);
  return { exchange, content: withRefreshHeader(session, content, outcome), sha256 };
}

/** The header orders the same as the element, before it. */
function withRefreshHeader(
  { addresses }: SiteSession,
  content: PageContent,
  { headers, final }: Extract<Exchange['outcome'], { kind: 'answered' }>,
): PageContent {
  const order = headers.find(({ name }) => name === 'refresh')?.value;
  if (order === undefined) return content;
  const refresh = followedRefresh(readRefresh(order, final, addresses), content.refresh);
  return { ...content, refresh };
}

/** Pages can be made to hold far more than their bytes say; the process must not die of one site. */
function hasRoom({ addresses, contentBytes, limits, limitLog }: SiteSession, page: WebAddress): boolean {
  const used = addresses.keptBytes() + contentBytes.total();
  if (used >= limits.siteBytes) limitLog.add('memory', page.href);
  return used < limits.siteBytes;
}

const ENTRY_BYTES = 100;

function bytesOf({ text, links, resources, scripts, hiddenBoxes, metas, headings }: PageContent): number {
  const letters = [
    text.length,
    ...scripts.map(({ decoded }) => decoded.length),
    ...hiddenBoxes.map((box) => box.text.length + ENTRY_BYTES * box.links.length),
    ...metas.map(({ content }) => content.length),
    ...headings.map((heading) => heading.text.length),
  ];
  const entries = links.length + resources.length + letters.length;
  return ENTRY_BYTES * entries + 2 * letters.reduce((sum, length) => sum + length, 0);
}

/** What an answer says of its kind, as it was sent; `''` when it says nothing. */
export function contentTypeOf(headers: readonly Header[]): string {
  return headers.find(({ name }) => name === 'content-type')?.value ?? '';
}

function isSameFinal(a: Exchange, b: Exchange): boolean {
  return (
    a.outcome.kind === 'answered' &&
    b.outcome.kind === 'answered' &&
    a.outcome.final.href === b.outcome.final.href
  );
}

function isHtml(body: Uint8Array, mediaType: string): boolean {
  if (!HTML_TYPES.test(mediaType)) return false;
  if (mediaType.includes('html')) return true;
  return LOOKS_LIKE_HTML.test(Buffer.from(body.subarray(0, SNIFFED_BYTES)).toString('latin1'));
}
