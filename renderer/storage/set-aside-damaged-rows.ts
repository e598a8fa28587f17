import type { IndexableType } from 'dexie';
import type { z } from 'zod';
import { database } from './database.ts';
import {
  answerRowSchema,
  approvedDeskRowSchema,
  campaignRowSchema,
  changeRowSchema,
  closedCampaignRowSchema,
  decisionRowSchema,
  evidenceRowSchema,
  lowerDeskRowSchema,
  mergeRowSchema,
  profileRowSchema,
  receiptRowSchema,
  recordRowSchema,
  reviewRowSchema,
  settingRowSchema,
  siteCheckRowSchema,
  siteRowSchema,
  takenReceiptRowSchema,
} from './rows.ts';
import { useStored } from './use-stored.ts';
import { writeThroughJournal } from './write-through-journal.ts';

const ROW_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  profile: profileRowSchema,
  campaigns: campaignRowSchema,
  answers: answerRowSchema,
  records: recordRowSchema,
  reviews: reviewRowSchema,
  evidence: evidenceRowSchema,
  sites: siteRowSchema,
  siteChecks: siteCheckRowSchema,
  settings: settingRowSchema,
  changes: changeRowSchema,
  merges: mergeRowSchema,
  receipts: receiptRowSchema,
  decisions: decisionRowSchema,
  takenReceipts: takenReceiptRowSchema,
  approvedDesks: approvedDeskRowSchema,
  lowerDesks: lowerDeskRowSchema,
  closedCampaigns: closedCampaignRowSchema,
};

/**
 * Moves every row that its schema does not accept into the table `setAside`, as it is: nothing is thrown away, and
 * what was damaged cannot be overwritten by the next answer. Runs once, before anything else reads.
 */
export async function setAsideDamagedRows(): Promise<void> {
  await writeThroughJournal(database.tables, async () => {
    let nextId = (await database.setAside.count()) + 1;
    for (const [tableName, schema] of Object.entries(ROW_SCHEMAS)) {
      const table = database.table<unknown>(tableName);
      const damaged: { readonly key: IndexableType; readonly row: unknown }[] = [];
      await table.each((row, { primaryKey }) => {
        if (!schema.safeParse(row).success) damaged.push({ key: primaryKey, row });
      });
      await database.setAside.bulkAdd(damaged.map((entry) => ({ id: nextId++, table: tableName, ...entry })));
      await table.bulkDelete(damaged.map(({ key }) => key));
    }
  });
}

/** How many rows could not be read and were put aside; `undefined` while loading. */
export function useSetAsideCount(): number | undefined {
  return useStored(async () => database.setAside.count());
}
