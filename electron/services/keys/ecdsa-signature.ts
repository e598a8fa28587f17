import { type BerElement, elementsOf, readElement } from '../asn1/ber-element.ts';

/** The curves that a signature may use. */
export type Curve = 'P-256' | 'P-384';

const [INTEGER, SEQUENCE] = [0x02, 0x30];
const POINT_BYTES: Readonly<Record<Curve, number>> = { 'P-256': 32, 'P-384': 48 };

/**
 * The two numbers side by side, as WebCrypto takes them, from DER; `null` when the bytes are anything but the one
 * right encoding of two numbers of the curve's size.
 */
export function ecdsaSignatureFromDer(der: Uint8Array, curve: Curve): ArrayBuffer | null {
  const size = POINT_BYTES[curve];
  const sequence = readElement(der, 0, der.length);
  const numbers = sequence?.end === der.length ? elementsOf(der, sequence, 2) : null;
  if (sequence?.tag !== SEQUENCE || der.length - sequence.contentStart !== der[1]) return null;
  if (numbers?.length !== 2 || !numbers.every((number) => isPositiveInteger(der, number))) return null;
  const raw = new Uint8Array(2 * size);
  for (const [index, { contentStart, contentEnd }] of numbers.entries()) {
    const digits = der.subarray(der[contentStart] === 0 ? contentStart + 1 : contentStart, contentEnd);
    if (digits.length > size) return null;
    raw.set(digits, (index + 1) * size - digits.length);
  }
  return raw.buffer;
}

/** Of one length byte, with a leading zero exactly where the number would be negative without it. */
function isPositiveInteger(der: Uint8Array, { tag, start, contentStart, contentEnd }: BerElement): boolean {
  const [first = 0, second = 0] = der.subarray(contentStart, contentEnd);
  const length = contentEnd - contentStart;
  const isShortest = first === 0 ? length > 1 && second >= 0x80 : first < 0x80;
  return tag === INTEGER && contentStart === start + 2 && length > 0 && isShortest;
}
