import type { CampaignSummary } from '#renderer/storage/campaigns.ts';

/** Whether there is anything in a campaign that another one could take over. */
export function holdsData(summary: CampaignSummary | undefined): boolean {
  return summary !== undefined && (summary.answered > 0 || summary.rowCount > 0);
}
