import type { Directive } from '../directives/directive.ts';
import { findPackOf, runOf } from '../directives/run.ts';

/** The pack of a campaign, in its run, among those at hand; `null` when the desk does not have it. */
export function campaignPack(directives: readonly Directive[], campaign: string): Directive | null {
  const pack = findPackOf(directives, campaign);
  return pack === undefined ? null : runOf(pack, { campaign, period: null });
}
