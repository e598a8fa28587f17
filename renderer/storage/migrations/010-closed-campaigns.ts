import type { Migration } from './migration.ts';

/** What stays of campaigns that were deleted after their term, at a desk or a school: totals, and hashes of the reports. */
export const migration: Migration = {
  version: 10,
  stores: { closedCampaigns: '[campaign+closedAt]' },
};
