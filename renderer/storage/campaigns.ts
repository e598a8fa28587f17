import type { z } from 'zod';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { answerRowSchema, campaignRowSchema } from './rows.ts';
import { saveSetting } from './settings.ts';
import { useStored } from './use-stored.ts';

type CampaignRow = z.output<typeof campaignRowSchema>;

/** What this PC holds of a campaign. */
export interface CampaignSummary {
  readonly id: string;
  /** UTC; `''` when it was not noted. */
  readonly startedAt: string;
  /** How many criteria have one of the five answers. */
  readonly answered: number;
  /** How many rows stand in its record tables. */
  readonly rowCount: number;
}

/** The row of a campaign, an empty one before anything was noted. */
export const readCampaignRow = reader(
  [database.campaigns],
  async (campaign: string): Promise<CampaignRow> => {
    const row = parseRow(campaignRowSchema, await database.campaigns.get(campaign));
    return row ?? { id: campaign, startedAt: '', obstacles: '', proposals: '' };
  },
);

/** Notes that a campaign was begun; one that was begun before keeps its day. */
export function startCampaign(campaign: string, now: Date): Promise<void> {
  return saveChange([database.campaigns, readCampaignRow], async () => {
    const row = await readCampaignRow(campaign);
    if (row.startedAt !== '') return;
    await database.campaigns.put(campaignRowSchema.parse({ ...row, startedAt: now.toISOString() }));
  });
}

const CAMPAIGN_TABLES = [database.campaigns, database.answers, database.records];

/** Every campaign that was begun or that this PC holds anything of, those begun last first. */
export const readCampaigns = reader(CAMPAIGN_TABLES, async (): Promise<readonly CampaignSummary[]> => {
  const [rows, answers, recordKeys] = await Promise.all([
    database.campaigns.toArray(),
    database.answers.toArray(),
    database.records.orderBy('campaign').keys(),
  ]);
  const started = new Map(parseRows(campaignRowSchema, rows).map(({ id, startedAt }) => [id, startedAt]));
  const answered = parseRows(answerRowSchema, answers);
  const ids = new Set([
    ...started.keys(),
    ...answered.map(({ campaign }) => campaign),
    ...recordKeys.filter((key) => typeof key === 'string'),
  ]);
  return [...ids]
    .map((id) => ({
      id,
      startedAt: started.get(id) ?? '',
      answered: answered.filter(({ campaign, answer }) => campaign === id && answer.value !== null).length,
      rowCount: recordKeys.filter((key) => key === id).length,
    }))
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
});

/** Whether there is anything in a campaign that another one could take over. */
export function holdsData(summary: CampaignSummary | undefined): boolean {
  return summary !== undefined && (summary.answered > 0 || summary.rowCount > 0);
}

/**
 * Makes a campaign the one that is open, now and after a restart; one that is new begins. Tells whether it is still
 * empty while another one holds something that it could take over.
 */
export async function openCampaign(campaign: string, now: Date): Promise<boolean> {
  await startCampaign(campaign, now);
  await saveSetting('openCampaign', campaign);
  const campaigns = await readCampaigns();
  const isEmpty = !holdsData(campaigns.find(({ id }) => id === campaign));
  return isEmpty && campaigns.some((other) => other.id !== campaign && holdsData(other));
}

/** Every campaign of this PC; `undefined` while loading. */
export function useCampaigns(): readonly CampaignSummary[] | undefined {
  return useStored(readCampaigns);
}
