import { mkdir } from 'node:fs/promises';
import { ok, type Result } from '#shared/base/result.ts';
import type { ReadingProgress } from '#shared/desk/reading.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { ReceiptContent } from '#shared/receipts/receipt-content.ts';
import type { ReceiptsWritten } from '#shared/receipts/receipts-written.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { attempt } from '../storage/write-file-safely.ts';
import { writeReceipt } from './write-receipt.ts';

/** Receipts to be made, and where to. */
export interface ReceiptsOrder {
  readonly receipts: readonly { readonly content: ReceiptContent; readonly targetPath: string }[];
  /** Made for them if need be; `null`: it is there. */
  readonly folder: string | null;
  readonly key: SealingKey;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/**
 * Writes receipts one by one; those that were written stay when a later one cannot be, and it is told how many they are.
 * `stopped`: the errors of `writeReceipt`, `cancelled`.
 *
 * Errors: the folder cannot be made.
 */
export async function writeReceipts(order: ReceiptsOrder): Promise<Result<ReceiptsWritten, Failure>> {
  const { receipts, folder, key, signal, onProgress } = order;
  if (folder !== null) {
    const made = await attempt('write', () => mkdir(folder, { recursive: true }));
    if (!made.ok) return made;
  }
  for (const [index, { content, targetPath }] of receipts.entries()) {
    if (signal.aborted)
      return ok({ writtenCount: index, stopped: { code: 'cancelled', detail: 'receipts' } });
    onProgress({ done: index, total: receipts.length, timeLeftMs: null });
    const written = await writeReceipt(content, key, targetPath);
    if (!written.ok) return ok({ writtenCount: index, stopped: written.error });
  }
  return ok({ writtenCount: receipts.length, stopped: null });
}
