import { isSilent } from './reach.ts';
import type { PageState } from './read-state-of-page.ts';
import { statesOfPages } from './read-site.ts';
import type { SiteCheckResult } from '../result/site-check-result.ts';
import { type UnreadCause, unreadEntry } from '../result/unread-pages.ts';
import type { Page } from '../snapshot/page.ts';
import { finalStatus } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

const CAUSE_OF_STATE: Readonly<Record<Exclude<PageState, 'read' | 'error' | 'failed'>, UnreadCause>> = {
  little: 'no-text',
  login: 'login',
  framed: 'no-text',
  'drawn-by-script': 'by-script',
  'browser-check': 'browser-check',
  elsewhere: 'elsewhere',
  'no-html': 'no-text',
};
const UNAUTHORIZED = 401;
const FIRST_ERROR = 400;
/** Servers can be made to give a status of their own to each page. */
const MAX_CAUSES = 9;

/** How many pages of the crawl were not read and why, as entries of the result's limits; what was not asked is not told. */
export function unreadPages(snapshot: Pick<SiteSnapshot, 'pages' | 'browser'>): SiteCheckResult['limits'] {
  const found = new Map<UnreadCause, string[]>();
  for (const { page, state } of statesOfPages(snapshot)) {
    const cause = causeOf(page, state);
    if (cause !== null) found.set(cause, [...(found.get(cause) ?? []), page.address.href]);
  }
  const causes = [...found];
  const rest = causes.slice(MAX_CAUSES).flatMap(([, places]) => places);
  const told: (readonly [UnreadCause, readonly string[]])[] = causes.slice(0, MAX_CAUSES);
  return [...told, ['other', rest] as const]
    .filter(([, places]) => places.length > 0)
    .map(([cause, places]) => unreadEntry(cause, places.length, places[0] ?? ''));
}

function causeOf({ exchange }: Page, state: PageState): UnreadCause | null {
  switch (state) {
    case 'read':
      return null;
    case 'failed':
      return causeOfFailure(exchange);
    case 'error':
      return causeOfStatus(finalStatus(exchange));
    default:
      return CAUSE_OF_STATE[state];
  }
}

function causeOfFailure(exchange: Page['exchange']): UnreadCause | null {
  const { outcome } = exchange;
  if (outcome.kind === 'failed' && outcome.fault === 'cancelled') return null;
  return isSilent(exchange) ? 'no-answer' : 'failed';
}

function causeOfStatus(status: number | null): UnreadCause {
  if (status === UNAUTHORIZED) return 'login';
  return status !== null && status >= FIRST_ERROR ? status : 'failed';
}
