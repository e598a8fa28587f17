import path from 'node:path';
import type { App } from 'electron';

/** A folder of its own for a test or a trial; ignored by the packaged app. */
const USER_DATA_VARIABLE = 'TU_KIEM_ATTT_USER_DATA';

/** Where the app keeps what it keeps. */
export interface AppFolders {
  /** Everything below; the folder that the first screen names. */
  readonly data: string;
  /** The folder beside the program that holds `data`; `null` where `data` is in the user's profile. */
  readonly besideProgram: string | null;
  readonly evidence: string;
  readonly keys: string;
  /** The packs that were brought in. */
  readonly packs: string;
  /** The imported list of bad hosts. */
  readonly hostsList: string;
  readonly exportHistoryFile: string;
  /** Where Chromium keeps the working store. */
  readonly workingStore: string;
  /** Working stores as they were found at a start. */
  readonly keptStores: string;
  readonly journal: string;
  /** What the last restore of a backup can be undone with. */
  readonly beforeRestore: string;
  /** When and where the last backup was made. */
  readonly backupRecordFile: string;
  /** Outside of everything else: what is left when the app's own folder is lost. */
  readonly snapshots: string;
  /** The last faults of the program, without anything of the user. */
  readonly troubleLogFile: string;
  /** The keys of other units that the user has approved. */
  readonly approvedKeysFile: string;
  /** The imported list of issuers of certificates. */
  readonly issuersFile: string;
  /** Which register and which folders the receiving desk reads. */
  readonly deskPlacesFile: string;
  readonly windowStateFile: string;
  /** Where the save dialog begins. */
  readonly documents: string;
}

/**
 * Puts the user data into a folder with a plain ASCII name: beside the program, where `beside` names a folder, else in
 * the profile. Has to run before anything asks for a path.
 */
export function chooseUserDataFolder(app: App, environment: NodeJS.ProcessEnv, beside: string | null): void {
  const own = app.isPackaged ? undefined : environment[USER_DATA_VARIABLE];
  app.setPath('userData', own ?? path.join(beside ?? app.getPath('appData'), 'tu-kiem-attt'));
}

/**
 * A trial keeps its snapshots with the rest; those of the user are not its business. What is carried about leaves no
 * copy on the PCs where it is used.
 */
function snapshotsFolder(app: App, environment: NodeJS.ProcessEnv, beside: string | null): string {
  if (beside !== null) return path.join(beside, 'Sao lưu');
  const isTrial = !app.isPackaged && environment[USER_DATA_VARIABLE] !== undefined;
  const documents = isTrial ? path.join(app.getPath('userData'), 'Documents') : app.getPath('documents');
  return path.join(documents, 'Tự kiểm ATTT', 'Sao lưu');
}

/** The folders of this user on this PC. */
export function appFolders(
  app: App,
  environment: NodeJS.ProcessEnv,
  besideProgram: string | null,
): AppFolders {
  const data = app.getPath('userData');
  return {
    data,
    besideProgram,
    evidence: path.join(data, 'evidence'),
    keys: path.join(data, 'keys'),
    packs: path.join(data, 'packs'),
    hostsList: path.join(data, 'hosts-list'),
    workingStore: path.join(data, 'IndexedDB'),
    keptStores: path.join(data, 'kept-stores'),
    journal: path.join(data, 'journal'),
    beforeRestore: path.join(data, 'before-restore'),
    backupRecordFile: path.join(data, 'backup-record.json'),
    snapshots: snapshotsFolder(app, environment, besideProgram),
    exportHistoryFile: path.join(data, 'export-history.jsonl'),
    troubleLogFile: path.join(data, 'trouble-log.jsonl'),
    approvedKeysFile: path.join(data, 'approved-keys.json'),
    issuersFile: path.join(data, 'known-issuers.json'),
    deskPlacesFile: path.join(data, 'desk-places.json'),
    windowStateFile: path.join(data, 'window-state.json'),
    documents: app.getPath('documents'),
  };
}
