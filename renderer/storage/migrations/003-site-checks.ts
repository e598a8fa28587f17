import type { Migration } from './migration.ts';

/** Websites with the state that was accepted as right, and every check of them. */
export const migration: Migration = {
  version: 3,
  stores: { sites: 'id', siteChecks: 'id, [siteId+check.result.checkedAt]' },
};
