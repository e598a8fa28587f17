import { fail, ok, type Result } from '#shared/base/result.ts';
import { type Facts, builtInFacts, factsFrom } from '#shared/facts/facts-in-use.ts';
import type { CommandIo } from './command.ts';
import { printFailure } from './print-failure.ts';
import { printUnusablePack } from './print-unusable-pack.ts';
import { userPath } from './read-arguments.ts';

/**
 * The built-in tables of facts with the newer ones of `--facts`, if any. When that file cannot be used, the reasons have
 * been printed and the error is the exit code.
 */
export async function factsAtHand(
  factsPath: string | undefined,
  io: CommandIo,
): Promise<Result<Facts, number>> {
  if (factsPath === undefined) return ok(builtInFacts);
  // seldom given, and what reads signed files takes longer to load than all the rest
  const { examinePackFile } = await import('./examine-pack-file.ts');
  const verdict = await examinePackFile(userPath(factsPath, io.environment), io.now());
  if (!verdict.ok) return fail(printFailure(verdict.error, io));
  if (verdict.value.status === 'acceptable-data') return ok(factsFrom(verdict.value.pack.data.tables));
  return fail(printUnusablePack(factsPath, verdict.value, 'Tệp dữ liệu không dùng được.', io));
}
