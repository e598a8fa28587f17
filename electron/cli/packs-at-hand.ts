import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { judgePack } from '#shared/packs/judge-pack.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import type { PackVerdict } from '#shared/packs/pack-verdict.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { EXIT, type CommandIo } from './command.ts';
import { printFailure } from './print-failure.ts';
import { userPath } from './read-arguments.ts';
import { readSmallFile } from './read-small-file.ts';

/** Reads a pack file and says whether it may be used beside the built-in packs. */
export async function examinePackFile(filePath: string): Promise<Result<PackVerdict, Failure>> {
  const content = await readSmallFile(filePath, MAX_PACK_FILE_BYTES);
  if (!content.ok) return content;
  const atHand = { builtIn: builtInDirectives, imported: [] };
  return ok(judgePack(filePath, await readPackFile(content.value), atHand));
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
  const verdict = await examinePackFile(userPath(packPath, io.environment));
  if (!verdict.ok) return fail(printFailure(verdict.error, io));
  if (verdict.value.status === 'acceptable') return ok([...builtInDirectives, verdict.value.pack.directive]);
  io.printJson({ ok: false, code: 'invalid-input', file: packPath, faults: verdict.value.faults });
  io.printProgress('Tệp bộ tiêu chí không dùng được.');
  return fail(EXIT.usage);
}
