import { webcrypto } from 'node:crypto';
import { readCertificate } from './certificate.ts';
import { fingerprintOf } from './fingerprint.ts';
import { issueUnitCertificates, SEAL_KEY_ALGORITHM, type UnitIdentity } from './unit-certificates.ts';

const { subtle } = webcrypto;

/** The key with which a unit seals its reports. */
export interface SealingKey {
  readonly privateKey: webcrypto.CryptoKey;
  /** DER, the leaf first, then the unit root. */
  readonly certificates: readonly [Uint8Array, Uint8Array];
  /** Four groups of four characters, printed on page 1 of every report. */
  readonly fingerprint: string;
  /** As the certificate names the unit: at most 64 characters. */
  readonly unitName: string;
}

/** A sealing key as plain bytes: for the key file and for a message to a worker process. */
export interface SealingKeyMaterial {
  /** PKCS #8, DER. */
  readonly privateKey: Uint8Array;
  /** DER, the leaf first, then the unit root. */
  readonly certificates: readonly [Uint8Array, Uint8Array];
}

/** What anybody may know about a sealing key: it follows from the certificate. */
export interface PublicKeyFacts {
  readonly fingerprint: string;
  readonly unitName: string;
}

/** Makes a new ECDSA P-256 key with certificates in the unit's name, valid for ten years. Takes about 25 ms. */
export async function createSealingKey(identity: UnitIdentity): Promise<SealingKey> {
  const keys = await subtle.generateKey(SEAL_KEY_ALGORITHM, true, ['sign', 'verify']);
  const certificates = await issueUnitCertificates(keys.publicKey, identity);
  const facts = describeCertificates(certificates);
  if (facts === null) throw new Error('a certificate that was just made cannot be read');
  return { privateKey: keys.privateKey, certificates, ...facts };
}

/** Fingerprint and unit name from the certificates of a key; `null` when they cannot be read. */
export function describeCertificates(
  certificates: SealingKeyMaterial['certificates'],
): PublicKeyFacts | null {
  const leaf = readCertificate(certificates[0]);
  if (leaf === null || readCertificate(certificates[1]) === null) return null;
  return { fingerprint: fingerprintOf(leaf.subjectPublicKeyInfo), unitName: leaf.subjectName };
}

/** The key as plain bytes. Whoever holds them can seal in the unit's name. */
export async function exportSealingKey(key: SealingKey): Promise<SealingKeyMaterial> {
  const privateKey = new Uint8Array(await subtle.exportKey('pkcs8', key.privateKey));
  return { privateKey, certificates: key.certificates };
}

/** The key from its bytes; `null` when they are damaged or the private key is not the one of the certificate. */
export async function importSealingKey(material: SealingKeyMaterial): Promise<SealingKey | null> {
  const facts = describeCertificates(material.certificates);
  if (facts === null) return null;
  const privateKey = await importPrivateKey(material.privateKey);
  if (privateKey === null || (await fingerprintOfPrivateKey(privateKey)) !== facts.fingerprint) return null;
  return { privateKey, certificates: material.certificates, ...facts };
}

async function importPrivateKey(pkcs8: Uint8Array): Promise<webcrypto.CryptoKey | null> {
  try {
    return await subtle.importKey('pkcs8', pkcs8, SEAL_KEY_ALGORITHM, true, ['sign']);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The public half is part of the private key's JWK. */
async function fingerprintOfPrivateKey(privateKey: webcrypto.CryptoKey): Promise<string> {
  const { kty = '', crv = '', x = '', y = '' } = await subtle.exportKey('jwk', privateKey);
  const publicKey = await subtle.importKey('jwk', { kty, crv, x, y }, SEAL_KEY_ALGORITHM, true, ['verify']);
  return fingerprintOf(new Uint8Array(await subtle.exportKey('spki', publicKey)));
}
