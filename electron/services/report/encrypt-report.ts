import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { encryptFor } from '../cms/encrypt-for.ts';
import { readEnvelope } from '../cms/read-envelope.ts';
import { sha256 } from '../hashes/sha256.ts';
import { readCertificate } from '../keys/certificate.ts';
import { mayEncryptFor } from '../keys/decryption-key.ts';
import { readChosenFile } from '../storage/read-chosen-file.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';

/** Which report is encrypted for whom. */
export interface EncryptionOrder {
  readonly sourcePath: string;
  /** Of the report as it was exported: another file in its place is not sent. */
  readonly fileSha256: string;
  /** DER, one of each desk that may open it. */
  readonly certificates: readonly Uint8Array[];
  readonly targetPath: string;
  readonly now: Date;
}

/**
 * Writes an encrypted copy of an exported report for desks, each of which can open it; the report stays as it is. What the
 * disk gives back has to be the same bytes, and an envelope, before it takes the place of an earlier one. Whether the desk
 * can open it is known there only. Errors: those of reading and of writing a file safely, `report-file-changed`, and
 * `desk-certificate-unusable` when one of the certificates cannot be used, which is said instead of leaving a desk out.
 */
export async function encryptReport(
  order: EncryptionOrder,
): Promise<Result<{ readonly sizeBytes: number }, Failure>> {
  const { sourcePath, fileSha256, targetPath, now } = order;
  const content = await readChosenFile(sourcePath, REPORT_FILE_LIMIT_BYTES, 'report-too-large');
  if (!content.ok) return content;
  if (sha256(content.value) !== fileSha256) return fail({ code: 'report-file-changed', detail: '' });
  const certificates = order.certificates.flatMap((der) => readCertificate(der) ?? []);
  const isUsable =
    certificates.length > 0 &&
    certificates.length === order.certificates.length &&
    certificates.every((certificate) => mayEncryptFor(certificate, now));
  if (!isUsable) return fail({ code: 'desk-certificate-unusable', detail: '' });
  const envelope = await encryptFor(content.value, certificates);
  const written = await writeFileSafely(targetPath, envelope, async (readBack) => {
    const isSame = await sameBytesAs(envelope)(readBack);
    if (!isSame.ok) return isSame;
    const { ok: isWhole } = readEnvelope(readBack);
    return isWhole ? ok(undefined) : fail({ code: 'self-check-failed', detail: 'not an envelope' });
  });
  return written.ok ? ok({ sizeBytes: envelope.length }) : written;
}
