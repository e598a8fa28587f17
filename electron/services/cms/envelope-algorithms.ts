import type { DerivationHash } from './key-agreement.ts';

/** Object identifiers of what an envelope is made of (RFC 5083, 5084, 5652 and 5753). */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  /** Encrypted, and a change is noticed. */
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
  ecPublicKey: '1.2.840.10045.2.1',
  aes256Wrap: '2.16.840.1.101.3.4.1.45',
  aes256Gcm: '2.16.840.1.101.3.4.1.46',
  /** ECDH, and a key derived with SHA-256: what is written here. */
  ecdhSha256: '1.3.132.1.11.1',
} as const;

/** dhSinglePass-stdDH with each of the hash functions that are read. */
export const AGREEMENTS: Readonly<Record<string, DerivationHash>> = {
  '1.3.133.16.840.63.0.2': 'sha1',
  [OID.ecdhSha256]: 'sha256',
  '1.3.132.1.11.2': 'sha384',
  '1.3.132.1.11.3': 'sha512',
};

/** What AES-256-GCM is used with: a nonce of the size that it is made for, and a whole tag. */
export const GCM = { cipher: 'aes-256-gcm', nonceBytes: 12, tagBytes: 16 } as const;
