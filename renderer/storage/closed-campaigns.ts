import type { ClosedCampaign } from '#shared/desk/closed-campaign.ts';
import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { closedCampaignRowSchema, decisionRowSchema } from './rows.ts';
import { readSetting } from './settings.ts';
import { useStored } from './use-stored.ts';

/** What stays of the campaigns that were deleted on this PC, those deleted last first. */
export const readClosedCampaigns = reader(
  [database.closedCampaigns],
  async (): Promise<readonly ClosedCampaign[]> =>
    parseRows(closedCampaignRowSchema, await database.closedCampaigns.toArray()).toSorted((a, b) =>
      b.closedAt.localeCompare(a.closedAt),
    ),
);

/** The same; `undefined` while loading. */
export function useClosedCampaigns(): readonly ClosedCampaign[] | undefined {
  return useStored(readClosedCampaigns);
}

/**
 * Deletes what the desk keeps of a campaign, its decisions and when its reports came first, and keeps its totals in their
 * place; all of it or nothing. The note of what was handed up last goes
 * too, and so does the way back of the last merge. Other campaigns, keys of units and files in folders stay.
 * @param contents by `sameReportKey`
 */
export async function closeCampaign(closed: ClosedCampaign, contents: readonly string[]): Promise<void> {
  const { closedCampaigns, decisions, receipts, settings, deskMerges } = database;
  await saveChange([closedCampaigns, decisions, receipts, settings, deskMerges], async () => {
    // the way back of a merge holds decisions too
    await deskMerges.delete('last');
    await closedCampaigns.put(closedCampaignRowSchema.parse(closed));
    const own = parseRows(decisionRowSchema, await decisions.toArray()).filter(
      ({ report }) => report.campaign === closed.campaign,
    );
    await decisions.bulkDelete(own.map(({ key }) => key));
    await receipts.bulkDelete([...contents]);
    // what was handed up was whole: nobody is asked to make it anew of what is left
    const { [closed.campaign]: gone, ...handUps } = await readSetting('deskHandUps');
    if (gone !== undefined) await settings.put({ name: 'deskHandUps', value: handUps });
  });
}
