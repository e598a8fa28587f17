import type { Migration } from './migration.ts';

/** Where in the line of changes the store is: one row, written in the same transaction as each change. */
export const migration: Migration = {
  version: 4,
  stores: { journal: 'id' },
};
