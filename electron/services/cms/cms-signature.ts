import * as asn1js from 'asn1js';
import { type BerElement, elementsOf, readElement } from '../asn1/ber-element.ts';
import { oidText } from '../asn1/oid-text.ts';
import { readAsn1 } from '../asn1/read-asn1.ts';
import { type CertificateFacts, readCertificate } from '../keys/certificate.ts';
import { LIMITS } from '../pdf/limits.ts';
import { Refusal } from '../pdf/refusal.ts';

/** An algorithm by its object identifier; `parameters` is absent, NULL, or what the algorithm wants. */
export interface CmsAlgorithm {
  readonly oid: string;
  /** What the algorithm wants beside its name; `undefined` without any, and for NULL. */
  readonly parameters: asn1js.BaseBlock | undefined;
}

/** What a CMS signature says, read but not yet believed. */
export interface CmsSignature {
  /** The encoded CMS without its padding. */
  readonly der: Uint8Array;
  /** What kind of content it signs, by object identifier. */
  readonly contentType: string;
  /** The content inside; `null` for a detached signature. */
  readonly content: Uint8Array | null;
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
  /** Where in `der` the only value of a signed attribute is; `null` without one. An attribute given twice is refused. */
  readonly attribute: (type: string) => BerElement | null;
}

type Block = asn1js.BaseBlock | undefined;

const OID_DATA = '1.2.840.113549.1.7.1';
const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const MAX_ELEMENTS = 256;
const TAG = {
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

/**
 * Reads the content of `/Contents` (RFC 5652): one signer with signed attributes, zeros as padding. A signature of
 * data has to be detached; one of another `contentType` holds its content. Revocation lists and whatever else nobody
 * asks for are stepped over, however large they are. Refuses with `signature-malformed`.
 */
export function readCms(contents: Uint8Array, contentType = OID_DATA): CmsSignature {
  const outer = readElement(contents, 0, contents.length) ?? malformed('no ASN.1');
  if (contents.subarray(outer.end).some((byte) => byte !== 0)) return malformed('the padding is not zero');
  const der = contents.subarray(0, outer.end);
  const [type, holder, ...more] = partsOf(der, outer, TAG.sequence);
  if (oidAt(der, type) !== OID_SIGNED_DATA || more.length > 0) return malformed('no signed data');
  const [signedData] = partsOf(der, holder, TAG.context0);
  const parts = partsOf(der, signedData, TAG.sequence);
  const content = contentOf(der, parts[2], contentType);
  const read = certificatesOf(
    der,
    parts.find(({ tag }) => tag === TAG.context0),
  );
  const certificates = read.flatMap((certificate) => certificate ?? []);
  return {
    der,
    contentType,
    content,
    certificates,
    hasUnreadableCertificate: certificates.length < read.length,
    ...signerInfoOf(der, parts.at(-1), certificates),
  };
}

/** eContentType, [0] eContent */
function contentOf(der: Uint8Array, element: BerElement | undefined, contentType: string): Uint8Array | null {
  const [type, holder, ...more] = partsOf(der, element, TAG.sequence);
  const isDetached = contentType === OID_DATA;
  if (oidAt(der, type) !== contentType || more.length > 0 || (holder === undefined) !== isDetached)
    return malformed(isDetached ? 'not a detached signature of data' : 'another kind of content');
  if (holder === undefined) return null;
  const octets = blockAt(der, partsOf(der, holder, TAG.context0)[0]);
  return octets instanceof asn1js.OctetString
    ? new Uint8Array(octets.getValue())
    : malformed('no content inside');
}

/** version, sid, digestAlgorithm, [0] signedAttrs, signatureAlgorithm, signature, [1] unsignedAttrs */
function signerInfoOf(
  der: Uint8Array,
  element: BerElement | undefined,
  certificates: readonly CertificateFacts[],
) {
  const signers = partsOf(der, element, TAG.set);
  if (signers.length !== 1) return malformed('not exactly one signer');
  const [, identifier, digest, attributes, algorithm, signature] = partsOf(der, signers[0], TAG.sequence);
  if (attributes?.tag !== TAG.context0) return malformed('no signed attributes');
  if (signature?.tag !== TAG.octetString) return malformed('no signature');
  const signedAttributes = Uint8Array.from(der.subarray(attributes.start, attributes.end));
  signedAttributes[0] = TAG.set;
  const list = partsOf(der, attributes, TAG.context0);
  return {
    signer: signerAmong(certificates, der, identifier),
    digestAlgorithm: algorithmAt(der, digest),
    signatureAlgorithm: algorithmAt(der, algorithm),
    signature: Uint8Array.from(der.subarray(signature.contentStart, signature.contentEnd)),
    signedAttributes,
    attribute: (type: string) => onlyValue(der, list, type),
  };
}

/** `null` for each one that cannot be read. */
function certificatesOf(der: Uint8Array, set: BerElement | undefined): readonly (CertificateFacts | null)[] {
  const items = set === undefined ? [] : partsOf(der, set, TAG.context0);
  if (items.length > LIMITS.certificates) return malformed('too many certificates');
  return items.map(({ start, end }) => readCertificate(Uint8Array.from(der.subarray(start, end))));
}

/** Some tools put the signer's certificate in twice; two different ones of that name are refused. */
function signerAmong(
  certificates: readonly CertificateFacts[],
  der: Uint8Array,
  identifier: BerElement | undefined,
): CertificateFacts | null {
  const named = certificates.filter((certificate) => isNamedPlainly(certificate, der, identifier));
  // whatever is not written in the usual way is left to asn1js
  const block = named.length === 1 ? undefined : blockAt(der, identifier);
  const [signer, ...others] =
    block === undefined ? named : certificates.filter((certificate) => isNamedBy(certificate, block));
  if (signer === undefined || !others.every(({ der }) => isSame(der, signer.der))) return null;
  return signer;
}

/** By issuer and serial number, both as the certificate has them. */
function isNamedPlainly(
  { issuerDer, serialNumber }: CertificateFacts,
  der: Uint8Array,
  identifier: BerElement | undefined,
): boolean {
  if (identifier?.tag !== TAG.sequence) return false;
  const [issuer, serial, ...more] = elementsOf(der, identifier, MAX_ELEMENTS) ?? [];
  return (
    issuer?.tag === TAG.sequence &&
    serial?.tag === TAG.integer &&
    more.length === 0 &&
    isSame(der.subarray(issuer.start, issuer.end), issuerDer) &&
    isSame(der.subarray(serial.contentStart, serial.contentEnd), serialNumber)
  );
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
    identifier.idBlock.tagClass === 3 &&
    identifier.idBlock.tagNumber === 0 &&
    isSame(identifier.valueBlock.valueHexView, keyIdentifier)
  );
}

/** With no parameters or with NULL, as most are written, by places; any other way is left to asn1js. */
function algorithmAt(der: Uint8Array, element: BerElement | undefined): CmsAlgorithm {
  const [name, parameters, ...more] =
    element?.tag === TAG.sequence ? (elementsOf(der, element, MAX_ELEMENTS) ?? []) : [];
  const isPlain = parameters === undefined || isNull(parameters);
  const oid = isPlain && more.length === 0 ? oidAt(der, name) : null;
  return oid === null ? algorithmOf(blockAt(der, element)) : { oid, parameters: undefined };
}

function isNull({ tag, start, end }: BerElement): boolean {
  return tag === TAG.null && end - start === 2;
}

function algorithmOf(block: Block): CmsAlgorithm {
  const [oid, parameters] =
    block instanceof asn1js.Sequence ? block.valueBlock.value : malformed('no algorithm');
  return oid instanceof asn1js.ObjectIdentifier
    ? { oid: oid.valueBlock.toString(), parameters }
    : malformed('no algorithm');
}

function onlyValue(der: Uint8Array, attributes: readonly BerElement[], type: string): BerElement | null {
  const found = attributes
    .map((attribute) => partsOf(der, attribute, TAG.sequence))
    .filter(([oid]) => oidAt(der, oid) === type);
  const [attribute, ...moreAttributes] = found;
  if (attribute === undefined) return null;
  const [value, ...moreValues] = partsOf(der, attribute[1], TAG.set);
  if (value === undefined || moreAttributes.length > 0 || moreValues.length > 0) {
    return malformed(`attribute ${type} is not given once`);
  }
  return value;
}

function partsOf(der: Uint8Array, element: BerElement | undefined, tag: number): readonly BerElement[] {
  const parts = element?.tag === tag ? elementsOf(der, element, MAX_ELEMENTS) : null;
  return parts ?? malformed('not the structure of a CMS signature');
}

function oidAt(der: Uint8Array, element: BerElement | undefined): string | null {
  if (element?.tag !== TAG.oid) return null;
  return oidText(der.subarray(element.contentStart, element.contentEnd));
}

function blockAt(der: Uint8Array, element: BerElement | undefined): asn1js.BaseBlock {
  if (element === undefined) return malformed('something is missing');
  return readAsn1(der.subarray(element.start, element.end))?.block ?? malformed('no ASN.1');
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function malformed(detail: string): never {
  throw new Refusal('signature-malformed', detail);
}
