import type { Migration } from './migration.ts';

/** What stays of campaigns that were deleted at the receiving desk: totals, and hashes of the reports that counted. */
export const migration: Migration = {
  version: 10,
  stores: { closedCampaigns: '[campaign+closedAt]' },
};
