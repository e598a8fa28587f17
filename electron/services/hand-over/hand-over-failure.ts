import type { Failure, FailureCode } from '#shared/failures/failure.ts';
import { fail, type Result } from '#shared/base/result.ts';

/** What is said of a hand-over where the common reader speaks of a backup. */
const OF_HAND_OVERS: Partial<Record<FailureCode, FailureCode>> = {
  'backup-damaged': 'hand-over-damaged',
  'backup-newer': 'hand-over-newer',
  'backup-passphrase-wrong': 'hand-over-passphrase-wrong',
};

/** The same result; a failure speaks of a hand-over. */
export function ofHandOver<Value>(result: Result<Value, Failure>): Result<Value, Failure> {
  if (result.ok) return result;
  const { code, detail } = result.error;
  return fail({ code: OF_HAND_OVERS[code] ?? code, detail });
}
