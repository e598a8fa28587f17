import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../keys/certificate.ts';
import { derElement, derOid, derSetOf, TAG } from './der.ts';

const VERSION_1 = derElement(TAG.integer, Uint8Array.of(1));
const ID_DATA = derOid('1.2.840.113549.1.7.1');
const ID_SIGNED_DATA = derOid('1.2.840.113549.1.7.2');
const ID_CONTENT_TYPE = derOid('1.2.840.113549.1.9.3');
const ID_MESSAGE_DIGEST = derOid('1.2.840.113549.1.9.4');
const ID_SIGNING_CERTIFICATE_V2 = derOid('1.2.840.113549.1.9.16.2.47');
/** RFC 5754: no parameters with either. */
const SHA_256 = derElement(TAG.sequence, derOid('2.16.840.1.101.3.4.2.1'));
/** ECDSA with SHA-256 as an AlgorithmIdentifier. */
export const ECDSA_WITH_SHA_256 = derElement(TAG.sequence, derOid('1.2.840.10045.4.3.2'));

/** What the seal's key signs. */
export interface SealedContent {
  readonly leaf: CertificateFacts;
  /** SHA-256 of the signed bytes. */
  readonly messageDigest: Uint8Array;
}

/** What a seal is made of. */
export interface SealParts extends SealedContent {
  readonly root: CertificateFacts;
  /** ECDSA over `signedAttributes`, DER. */
  readonly signature: Uint8Array;
}

/** What the signature of any certificate is made of. */
export interface CmsParts extends SealedContent {
  /** The certificates above the signer's own. */
  readonly issuers: readonly CertificateFacts[];
  /** AlgorithmIdentifier, DER. */
  readonly signatureAlgorithm: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * The bytes that the seal's key signs: content type, message digest and signing-certificate-v2 (RFC 5035) as a DER
 * SET. No signing time: PAdES keeps the claimed time in the PDF (ETSI EN 319 142-1, 6.3).
 */
export function signedAttributes(content: SealedContent): Uint8Array {
  return derSetOf(TAG.set, attributes(content));
}

/**
 * The CMS of a seal (RFC 5652; PAdES baseline B-B, detached), DER. The same parts always give the same bytes, so that
 * the verifier can rebuild it and leave a forger no byte to play with.
 */
export function assembleSealCms({ root, ...parts }: SealParts): Uint8Array {
  return assembleCms({ ...parts, issuers: [root], signatureAlgorithm: ECDSA_WITH_SHA_256 });
}

/** The same for any certificate, with SHA-256 as its digest. */
export function assembleCms(parts: CmsParts): Uint8Array {
  const { leaf, issuers, signature, signatureAlgorithm } = parts;
  const signerInfo = derElement(
    TAG.sequence,
    VERSION_1,
    derElement(TAG.sequence, leaf.issuerDer, derElement(TAG.integer, leaf.serialNumber)),
    SHA_256,
    derSetOf(TAG.context0, attributes(parts)),
    signatureAlgorithm,
    derElement(TAG.octetString, signature),
  );
  const signedData = derElement(
    TAG.sequence,
    VERSION_1,
    derElement(TAG.set, SHA_256),
    derElement(TAG.sequence, ID_DATA),
    derSetOf(
      TAG.context0,
      [leaf, ...issuers].map(({ der }) => der),
    ),
    derElement(TAG.set, signerInfo),
  );
  return derElement(TAG.sequence, ID_SIGNED_DATA, derElement(TAG.context0, signedData));
}

function attributes({ leaf, messageDigest }: SealedContent): readonly Uint8Array[] {
  const leafHash = createHash('sha256').update(leaf.der).digest();
  // ESSCertIDv2 with the default hash SHA-256, which DER leaves out
  const certificateId = derElement(TAG.sequence, derElement(TAG.octetString, leafHash));
  return [
    attribute(ID_CONTENT_TYPE, ID_DATA),
    attribute(ID_MESSAGE_DIGEST, derElement(TAG.octetString, messageDigest)),
    attribute(ID_SIGNING_CERTIFICATE_V2, derElement(TAG.sequence, derElement(TAG.sequence, certificateId))),
  ];
}

function attribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return derElement(TAG.sequence, type, derElement(TAG.set, value));
}
