import type { Migration } from './migration.ts';

/** What the last merge of the work of another receiving desk has done, so that it can be undone. */
export const migration: Migration = {
  version: 11,
  stores: { deskMerges: 'id' },
};
