import { describe, expect, it } from 'vitest';
import { appFolders } from '#main/folders/app-folders.ts';

const app = { getPath: (name: string) => `/${name}`, isPackaged: true };
const folders = Object.keys(appFolders(app as never, {}, null));

/** What goes into a backup by a part of its own. */
const IN_BACKUP = ['evidence', 'keys', 'packs', 'hostsList', 'exportHistoryFile', 'approvedKeysFile'];
/** The working store goes in as the journal has it, table by table. */
const AS_STORE = ['workingStore', 'journal'];
/** What a backup leaves out, and why: copies of the same, memory of this PC, and places of the user. */
const LEFT_OUT = [
  'keptStores',
  'snapshots',
  'beforeRestore',
  'backupRecordFile',
  'windowStateFile',
  'troubleLogFile',
  // A list of issuers decides whom to trust: only a signed file that was looked at on this PC brings one.
  'issuersFile',
  // Folders of this PC, and a register that the user has as a file; when reports came is in the store.
  'deskPlacesFile',
  'documents',
  'data',
  'besideProgram',
];

describe('a backup', () => {
  it('holds every place where the app keeps something, or says why not', () => {
    expect([...IN_BACKUP, ...AS_STORE, ...LEFT_OUT].toSorted()).toEqual(folders.toSorted());
  });
});
