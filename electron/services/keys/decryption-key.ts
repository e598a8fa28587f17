import { webcrypto } from 'node:crypto';
import { type CertificateFacts, readCertificate } from './certificate.ts';
import { fitsCertificate } from './certificate-key.ts';
import { fingerprintOf } from './fingerprint.ts';
import { publicPointOf } from './public-point.ts';

const { subtle } = webcrypto;

/** The key of a desk that opens reports which were encrypted for it. It seals nothing. */
export interface DecryptionKey {
  /** ECDH on P-256. */
  readonly privateKey: webcrypto.CryptoKey;
  readonly certificate: CertificateFacts;
}

/** A decryption key as plain bytes: for its file and for a message to a worker process. */
export interface DecryptionKeyMaterial {
  /** PKCS #8, DER. */
  readonly privateKey: Uint8Array;
  /** DER; public. */
  readonly certificate: Uint8Array;
}

/** What is known of decryption keys on this PC: none, one that waits for its passphrase, or one that can be used. */
export type DecryptionAtHand =
  { readonly status: 'none' | 'locked' } | { readonly status: 'ready'; readonly key: DecryptionKey };

/** What anybody may know about a decryption key: it follows from the certificate. */
export interface DecryptionKeyFacts {
  /** Four groups of four characters. */
  readonly fingerprint: string;
  readonly holderName: string;
  readonly validTo: Date;
}

/** Whose a certificate is; `null` when it cannot be read, or is none of a key on P-256. */
export function describeEncryptionCertificate(der: Uint8Array): DecryptionKeyFacts | null {
  const certificate = readCertificate(der);
  if (certificate === null || publicPointOf(certificate) === null) return null;
  const { subjectPublicKeyInfo, subjectName, validTo } = certificate;
  return { fingerprint: fingerprintOf(subjectPublicKeyInfo), holderName: subjectName, validTo };
}

/** The key from its bytes; `null` when they are damaged or the private key is not the one of the certificate. */
export async function importDecryptionKey({
  privateKey,
  certificate,
}: DecryptionKeyMaterial): Promise<DecryptionKey | null> {
  const facts = readCertificate(certificate);
  if (facts === null || publicPointOf(facts) === null || !fitsCertificate(privateKey, facts)) return null;
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const key = await subtle.importKey('pkcs8', privateKey, algorithm, false, ['deriveBits']);
  return { privateKey: key, certificate: facts };
}

/** Whether a certificate is one of a key on P-256 that has signed it itself. */
export function isEncryptionCertificate(certificate: CertificateFacts): boolean {
  return publicPointOf(certificate) !== null && certificate.isSignedBy(certificate);
}

/** Whether something may be encrypted for a certificate at a time. */
export function mayEncryptFor(certificate: CertificateFacts, now: Date): boolean {
  const { validFrom, validTo } = certificate;
  return now >= validFrom && now <= validTo && isEncryptionCertificate(certificate);
}
