import type { IndexableType } from 'dexie';
import { z } from 'zod';
import { database } from './database.ts';
import {
  answerRowSchema,
  approvedDeskRowSchema,
  campaignRowSchema,
  changeRowSchema,
  closedCampaignRowSchema,
  decisionRowSchema,
  deskMergeRowSchema,
  evidenceRowSchema,
  lowerDeskRowSchema,
  mergeRowSchema,
  openDeskMergeRowSchema,
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
  deskMerges: z.union([deskMergeRowSchema, openDeskMergeRowSchema]),
};

/** A row as it was found, and where. */
interface DamagedRow {
  readonly table: string;
  readonly key: IndexableType;
  readonly row: unknown;
}

async function damagedRowsOf(name: string, schema: z.ZodType): Promise<readonly DamagedRow[]> {
  const table = database.table<unknown>(name);
  const [rows, keys] = await Promise.all([table.toArray(), table.toCollection().primaryKeys()]);
  return rows.flatMap((row, index) => {
    const key = keys[index];
    return key === undefined || schema.safeParse(row).success ? [] : [{ table: name, key, row }];
  });
}

/** Reads all tables at once: a cursor over a thousand rows would take many times as long, at each start. */
function findDamagedRows(): PromiseLike<readonly DamagedRow[]> {
  return database.transaction('r', database.tables, async () => {
    const found = Object.entries(ROW_SCHEMAS).map(([name, schema]) => damagedRowsOf(name, schema));
    return (await Promise.all(found)).flat();
  });
}

/**
 * Moves every row that its schema does not accept into the table `setAside`, as it is: nothing is thrown away, and
 * what was damaged cannot be overwritten by the next answer. Runs once, before anything else reads or writes.
 */
export async function setAsideDamagedRows(): Promise<void> {
  const damaged = await findDamagedRows();
  if (damaged.length === 0) return;
  await writeThroughJournal(database.tables, async () => {
    const firstId = (await database.setAside.count()) + 1;
    await database.setAside.bulkAdd(damaged.map((found, index) => ({ id: firstId + index, ...found })));
    for (const { table, key } of damaged) await database.table<unknown>(table).delete(key);
  });
}

/** How many rows could not be read and were put aside; `undefined` while loading. */
export function useSetAsideCount(): number | undefined {
  return useStored(async () => database.setAside.count());
}
