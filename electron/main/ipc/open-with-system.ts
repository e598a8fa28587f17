import { shell } from 'electron';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** Opens a file or a folder of the app's own with the program that the system has for it. */
export async function openWithSystem(target: string): Promise<Result<Record<string, never>, Failure>> {
  const trouble = await shell.openPath(target);
  return trouble === '' ? ok({}) : fail({ code: 'file-unreadable', detail: trouble });
}
