import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** The bytes of a dropped file of at most `maxBytes`. Fails when it is larger, gone, a folder, or locked. */
export async function readDroppedFile(
  file: File,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Failure>> {
  if (file.size > maxBytes) return fail({ code: 'file-too-large', detail: file.name });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof DOMException) return fail({ code: 'file-unreadable', detail: file.name });
    throw error;
  }
}
