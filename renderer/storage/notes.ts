import { useLiveQuery } from 'dexie-react-hooks';
import { database } from './database.ts';
import { readCampaignRow } from './campaigns.ts';
import { campaignRowSchema } from './rows.ts';
import { enqueueSave } from './save-queue.ts';

/** What a unit writes freely about a campaign. */
export interface CampaignNotes {
  /** Khó khăn, vướng mắc. */
  readonly obstacles: string;
  /** Kiến nghị, đề xuất. */
  readonly proposals: string;
}

/** Changes the free texts of a campaign. */
export function saveNotes(campaign: string, patch: Partial<CampaignNotes>): Promise<void> {
  return enqueueSave(() =>
    database.transaction('rw', database.campaigns, async () => {
      const row = await readCampaignRow(campaign);
      await database.campaigns.put(campaignRowSchema.parse({ ...row, ...patch }));
    }),
  );
}

export async function readNotes(campaign: string): Promise<CampaignNotes> {
  const { obstacles, proposals } = await readCampaignRow(campaign);
  return { obstacles, proposals };
}

/** The free texts of a campaign; `undefined` while loading. */
export function useNotes(campaign: string): CampaignNotes | undefined {
  return useLiveQuery(() => readNotes(campaign), [campaign]);
}
