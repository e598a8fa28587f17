import { statfs } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError } from './file-failure.ts';

/**
 * How many bytes more the disk of a folder takes from this user.
 *
 * Errors: `target-gone`.
 */
export async function measureRoom(folder: string): Promise<Result<{ readonly freeBytes: number }, Failure>> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return ok({ freeBytes: bavail * bsize });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail({ code: 'target-gone', detail: error.code });
  }
}
