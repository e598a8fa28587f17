import type { Failure } from '#shared/failures/failure.ts';
import { fail, type Result } from '#shared/base/result.ts';
import { writeFailure } from '../storage/file-failure.ts';

/**
 * Ends the work on one backup file. Inside this folder it is thrown from deep within the file and caught in one place,
 * `unlessRefused`; callers from outside never see it.
 */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
  readonly failure: Failure;

  constructor(code: Failure['code'], detail: string) {
    super(detail);
    this.failure = { code, detail };
  }
}

/** Refuses a file that is not as it was written. */
export function damaged(detail: string): never {
  throw new BackupRefusal('backup-damaged', detail);
}

/** Work on a backup file; a refusal, and what the system refuses, comes back as a failure. */
export async function unlessRefused<Value>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupRefusal) return fail(error.failure);
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}
