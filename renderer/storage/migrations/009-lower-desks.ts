import type { Migration } from './migration.ts';

/** The desks one level below whose keys were compared by telephone: what they hand up counts. */
export const migration: Migration = {
  version: 9,
  stores: { lowerDesks: 'fingerprint' },
};
