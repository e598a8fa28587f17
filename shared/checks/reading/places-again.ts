import type { Finding } from '../result/site-check-result.ts';
import type { Page } from '../snapshot/page.ts';
import { finalStatus } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { isBlocked } from './reach.ts';

const SERVER_ERRORS = 500;

/** A page that did not come, or an error of the server or a refusal in its place: nothing is known of what it shows. */
function isUnseen({ exchange }: Page): boolean {
  const status = finalStatus(exchange);
  return status === null || status >= SERVER_ERRORS || isBlocked(exchange);
}

/**
 * Says of a finding of an earlier check whether the page on which it was seen was asked for again and did not come: of such
 * a finding nobody knows whether it is gone.
 */
export function placesNotSeenAgain({
  pages,
}: Pick<SiteSnapshot, 'pages'>): (finding: Pick<Finding, 'page'>) => boolean {
  const unseen = new Set(pages.filter(isUnseen).map(({ address }) => address.href));
  return ({ page }) => unseen.has(page);
}
