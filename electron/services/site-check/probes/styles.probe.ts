import type { HiddenBox, Page, PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { contentTypeOf } from '../fetch/fetch-page.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import { isUnanswered } from '../fetch/is-unanswered.ts';
import { readPage } from '../read-page/read-page.ts';
import { isOver, type SiteSession } from '../session/site-session.ts';

const MAX_SHEETS = 4;
/** The sheets of themes with a framework in them have up to 400 kB. */
const SHEET_BYTES = 1_000_000;

/**
 * Reads style sheets that the site itself keeps and its home page uses, and looks at the home page once more with what
 * they push out of sight: planted links often hide behind a rule in the theme's file. `homeBody` is what the home page
 * was read from. What was not read of them stands in the limits. Gives the pages anew.
 */
export async function probeStyles(
  session: SiteSession,
  pages: readonly Page[],
  homeBody: Uint8Array,
): Promise<readonly Page[]> {
  const [home, ...others] = pages;
  const content = home?.content ?? null;
  if (home === undefined || content === null) return pages;
  if (content.links.every(isOwn) || isOver(session)) return pages;
  const own = sheetsOf(content);
  if (own.length > MAX_SHEETS) session.limitLog.add('styles', home.address.href);
  const sheets = await Promise.all(own.slice(0, MAX_SHEETS).map((one) => fetchSheet(session, one)));
  const read = sheets.filter((css) => css !== '');
  const boxes = read.length === 0 ? [] : boxesWith(session, home, homeBody, read);
  const known = new Set(content.hiddenBoxes.map(({ tag }) => tag));
  const found = boxes.filter(({ tag }) => !known.has(tag));
  if (found.length === 0) return pages;
  return [{ ...home, content: { ...content, hiddenBoxes: [...content.hiddenBoxes, ...found] } }, ...others];
}

function sheetsOf({ resources }: PageContent): readonly WebAddress[] {
  const own = resources
    .filter(({ element, address }) => element === 'link' && address.relation === 'own')
    .map(({ address }) => address)
    .filter(({ path }) => path.endsWith('.css'));
  return [...new Map(own.map((address) => [address.href, address])).values()];
}

/** The hidden boxes of the home page with these style sheets. */
function boxesWith(
  { addresses, limits, limitLog }: SiteSession,
  { address, exchange: { outcome } }: Page,
  body: Uint8Array,
  sheets: readonly string[],
): readonly HiddenBox[] {
  if (outcome.kind === 'failed' || outcome.final.relation !== 'own') return [];
  const contentType = contentTypeOf(outcome.headers);
  const read = readPage(body, contentType, outcome.final, addresses, limits.htmlDepth, sheets);
  if (read.areSheetsPart) limitLog.add('styles', address.href);
  return read.content.hiddenBoxes;
}

/** Without a link out of the site there is nothing worth hiding. */
function isOwn({ address }: { readonly address: WebAddress | null }): boolean {
  return address?.relation !== 'foreign';
}

async function fetchSheet(session: SiteSession, address: WebAddress): Promise<string> {
  const { exchange, body, isCut } = await followRedirects(
    { address, view: 'browser', enoughBytes: SHEET_BYTES },
    session,
  );
  const { outcome } = exchange;
  if (isCut || isUnanswered(exchange)) session.limitLog.add('styles', address.href);
  const isSheet =
    outcome.kind === 'answered' && outcome.status === 200 && !outcome.mediaType.includes('html');
  return isSheet ? new TextDecoder().decode(body) : '';
}
