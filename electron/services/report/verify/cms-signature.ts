import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type CertificateFacts, readCertificate } from '#services/keys/certificate.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What a detached CMS signature says, read but not yet believed. */
export interface CmsSignature {
  /** The encoded CMS without its padding. */
  readonly der: Uint8Array;
  readonly certificates: readonly CertificateFacts[];
  /** The one certificate that the signer names; `null` when it is not among the certificates. */
  readonly signer: CertificateFacts | null;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: pkijs.AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** What was signed: the signed attributes as a SET. */
  readonly signedAttributes: Uint8Array;
  /** The only value of a signed attribute; `null` without one. An attribute given twice is refused. */
  readonly attribute: (type: string) => asn1js.BaseBlock | null;
}

const OID_DATA = '1.2.840.113549.1.7.1';
const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Reads the content of `/Contents`: one signer, detached, zeros as padding. Refuses with `signature-malformed`. */
export function readCms(contents: Uint8Array): CmsSignature {
  const { content, length } = readContentInfo(contents);
  if (contents.subarray(length).some((byte) => byte !== 0)) malformed('the padding is not zero');
  const signedData = parse(() => new pkijs.SignedData({ schema: content }));
  const [signerInfo, ...moreSigners] = signedData.signerInfos;
  if (signerInfo?.signedAttrs === undefined || moreSigners.length > 0)
    return malformed('not exactly one signer');
  const { eContentType, eContent } = signedData.encapContentInfo;
  if (eContentType !== OID_DATA || eContent !== undefined)
    return malformed('not a detached signature of data');
  const certificates = certificatesOf(content);
  const { attributes, encodedValue } = signerInfo.signedAttrs;
  return {
    der: contents.subarray(0, length),
    certificates,
    signer: signerAmong(certificates, signerInfo.sid),
    digestAlgorithm: signerInfo.digestAlgorithm.algorithmId,
    signatureAlgorithm: signerInfo.signatureAlgorithm,
    signature: signerInfo.signature.valueBlock.valueHexView,
    signedAttributes: new Uint8Array(encodedValue),
    attribute: (type) => onlyValue(attributes, type),
  };
}

function readContentInfo(contents: Uint8Array): {
  readonly content: asn1js.Sequence;
  readonly length: number;
} {
  const { result, offset } = asn1js.fromBER(Uint8Array.from(contents));
  if (offset <= 0) return malformed('no ASN.1');
  const info = parse(() => new pkijs.ContentInfo({ schema: result }));
  const content: unknown = info.content;
  if (info.contentType !== OID_SIGNED_DATA || !(content instanceof asn1js.Sequence))
    return malformed('no signed data');
  return { content, length: offset };
}

/** pkijs throws an error of some kind for whatever does not fit its schema. */
function parse<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return malformed(error.message);
    throw error;
  }
}

/** From the tree itself, as the bytes of the certificates have to be the ones in the file. */
function certificatesOf(signedData: asn1js.Sequence): readonly CertificateFacts[] {
  const set = signedData.valueBlock.value.find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0,
  );
  if (!(set instanceof asn1js.Constructed)) return [];
  const items = set.valueBlock.value;
  if (items.length > LIMITS.certificates) return malformed('too many certificates');
  return items.flatMap((item) => readCertificate(Uint8Array.from(item.valueBeforeDecodeView)) ?? []);
}

/** Some tools put the signer's certificate in twice; two different ones of that name are refused. */
function signerAmong(
  certificates: readonly CertificateFacts[],
  identifier: unknown,
): CertificateFacts | null {
  const [signer, ...others] = certificates.filter((certificate) => isNamedBy(certificate, identifier));
  if (signer === undefined || !others.every(({ der }) => isSame(der, signer.der))) return null;
  return signer;
}

function isNamedBy(certificate: CertificateFacts, identifier: unknown): boolean {
  if (identifier instanceof pkijs.IssuerAndSerialNumber) {
    return (
      isSame(new Uint8Array(identifier.issuer.valueBeforeDecode), certificate.issuerDer) &&
      isSame(identifier.serialNumber.valueBlock.valueHexView, certificate.serialNumber)
    );
  }
  const keyIdentifier = certificate.subjectKeyIdentifier;
  return (
    keyIdentifier !== null &&
    identifier instanceof asn1js.Primitive &&
    isSame(identifier.valueBlock.valueHexView, keyIdentifier)
  );
}

function onlyValue(attributes: readonly pkijs.Attribute[], type: string): asn1js.BaseBlock | null {
  const found = attributes.filter((attribute) => attribute.type === type);
  const values: readonly unknown[] = found.flatMap((attribute): readonly unknown[] => attribute.values);
  if (found.length === 0) return null;
  const [value, ...more] = values;
  if (found.length > 1 || more.length > 0 || !(value instanceof asn1js.BaseBlock)) {
    return malformed(`attribute ${type} is not given once`);
  }
  return value;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function malformed(detail: string): never {
  throw new Refusal('signature-malformed', detail);
}
