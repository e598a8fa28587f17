import { receivedFileLimit, receivedFileTooLarge } from '#shared/base/file-limits.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import type { DecryptionAtHand } from '#services/keys/decryption-key.ts';
import { packedKind } from '#services/report/verify/packed-file.ts';
import { verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';

/** Which files are looked for, and where. */
export interface BytesOrder {
  readonly paths: readonly string[];
  /** SHA-256 of whole files, wherever they lie: by themselves, in a ZIP or in a mail. */
  readonly wanted: ReadonlySet<string>;
  /** Of all that is wanted together. */
  readonly maxBytes: number;
  /** For files that were encrypted on their way; none by default. */
  readonly decryption?: DecryptionAtHand | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/**
 * The bytes of some received files, by their SHA-256, exactly as they came in. A file that cannot be read is passed over:
 * what was wanted of it is not among what is given. Errors: `cancelled`, `hand-up-too-large` above `maxBytes`.
 */
export async function bytesOfReports(
  order: BytesOrder,
): Promise<Result<ReadonlyMap<string, Uint8Array>, Failure>> {
  const { paths, wanted, maxBytes, decryption, signal, onProgress } = order;
  const found = new Map<string, Uint8Array>();
  let total = 0;
  const take = (hash: string, bytes: Uint8Array) => {
    if (!wanted.has(hash) || found.has(hash)) return;
    total += bytes.length;
    if (total <= maxBytes) found.set(hash, bytes);
  };
  for (const [index, path] of paths.entries()) {
    if (signal.aborted) return fail({ code: 'cancelled', detail: 'hand up' });
    if (found.size === wanted.size) break;
    const content = await readChosenFile(path, receivedFileLimit(path), receivedFileTooLarge(path));
    if (content.ok) await takeFrom(content.value, take, decryption);
    if (total > maxBytes) return fail({ code: 'hand-up-too-large', detail: `${String(total)} bytes` });
    onProgress(index + 1);
  }
  return ok(found);
}

type Take = (hash: string, bytes: Uint8Array) => void;

/** Only what is packed has to be opened: of any other file its hash says enough. */
async function takeFrom(
  bytes: Uint8Array,
  take: Take,
  decryption: DecryptionAtHand = { status: 'none' },
): Promise<void> {
  take(sha256(bytes), bytes);
  if (packedKind(bytes) === null) return;
  const onJudged = (inner: Uint8Array, { fileSha256 }: { readonly fileSha256: string }) => {
    take(fileSha256, inner);
  };
  await verifyReceivedFile(bytes, { decryption }, undefined, { onJudged });
}
