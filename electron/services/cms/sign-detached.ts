import { createHash, webcrypto } from 'node:crypto';
import { readCertificate } from '../keys/certificate.ts';
import { type CertificateScheme, isCertificateKey, type SigningKey } from '../keys/certificate-key.ts';
import { ecdsaSignatureToDer } from '../keys/ecdsa-signature-to-der.ts';
import { derElement, derOid, TAG } from './der.ts';
import { assembleCms, ECDSA_WITH_SHA_256, signedAttributes } from './seal-cms.ts';

const SALT_BYTES = 32;
/** RFC 4055, 2.1: here SHA-256 carries NULL. */
const SHA_256 = derElement(TAG.sequence, derOid('2.16.840.1.101.3.4.2.1'), derElement(TAG.null));
const MGF1 = derElement(TAG.sequence, derOid('1.2.840.113549.1.1.8'), SHA_256);
/** RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of the hash's length. */
const RSA_PSS = derElement(
  TAG.sequence,
  derOid('1.2.840.113549.1.1.10'),
  derElement(
    TAG.sequence,
    derElement(TAG.context0, SHA_256),
    derElement(TAG.context1, MGF1),
    derElement(TAG.context2, derElement(TAG.integer, Uint8Array.of(SALT_BYTES))),
  ),
);

/**
 * The detached CMS (DER, SHA-256) of a key over bytes that come in one or more parts: ECDSA P-256 for the app's own
 * sealing key, ECDSA or RSASSA-PSS for the key of a unit's own certificate.
 */
export async function signDetached(key: SigningKey, ...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const [leaf, ...issuers] = key.certificates.map(readable);
  if (leaf === undefined) throw new Error('a key without a certificate');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const messageDigest = hash.digest();
  const scheme = isCertificateKey(key) ? key.scheme : 'P-256';
  const toBeSigned = signedAttributes({ leaf, messageDigest });
  return assembleCms({
    leaf,
    issuers,
    messageDigest,
    signatureAlgorithm: scheme === 'RSA-PSS' ? RSA_PSS : ECDSA_WITH_SHA_256,
    signature: await sign(scheme, key.privateKey, toBeSigned),
  });
}

async function sign(
  scheme: CertificateScheme,
  privateKey: webcrypto.CryptoKey,
  toBeSigned: Uint8Array,
): Promise<Uint8Array> {
  const { subtle } = webcrypto;
  if (scheme === 'RSA-PSS') {
    return new Uint8Array(
      await subtle.sign({ name: 'RSA-PSS', saltLength: SALT_BYTES }, privateKey, toBeSigned),
    );
  }
  return ecdsaSignatureToDer(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, toBeSigned));
}

function readable(der: Uint8Array) {
  const facts = readCertificate(der);
  if (facts === null) throw new Error('the certificates of the key cannot be read');
  return facts;
}
