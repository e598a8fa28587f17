import type { ApprovedDesk } from '#shared/receipts/known-desk.ts';
import type { TakenReceipt } from '#shared/receipts/latest-answer.ts';
import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { approvedDeskRowSchema, takenReceiptRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

/** The receipts that the school has taken in. */
export const readTakenReceipts = reader([database.takenReceipts], async () =>
  parseRows(takenReceiptRowSchema, await database.takenReceipts.toArray()),
);

/** The keys of receiving desks that were compared by telephone. */
export const readApprovedDesks = reader([database.approvedDesks], async () =>
  parseRows(approvedDeskRowSchema, await database.approvedDesks.toArray()),
);

/** The receipts that the school has taken in; `undefined` while loading. */
export function useTakenReceipts(): readonly TakenReceipt[] | undefined {
  return useStored(readTakenReceipts);
}

/** The desks whose keys were compared; `undefined` while loading. */
export function useApprovedDesks(): readonly ApprovedDesk[] | undefined {
  return useStored(readApprovedDesks);
}

/** Keeps a receipt; one that was taken in before stays as it is. */
export async function keepReceipt(receipt: TakenReceipt): Promise<void> {
  await saveChange([database.takenReceipts], async () => {
    const present = await database.takenReceipts.get(receipt.receiptSha256);
    if (present === undefined) await database.takenReceipts.put(takenReceiptRowSchema.parse(receipt));
  });
}

/** Keeps the key of a desk that was compared by telephone. */
export async function approveDesk(desk: ApprovedDesk): Promise<void> {
  await saveChange([database.approvedDesks], () =>
    database.approvedDesks.put(approvedDeskRowSchema.parse(desk)),
  );
}

/** Forgets the key of a desk; receipts that were taken in stay, with the key that sealed them. */
export async function withdrawDesk(fingerprint: string): Promise<void> {
  await saveChange([database.approvedDesks], () => database.approvedDesks.delete(fingerprint));
}
