import * as asn1js from 'asn1js';

/** A value of ASN.1 and how many bytes it took. */
export interface Asn1Value {
  readonly block: asn1js.BaseBlock;
  readonly length: number;
}

/**
 * The value (BER) at the beginning of some bytes, whatever follows it; `null` when there is none. asn1js reports most
 * faults in its result, but throws on others, such as a time of letters: here both are the same.
 */
export function readAsn1(bytes: Uint8Array): Asn1Value | null {
  try {
    const { result, offset } = asn1js.fromBER(Uint8Array.from(bytes));
    return offset > 0 ? { block: result, length: offset } : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
