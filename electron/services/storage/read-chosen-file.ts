import { open, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure, FailureCode } from '#shared/failures/failure.ts';
import { isSystemError } from './file-failure.ts';

/**
 * Reads a file that the user chose, unless it has more than `maxBytes`; looked at before anything is read. Pipes and
 * devices are refused: they may never end.
 *
 * Errors: `file-not-found`, `file-unreadable`, and `tooLarge` for one above the limit.
 */
export async function readChosenFile(
  filePath: string,
  maxBytes: number,
  tooLarge: FailureCode = 'file-too-large',
): Promise<Result<Uint8Array<ArrayBuffer>, Failure>> {
  try {
    if (!(await stat(filePath)).isFile()) return fail({ code: 'file-unreadable', detail: 'not a file' });
    const handle = await open(filePath, 'r');
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) return fail({ code: tooLarge, detail: `${String(size)} bytes` });
      return ok(new Uint8Array(await handle.readFile()));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
    return fail({ code, detail: error.code });
  }
}
