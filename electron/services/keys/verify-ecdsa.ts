import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Curve, ecdsaSignatureFromDer } from './ecdsa-signature.ts';

/** What one ECDSA signature consists of. */
export interface EcdsaSignature {
  /** SubjectPublicKeyInfo (DER) of the signer. */
  readonly keyInfo: Uint8Array;
  readonly curve: Curve;
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** DER. */
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
}

const OPENSSL_CURVES: Readonly<Record<Curve, string>> = { 'P-256': 'prime256v1', 'P-384': 'secp384r1' };

/** Whether an ECDSA signature is that of a key. A key that is no point of the curve has none; nor has another encoding. */
export function isEcdsaSignature({ keyInfo, curve, hash, signature, signed }: EcdsaSignature): boolean {
  const raw = ecdsaSignatureFromDer(signature, curve);
  const key = raw === null ? null : publicKeyOf(keyInfo, curve);
  if (raw === null || key === null) return false;
  return verify(
    hash.replace('-', '').toLowerCase(),
    signed,
    { key, dsaEncoding: 'ieee-p1363' },
    new Uint8Array(raw),
  );
}

const knownKeys = new WeakMap<Uint8Array, KeyObject | null>();

/** The same bytes object is looked at once: a unit root signs itself and the certificate below. */
function publicKeyOf(keyInfo: Uint8Array, curve: Curve): KeyObject | null {
  const known = knownKeys.get(keyInfo);
  if (known !== undefined) return known;
  const key = readPublicKey(keyInfo, curve);
  knownKeys.set(keyInfo, key);
  return key;
}

/** What stands before the two numbers of an uncompressed point of P-256. */
const P256_BEGINNING = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
const P256_BYTES = 32;

function readPublicKey(keyInfo: Uint8Array, curve: Curve): KeyObject | null {
  try {
    const start = P256_BEGINNING.length;
    const isUsual =
      curve === 'P-256' &&
      keyInfo.length === start + 2 * P256_BYTES &&
      P256_BEGINNING.compare(keyInfo, 0, start) === 0;
    if (isUsual) return pointOfP256(keyInfo.subarray(start));
    const key = createPublicKey({ key: Buffer.from(keyInfo), format: 'der', type: 'spki' });
    const { asymmetricKeyType, asymmetricKeyDetails } = key;
    const isOnCurve =
      asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === OPENSSL_CURVES[curve];
    return isOnCurve ? key : null;
  } catch (error) {
    // Node throws on keys that it cannot read
    if (error instanceof Error) return null;
    throw error;
  }
}

/** OpenSSL reads a key twice as fast when it need not find out first what kind of key it is. */
function pointOfP256(point: Uint8Array): KeyObject {
  const [x = '', y = ''] = [point.subarray(0, P256_BYTES), point.subarray(P256_BYTES)].map((number) =>
    Buffer.from(number).toString('base64url'),
  );
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}
