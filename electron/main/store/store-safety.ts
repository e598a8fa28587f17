import path from 'node:path';
import { type Journal, openJournal } from '#services/journal/journal.ts';
import { type BackupMemory, openBackupMemory } from '#services/backup/backup-record.ts';
import { openSnapshotShelf, type SnapshotShelf } from '#services/journal/snapshot-shelf.ts';
import { isBlank } from '#shared/journal/apply-batches.ts';
import type { SnapshotState } from '#shared/journal/snapshot-state.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { AppFolders } from '../folders/app-folders.ts';
import { type KeptStores, openKeptStores } from './kept-stores.ts';

const BETWEEN_SNAPSHOTS_MS = 10 * 60_000;

/** Everything that keeps the answers safe beside the working store. */
export interface StoreSafety {
  readonly journal: Journal;
  readonly shelf: SnapshotShelf;
  readonly keptStores: KeptStores;
  readonly backups: BackupMemory;
  /** Something was entered that no snapshot has. */
  readonly noteChange: () => void;
  /** Writes a snapshot, and the evidence that is not there yet. */
  readonly makeSnapshot: () => Promise<SnapshotState>;
  /** The same, unless nothing has changed since the last one. */
  readonly makeDueSnapshot: () => Promise<void>;
  readonly describeSnapshots: () => Promise<SnapshotState>;
  /** Everything was deleted. */
  readonly forget: () => void;
}

/** Whether a folder is one that OneDrive copies to its server, as far as this PC tells. */
export function isSynchronised(folder: string, environment: NodeJS.ProcessEnv): boolean {
  const roots = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']
    .map((name) => environment[name])
    .filter((root) => root !== undefined && root !== '');
  const isBelow = (root: string) => !path.relative(root, folder).startsWith('..');
  return (
    roots.some((root) => root !== undefined && isBelow(root)) ||
    /[\\/]OneDrive(?: - [^\\/]+)?[\\/]/iu.test(folder)
  );
}

/** Opens what keeps the answers safe; nothing is read or made before it is needed. */
export function openStoreSafety(folders: AppFolders, environment: NodeJS.ProcessEnv): StoreSafety {
  const journal = openJournal(folders.journal);
  const shelf = openSnapshotShelf(folders.snapshots);
  const backups = openBackupMemory(folders.backupRecordFile);
  let isDue: boolean | undefined;
  let failure: Failure | null = null;
  let lastMadeAt: string | null | undefined;
  const describeSnapshots = async (): Promise<SnapshotState> => {
    lastMadeAt ??= await shelf.lastMadeAt();
    const count = (await shelf.list()).length;
    return {
      folder: folders.snapshots,
      isSynchronised: isSynchronised(folders.snapshots, environment),
      lastMadeAt,
      count,
      failure,
    };
  };
  const makeSnapshot = async () => {
    const made = await journal.makeBase();
    if (made.ok && made.value !== null && !isBlank(made.value.store)) {
      const now = new Date();
      const put = await shelf.put(made.value.bytes, now);
      const evidence = put.ok ? await shelf.takeInEvidence(folders.evidence) : put;
      if (put.ok) lastMadeAt = now.toISOString();
      failure = evidence.ok ? null : evidence.error;
    } else if (!made.ok) failure = made.error;
    isDue = failure !== null;
    return await describeSnapshots();
  };
  return {
    journal,
    shelf,
    keptStores: openKeptStores(folders.workingStore, folders.keptStores),
    backups,
    noteChange: () => {
      isDue = true;
      void backups.noteWork(new Date());
    },
    makeSnapshot,
    makeDueSnapshot: async () => {
      isDue ??= (await journal.changedAt()) !== null;
      if (isDue) await makeSnapshot();
    },
    describeSnapshots,
    forget: () => {
      isDue = false;
      failure = null;
      lastMadeAt = undefined;
      backups.forget();
    },
  };
}

/** Makes the snapshots that are due, again and again. */
export function makeSnapshotsRegularly({ makeDueSnapshot }: StoreSafety): void {
  setInterval(() => {
    void makeDueSnapshot();
  }, BETWEEN_SNAPSHOTS_MS);
}
