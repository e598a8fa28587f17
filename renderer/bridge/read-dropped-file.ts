import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure, FailureCode } from '#shared/failures/failure.ts';

/** The bytes of a dropped file of at most `maxBytes`. Fails with `tooLarge` when it is larger, and when it is gone, a folder, or locked. */
export async function readDroppedFile(
  file: File,
  maxBytes: number,
  tooLarge: FailureCode = 'file-too-large',
): Promise<Result<Uint8Array<ArrayBuffer>, Failure>> {
  if (file.size > maxBytes) return fail({ code: tooLarge, detail: file.name });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof DOMException) return fail({ code: 'file-unreadable', detail: file.name });
    throw error;
  }
}
