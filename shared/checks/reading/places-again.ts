import type { SiteCheckResult } from '../result/site-check-result.ts';
import type { Exchange, ViewKind } from '../snapshot/http-exchange.ts';
import type { Page } from '../snapshot/page.ts';
import { finalStatus } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { isBlocked } from './reach.ts';

/** The limit that names a place where planted content was seen and that did not come at a later check. */
export const NOT_SEEN_AGAIN = 'not-seen-again';

const SERVER_ERRORS = 500;

/** A page that did not come, or an error of the server or a refusal in its place: nothing is known of what it shows. */
function isUnseen({ exchange }: Page): boolean {
  const status = finalStatus(exchange);
  return status === null || status >= SERVER_ERRORS || isBlocked(exchange);
}

/**
 * Says of a place of an earlier finding whether it was asked for again and did not come: nobody knows whether what was
 * found there is gone.
 */
export function unseenPlaces({ pages }: Pick<SiteSnapshot, 'pages'>): (place: string) => boolean {
  const unseen = new Set(pages.filter(isUnseen).map(({ address }) => address.href));
  return (place) => unseen.has(place);
}

const CUT_SHORT: readonly string[] = ['cancelled', 'views-time'];
/** What is planted for these alone shows to nobody else. */
const HUNTED: readonly ViewKind[] = ['googlebot', 'phone'];

/**
 * Says of a place of an earlier finding whether the check ended, by the user or by the clock, before all kinds of visitors
 * had looked at it.
 */
export function halfSeenPlaces({
  limits,
  views,
  lists,
}: Pick<SiteSnapshot, 'limits' | 'views' | 'lists'>): (place: string) => boolean {
  if (!limits.some(({ kind }) => CUT_SHORT.includes(kind))) return () => false;
  const whole = views.filter((page) =>
    HUNTED.every((kind) => page.views.some((view) => view.kind === kind && !isFailed(view.exchange))),
  );
  // a list is the same for everybody
  const seen = new Set([...whole, ...lists].map(({ address }) => address.href));
  return (place) => !seen.has(place);
}

function isFailed(exchange: Exchange): boolean {
  return exchange.outcome.kind === 'failed';
}

/** The places of planted content at which the check could not look again. */
export function openPlaces({ limits }: Pick<SiteCheckResult, 'limits'>): readonly string[] {
  return limits.filter(({ kind }) => kind === NOT_SEEN_AGAIN).map(({ at }) => at);
}

/** Where planted content was seen at a check, or before it where the check could not look again; each place once. */
export function placesOfSigns(
  result: Pick<SiteCheckResult, 'findings' | 'limits'> | null,
): readonly string[] {
  if (result === null) return [];
  const found = result.findings.filter(({ infection }) => infection !== 'none').map(({ page }) => page);
  return [...new Set([...openPlaces(result), ...found])];
}
