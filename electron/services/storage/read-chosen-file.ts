import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
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
    return readFailure(error);
  }
}

/** As `readChosenFile`, for a thread that has nothing else to do meanwhile: asking for each step costs more than the step. */
export function readChosenFileAtOnce(
  filePath: string,
  maxBytes: number,
  tooLarge: FailureCode = 'file-too-large',
): Result<Uint8Array<ArrayBuffer>, Failure> {
  try {
    if (!statSync(filePath).isFile()) return fail({ code: 'file-unreadable', detail: 'not a file' });
    const file = openSync(filePath, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > maxBytes) return fail({ code: tooLarge, detail: `${String(size)} bytes` });
      return ok(readAll(file, size));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return readFailure(error);
  }
}

/** All bytes of an open file, or as many as there still are. */
function readAll(file: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, null);
    if (count === 0) return bytes.slice(0, length);
    length += count;
  }
  return bytes;
}

function readFailure(error: unknown): Result<never, Failure> {
  if (!isSystemError(error)) throw error;
  const code = error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
  return fail({ code, detail: error.code });
}
