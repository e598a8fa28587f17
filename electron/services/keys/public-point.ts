import type { CertificateFacts } from './certificate.ts';

/** An uncompressed point on P-256: a mark and two numbers. */
const POINT_BYTES = 65;
const UNCOMPRESSED = 0x04;

/** The point of a certificate's key on P-256, uncompressed; `null` for keys of another kind or written otherwise. */
export function publicPointOf({ curve, subjectPublicKeyInfo }: CertificateFacts): Uint8Array | null {
  const point = subjectPublicKeyInfo.subarray(-POINT_BYTES);
  return curve === 'P-256' && point.length === POINT_BYTES && point[0] === UNCOMPRESSED ? point : null;
}
