import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { placeholderKind } from './placeholder-page.ts';
import { reachOf } from './reach.ts';

/** Whether nobody uses the site: no address, no answer, a placeholder. Counted over the checks in the baseline. */
export function isUnused(snapshot: SiteSnapshot): boolean {
  const { kind } = reachOf(snapshot);
  if (kind === 'no-address' || kind === 'silent') return true;
  const home = snapshot.pages.find(({ origin }) => origin === 'home')?.content ?? null;
  return home !== null && placeholderKind(home) !== null;
}
