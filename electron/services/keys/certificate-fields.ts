import * as asn1js from 'asn1js';
import { asn1Time } from '../asn1/asn1-time.ts';
import { type BerElement, elementsOf, readElement } from '../asn1/ber-element.ts';
import { oidText } from '../asn1/oid-text.ts';
import { readAsn1 } from '../asn1/read-asn1.ts';

/** The attributes of a distinguished name: object identifier and text. */
export type NameAttributes = readonly (readonly [type: string, text: string])[];

/** The parts of an X.509 certificate (RFC 5280, 4.1), read and not judged. */
export interface CertificateFields {
  /** What the issuer signed, as it is encoded. */
  readonly signed: Uint8Array;
  /** The content bytes of the serial number. */
  readonly serialNumber: Uint8Array;
  readonly issuer: NameAttributes;
  readonly issuerDer: Uint8Array;
  readonly subject: NameAttributes;
  readonly subjectDer: Uint8Array;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly key: PublicKeyFields;
  /** The content of each extension by its object identifier. */
  readonly extensions: ReadonlyMap<string, Uint8Array>;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/** A SubjectPublicKeyInfo. */
export interface PublicKeyFields {
  readonly der: Uint8Array;
  readonly algorithm: string;
  /** The parameter of the algorithm when it is an object identifier, such as that of a curve. */
  readonly parameter: string | null;
  readonly bits: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
} as const;

const MAX_PARTS = 256;
type Element = BerElement | undefined;

/** Reads a certificate; `null` when the bytes are none. */
export function readCertificateFields(der: Uint8Array): CertificateFields | null {
  const outer = readElement(der, 0, der.length) ?? undefined;
  const [body, algorithm, signature] = partsOf(der, outer, TAG.sequence);
  const parts = partsOf(der, body, TAG.sequence);
  const [serial, , issuer, validity, subject, key, ...more] =
    parts[0]?.tag === TAG.version ? parts.slice(1) : parts;
  const [from, to] = partsOf(der, validity, TAG.sequence);
  if (issuer?.tag !== TAG.sequence || subject?.tag !== TAG.sequence) return null;
  const extensions = more.find(({ tag }) => tag === TAG.extensions);
  return allPresent({
    signed: body === undefined ? null : wholeOf(der, body),
    serialNumber: contentOf(der, serial, TAG.integer),
    issuer: attributesOf(der, issuer),
    issuerDer: wholeOf(der, issuer),
    subject: attributesOf(der, subject),
    subjectDer: wholeOf(der, subject),
    validFrom: timeOf(der, from),
    validTo: timeOf(der, to),
    key: publicKeyOf(der, key),
    extensions: extensionsOf(der, extensions),
    signatureAlgorithm: oidAt(der, partsOf(der, algorithm, TAG.sequence)[0]),
    signature: bitsOf(der, signature),
  });
}

type Present<Parts> = { readonly [Name in keyof Parts]: NonNullable<Parts[Name]> };

function allPresent<Parts extends object>(parts: Parts): Present<Parts> | null {
  return hasAll(parts) ? parts : null;
}

function hasAll<Parts extends object>(parts: Parts): parts is Parts & Present<Parts> {
  return Object.values(parts).every((part) => part !== null);
}

/** What an element of this tag consists of; nothing when it is another or is not made of whole elements. */
export function partsOf(der: Uint8Array, element: Element, tag: number): readonly BerElement[] {
  return element?.tag === tag ? (elementsOf(der, element, MAX_PARTS) ?? []) : [];
}

/** The content bytes of an element of this tag; `null` when it is another. */
export function contentOf(der: Uint8Array, element: Element, tag: number): Uint8Array | null {
  return element?.tag === tag ? der.subarray(element.contentStart, element.contentEnd) : null;
}

/** An object identifier in dotted decimals; `null` when the element is none. */
export function oidAt(der: Uint8Array, element: Element): string | null {
  const content = contentOf(der, element, TAG.oid);
  return content === null ? null : oidText(content);
}

/** Whole bytes of a BIT STRING; `null` when it is none or ends within a byte. */
function bitsOf(der: Uint8Array, element: Element): Uint8Array | null {
  const content = contentOf(der, element, TAG.bitString);
  return content?.[0] === 0 ? content.subarray(1) : null;
}

function publicKeyOf(der: Uint8Array, element: Element): PublicKeyFields | null {
  const [algorithm, bits] = partsOf(der, element, TAG.sequence);
  const [oid, parameter] = partsOf(der, algorithm, TAG.sequence);
  const found = { algorithm: oidAt(der, oid), bits: bitsOf(der, bits) };
  if (element === undefined || found.algorithm === null || found.bits === null) return null;
  return {
    der: wholeOf(der, element),
    algorithm: found.algorithm,
    parameter: oidAt(der, parameter),
    bits: found.bits,
  };
}

function attributesOf(der: Uint8Array, name: BerElement): NameAttributes {
  return partsOf(der, name, TAG.sequence)
    .flatMap((set) => partsOf(der, set, TAG.set))
    .flatMap((attribute) => {
      const [type, value] = partsOf(der, attribute, TAG.sequence);
      const oid = oidAt(der, type);
      return oid === null || value === undefined ? [] : [[oid, textOf(der, value)] as const];
    });
}

function textOf(der: Uint8Array, element: BerElement): string {
  if (element.tag === TAG.utf8 || element.tag === TAG.printable)
    return Buffer.from(der.subarray(element.contentStart, element.contentEnd)).toString('utf8');
  const block = readAsn1(wholeOf(der, element))?.block;
  const text: unknown = block instanceof asn1js.BaseStringBlock ? block.getValue() : '';
  return typeof text === 'string' ? text : '';
}

function timeOf(der: Uint8Array, element: Element): Date | null {
  return element === undefined
    ? null
    : asn1Time(element.tag, der.subarray(element.contentStart, element.contentEnd));
}

function extensionsOf(der: Uint8Array, holder: Element): ReadonlyMap<string, Uint8Array> {
  const extensions = new Map<string, Uint8Array>();
  const [list] = partsOf(der, holder, TAG.extensions);
  for (const extension of partsOf(der, list, TAG.sequence)) {
    const parts = partsOf(der, extension, TAG.sequence);
    const [oid, value] = [oidAt(der, parts[0]), contentOf(der, parts.at(-1), TAG.octetString)];
    if (oid !== null && value !== null && !extensions.has(oid)) extensions.set(oid, value);
  }
  return extensions;
}

function wholeOf(der: Uint8Array, { start, end }: BerElement): Uint8Array {
  return Uint8Array.from(der.subarray(start, end));
}
