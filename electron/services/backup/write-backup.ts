import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { WrittenBackup } from '#shared/backup/backup-content.ts';
import { examineBackup } from './examine-backup.ts';
import { type BackupFolders, gatherParts } from './gather-parts.ts';
import { type ArchiveTarget, writeArchive } from './write-archive.ts';

/** A backup that is to be made. */
export interface BackupOrder extends ArchiveTarget {
  readonly folders: BackupFolders;
  /** The working store, in the format of a snapshot. */
  readonly store: Uint8Array;
}

/** Writes all that the app holds into one file. Errors: those of `writeArchive`. */
export function writeBackup({
  folders,
  store,
  ...order
}: BackupOrder): Promise<Result<WrittenBackup, Failure>> {
  return writeArchive({
    ...order,
    fileKind: 'backup',
    gather: async () => [
      { name: 'store.jsonl', sizeBytes: store.length, from: { bytes: store } },
      ...(await gatherParts(folders)),
    ],
    examine: examineBackup,
  });
}
