import { fail, ok, type Result } from '#shared/base/result.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { EXIT, type CommandIo } from './command.ts';
import { printFailure } from './print-failure.ts';
import { userPath } from './read-arguments.ts';
import { readSmallFile } from './read-small-file.ts';

const MAX_TABLE_BYTES = 8 * 1024 * 1024;

/** The table of `--units`, if any. When it cannot be used, the reason has been printed and the error is the exit code. */
export async function unitsAtHand(
  tablePath: string | undefined,
  io: CommandIo,
): Promise<Result<UnitTable, number>> {
  if (tablePath === undefined) return ok([]);
  const content = await readSmallFile(userPath(tablePath, io.environment), MAX_TABLE_BYTES);
  if (!content.ok) return fail(printFailure(content.error, io));
  // what reads workbooks is much code
  const { readRegister } = await import('#services/desk/read-register.ts');
  const table = await readRegister(content.value);
  if (table.ok) return table;
  io.printJson({ ok: false, code: 'invalid-input', file: tablePath, message: table.error });
  io.printProgress(table.error);
  return fail(EXIT.usage);
}
