import type { Migration } from './migration.ts';

/** When the receiving desk had each content for the first time: reading the folders again makes nobody late. */
export const migration: Migration = {
  version: 7,
  stores: { receipts: 'key' },
};
