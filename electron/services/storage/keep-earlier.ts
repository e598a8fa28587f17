import { constants, copyFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError } from './file-failure.ts';
import { attempt, temporaryPath } from './write-file-safely.ts';

/** What lay at a place before something new is written there. */
export interface Earlier {
  /** Puts it there again; where nothing was, what is there now goes. Errors: those of writing. */
  readonly putBack: () => Promise<Result<void, Failure>>;
  /** Lets go of it, as what is there now counts. Errors: those of writing. */
  readonly letGo: () => Promise<Result<void, Failure>>;
}

/** The file that a path leads to, and what tells whether it is still the same; `null` where there is none. */
async function fileAt(
  targetPath: string,
): Promise<{ readonly real: string; readonly identity: string } | null> {
  try {
    const real = await realpath(targetPath);
    const found = await stat(real);
    const identity = [found.ino, found.size, found.mtimeMs].join(' ');
    return found.isFile() ? { real, identity } : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/**
 * Keeps a copy of the file that a new one is to replace, beside it, until it is known whether the new one counts.
 * Errors: those of writing.
 */
export async function keepEarlier(targetPath: string): Promise<Result<Earlier, Failure>> {
  const file = await fileAt(targetPath);
  if (file === null) {
    return ok({
      putBack: () => attempt('write', () => rm(targetPath, { force: true })),
      letGo: () => Promise.resolve(ok(undefined)),
    });
  }
  const { real, identity } = file;
  const copy = temporaryPath(real);
  const remove = () => attempt('write', () => rm(copy, { force: true }));
  const kept = await attempt('write', () => copyFile(real, copy, constants.COPYFILE_EXCL));
  if (!kept.ok) {
    await remove();
    return kept;
  }
  const putBack = async () => {
    const isStillThere = (await fileAt(real))?.identity === identity;
    return isStillThere ? await remove() : await attempt('rename', () => rename(copy, real));
  };
  return ok({ putBack, letGo: remove });
}
