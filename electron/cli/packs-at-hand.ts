import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { CommandIo } from './command.ts';
import { printFailure } from './print-failure.ts';
import { userPath } from './read-arguments.ts';

/**
 * The built-in packs and the one of `--pack`, if any. When that one cannot be used, the reasons have been printed and
 * the error is the exit code.
 */
export async function packsAtHand(
  packPath: string | undefined,
  io: CommandIo,
): Promise<Result<readonly Directive[], number>> {
  if (packPath === undefined) return ok(builtInDirectives);
  // few calls name one, and what judges it is much code
  const [{ examinePackFile }, { printUnusablePack }] = await Promise.all([
    import('./examine-pack-file.ts'),
    import('./print-unusable-pack.ts'),
  ]);
  const verdict = await examinePackFile(userPath(packPath, io.environment), io.now());
  if (!verdict.ok) return fail(printFailure(verdict.error, io));
  if (verdict.value.status === 'acceptable') return ok([...builtInDirectives, verdict.value.pack.directive]);
  return fail(printUnusablePack(packPath, verdict.value, 'Tệp bộ tiêu chí không dùng được.', io));
}
