import type { z } from 'zod';
import type { Directive } from '#shared/directives/directive.ts';
import { campaignIdFor, type Run, type RunPeriod } from '#shared/directives/run.ts';
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
  /** The days that the unit has chosen; `null` where it has chosen none. */
  readonly period: RunPeriod | null;
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
    return row ?? { id: campaign, startedAt: '', period: null, obstacles: '', proposals: '' };
  },
);

/** Notes that a campaign was begun; one that was begun before keeps its day, and the days that were chosen for it. */
export function startCampaign(campaign: string, now: Date, period: RunPeriod | null = null): Promise<void> {
  return saveChange([database.campaigns, readCampaignRow], async () => {
    const row = await readCampaignRow(campaign);
    if (row.startedAt !== '') return;
    const begun = { ...row, period: row.period ?? period, startedAt: now.toISOString() };
    await database.campaigns.put(campaignRowSchema.parse(begun));
  });
}

/** Changes the days of a run that has begun; what was exported before keeps those that it says. */
export function changePeriod(campaign: string, period: RunPeriod): Promise<void> {
  return saveChange([database.campaigns, readCampaignRow], async () => {
    const row = await readCampaignRow(campaign);
    await database.campaigns.put(campaignRowSchema.parse({ ...row, period }));
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
  const begun = new Map(parseRows(campaignRowSchema, rows).map((row) => [row.id, row]));
  const answered = parseRows(answerRowSchema, answers);
  const ids = new Set([
    ...begun.keys(),
    ...answered.map(({ campaign }) => campaign),
    ...recordKeys.filter((key) => typeof key === 'string'),
  ]);
  return [...ids]
    .map((id) => ({
      id,
      period: begun.get(id)?.period ?? null,
      startedAt: begun.get(id)?.startedAt ?? '',
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
 * Makes a campaign the one that is open, now and after a restart; one that is new begins, on the days that were chosen for
 * it. Tells whether it is still empty while another one holds something that it could take over.
 */
export async function openCampaign(
  campaign: string,
  now: Date,
  period: RunPeriod | null = null,
): Promise<boolean> {
  await startCampaign(campaign, now, period);
  const campaigns = await readCampaigns();
  // Last: the screens change with it, and whoever asked goes on to another one.
  await saveSetting('openCampaign', campaign);
  const isEmpty = !holdsData(campaigns.find(({ id }) => id === campaign));
  return isEmpty && campaigns.some((other) => other.id !== campaign && holdsData(other));
}

/**
 * Begins a run of a pack on the days that the unit has chosen (`null` where the pack has them), and makes it the open one;
 * gives the run, and what `openCampaign` tells.
 */
export async function beginRun(
  pack: Directive,
  period: RunPeriod | null,
  now: Date,
): Promise<{ readonly run: Run; readonly canCopy: boolean }> {
  const begun = (await readCampaigns()).map(({ id }) => id);
  const campaign = campaignIdFor(pack, period, begun);
  return { run: { campaign, period }, canCopy: await openCampaign(campaign, now, period) };
}

/** Every campaign of this PC; `undefined` while loading. */
export function useCampaigns(): readonly CampaignSummary[] | undefined {
  return useStored(readCampaigns);
}

/**
 * A campaign with the days that the unit has chosen for it; `undefined` while loading. Where another one is asked for, it
 * stays the one before until that is read: what is around the screens is not taken away in between.
 */
export function useRun(campaign: string | undefined): Run | undefined {
  return useStored(
    async () =>
      campaign === undefined ? undefined : { campaign, period: (await readCampaignRow(campaign)).period },
    [campaign],
  );
}
