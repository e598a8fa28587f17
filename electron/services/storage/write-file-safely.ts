import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { isLostOnWindows } from '#shared/base/windows-names.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError, writeFailure } from './file-failure.ts';
import { syncFolder } from './sync-folder.ts';

/** Looks at the bytes that were read back from the disk, before they take the place of an earlier file. */
export type CheckWritten = (bytes: Uint8Array) => Promise<Result<void, Failure>>;

/** The check of whoever has the bytes at hand: what was read back is what was to be written, else `self-check-failed`. */
export function sameBytesAs(expected: Uint8Array): CheckWritten {
  return (bytes) =>
    Promise.resolve(
      Buffer.compare(bytes, expected) === 0
        ? ok(undefined)
        : fail({ code: 'self-check-failed', detail: 'read back other bytes' }),
    );
}

/** A place beside a target, by a short hidden name: the target's own may already be as long as the file system allows. */
export function temporaryPath(targetPath: string): string {
  return path.join(path.dirname(targetPath), `.tkattt-${randomUUID()}.tmp`);
}

async function writeAndSync(filePath: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(filePath, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `null` for what the system refuses to say. */
async function ask<Value>(question: Promise<Value>): Promise<Value | null> {
  return question.catch((error: unknown) => {
    if (isSystemError(error)) return null;
    throw error;
  });
}

/** Does one step of writing; an error of the operating system becomes the failure that stands for it. */
export async function attempt<Value>(
  step: 'write' | 'rename',
  work: () => Promise<Value>,
): Promise<Result<Value, Failure>> {
  try {
    return ok(await work());
  } catch (error) {
    const failure = writeFailure(error, step);
    if (failure === null) throw error;
    return fail(failure);
  }
}

/** Whether the system would put a file of this name where nobody finds it; Windows does, without an error. */
export function isLostName(targetPath: string): boolean {
  return process.platform === 'win32' && isLostOnWindows(path.basename(targetPath));
}

/** Whether the target may be replaced: not a folder or a device, and not a file that is protected from writing. */
async function mayBeReplaced(targetPath: string): Promise<Result<void, Failure>> {
  if (isLostName(targetPath)) return fail({ code: 'not-writable', detail: 'no name for a file' });
  const found = await ask(stat(targetPath));
  if (found === null) return ok(undefined);
  if (!found.isFile()) {
    return fail({ code: 'not-writable', detail: found.isDirectory() ? 'EISDIR' : 'not a file' });
  }
  return await attempt('write', async () => {
    const file = await open(targetPath, 'r+');
    await file.close();
  });
}

async function writeChecked(
  temporary: string,
  targetPath: string,
  bytes: Uint8Array,
  check: CheckWritten,
  mode: number,
): Promise<Result<void, Failure>> {
  const written = await attempt('write', () => writeAndSync(temporary, bytes, mode));
  if (!written.ok) return written;
  const readBack = await attempt('write', () => readFile(temporary));
  if (!readBack.ok) return readBack;
  const checked = await check(new Uint8Array(readBack.value));
  if (!checked.ok) return checked;
  return await attempt('rename', () => rename(temporary, targetPath));
}

/**
 * Writes a file so that the target, or what a link there points to, is either the whole new file or what it was before: a temporary file beside it,
 * fsync, read back and checked, then renamed. The temporary file is gone after every failure. `mode` says who may
 * read the file, where the system knows such a thing.
 *
 * Errors: `disk-full`, `not-writable`, `file-in-use`, `target-gone`, and those of `check`.
 */
export async function writeFileSafely(
  targetPath: string,
  bytes: Uint8Array,
  check: CheckWritten,
  mode = 0o666,
): Promise<Result<void, Failure>> {
  const permitted = await mayBeReplaced(targetPath);
  if (!permitted.ok) return permitted;
  const realTarget = (await ask(realpath(targetPath))) ?? targetPath;
  const temporary = temporaryPath(realTarget);
  const outcome = await writeChecked(temporary, realTarget, bytes, check, mode);
  if (outcome.ok) await syncFolder(path.dirname(realTarget));
  else await attempt('write', () => rm(temporary, { force: true }));
  return outcome;
}
