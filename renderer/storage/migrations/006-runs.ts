import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

/**
 * Until now a pack was run once, and its campaign had the pack's id. It keeps that id, by which reports, the line of
 * exports and other PCs know it; only runs that begin from now on may have days of their own.
 */
async function addPeriod(transaction: Transaction): Promise<void> {
  await transaction
    .table<unknown>('campaigns')
    .toCollection()
    .modify((row, reference) => {
      if (typeof row === 'object' && row !== null) reference.value = { period: null, ...row };
    });
}

/** The days of a campaign, where the unit has chosen them. */
export const migration: Migration = {
  version: 6,
  stores: {},
  upgrade: addPeriod,
};
