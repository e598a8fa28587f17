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
  const given = [...receiptsOf(receipts)];
  await saveChange([database.receipts], async () => {
    const kept = await database.receipts.bulkGet(given.map(([key]) => key));
    const fresh = given.filter((_, index) => kept[index] === undefined);
    await database.receipts.bulkPut(fresh.map(([key, at]) => ({ key, at })));
  });
}

/** Keeps receipts while files are being read: what has come when the PC loses power is known afterwards. */
export interface ReceiptKeeper {
  /** Begins to save what is new of some receipts, all that has gathered at once; nothing waits for the disk. */
  readonly take: (receipts: readonly Receipt[]) => void;
  /** Resolves when the disk has all that was taken; rejects when it would not take it. */
  readonly settled: () => Promise<void>;
}

/** Makes a keeper for one reading. @param known what is kept already, as `readReceipts` gave it */
export function receiptKeeper(known: readonly Receipt[]): ReceiptKeeper {
  const taken = new Set(known.map(({ key }) => key));
  const waiting: Receipt[] = [];
  let saving: Promise<void> | null = null;
  const saveWaiting = async () => {
    while (waiting.length > 0) {
      const gathered = [...waiting];
      await keepReceipts(gathered);
      waiting.splice(0, gathered.length);
    }
  };
  const begin = () => {
    // what could not be kept goes on waiting: it is tried again with what comes next, and at the end
    saving = saveWaiting()
      .catch(() => undefined)
      .finally(() => {
        saving = null;
      });
  };
  return {
    take: (receipts) => {
      const fresh = receipts.filter(({ key }) => !taken.has(key));
      for (const { key } of fresh) taken.add(key);
      waiting.push(...fresh);
      if (waiting.length > 0 && saving === null) begin();
    },
    settled: async () => {
      await saving;
      await saveWaiting();
    },
  };
}
