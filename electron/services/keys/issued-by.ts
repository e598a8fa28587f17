import { createPublicKey, verify } from 'node:crypto';

const HASHES: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly hash: string }>> = {
  '1.2.840.113549.1.1.11': { key: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', hash: 'sha512' },
};

/** The signed part of a certificate, and how it was signed. */
export interface SignedPart {
  readonly tbs: Uint8Array;
  readonly algorithmOid: string;
  readonly signature: Uint8Array;
}

/**
 * Whether a certificate carries the signature of a key (SubjectPublicKeyInfo, DER): RSA PKCS #1 v1.5 or ECDSA, with
 * SHA-256, SHA-384 or SHA-512. Anything else counts as no signature.
 */
export function isSignedWith({ tbs, algorithmOid, signature }: SignedPart, keyInfo: Uint8Array): boolean {
  const algorithm = HASHES[algorithmOid];
  if (algorithm === undefined) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(keyInfo), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === algorithm.key && verify(algorithm.hash, tbs, key, signature);
  } catch (error) {
    // Node throws on keys that it cannot read
    if (error instanceof Error) return false;
    throw error;
  }
}
