import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CommandIo } from './command.ts';
import { readSmallFile } from './read-small-file.ts';

/** The passphrase of a key never stands among the arguments, which other users of the computer can see. */
export const PASSPHRASE_VARIABLE = 'TU_KIEM_ATTT_PASSPHRASE';

const MAX_PASSPHRASE_FILE_BYTES = 4_096;

/**
 * The passphrase: the first line of the file, or, when none is given, the environment variable. Errors:
 * `passphrase-needed`, and those of reading the file.
 */
export async function readPassphrase(
  filePath: string | undefined,
  environment: CommandIo['environment'],
): Promise<Result<string, Failure>> {
  if (filePath === undefined) {
    const value = environment[PASSPHRASE_VARIABLE] ?? '';
    return value === ''
      ? fail({ code: 'passphrase-needed', detail: `--passphrase-file, ${PASSPHRASE_VARIABLE}` })
      : ok(value);
  }
  const content = await readSmallFile(filePath, MAX_PASSPHRASE_FILE_BYTES);
  if (!content.ok) return content;
  const [firstLine = ''] = new TextDecoder().decode(content.value).split(/\r?\n/u);
  return ok(firstLine);
}
