import { campaignPack } from '#shared/desk/campaign-pack.ts';
import { chooseCampaign } from '#shared/desk/choose-campaign.ts';
import { collate } from '#shared/desk/collate.ts';
import { readDeadline } from '#shared/desk/deadline.ts';
import type { ShownDeskPlaces } from '#shared/desk/desk-places.ts';
import { unitsWithApproved } from '#shared/desk/known-keys.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import type { DeskReading } from '#shared/desk/reading.ts';
import { registerOf } from '#shared/desk/register.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';

/** What the picture is made of. */
export interface PictureParts {
  readonly reading: DeskReading;
  readonly register: NonNullable<ShownDeskPlaces['register']>;
  readonly approved: readonly ApprovedKey[];
  /** The desks below whose keys were compared. */
  readonly lowerDesks: readonly LowerDesk[];
  readonly directives: readonly Directive[];
  /** `''`: the only one among the files. */
  readonly campaign: string;
  /** As `readDeadline` takes it; `''`: none. */
  readonly deadline: string;
}

/** The picture, or the campaigns between which somebody has to choose: none where no file is whole. */
export type DeskPicture =
  | { readonly status: 'collated'; readonly view: DeskView }
  | { readonly status: 'campaign-open'; readonly found: readonly string[] };

/** What the files that were read say together, by the keys that are known now. */
export function deskPicture(parts: PictureParts): DeskPicture {
  const { reading, register: own, approved, lowerDesks, directives, campaign: named, deadline } = parts;
  const campaign = chooseCampaign(
    named === '' ? null : named,
    reading.judged.map(({ file }) => file),
  );
  if (!campaign.ok) return { status: 'campaign-open', found: campaign.error };
  const { files, register, handedUp, below } = withHandedUp({
    campaign: campaign.value,
    judged: reading.judged,
    handedUp: reading.handedUp,
    lowerDesks,
    register: own.units,
    units: unitsWithApproved(own.units, approved),
  });
  const request = {
    campaign: campaign.value,
    register: registerOf(register),
    deadline: readDeadline(deadline) ?? null,
  };
  const directive = campaignPack(directives, campaign.value);
  return {
    status: 'collated',
    view: { collation: collate(files, request), request, directive, handedUp, below },
  };
}

/** The campaign that was chosen, those among the files that were read and among the packs, each with its name. */
export function campaignsAtHand(
  reading: DeskReading | null,
  directives: readonly Directive[],
  chosen: string,
): readonly { readonly id: string; readonly title: string }[] {
  const found =
    reading?.judged.flatMap(({ file }) => (file.facts === null ? [] : [file.facts.campaign])) ?? [];
  // A pack that is run again and again is no campaign itself: only its runs are.
  const once = directives.filter(({ event }) => event.isRepeated !== true);
  const ids = new Set([...(chosen === '' ? [] : [chosen]), ...once.map(({ id }) => id), ...found]);
  return [...ids].map((id) => ({ id, title: campaignPack(directives, id)?.title ?? id }));
}

/** Whether any of the files that were read is a report of a campaign. */
export function isAmong({ judged }: DeskReading, campaign: string): boolean {
  return judged.some(({ file }) => file.facts?.campaign === campaign);
}
