import { reportInputDraftSchema } from '#shared/answers/any-report-input.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok } from '#shared/base/result.ts';
import { findPackOf } from '#shared/directives/run.ts';
import { documentFileName } from '#shared/documents/file-name.ts';
import { findDocumentKind } from '#shared/documents/registry.ts';
import { chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createSavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const WRITE_LIMIT_MS = 60_000;

/** What the page may do with ready-made documents. */
export function documentsHandlers({
  window,
  folders,
  packs,
  runJob,
}: DepsOf<'window' | 'folders' | 'packs' | 'runJob'>): HandlersOf<'documents'> {
  const inTurn = oneAtATime();
  const savedFiles = createSavedFiles();

  const save: HandlersOf<'documents'>['documents:save'] = async (request) => {
    const kind = findDocumentKind(request.kind);
    const input = reportInputDraftSchema.safeParse(request.input);
    if (kind === undefined) return fail({ code: 'invalid-input', detail: 'kind' });
    if (!input.success) return fail({ code: 'invalid-input', detail: 'input' });
    const directive = findPackOf(await packs.directives(), input.data.campaign);
    if (directive === undefined) return fail({ code: 'invalid-input', detail: 'campaign' });
    const targetPath = await chooseTarget(window, {
      title: 'Lưu văn bản',
      buttonLabel: 'Lưu văn bản',
      folder: folders.documents,
      proposedName: documentFileName(kind, input.data.unit.name),
      kind: { name: 'Văn bản Word', extension: 'docx' },
    });
    if (targetPath === null) return ok({ status: 'not-chosen' });
    const { rowIndex, originalNames } = request;
    const today = toVietnamTime(new Date()).slice(0, 10);
    const broughtTables = await packs.broughtTables();
    const job = {
      directive,
      kind: kind.id,
      input: input.data,
      rowIndex,
      originalNames,
      broughtTables,
      today,
      targetPath,
    };
    const written = await inTurn(() => runJob('write-document', job, { timeLimitMs: WRITE_LIMIT_MS }));
    return written.ok ? ok(savedFiles.keep(targetPath)) : written;
  };

  return {
    'documents:save': save,
    'documents:open': ({ id }) => savedFiles.open(id),
  };
}
