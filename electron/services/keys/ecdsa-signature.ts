import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { readAsn1 } from '../asn1/read-asn1.ts';

/** The curves that a signature may use. */
export type Curve = 'P-256' | 'P-384';

const POINT_BYTES: Readonly<Record<Curve, number>> = { 'P-256': 32, 'P-384': 48 };

/** An ECDSA signature as X.509 and CMS write it (DER) from the two numbers side by side that WebCrypto gives. */
export function ecdsaSignatureToDer(raw: ArrayBuffer): Uint8Array {
  return new Uint8Array(pkijs.createCMSECDSASignature(raw));
}

/**
 * The two numbers side by side, as WebCrypto takes them, from DER; `null` when the bytes are anything but the one
 * right encoding of two numbers of the curve's size.
 */
export function ecdsaSignatureFromDer(der: Uint8Array, curve: Curve): ArrayBuffer | null {
  const size = POINT_BYTES[curve];
  const numbers = twoIntegers(der);
  if (numbers === null || numbers.some((number) => number.length > size)) return null;
  const raw = new Uint8Array(2 * size);
  numbers.forEach((number, index) => {
    raw.set(number, (index + 1) * size - number.length);
  });
  return Buffer.compare(ecdsaSignatureToDer(raw.buffer), der) === 0 ? raw.buffer : null;
}

function twoIntegers(der: Uint8Array): readonly Uint8Array[] | null {
  const block = readAsn1(der)?.block;
  if (!(block instanceof asn1js.Sequence)) return null;
  const parts = block.valueBlock.value;
  if (parts.length !== 2 || !parts.every((part) => part instanceof asn1js.Integer)) return null;
  return parts.map((part) => withoutLeadingZeros(part.valueBlock.valueHexView));
}

function withoutLeadingZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? new Uint8Array() : bytes.subarray(first);
}
