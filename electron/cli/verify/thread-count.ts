import { availableParallelism } from 'node:os';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { STANDARD_STREAM } from '../standard-streams.ts';

const MAX_THREADS = 8;
/** More would cost more memory than small computers have to spare. */
const USUAL_THREADS = 2;
/** With fewer files, starting threads costs more time than they save. */
const MANY_FILES = 100;

/**
 * In how many threads `verify` looks at files; the error is a Vietnamese sentence. Standard input can be read by one
 * only, and sealed parts are saved one after the other, so that none takes the name of another.
 */
export function threadCount(
  typed: string | undefined,
  files: readonly string[],
  isSaving: boolean,
  cores: number = availableParallelism(),
): Result<number, string> {
  if (typed !== undefined && !/^[1-8]$/u.test(typed)) {
    return fail(`Tham số --workers là một số từ 1 đến ${String(MAX_THREADS)}.`);
  }
  if (isSaving || files.includes(STANDARD_STREAM)) return ok(1);
  const usual = files.length < MANY_FILES ? 1 : Math.min(USUAL_THREADS, cores);
  return ok(Math.min(typed === undefined ? usual : Number(typed), files.length));
}
