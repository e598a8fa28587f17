import { createPrivateKey, createPublicKey, webcrypto } from 'node:crypto';
import { type CertificateFacts, readCertificate } from './certificate.ts';
import type { Curve } from './ecdsa-signature.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { SealingKey } from './sealing-key.ts';

/** What a unit's own certificate signs with; RSA always by PSS. */
export type CertificateScheme = 'RSA-PSS' | Curve;

/** The key of a certificate that somebody else issued to the unit, for one signature. It is never stored. */
export interface CertificateKey {
  readonly scheme: CertificateScheme;
  readonly privateKey: webcrypto.CryptoKey;
  /** DER, the signer's own first, then its issuers as far as they were given. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  readonly fingerprint: string;
  /** As the certificate tells it; nobody here vouches for it. */
  readonly signerName: string;
  readonly issuerName: string;
  readonly validTo: Date;
}

/** What a report can be protected with. */
export type SigningKey = SealingKey | CertificateKey;

/** Whether a key is the one of a certificate, and not the app's own. */
export function isCertificateKey(key: SigningKey): key is CertificateKey {
  return 'scheme' in key;
}

/** Whether a private key (PKCS #8, DER) is the one whose public half stands in a certificate. */
export function fitsCertificate(privateKey: Uint8Array, certificate: CertificateFacts): boolean {
  try {
    const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(key.export({ format: 'pem', type: 'pkcs8' })).export({
      format: 'der',
      type: 'spki',
    });
    return Buffer.compare(spki, certificate.subjectPublicKeyInfo) === 0;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** How a certificate's key signs; `null` for kinds of keys that signatures here do not use. */
export function schemeOf({ curve, rsaBits }: CertificateFacts): CertificateScheme | null {
  return curve ?? (rsaBits === null ? null : 'RSA-PSS');
}

/** The key of a certificate, from PKCS #8 (DER) that fits it; `null` when this computer cannot use it. */
export async function importCertificateKey(
  privateKey: Uint8Array,
  certificates: CertificateKey['certificates'],
): Promise<CertificateKey | null> {
  const leaf = readCertificate(certificates[0]);
  const scheme = leaf && schemeOf(leaf);
  if (leaf === null || scheme === null) return null;
  try {
    return {
      scheme,
      privateKey: await webcrypto.subtle.importKey('pkcs8', privateKey, algorithmOf(scheme), false, ['sign']),
      certificates,
      fingerprint: fingerprintOf(leaf.subjectPublicKeyInfo),
      signerName: leaf.subjectName,
      issuerName: leaf.issuerName,
      validTo: leaf.validTo,
    };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function algorithmOf(
  scheme: CertificateScheme,
): webcrypto.EcKeyImportParams | webcrypto.RsaHashedImportParams {
  return scheme === 'RSA-PSS' ? { name: 'RSA-PSS', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: scheme };
}
