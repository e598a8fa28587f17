import { fail, ok, type Result } from '#shared/base/result.ts';
import { type BerElement, elementsOf, readElement } from '../asn1/ber-element.ts';
import { oidText } from '../asn1/oid-text.ts';
import { AGREEMENTS, GCM, OID } from './envelope-algorithms.ts';
import { TAG } from './der.ts';
import type { DerivationHash } from './key-agreement.ts';

/** Somebody for whom the key of an envelope is wrapped. */
export interface EnvelopeRecipient {
  /** How the certificate is named: issuer and serial number, or the identifier of its key. */
  readonly named:
    | { readonly issuerDer: Uint8Array; readonly serialNumber: Uint8Array }
    | { readonly keyIdentifier: Uint8Array };
  readonly wrapped: Uint8Array;
  readonly hash: DerivationHash;
  readonly wrapping: Uint8Array;
  readonly point: Uint8Array;
  readonly userMaterial: Uint8Array | null;
}

/** An envelope, read and not opened. Nothing of its content has been copied. */
export interface Envelope {
  readonly recipients: readonly EnvelopeRecipient[];
  readonly nonce: Uint8Array;
  readonly encrypted: Uint8Array;
  readonly tag: Uint8Array;
}

/** `damaged`: not all there, or changed; `kind-unknown`: encrypted in a way that is not read here. */
export type EnvelopeFault = 'damaged' | 'kind-unknown';

const MAX_PARTS = 8;
const MAX_RECIPIENTS = 64;
/** Two bytes of tag and length, up to five more of length. */
const HEAD_BYTES = 7;
const INDEFINITE = 0x80;
/** The two kinds of encrypted content as object identifiers (DER), in hexadecimal digits. */
const KINDS = ['060b2a864886f70d0109100117', '06092a864886f70d010703'];

/** Whether bytes, or the first ones of a file, begin as an encrypted CMS does, whether or not it can be opened here. */
export function isEnvelope(head: Uint8Array): boolean {
  const [tag, length = 0] = head;
  if (tag !== TAG.sequence) return false;
  const lengthBytes = length <= INDEFINITE ? 0 : length - INDEFINITE;
  if (2 + lengthBytes > HEAD_BYTES) return false;
  const type = Buffer.from(head.subarray(2 + lengthBytes, 2 + lengthBytes + 16)).toString('hex');
  return KINDS.some((oid) => type.startsWith(oid));
}

/** Thrown within this file only. */
class Fault extends Error {
  readonly fault: EnvelopeFault;

  constructor(fault: EnvelopeFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads an envelope (CMS AuthEnvelopedData, DER) with AES-256-GCM and keys wrapped by ECDH. What OpenSSL writes without
 * `-stream` is read; pieces of unstated length are not. Recipients that are named in another way are passed over.
 */
export function readEnvelope(bytes: Uint8Array): Result<Envelope, EnvelopeFault> {
  try {
    return ok(envelopeIn(bytes));
  } catch (error) {
    if (error instanceof Fault) return fail(error.fault);
    throw error;
  }
}

function envelopeIn(bytes: Uint8Array): Envelope {
  if (bytes[1] === INDEFINITE) return refuse('kind-unknown');
  const outer = readElement(bytes, 0, bytes.length) ?? refuse('damaged');
  if (outer.end !== bytes.length) return refuse('damaged');
  const [type, holder, ...more] = partsOf(bytes, outer, TAG.sequence);
  if (oidOf(bytes, type) !== OID.authEnvelopedData) return refuse('kind-unknown');
  const [envelope, ...beside] = partsOf(bytes, holder, TAG.context0);
  const parts = partsOf(bytes, envelope, TAG.sequence);
  const [version, recipients, content, tag] = parts;
  if (more.length + beside.length > 0 || !isNumber(bytes, version, 0)) return refuse('damaged');
  // what is signed beside the content, or says where certificates are, is nothing that is written here
  if (parts.length !== 4 || recipients?.tag !== TAG.set) return refuse('kind-unknown');
  const infos = elementsOf(bytes, recipients, MAX_RECIPIENTS) ?? refuse('damaged');
  const mac = contentOf(bytes, tag, TAG.octetString);
  if (mac.length !== GCM.tagBytes) return refuse('kind-unknown');
  return {
    ...encryptedIn(bytes, content),
    tag: mac,
    recipients: infos.flatMap((info) => recipientsIn(bytes, info)),
  };
}

/** contentType, contentEncryptionAlgorithm, [0] encryptedContent */
function encryptedIn(bytes: Uint8Array, element: BerElement | undefined) {
  const [type, algorithm, encrypted, ...more] = partsOf(bytes, element, TAG.sequence);
  const [cipher, parameters, ...others] = partsOf(bytes, algorithm, TAG.sequence);
  if (oidOf(bytes, type) !== OID.data || oidOf(bytes, cipher) !== OID.aes256Gcm)
    return refuse('kind-unknown');
  const [nonce, size, ...rest] = partsOf(bytes, parameters, TAG.sequence);
  if (more.length + others.length + rest.length > 0) return refuse('damaged');
  if (!isNumber(bytes, size, GCM.tagBytes)) return refuse('kind-unknown');
  const nonceBytes = contentOf(bytes, nonce, TAG.octetString);
  if (nonceBytes.length !== GCM.nonceBytes) return refuse('kind-unknown');
  return { nonce: nonceBytes, encrypted: contentOf(bytes, encrypted, TAG.primitive0) };
}

/** version, [0] originator, [1] ukm, keyEncryptionAlgorithm, recipientEncryptedKeys; none of another kind of recipient. */
function recipientsIn(bytes: Uint8Array, info: BerElement): readonly EnvelopeRecipient[] {
  if (info.tag !== TAG.context1) return [];
  const [version, originator, ...rest] = partsOf(bytes, info, TAG.context1);
  if (!isNumber(bytes, version, 3)) return refuse('damaged');
  const material = rest[0]?.tag === TAG.context1 ? rest[0] : undefined;
  const [algorithm, keys, ...more] = material === undefined ? rest : rest.slice(1);
  if (more.length > 0) return refuse('damaged');
  const agreed = {
    ...agreementIn(bytes, algorithm),
    point: pointIn(bytes, originator),
    userMaterial: material === undefined ? null : userMaterialIn(bytes, material),
  };
  return partsOf(bytes, keys, TAG.sequence, MAX_RECIPIENTS).map((key) => {
    const [name, wrapped, ...others] = partsOf(bytes, key, TAG.sequence);
    if (others.length > 0) return refuse('damaged');
    return { ...agreed, named: nameIn(bytes, name), wrapped: contentOf(bytes, wrapped, TAG.octetString) };
  });
}

function agreementIn(bytes: Uint8Array, element: BerElement | undefined) {
  const [scheme, wrapping, ...more] = partsOf(bytes, element, TAG.sequence);
  const hash = AGREEMENTS[oidOf(bytes, scheme) ?? ''];
  const [wrap] = partsOf(bytes, wrapping, TAG.sequence);
  if (more.length > 0 || wrapping === undefined) return refuse('damaged');
  if (hash === undefined || oidOf(bytes, wrap) !== OID.aes256Wrap) return refuse('kind-unknown');
  return { hash, wrapping: bytes.subarray(wrapping.start, wrapping.end) };
}

/** The sender's point, made for this envelope: [0] { [1] { algorithm, point } }. */
function pointIn(bytes: Uint8Array, element: BerElement | undefined): Uint8Array {
  const [holder] = partsOf(bytes, element, TAG.context0);
  if (holder?.tag !== TAG.context1) return refuse('kind-unknown');
  const [algorithm, point] = partsOf(bytes, holder, TAG.context1);
  const [type] = partsOf(bytes, algorithm, TAG.sequence);
  const content = contentOf(bytes, point, TAG.bitString);
  if (oidOf(bytes, type) !== OID.ecPublicKey || content[0] !== 0) return refuse('damaged');
  return content.subarray(1);
}

function userMaterialIn(bytes: Uint8Array, element: BerElement): Uint8Array {
  const [material] = partsOf(bytes, element, TAG.context1);
  return contentOf(bytes, material, TAG.octetString);
}

function nameIn(bytes: Uint8Array, element: BerElement | undefined): EnvelopeRecipient['named'] {
  if (element?.tag === TAG.context0) {
    const [identifier] = partsOf(bytes, element, TAG.context0);
    return { keyIdentifier: contentOf(bytes, identifier, TAG.octetString) };
  }
  const [issuer, serial] = partsOf(bytes, element, TAG.sequence);
  if (issuer === undefined) return refuse('damaged');
  return {
    issuerDer: bytes.subarray(issuer.start, issuer.end),
    serialNumber: contentOf(bytes, serial, TAG.integer),
  };
}

function partsOf(
  bytes: Uint8Array,
  element: BerElement | undefined,
  tag: number,
  maxCount = MAX_PARTS,
): readonly BerElement[] {
  const parts = element?.tag === tag ? elementsOf(bytes, element, maxCount) : null;
  return parts ?? refuse('damaged');
}

function contentOf(bytes: Uint8Array, element: BerElement | undefined, tag: number): Uint8Array {
  if (element?.tag !== tag) return refuse('damaged');
  return bytes.subarray(element.contentStart, element.contentEnd);
}

function oidOf(bytes: Uint8Array, element: BerElement | undefined): string | null {
  return element?.tag === TAG.oid ? oidText(bytes.subarray(element.contentStart, element.contentEnd)) : null;
}

function isNumber(bytes: Uint8Array, element: BerElement | undefined, value: number): boolean {
  return (
    element?.tag === TAG.integer &&
    element.contentEnd - element.contentStart === 1 &&
    bytes[element.contentStart] === value
  );
}

function refuse(fault: EnvelopeFault): never {
  throw new Fault(fault);
}
