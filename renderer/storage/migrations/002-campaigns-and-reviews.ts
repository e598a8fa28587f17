import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

/** Until now a campaign had a row only when somebody had written remarks; when it was begun was not noted. */
async function addStart(transaction: Transaction): Promise<void> {
  await transaction
    .table<unknown>('campaigns')
    .toCollection()
    .modify((row, reference) => {
      if (typeof row === 'object' && row !== null) reference.value = { startedAt: '', ...row };
    });
}

/** Until now there was one campaign only: the one that holds answers stays open, whatever packs come with the program. */
async function rememberOpenCampaign(transaction: Transaction): Promise<void> {
  const [campaign] = await transaction.table('answers').orderBy('campaign').uniqueKeys();
  if (typeof campaign !== 'string') return;
  await transaction.table<unknown>('settings').put({ name: 'openCampaign', value: campaign });
}

/** Marks and internal notes of criteria, and when a campaign was begun. */
export const migration: Migration = {
  version: 2,
  stores: { reviews: '[campaign+criterionId], campaign' },
  upgrade: async (transaction) => {
    await addStart(transaction);
    await rememberOpenCampaign(transaction);
  },
};
