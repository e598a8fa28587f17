import os from 'node:os';
import type { SupportFacts } from '#shared/support/support-facts.ts';
import { listJournal } from '../journal/journal-files.ts';
import { recoverJournal } from '../journal/recover.ts';
import { openSnapshotShelf } from '../journal/snapshot-shelf.ts';
import { readExportHistory } from '../storage/export-history.ts';
import { isSystemError } from '../storage/file-failure.ts';
import { measureRoom } from '../storage/measure-room.ts';
import { folderSize } from './folder-size.ts';
import type { TroubleLog } from './trouble-log.ts';

/** Where the app keeps what is measured; none of these paths comes into the facts. */
export interface MeasuredFolders {
  readonly data: string;
  readonly workingStore: string;
  readonly keptStores: string;
  readonly evidence: string;
  readonly journal: string;
  readonly snapshots: string;
  readonly packs: string;
  readonly exportHistoryFile: string;
}

/** What is not to be found in the folders. */
export interface KnownFacts {
  readonly versions: SupportFacts['versions'];
  readonly isDataSynchronised: boolean;
  readonly rowCounts: SupportFacts['rowCounts'];
  readonly troubles: TroubleLog;
  readonly now: Date;
}

/** Gathers what a support bundle tells. Only reads; what cannot be read counts as nothing. */
export async function gatherSupportFacts(folders: MeasuredFolders, known: KnownFacts): Promise<SupportFacts> {
  const room = await measureRoom(folders.data);
  const { workingStore, keptStores, evidence, journal, snapshots, packs } = folders;
  return {
    at: known.now.toISOString(),
    versions: known.versions,
    system: {
      platform: os.platform(),
      release: os.release(),
      arch: os.arch(),
      memoryBytes: os.totalmem(),
      freeBytes: room.ok ? room.value.freeBytes : null,
      isDataSynchronised: known.isDataSynchronised,
    },
    folders: {
      workingStore: await folderSize(workingStore),
      keptStores: await folderSize(keptStores),
      evidence: await folderSize(evidence),
      journal: await folderSize(journal),
      snapshots: await folderSize(snapshots),
      packs: await folderSize(packs),
    },
    journal: await journalFacts(journal),
    snapshots: await snapshotFacts(snapshots),
    exportCount: await exportCount(folders.exportHistoryFile),
    rowCounts: known.rowCounts,
    troubles: known.troubles.list(),
  };
}

async function exportCount(file: string): Promise<number> {
  try {
    return (await readExportHistory(file)).length;
  } catch (error) {
    if (isSystemError(error)) return 0;
    throw error;
  }
}

async function journalFacts(folder: string): Promise<SupportFacts['journal']> {
  const { bases, logs } = await listJournal(folder);
  const recovered = await recoverJournal(folder);
  const isThere = bases.length + logs.length > 0;
  return {
    bases: bases.length,
    logs: logs.length,
    sequence: recovered?.store.position.sequence ?? null,
    isWhole: isThere ? recovered?.isWhole === true : null,
  };
}

async function snapshotFacts(folder: string): Promise<SupportFacts['snapshots']> {
  const shelf = openSnapshotShelf(folder);
  const read = await shelf.read();
  return {
    count: (await shelf.list()).length,
    wholeCount: read.filter(({ isWhole }) => isWhole).length,
    lastMadeAt: await shelf.lastMadeAt(),
  };
}
