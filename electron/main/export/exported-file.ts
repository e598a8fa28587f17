import { access } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '#services/hashes/sha256.ts';
import { readExportHistory } from '#services/storage/export-history.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';

interface Found {
  readonly entry: ExportEntry;
  readonly file: string;
}

async function find(historyFile: string, id: string): Promise<Result<Found, Failure>> {
  const entry = (await readExportHistory(historyFile)).find((candidate) => candidate.id === id);
  if (entry === undefined) return fail({ code: 'file-not-found', detail: id });
  // An export of another PC, from a backup: its file is not here.
  if (entry.folder === '') return fail({ code: 'file-not-found', detail: entry.fileName });
  const file = path.join(entry.folder, entry.fileName);
  return access(file).then(
    () => ok({ entry, file }),
    () => fail({ code: 'file-not-found' as const, detail: entry.fileName }),
  );
}

/** The path at which an export was saved, where a file still lies there. Errors: `file-not-found`. */
export async function placeOfExport(historyFile: string, id: string): Promise<Result<string, Failure>> {
  const found = await find(historyFile, id);
  return found.ok ? ok(found.value.file) : found;
}

/**
 * The path of the very file of an export. A later export that was saved under the same name is another file; one that was
 * to be signed in another tool may have been signed in its place. Errors: `file-not-found`, `exported-file-replaced`,
 * those of reading.
 */
export async function exportedFile(historyFile: string, id: string): Promise<Result<string, Failure>> {
  const found = await find(historyFile, id);
  if (!found.ok) return found;
  const { entry, file } = found.value;
  if (entry.form === 'unsigned') return ok(file);
  const content = await readChosenFile(file, REPORT_FILE_LIMIT_BYTES, 'exported-file-replaced');
  if (!content.ok) return content;
  return sha256(content.value) === entry.fileSha256
    ? ok(file)
    : fail({ code: 'exported-file-replaced', detail: entry.fileName });
}
