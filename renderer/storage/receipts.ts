import { type Receipt, receiptsOf } from '#shared/desk/reading.ts';
import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { receiptRowSchema } from './rows.ts';

/** When received contents were there for the first time. */
export const readReceipts = reader([database.receipts], async () =>
  parseRows(receiptRowSchema, await database.receipts.toArray()),
);

/** Keeps when contents were there, of two times the earlier one; what is kept already stays as it is. */
export async function keepReceipts(receipts: readonly Receipt[]): Promise<void> {
  await saveChange([database.receipts], async () => {
    const known = new Set(await database.receipts.toCollection().primaryKeys());
    const fresh = [...receiptsOf(receipts)].filter(([key]) => !known.has(key));
    await database.receipts.bulkPut(fresh.map(([key, at]) => ({ key, at })));
  });
}
