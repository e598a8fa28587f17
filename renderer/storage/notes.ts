import { database } from './database.ts';
import { readCampaignRow } from './campaigns.ts';
import { partsLike } from './parts-like.ts';
import { reader, saveChange } from './reader.ts';
import { campaignRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

/** What a unit writes freely about a campaign. */
export interface CampaignNotes {
  /** Khó khăn, vướng mắc. */
  readonly obstacles: string;
  /** Kiến nghị, đề xuất. */
  readonly proposals: string;
}

/** Changes the free texts of a campaign. Resolves with the function that takes the change back. */
export async function saveNotes(
  campaign: string,
  patch: Partial<CampaignNotes>,
): Promise<() => Promise<unknown>> {
  let before: Partial<CampaignNotes> | undefined;
  await saveChange([database.campaigns, readCampaignRow], async () => {
    const row = await readCampaignRow(campaign);
    const { obstacles, proposals } = row;
    before ??= partsLike(patch, { obstacles, proposals });
    await database.campaigns.put(campaignRowSchema.parse({ ...row, ...patch }));
  });
  return () => saveNotes(campaign, before ?? {});
}

export const readNotes = reader([readCampaignRow], async (campaign: string): Promise<CampaignNotes> => {
  const { obstacles, proposals } = await readCampaignRow(campaign);
  return { obstacles, proposals };
});

/** The free texts of a campaign; `undefined` while loading. */
export function useNotes(campaign: string): CampaignNotes | undefined {
  return useStored(() => readNotes(campaign), [campaign]);
}
