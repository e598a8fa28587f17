import path from 'node:path';
import { findPlace, pluggedInRoots } from '#services/backup/backup-places.ts';
import { beginUndoPoint, forgetUndoPoint, readUndoRecord, undoRestore } from '#services/backup/undo-point.ts';
import { isBackupDue } from '#shared/backup/reminder.ts';
import { fail, ok } from '#shared/base/result.ts';
import { backupFoldersOf } from '../backup/backup-folders.ts';
import { deleteEverything } from '../backup/delete-everything.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { currentStore } from '../backup/current-store.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { chooseFiles, chooseTarget, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { handOverHandlers } from './hand-over.handlers.ts';
import { BACKUP_WORK, oneRun, type Run } from './one-run.ts';
import { createSavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const KIND = { name: 'Tệp sao lưu Tự kiểm ATTT', extension: 'tkattt' };

const BACKUP_FILE: FilesQuestion = {
  title: 'Chọn tệp sao lưu',
  buttonLabel: 'Xem bản sao lưu',
  filter: { name: KIND.name, extensions: [KIND.extension] },
  isForSeveral: false,
};

type BackupDeps = DepsOf<'window' | 'folders' | 'safety' | 'openedBackup' | 'packs' | 'runJob'>;
/** What the page may do with backups of everything and with hand-overs of a part: one piece of work at a time of both. */
export function backupHandlers(deps: BackupDeps): HandlersOf<'backup'> & HandlersOf<'hand-over'> {
  const { window, folders, safety, openedBackup } = deps;
  const { run, cancel } = oneRun(window, BACKUP_WORK);
  const knownFolder = async () => {
    const { place } = await safety.backups.read();
    return place === null ? null : findPlace(place, await pluggedInRoots(process.platform));
  };
  const savedFiles = createSavedFiles();
  const chosenFileName = () => openedBackup.opened()?.fileName ?? null;
  const askTarget = (proposedName: string) =>
    chooseTarget(window, {
      title: 'Sao lưu ra một tệp',
      buttonLabel: 'Sao lưu',
      folder: folders.documents,
      proposedName,
      kind: KIND,
    });
  return {
    ...restoreHandlers(deps, run),
    ...handOverHandlers(deps, run),
    'backup:describe': async () => {
      const { workSince, lastOutside } = await safety.backups.read();
      const folder = await knownFolder();
      const undo = await readUndoRecord(folders.beforeRestore);
      return ok({
        isDue: isBackupDue(workSince, new Date()),
        lastOutside,
        knownPlace: folder === null ? null : { folder },
        undo: undo && { restoredAt: undo.restoredAt, fileName: undo.fileName },
        chosenFileName: chosenFileName(),
      });
    },
    'backup:make': ({ passphrase, place }) =>
      run<CallOutput<'backup:make'>>(async (options) => {
        const folder = place === 'known' ? await knownFolder() : null;
        const target = (name: string) => (folder === null ? askTarget(name) : path.join(folder, name));
        const made = await makeBackup(deps, { passphrase, target }, options);
        if (!made.ok) return made;
        if (made.value.status === 'not-chosen') return ok({ status: 'not-chosen' });
        const { targetPath, ...facts } = made.value;
        return ok({ ...facts, ...savedFiles.keep(targetPath) });
      }),
    'backup:show-in-folder': ({ id }) => savedFiles.show(id),
    'backup:cancel': () => {
      cancel();
      return Promise.resolve(ok({}));
    },
    'backup:choose': async () => {
      const [file] = await chooseFiles(window, BACKUP_FILE);
      if (file !== undefined) openedBackup.choose(file);
      return ok({ chosenFileName: file === undefined ? null : chosenFileName() });
    },
    'backup:dismiss': () => {
      openedBackup.dismiss();
      return Promise.resolve(ok({}));
    },
    'backup:delete-everything': async () => {
      await window.webContents.session.clearStorageData({ storages: ['indexdb', 'localstorage'] });
      const aside = await safety.journal.putAside(new Date());
      const snapshots = aside.ok ? await safety.shelf.removeAll() : aside;
      const deleted = snapshots.ok ? await deleteEverything(folders) : snapshots;
      safety.forget();
      deps.packs.reload();
      return deleted.ok ? ok({}) : deleted;
    },
  };
}

type RestoreCalls = 'backup:examine' | 'backup:restore' | 'backup:undo-restore' | 'backup:forget-undo';

function restoreHandlers(
  { folders, safety, openedBackup, packs, runJob }: BackupDeps,
  run: Run,
): Pick<HandlersOf<'backup'>, RestoreCalls> {
  return {
    'backup:examine': ({ passphrase }) =>
      run<CallOutput<'backup:examine'>>(async (options) => {
        const file = openedBackup.opened()?.file;
        if (typeof file !== 'string') return fail({ code: 'file-not-found', detail: 'backup' });
        const examined = await runJob('examine-backup', { file, passphrase }, options);
        if (examined.ok) {
          openedBackup.noteExamined({ passphrase, contentSha256: null });
          return ok({ status: 'whole', content: examined.value });
        }
        return examined.error.code === 'passphrase-needed' ? ok({ status: 'passphrase-needed' }) : examined;
      }),
    'backup:restore': () =>
      run(async (options) => {
        const file = openedBackup.opened()?.file;
        const examined = openedBackup.examined();
        if (typeof file !== 'string' || examined?.contentSha256 !== null)
          return fail({ code: 'file-not-found', detail: 'backup' });
        const store = await currentStore(safety.journal, new Date());
        if (!store.ok) return store;
        const { failure } = await safety.makeSnapshot();
        if (failure !== null) return fail(failure);
        const kept = await beginUndoPoint(folders.beforeRestore, store.value);
        if (!kept.ok) return kept;
        const order = {
          file,
          passphrase: examined.passphrase,
          folders: backupFoldersOf(folders),
          undoFolder: folders.beforeRestore,
        };
        const restored = await runJob('restore-backup', { ...order, now: new Date() }, options);
        packs.reload();
        return restored;
      }),
    'backup:undo-restore': async () => {
      const undone = await undoRestore(folders.beforeRestore, folders, new Date());
      packs.reload();
      return undone;
    },
    'backup:forget-undo': async () => {
      await forgetUndoPoint(folders.beforeRestore);
      return ok({});
    },
  };
}
