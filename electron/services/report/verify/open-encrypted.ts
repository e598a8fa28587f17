import { fail, ok, type Result } from '#shared/base/result.ts';
import type { IntegrityCause, Verification } from '#shared/report/verification.ts';
import { decryptedSentence } from '#shared/report/verification-sentences.ts';
import { decryptEnvelope, type DecryptionFault } from '#services/cms/decrypt-envelope.ts';
import type { DecryptionAtHand } from '#services/keys/decryption-key.ts';
import { LIMITS } from '#services/pdf/limits.ts';

type Cause = Exclude<IntegrityCause, 'intact'>;

const CAUSES: Readonly<Record<DecryptionFault, Cause>> = {
  damaged: 'encrypted-damaged',
  'kind-unknown': 'encrypted-kind-unknown',
  'for-others': 'encrypted-for-others',
};

/** The report out of a file that was encrypted on its way, in memory; the error is why there is none. */
export async function openEncrypted(
  bytes: Uint8Array,
  decryption: DecryptionAtHand = { status: 'none' },
): Promise<Result<Uint8Array, Cause>> {
  // what comes out is never larger than what went in
  if (bytes.length > LIMITS.fileBytes) return fail('file-too-large');
  if (decryption.status !== 'ready')
    return fail(decryption.status === 'locked' ? 'encrypted-key-locked' : 'encrypted-no-key');
  const opened = await decryptEnvelope(bytes, decryption.key);
  return opened.ok ? ok(opened.value) : fail(CAUSES[opened.error]);
}

/** The verdict on what was decrypted here, with the remark that it was; only a whole report is worth saving. */
export function asDecrypted(verification: Verification): Verification {
  const { integrity, sizeBytes, sealedPart } = verification;
  if (integrity.status !== 'intact') return verification;
  const remark = { kind: 'decrypted-here' as const, text: null, ...decryptedSentence() };
  return {
    ...verification,
    integrity: { ...integrity, remarks: [remark, ...integrity.remarks] },
    sealedPart: sealedPart ?? { start: 0, end: sizeBytes },
  };
}
