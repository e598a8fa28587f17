import { fail, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';

/** The bytes of a file that the user named. Errors: `file-not-found`, `file-unreadable`, `file-too-large`. */
export async function readSmallFile(
  filePath: string,
  maxBytes: number,
): Promise<Result<Uint8Array, Failure>> {
  const content = await readChosenFile(filePath, maxBytes);
  if (content.ok) return content;
  const { code, detail } = content.error;
  return fail({ code, detail: `${filePath} (${detail})` });
}
