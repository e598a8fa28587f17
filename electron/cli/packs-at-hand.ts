import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { type Facts, builtInFacts, factsFrom } from '#shared/facts/facts-in-use.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { judgePack } from '#shared/packs/judge-pack.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import type { PackVerdict } from '#shared/packs/pack-verdict.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { EXIT, type CommandIo } from './command.ts';
import { printFailure } from './print-failure.ts';
import { userPath } from './read-arguments.ts';
import { readSmallFile } from './read-small-file.ts';

/** Reads a pack file and says whether it may be used beside the built-in packs and tables. */
export async function examinePackFile(filePath: string, now: Date): Promise<Result<PackVerdict, Failure>> {
  const content = await readSmallFile(filePath, MAX_PACK_FILE_BYTES);
  if (!content.ok) return content;
  const atHand = { builtIn: builtInDirectives, imported: [], data: [] };
  const today = toVietnamTime(now).slice(0, 10);
  return ok(judgePack(filePath, await readPackFile(content.value), atHand, today));
}

/**
 * The built-in packs and the one of `--pack`, if any. When that one cannot be used, the reasons have been printed and
 * the error is the exit code.
 */
export async function packsAtHand(
  packPath: string | undefined,
  io: CommandIo,
): Promise<Result<readonly Directive[], number>> {
  if (packPath === undefined) return ok(builtInDirectives);
  const verdict = await examinePackFile(userPath(packPath, io.environment), io.now());
  if (!verdict.ok) return fail(printFailure(verdict.error, io));
  if (verdict.value.status === 'acceptable') return ok([...builtInDirectives, verdict.value.pack.directive]);
  return fail(printUnusable(packPath, verdict.value, 'Tệp bộ tiêu chí không dùng được.', io));
}

/**
 * The built-in tables of facts with the newer ones of `--facts`, if any. When that file cannot be used, the reasons have
 * been printed and the error is the exit code.
 */
export async function factsAtHand(
  factsPath: string | undefined,
  io: CommandIo,
): Promise<Result<Facts, number>> {
  if (factsPath === undefined) return ok(builtInFacts);
  const verdict = await examinePackFile(userPath(factsPath, io.environment), io.now());
  if (!verdict.ok) return fail(printFailure(verdict.error, io));
  if (verdict.value.status === 'acceptable-data') return ok(factsFrom(verdict.value.pack.data.tables));
  return fail(printUnusable(factsPath, verdict.value, 'Tệp dữ liệu không dùng được.', io));
}

/** A file that is refused, or that is in order and not what was asked for. */
function printUnusable(file: string, verdict: PackVerdict, sentence: string, io: CommandIo): number {
  const faults = verdict.status === 'refused' ? verdict.faults : [];
  io.printJson({ ok: false, code: 'invalid-input', file, faults });
  io.printProgress(sentence);
  return EXIT.usage;
}
