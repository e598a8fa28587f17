import { app } from 'electron';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok } from '#shared/base/result.ts';
import { deskWorkFileName } from '#shared/desk-work/desk-work-file-name.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import type { Run } from './one-run.ts';
import type { SavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const KIND = { name: 'Tệp bàn giao Tự kiểm ATTT', extension: 'tkattt' };

type DeskWorkCalls = 'hand-over:make-desk-work' | 'hand-over:examine-desk-work';

/** What the page may do with files that bring the work of a receiving desk to another PC. */
export function deskWorkHandlers(
  { window, folders, openedBackup, runJob }: DepsOf<'window' | 'folders' | 'openedBackup' | 'runJob'>,
  run: Run,
  savedFiles: SavedFiles,
): Pick<HandlersOf<'hand-over'>, DeskWorkCalls> {
  return {
    'hand-over:make-desk-work': ({ passphrase, content }) =>
      run<CallOutput<'hand-over:make-desk-work'>>(async (options) => {
        const now = new Date();
        const targetPath = await chooseTarget(window, {
          title: 'Lưu tệp bàn giao của nơi nhận',
          buttonLabel: 'Bàn giao',
          folder: folders.documents,
          proposedName: deskWorkFileName(content.givenBy, toVietnamTime(now)),
          kind: KIND,
        });
        if (targetPath === null) return ok({ status: 'not-chosen' });
        const order = { content, targetPath, passphrase, now, appVersion: app.getVersion() };
        const written = await runJob('write-desk-work', order, options);
        if (!written.ok) return written;
        const { sizeBytes, code } = written.value;
        return ok({ ...savedFiles.keep(targetPath), sizeBytes, code });
      }),
    'hand-over:examine-desk-work': ({ passphrase }) =>
      run<CallOutput<'hand-over:examine-desk-work'>>(async (options) => {
        const opened = openedBackup.opened();
        if (opened === null) return fail({ code: 'file-not-found', detail: 'desk work' });
        const read = await runJob('read-desk-work', { file: opened.file, passphrase }, options);
        if (read.ok) return ok({ status: 'whole', fileName: opened.fileName, ...read.value });
        return read.error.code === 'passphrase-needed' ? ok({ status: 'passphrase-needed' }) : read;
      }),
  };
}
