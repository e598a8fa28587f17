import { toVietnamTime } from '#shared/base/dates.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { judgePack } from '#shared/packs/judge-pack.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import type { PackVerdict } from '#shared/packs/pack-verdict.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { readSmallFile } from './read-small-file.ts';

/** Reads a pack file and says whether it may be used beside the built-in packs and tables. */
export async function examinePackFile(filePath: string, now: Date): Promise<Result<PackVerdict, Failure>> {
  const content = await readSmallFile(filePath, MAX_PACK_FILE_BYTES);
  if (!content.ok) return content;
  const atHand = { builtIn: builtInDirectives, imported: [], data: [] };
  const today = toVietnamTime(now).slice(0, 10);
  return ok(judgePack(filePath, await readPackFile(content.value), atHand, today));
}
