import { access } from 'node:fs/promises';
import path from 'node:path';
import { sameBytesAs, writeFileSafely } from '#services/storage/write-file-safely.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { sealedPartName } from '#shared/report/received-names.ts';

/**
 * Writes the sealed part of a received file into a folder and gives its path. Errors: `file-exists`, which leaves what
 * is there as it is, and as writing fails.
 */
export async function saveSealedPart(
  folder: string,
  fileName: string,
  part: Uint8Array,
): Promise<Result<string, Failure>> {
  const target = path.join(folder, sealedPartName(fileName));
  const isThere = await access(target).then(
    () => true,
    () => false,
  );
  if (isThere) return fail({ code: 'file-exists', detail: target });
  const written = await writeFileSafely(target, part, sameBytesAs(part));
  return written.ok ? ok(target) : written;
}
