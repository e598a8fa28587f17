import { app } from 'electron';
import { readExportHistory } from '#services/storage/export-history.ts';
import { fail, ok } from '#shared/base/result.ts';
import { exportedFile, placeOfExport } from '../export/exported-file.ts';
import { exportToFile } from '../export/export-to-file.ts';
import { saveEncrypted, withEncryptedCopy } from '../export/save-encrypted.ts';
import { recordSignedFile } from '../export/record-signed-file.ts';
import { emitEvent } from './emit-event.ts';
import { chooseFiles, chooseTarget, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { openWithSystem, showInFolder } from './open-with-system.ts';
import { receivedFiles, reportVerifier } from './received-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const NO_PROGRESS_BAR = -1;
const PDF_NAME = 'Báo cáo PDF';

const PDF_FILTER = { name: PDF_NAME, extensions: ['pdf'] };

const SIGNED_FILE: FilesQuestion = {
  title: 'Chọn tệp đã ký số',
  buttonLabel: 'Mở tệp đã ký',
  filter: PDF_FILTER,
  isForSeveral: false,
};

type ReportDeps = DepsOf<
  | 'window'
  | 'folders'
  | 'openedReports'
  | 'keyStore'
  | 'decryptionKeys'
  | 'packs'
  | 'approvedKeys'
  | 'issuers'
  | 'runJob'
>;

/** What the page may do with report files. */
export function reportHandlers(deps: ReportDeps): HandlersOf<'report'> {
  const { window, folders, packs, runJob } = deps;
  const exporting = oneExport(deps);
  const verifyFile = reportVerifier(deps);

  return {
    ...exporting,
    ...receivedFiles(deps),
    'report:save-encrypted': async ({ id }) => {
      const entry = (await readExportHistory(folders.exportHistoryFile)).find((one) => one.id === id);
      if (entry === undefined) return fail({ code: 'file-not-found', detail: id });
      return saveEncrypted(entry, packs, runJob);
    },
    'report:list-exports': async ({ campaign }) => {
      const history = await readExportHistory(folders.exportHistoryFile);
      return ok(history.filter((entry) => entry.campaign === campaign));
    },
    'report:show-in-folder': async ({ id }) => {
      const file = await placeOfExport(folders.exportHistoryFile, id);
      return file.ok ? showInFolder(file.value) : file;
    },
    'report:open': async ({ id }) => {
      const file = await exportedFile(folders.exportHistoryFile, id);
      return file.ok ? openWithSystem(file.value) : file;
    },
    'report:record-signed': async () => {
      const [filePath] = await chooseFiles(window, SIGNED_FILE);
      if (filePath === undefined) return ok({ status: 'not-chosen' });
      const verified = await verifyFile(filePath);
      if (!verified.ok) return verified;
      return recordSignedFile(filePath, verified.value.verification, folders.exportHistoryFile, new Date());
    },
    'report:verify-exported': async ({ id }) => {
      const file = await exportedFile(folders.exportHistoryFile, id);
      return file.ok ? verifyFile(file.value) : file;
    },
  };
}

/** One export at a time, which can be cancelled. */
function oneExport({
  window,
  folders,
  keyStore,
  packs,
  runJob,
}: ReportDeps): Pick<HandlersOf<'report'>, 'report:export' | 'report:cancel-export'> {
  let running: AbortController | null = null;
  return {
    'report:export': async (request) => {
      if (running !== null) return fail({ code: 'busy', detail: 'report:export' });
      running = new AbortController();
      try {
        const exported = await exportToFile(request, {
          app: { name: 'Tự kiểm ATTT', version: app.getVersion() },
          directives: await packs.directives(),
          evidenceFolder: folders.evidence,
          historyFile: folders.exportHistoryFile,
          keyStore,
          runJob,
          chooseTarget: (proposedName) =>
            chooseTarget(window, {
              title: 'Lưu báo cáo',
              buttonLabel: 'Lưu báo cáo',
              folder: folders.documents,
              proposedName,
              kind: { name: PDF_NAME, extension: 'pdf' },
            }),
          onProgress: (progress) => {
            window.setProgressBar(progress.fraction);
            emitEvent(window.webContents, 'report:export-progress', progress);
          },
          signal: running.signal,
        });
        return request.encrypts ? await withEncryptedCopy(exported, packs, runJob) : exported;
      } finally {
        running = null;
        if (!window.isDestroyed()) window.setProgressBar(NO_PROGRESS_BAR);
      }
    },
    'report:cancel-export': () => {
      running?.abort();
      return Promise.resolve(ok({}));
    },
  };
}
