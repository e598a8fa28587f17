import { SIGNATURE_FAULTS, type SignatureFault, type SignatureInfo } from '#shared/report/verification.ts';
import { fingerprintOf } from '../keys/fingerprint.ts';
import type { KnownIssuers } from '../keys/known-issuers.ts';
import { nameOf, type PdfDict } from '../pdf/pdf-values.ts';
import { Refusal } from '../pdf/refusal.ts';
import type { SignedRange } from '../pdf/signed-range.ts';
import { checkSignature, digestOf, matchDigest, messageDigestOf } from './check-signature.ts';
import { type CmsSignature, readCms } from './cms-signature.ts';
import { checkTimeStamp } from './time-stamp.ts';

const TIME_STAMP = 'ETSI.RFC3161';

/** Hash functions too weak to prove anything, but good enough to see whether honest bytes are the same. */
const WEAK_HASHES: Readonly<Record<string, 'SHA-1' | 'SHA-224' | 'MD5'>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '1.2.840.113549.2.5': 'MD5',
};

/**
 * Checks a signature or time stamp that stands beside a seal which holds. One that is weak, broken or unreadable takes
 * nothing from the seal: it is given with its fault, and does not count. Refuses with `digest-mismatch` when the
 * bytes that it covers were changed.
 */
export async function checkLaterSignature(
  bytes: Uint8Array,
  range: SignedRange,
  dictionary: PdfDict,
  issuers: KnownIssuers,
): Promise<SignatureInfo> {
  const isTimeStamp = nameOf(dictionary.entries.get('SubFilter')) === TIME_STAMP;
  try {
    if (isTimeStamp) return await checkTimeStamp(bytes, range);
    return await checkSignature(matchDigest(bytes, range), dictionary, issuers);
  } catch (error) {
    if (!(error instanceof Refusal) || !isFault(error.reason)) throw error;
    const cms = isTimeStamp ? null : orNull(() => readCms(range.contents));
    if (cms !== null) refuseOtherBytes(cms, bytes, range);
    return withFault(error.reason, isTimeStamp ? 'time-stamp' : 'certificate', cms);
  }
}

function isFault(reason: Refusal['reason']): reason is SignatureFault {
  return SIGNATURE_FAULTS.some((fault) => fault === reason);
}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function refuseOtherBytes(cms: CmsSignature, bytes: Uint8Array, range: SignedRange): void {
  const hash = WEAK_HASHES[cms.digestAlgorithm.oid];
  const named = orNull(() => messageDigestOf(cms));
  if (hash === undefined || named === null) return;
  if (Buffer.compare(digestOf(bytes, range, hash), named) !== 0)
    throw new Refusal('digest-mismatch', 'the signed bytes were changed');
}

function withFault(
  fault: SignatureFault,
  kind: SignatureInfo['kind'],
  cms: CmsSignature | null,
): SignatureInfo {
  const signer = cms?.signer ?? null;
  return {
    kind,
    signerName: signer?.subjectName ?? '',
    issuerName: signer?.issuerName ?? '',
    fingerprint: signer === null ? '' : fingerprintOf(signer.subjectPublicKeyInfo),
    algorithm: '',
    claimedTime: null,
    validFrom: signer?.validFrom.toISOString() ?? '',
    validTo: signer?.validTo.toISOString() ?? '',
    certificate: [],
    fault,
  };
}
