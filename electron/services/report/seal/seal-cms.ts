import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

const SET = 0x31;

/** What a seal is made of. */
export interface SealParts {
  /** DER, the leaf first, then the unit root. */
  readonly certificates: readonly [Uint8Array, Uint8Array];
  /** SHA-256 of the signed bytes. */
  readonly messageDigest: Uint8Array;
  /** ECDSA over `signedAttributes`, DER. */
  readonly signature: Uint8Array;
}

/**
 * The bytes that the seal's key signs: content type, message digest and signing-certificate-v2 (RFC 5035) as a DER
 * SET. No signing time: PAdES keeps the claimed time in the PDF (ETSI EN 319 142-1, 6.3).
 */
export function signedAttributes({ certificates, messageDigest }: Omit<SealParts, 'signature'>): Uint8Array {
  const encoded = new Uint8Array(attributesOf(certificates[0], messageDigest).toSchema().toBER(false));
  encoded[0] = SET;
  return encoded;
}

/**
 * The CMS of a seal (PAdES baseline B-B, detached), DER. The same parts always give the same bytes, so that the
 * verifier can rebuild it and leave a forger no byte to play with.
 */
export function assembleSealCms(parts: SealParts): Uint8Array {
  const [leaf, root] = parts.certificates.map((der) => pkijs.Certificate.fromBER(Uint8Array.from(der)));
  if (leaf === undefined || root === undefined) throw new Error('a seal needs two certificates');
  const signedData = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [algorithm(OID.sha256)],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [leaf, root],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
        digestAlgorithm: algorithm(OID.sha256),
        signedAttrs: attributesOf(parts.certificates[0], parts.messageDigest),
        signatureAlgorithm: algorithm(OID.ecdsaWithSha256),
        signature: new asn1js.OctetString({ valueHex: Uint8Array.from(parts.signature) }),
      }),
    ],
  });
  const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER(false));
}

function algorithm(algorithmId: string): pkijs.AlgorithmIdentifier {
  return new pkijs.AlgorithmIdentifier({ algorithmId });
}

function attributesOf(leaf: Uint8Array, messageDigest: Uint8Array): pkijs.SignedAndUnsignedAttributes {
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, octets(messageDigest)),
    attribute(OID.signingCertificateV2, signingCertificate(leaf)),
  ];
  return new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: attributes.toSorted(byEncoding) });
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

/** DER sorts the members of a SET OF by their encoding (X.690, 11.6). */
function byEncoding(one: pkijs.Attribute, other: pkijs.Attribute): number {
  return Buffer.compare(Buffer.from(one.toSchema().toBER(false)), Buffer.from(other.toSchema().toBER(false)));
}

/** ESSCertIDv2 with the default hash SHA-256, which DER leaves out. */
function signingCertificate(leaf: Uint8Array): asn1js.Sequence {
  const hash = createHash('sha256').update(leaf).digest();
  const essCertId = new asn1js.Sequence({ value: [octets(hash)] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [essCertId] })] });
}

function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: Uint8Array.from(bytes) });
}
