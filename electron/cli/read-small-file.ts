import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError } from '#services/storage/file-failure.ts';

/** The bytes of a file that the user named. Errors: `file-not-found`, `file-unreadable`, `file-too-large`. */
export async function readSmallFile(
  filePath: string,
  maxBytes: number,
): Promise<Result<Uint8Array, Failure>> {
  try {
    const { size } = await stat(filePath);
    if (size > maxBytes) return fail({ code: 'file-too-large', detail: filePath });
    return ok(new Uint8Array(await readFile(filePath)));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
    return fail({ code, detail: `${filePath} (${error.code})` });
  }
}
