import { webcrypto } from 'node:crypto';
import type { CertificateFacts } from '../keys/certificate.ts';
import { isEcdsaSignature } from '../keys/verify-ecdsa.ts';
import type { CmsSignature } from './cms-signature.ts';
import { Refusal } from '../pdf/refusal.ts';

const { subtle } = webcrypto;

/** The hash functions that signatures may use. */
export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';

const HASHES: Readonly<Record<string, HashName>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const ECDSA: Readonly<Record<string, HashName>> = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};

const RSA_PKCS1: Readonly<Record<string, HashName>> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};

/** PKCS #1 v1.5 whose hash is the one of the signer's digest. */
const OID_RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
const OID_RSA_PSS = '1.2.840.113549.1.1.10';
const MIN_RSA_BITS = 2_048;
/** Beyond this, checking one signature takes noticeable time. */
const MAX_RSA_BITS = 8_192;

/** A checked choice of algorithm, with the check itself. */
export interface SignatureAlgorithm {
  /** For display: `ECDSA P-256, SHA-256`. */
  readonly title: string;
  readonly verify: () => Promise<boolean>;
}

/** The hash function with this object identifier; refuses others with `algorithm-not-allowed`. */
export function allowedHash(oid: string): HashName {
  return HASHES[oid] ?? notAllowed(`hash ${oid}`);
}

/**
 * The algorithm of a signature, if it is one of these: ECDSA on P-256 or P-384, RSA of at least 2048 bits with PSS, as
 * Thông tư 15/2025/TT-BKHCN lists them; or with PKCS #1 v1.5, which it does not list, but which signers of schools still
 * use; with SHA-256, SHA-384 or SHA-512. Refuses others with `algorithm-not-allowed`.
 */
export async function allowedAlgorithm(
  cms: CmsSignature,
  signer: CertificateFacts,
): Promise<SignatureAlgorithm> {
  const digest = allowedHash(cms.digestAlgorithm.oid);
  const { oid } = cms.signatureAlgorithm;
  const ecdsaHash = ECDSA[oid];
  if (ecdsaHash !== undefined) return ecdsa(cms, signer, sameHash(ecdsaHash, digest));
  const bits = signer.rsaBits;
  if (bits === null || bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) {
    return notAllowed(`algorithm ${oid} with this key`);
  }
  if (oid === OID_RSA_PSS) return await rsaPss(cms, signer, digest);
  const hash = oid === OID_RSA_ENCRYPTION ? digest : RSA_PKCS1[oid];
  if (hash === undefined) return notAllowed(`algorithm ${oid}`);
  return rsa(cms, signer, { name: 'RSASSA-PKCS1-v1_5', hash: sameHash(hash, digest) }, 0);
}

function ecdsa(cms: CmsSignature, signer: CertificateFacts, hash: HashName): SignatureAlgorithm {
  const { curve } = signer;
  if (curve === null) return notAllowed('ECDSA on another curve');
  return {
    title: `ECDSA ${curve}, ${hash}`,
    verify: () => {
      const { signature, signedAttributes: signed } = cms;
      const keyInfo = signer.subjectPublicKeyInfo;
      return Promise.resolve(isEcdsaSignature({ keyInfo, curve, hash, signature, signed }));
    },
  };
}

async function rsaPss(
  cms: CmsSignature,
  signer: CertificateFacts,
  digest: HashName,
): Promise<SignatureAlgorithm> {
  // few signatures are of this kind, and what reads its parameters is much code
  const { readPssParameters } = await import('./pss-parameters.ts');
  const parameters = readPssParameters(cms.signatureAlgorithm.parameters);
  if (parameters === null) return notAllowed('RSASSA-PSS without parameters');
  const { hashOid, maskHashOid, saltLength } = parameters;
  const hash = allowedHash(hashOid);
  if (maskHashOid === null || HASHES[maskHashOid] !== hash || saltLength === null)
    return notAllowed('unusual parameters of RSASSA-PSS');
  return rsa(cms, signer, { name: 'RSA-PSS', hash: sameHash(hash, digest) }, saltLength);
}

function rsa(
  cms: CmsSignature,
  signer: CertificateFacts,
  algorithm: { readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS'; readonly hash: HashName },
  saltLength: number,
): SignatureAlgorithm {
  const scheme = algorithm.name === 'RSA-PSS' ? 'RSA-PSS' : 'RSA';
  return {
    title: `${scheme} ${String(signer.rsaBits)}, ${algorithm.hash}`,
    verify: async () => {
      const key = await importRsaKey(signer.subjectPublicKeyInfo, algorithm);
      if (key === null) return false;
      return subtle.verify({ name: algorithm.name, saltLength }, key, cms.signature, cms.signedAttributes);
    },
  };
}

async function importRsaKey(
  spki: Uint8Array,
  algorithm: webcrypto.RsaHashedImportParams,
): Promise<webcrypto.CryptoKey | null> {
  try {
    return await subtle.importKey('spki', spki, algorithm, false, ['verify']);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function sameHash(hash: HashName, digest: HashName): HashName {
  return hash === digest ? hash : notAllowed(`${hash} over a digest by ${digest}`);
}

function notAllowed(detail: string): never {
  throw new Refusal('algorithm-not-allowed', detail);
}
