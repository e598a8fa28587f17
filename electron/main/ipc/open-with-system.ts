import { access } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** Opens a file or a folder of the app's own with the program that the system has for it. */
export async function openWithSystem(target: string): Promise<Result<Record<string, never>, Failure>> {
  const trouble = await shell.openPath(target);
  return trouble === '' ? ok({}) : fail({ code: 'file-unreadable', detail: trouble });
}

/** Shows a file in its folder; a file on a stick may be gone. Errors: `file-not-found`. */
export async function showInFolder(file: string): Promise<Result<Record<string, never>, Failure>> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return fail({ code: 'file-not-found', detail: path.basename(file) });
  shell.showItemInFolder(file);
  return ok({});
}
