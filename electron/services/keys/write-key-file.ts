import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError, writeFailure } from '#services/storage/file-failure.ts';
import { writeFileSafely } from '#services/storage/write-file-safely.ts';
import { decodeKeyFile } from './key-file.ts';

/** Only its owner may read a key file. */
const OWNER_ONLY = 0o600;

/**
 * Writes a new key file and makes its folder if need be. A key is never overwritten: fails with `file-exists`; further
 * failures are those of writing a file safely. `decode`: what has to be able to read it back.
 */
export async function writeNewKeyFile(
  file: string,
  content: string,
  decode: (bytes: Uint8Array) => Result<unknown, Failure> = decodeKeyFile,
): Promise<Result<void, Failure>> {
  try {
    if (await exists(file)) return fail({ code: 'file-exists', detail: path.basename(file) });
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
  const isReadable = (bytes: Uint8Array) => {
    const readBack = decode(bytes);
    return Promise.resolve(readBack.ok ? ok(undefined) : readBack);
  };
  return writeFileSafely(file, Buffer.from(content), isReadable, OWNER_ONLY);
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return false;
    throw error;
  }
}
