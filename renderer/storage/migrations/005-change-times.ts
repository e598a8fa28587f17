import type { Migration } from './migration.ts';

/** When answers and rows were changed last, and what the last merge of a hand-over into each campaign has done. */
export const migration: Migration = {
  version: 5,
  stores: { changes: '[table+id]', merges: 'id' },
};
