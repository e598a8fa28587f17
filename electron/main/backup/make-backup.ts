import path from 'node:path';
import { app } from 'electron';
import { isOnAnotherDisk, markPlace } from '#services/backup/backup-places.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { WrittenBackup } from '#shared/backup/backup-content.ts';
import type { AppFolders } from '../folders/app-folders.ts';
import type { StoreSafety } from '../store/store-safety.ts';
import type { JobOptions, RunWorkerJob } from '../workers/run-worker-job.ts';
import { backupFoldersOf } from './backup-folders.ts';
import { currentStore } from './current-store.ts';

interface BackupDeps {
  readonly folders: AppFolders;
  readonly safety: StoreSafety;
  readonly runJob: RunWorkerJob;
}

interface BackupWish {
  readonly passphrase: string | null;
  /** Where to, for a proposed name; `null` when the user gives up. */
  readonly target: (proposedName: string) => Promise<string | null> | string;
}

/** What came of it. */
type MadeBackup =
  | { readonly status: 'not-chosen' }
  | {
      readonly status: 'saved';
      readonly targetPath: string;
      /** Whether it lies on another disk than the data of the app. */
      readonly isOnAnotherDisk: boolean;
      readonly written: WrittenBackup;
    };

/** `sao-luu-tu-kiem-attt-20261128-0800.tkattt`, in the time of Vietnam: a later backup never takes an earlier one's place. */
function proposedName(now: Date): string {
  const digits = toVietnamTime(now).replace(/\D/gu, '');
  return `sao-luu-tu-kiem-attt-${digits.slice(0, 8)}-${digits.slice(8, 12)}.tkattt`;
}

/** Makes a backup of everything where the user wants it, and remembers one on another disk. Errors: those of `writeBackup`. */
export async function makeBackup(
  { folders, safety, runJob }: BackupDeps,
  { passphrase, target }: BackupWish,
  options: JobOptions,
): Promise<Result<MadeBackup, Failure>> {
  const now = new Date();
  const targetPath = await target(proposedName(now));
  if (targetPath === null) return ok({ status: 'not-chosen' });
  const store = await currentStore(safety.journal, now);
  if (!store.ok) return store;
  const order = { folders: backupFoldersOf(folders), store: store.value };
  const written = await runJob(
    'write-backup',
    { ...order, targetPath, passphrase, now, appVersion: app.getVersion() },
    options,
  );
  if (!written.ok) return written;
  const place = { fileName: path.basename(targetPath), folder: path.dirname(targetPath) };
  const isOutside = await isOnAnotherDisk(place.folder, folders.data);
  if (isOutside) {
    const marked = await markPlace(place.folder);
    await safety.backups.noteOutside({ ...place, madeAt: now.toISOString(), place: marked });
  }
  return ok({ status: 'saved', targetPath, isOnAnotherDisk: isOutside, written: written.value });
}
