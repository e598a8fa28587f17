import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { StoreAt } from '#shared/journal/apply-batches.ts';
import type { StoreContent } from '#shared/journal/batch.ts';
import { type OpenBackup, readBackup, storeIn } from './examine-backup.ts';
import type { BackupFolders } from './gather-parts.ts';
import { type AddedFiles, addFiles, planAdditions, type SmallParts } from './add-files.ts';
import { keepBytes, type PartAhead, PASS_BY, type PartTaker } from './read-parts.ts';
import { unlessRefused } from './refusal.ts';
import { type EvidenceTaker, openEvidenceTaker } from './take-files.ts';
import { writeUndoRecord } from './undo-point.ts';

/** A restore that is to be made. */
export interface RestoreOrder extends OpenBackup {
  readonly folders: BackupFolders;
  /** Where the undo point of this restore lies; the working store as it was is there already. */
  readonly undoFolder: string;
  readonly now: Date;
}

/** What was read beside the evidence. */
interface Taken {
  store: StoreAt | undefined;
  readonly parts: SmallParts;
}

function takeSmallPart({ kind, fileName, sizeBytes }: PartAhead, taken: Taken): PartTaker {
  switch (kind) {
    case 'store':
      return keepBytes(sizeBytes, (bytes) => (taken.store = storeIn(bytes)));
    case 'exports':
    case 'key':
    case 'decryptionKey':
    case 'approvedKeys':
    case 'pack':
    case 'hostsList':
    case 'thumbnail':
      return keepBytes(sizeBytes, (bytes) => taken.parts.push({ kind, fileName, bytes }));
    default:
      return PASS_BY;
  }
}

/**
 * Brings back what a backup holds: first its evidence, then, when every byte of the file has proved to be as it was
 * written, what this PC lacks of packs, list of bad hosts, exports, keys and keys that were compared. What is here stays. The content of the
 * working store is given back, for the page to put it in place. Errors: those of `readBackup` and of writing.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Result<StoreContent, Failure>> {
  const evidence = openEvidenceTaker(order.folders.evidence);
  try {
    return await unlessRefused(() => restore(order, evidence));
  } finally {
    await evidence.cleanUp();
  }
}

async function restore(order: RestoreOrder, evidence: EvidenceTaker): Promise<Result<StoreContent, Failure>> {
  const taken: Taken = { store: undefined, parts: [] };
  const read = await readBackup(order, (part) =>
    part.kind === 'evidence' ? evidence.takerOf(part) : takeSmallPart(part, taken),
  );
  if (!read.ok) return read;
  if (taken.store === undefined) return fail({ code: 'backup-damaged', detail: 'no store.jsonl' });
  const added: AddedFiles = await planAdditions(taken.parts, order.folders);
  const fileName = path.basename(order.file);
  const record = { restoredAt: order.now.toISOString(), fileName, added };
  const noted = await writeUndoRecord(order.undoFolder, record);
  if (!noted.ok) return noted;
  const written = await addFiles(taken.parts, added, order.folders);
  return written.ok ? ok(taken.store.content) : written;
}
