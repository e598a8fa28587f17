import * as asn1js from 'asn1js';
import { type CertificateFacts, readCertificate } from '../keys/certificate.ts';
import { readAsn1 } from '../asn1/read-asn1.ts';
import { LIMITS } from '../pdf/limits.ts';
import { Refusal } from '../pdf/refusal.ts';

/** An algorithm by its object identifier; `parameters` is absent, NULL, or what the algorithm wants. */
export interface CmsAlgorithm {
  readonly oid: string;
  readonly parameters: asn1js.BaseBlock | undefined;
}

/** What a detached CMS signature says, read but not yet believed. */
export interface CmsSignature {
  /** The encoded CMS without its padding. */
  readonly der: Uint8Array;
  readonly certificates: readonly CertificateFacts[];
  /** Whether one of the certificates is damaged, or of a kind that cannot be read. */
  readonly hasUnreadableCertificate: boolean;
  /** The one certificate that the signer names; `null` when it is not among the certificates. */
  readonly signer: CertificateFacts | null;
  readonly digestAlgorithm: CmsAlgorithm;
  readonly signatureAlgorithm: CmsAlgorithm;
  readonly signature: Uint8Array;
  /** What was signed: the signed attributes as a SET. */
  readonly signedAttributes: Uint8Array;
  /** The only value of a signed attribute; `null` without one. An attribute given twice is refused. */
  readonly attribute: (type: string) => asn1js.BaseBlock | null;
}

type Block = asn1js.BaseBlock | undefined;

const OID_DATA = '1.2.840.113549.1.7.1';
const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const SET_TAG = 0x31;

/**
 * Reads the content of `/Contents` (RFC 5652): one signer with signed attributes, detached, zeros as padding. Refuses
 * with `signature-malformed`.
 */
export function readCms(contents: Uint8Array): CmsSignature {
  const value = readAsn1(contents) ?? malformed('no ASN.1');
  const der = contents.subarray(0, value.length);
  if (contents.subarray(value.length).some((byte) => byte !== 0)) return malformed('the padding is not zero');
  const signedData = signedDataOf(value.block);
  const read = certificatesOf(tagged(signedData, 0));
  const certificates = read.flatMap((certificate) => certificate ?? []);
  return {
    der,
    certificates,
    hasUnreadableCertificate: certificates.length < read.length,
    ...signerInfoOf(childrenOf(signedData.at(-1), asn1js.Set), certificates),
  };
}

/** version, digestAlgorithms, encapContentInfo, [0] certificates, [1] crls, signerInfos */
function signedDataOf(contentInfo: asn1js.BaseBlock): readonly asn1js.BaseBlock[] {
  const [type, content, ...more] = childrenOf(contentInfo, asn1js.Sequence);
  if (oidOf(type) !== OID_SIGNED_DATA || more.length > 0) return malformed('no signed data');
  const [sequence] = childrenOf(content, asn1js.Constructed);
  const signedData = childrenOf(sequence, asn1js.Sequence);
  const [eContentType, ...eContent] = childrenOf(signedData[2], asn1js.Sequence);
  if (oidOf(eContentType) !== OID_DATA || eContent.length > 0)
    return malformed('not a detached signature of data');
  return signedData;
}

/** version, sid, digestAlgorithm, [0] signedAttrs, signatureAlgorithm, signature, [1] unsignedAttrs */
function signerInfoOf(signerInfos: readonly asn1js.BaseBlock[], certificates: readonly CertificateFacts[]) {
  if (signerInfos.length !== 1) return malformed('not exactly one signer');
  const [, identifier, digest, attributes, algorithm, signature] = childrenOf(
    signerInfos[0],
    asn1js.Sequence,
  );
  if (attributes === undefined || !isTagged(attributes, 0)) return malformed('no signed attributes');
  if (!(signature instanceof asn1js.OctetString)) return malformed('no signature');
  const signedAttributes = Uint8Array.from(attributes.valueBeforeDecodeView);
  signedAttributes[0] = SET_TAG;
  const list = childrenOf(attributes, asn1js.Constructed);
  return {
    signer: signerAmong(certificates, identifier),
    digestAlgorithm: algorithmOf(digest),
    signatureAlgorithm: algorithmOf(algorithm),
    signature: signature.valueBlock.valueHexView,
    signedAttributes,
    attribute: (type: string) => onlyValue(list, type),
  };
}

/** `null` for each one that cannot be read. */
function certificatesOf(set: Block): readonly (CertificateFacts | null)[] {
  const items = set === undefined ? [] : childrenOf(set, asn1js.Constructed);
  if (items.length > LIMITS.certificates) return malformed('too many certificates');
  return items.map((item) => readCertificate(Uint8Array.from(item.valueBeforeDecodeView)));
}

/** Some tools put the signer's certificate in twice; two different ones of that name are refused. */
function signerAmong(certificates: readonly CertificateFacts[], identifier: Block): CertificateFacts | null {
  const [signer, ...others] = certificates.filter((certificate) => isNamedBy(certificate, identifier));
  if (signer === undefined || !others.every(({ der }) => isSame(der, signer.der))) return null;
  return signer;
}

/** By issuer and serial number, or by key identifier. */
function isNamedBy(certificate: CertificateFacts, identifier: Block): boolean {
  if (identifier instanceof asn1js.Sequence) {
    const [issuer, serialNumber] = identifier.valueBlock.value;
    return (
      issuer !== undefined &&
      isSame(issuer.valueBeforeDecodeView, certificate.issuerDer) &&
      serialNumber instanceof asn1js.Integer &&
      isSame(serialNumber.valueBlock.valueHexView, certificate.serialNumber)
    );
  }
  const keyIdentifier = certificate.subjectKeyIdentifier;
  return (
    keyIdentifier !== null &&
    identifier instanceof asn1js.Primitive &&
    isTagged(identifier, 0) &&
    isSame(identifier.valueBlock.valueHexView, keyIdentifier)
  );
}

function algorithmOf(block: Block): CmsAlgorithm {
  const [oid, parameters] = childrenOf(block, asn1js.Sequence);
  return { oid: oidOf(oid) ?? malformed('no algorithm'), parameters };
}

function onlyValue(attributes: readonly asn1js.BaseBlock[], type: string): asn1js.BaseBlock | null {
  const found = attributes
    .map((block) => childrenOf(block, asn1js.Sequence))
    .filter(([oid]) => oidOf(oid) === type);
  const [attribute, ...moreAttributes] = found;
  if (attribute === undefined) return null;
  const [value, ...moreValues] = childrenOf(attribute[1], asn1js.Set);
  if (value === undefined || moreAttributes.length > 0 || moreValues.length > 0) {
    return malformed(`attribute ${type} is not given once`);
  }
  return value;
}

function childrenOf(block: Block, kind: typeof asn1js.Constructed): readonly asn1js.BaseBlock[] {
  return block instanceof kind ? block.valueBlock.value : malformed('not the structure of a CMS signature');
}

function tagged(blocks: readonly asn1js.BaseBlock[], tagNumber: number): Block {
  return blocks.find((block) => isTagged(block, tagNumber));
}

/** `[0]` and the like. */
function isTagged({ idBlock }: asn1js.BaseBlock, tagNumber: number): boolean {
  return idBlock.tagClass === 3 && idBlock.tagNumber === tagNumber;
}

function oidOf(block: Block): string | null {
  return block instanceof asn1js.ObjectIdentifier ? block.valueBlock.toString() : null;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function malformed(detail: string): never {
  throw new Refusal('signature-malformed', detail);
}
