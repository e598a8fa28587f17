import * as asn1js from 'asn1js';

/** Tags of the DER elements that seals and envelopes are made of. */
export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  sequence: 0x30,
  set: 0x31,
  oid: 0x06,
  /** `[0]`, primitive. */
  primitive0: 0x80,
  /** `[0]`, constructed. */
  context0: 0xa0,
  context1: 0xa1,
  context2: 0xa2,
} as const;

/** A DER element (X.690, 8.1 and 10.1): tag, shortest length, contents one after the other. */
export function derElement(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return Buffer.concat([Uint8Array.from([tag, ...lengthBytes(length)]), ...contents]);
}

/** A SET OF, its members sorted by their encoding as DER wants it (X.690, 11.6). */
export function derSetOf(tag: number, members: readonly Uint8Array[]): Uint8Array {
  return derElement(tag, ...members.toSorted((one, other) => Buffer.compare(one, other)));
}

/** An object identifier. */
export function derOid(oid: string): Uint8Array {
  return new Uint8Array(new asn1js.ObjectIdentifier({ value: oid }).toBER(false));
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}
