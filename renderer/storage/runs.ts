import { remembered } from '#shared/base/remembered.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { findPackOf, type Run, runOf } from '#shared/directives/run.ts';
import type { CampaignSummary } from './campaigns.ts';

/** What was worked out for a run holds as long as its pack is the same object. */
const runsOf = remembered((pack: Directive) => {
  const known = new Map<string, Directive>();
  return (run: Run) => {
    const key = JSON.stringify([run.campaign, run.period]);
    const directive = known.get(key) ?? runOf(pack, run);
    known.set(key, directive);
    return directive;
  };
});

/** A campaign as the run of its pack, the same object each time; `undefined` where the pack is not at hand. */
export function campaignOf(packs: readonly Directive[], run: Run): Directive | undefined {
  const pack = findPackOf(packs, run.campaign);
  return pack === undefined ? undefined : runsOf(pack)(run);
}

/** A campaign of this PC whose pack is at hand. */
export interface KnownCampaign {
  readonly directive: Directive;
  readonly summary: CampaignSummary;
}

/** The campaigns of this PC whose packs are at hand, in the order of `campaigns`. */
export function knownCampaigns(
  packs: readonly Directive[],
  campaigns: readonly CampaignSummary[],
): readonly KnownCampaign[] {
  return campaigns.flatMap((summary) => {
    const directive = campaignOf(packs, { campaign: summary.id, period: summary.period });
    return directive === undefined ? [] : [{ directive, summary }];
  });
}
