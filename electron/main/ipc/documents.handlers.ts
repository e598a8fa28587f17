import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { reportInputDraftSchema } from '#shared/answers/any-report-input.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok } from '#shared/base/result.ts';
import { findDirective } from '#shared/directives/registry.ts';
import { documentFileName } from '#shared/documents/file-name.ts';
import { findDocumentKind } from '#shared/documents/registry.ts';
import type { PackShelf } from '#services/packs/pack-shelf.ts';
import type { RunWorkerJob } from '../workers/run-worker-job.ts';
import { openWithSystem } from './app.handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { HandlersOf } from './serve-contract.ts';

const WRITE_LIMIT_MS = 60_000;

/** What the page may do with ready-made documents. */
export function documentsHandlers(
  window: BrowserWindow,
  documentsFolder: string,
  packs: PackShelf,
  runJob: RunWorkerJob,
): HandlersOf<'documents'> {
  const inTurn = oneAtATime();
  const savedFiles = new Map<string, string>();

  const save: HandlersOf<'documents'>['documents:save'] = async (request) => {
    const kind = findDocumentKind(request.kind);
    const input = reportInputDraftSchema.safeParse(request.input);
    if (kind === undefined) return fail({ code: 'invalid-input', detail: 'kind' });
    if (!input.success) return fail({ code: 'invalid-input', detail: 'input' });
    const directive = findDirective(await packs.directives(), input.data.campaign);
    if (directive === undefined) return fail({ code: 'invalid-input', detail: 'campaign' });
    const proposedName = documentFileName(kind, input.data.unit.name);
    const targetPath = await chooseTarget(window, path.join(documentsFolder, proposedName));
    if (targetPath === null) return ok({ status: 'not-chosen' });
    const { rowIndex, originalNames } = request;
    const today = toVietnamTime(new Date()).slice(0, 10);
    const written = await runJob(
      'write-document',
      { directive, kind: kind.id, input: input.data, rowIndex, originalNames, today, targetPath },
      { timeLimitMs: WRITE_LIMIT_MS },
    );
    if (!written.ok) return written;
    const id = randomUUID();
    savedFiles.set(id, targetPath);
    return ok({
      status: 'saved',
      id,
      fileName: path.basename(targetPath),
      folder: path.dirname(targetPath),
    });
  };

  return {
    'documents:save': (request) => inTurn(() => save(request)),
    'documents:open': ({ id }) => {
      const file = savedFiles.get(id);
      return file === undefined
        ? Promise.resolve(fail({ code: 'file-not-found', detail: id }))
        : openWithSystem(file);
    },
  };
}

async function chooseTarget(window: BrowserWindow, defaultPath: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Lưu văn bản',
    buttonLabel: 'Lưu văn bản',
    defaultPath,
    filters: [{ name: 'Văn bản Word', extensions: ['docx'] }],
  });
  if (canceled || filePath === '') return null;
  return path.extname(filePath).toLowerCase() === '.docx' ? filePath : `${filePath}.docx`;
}
