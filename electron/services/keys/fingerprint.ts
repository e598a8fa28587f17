import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, so that a fingerprint survives being read out by telephone. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;
const BITS_PER_CHARACTER = 5;

/**
 * The fingerprint of a public key: the first 80 bits of the SHA-256 of its SubjectPublicKeyInfo (DER), as four groups
 * of four characters: `7K2M-Q0XD-91AB-ZT4H`.
 */
export function fingerprintOf(subjectPublicKeyInfo: Uint8Array): string {
  const digest = createHash('sha256').update(subjectPublicKeyInfo).digest();
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: GROUP_LENGTH }, (__, position) =>
      CROCKFORD.charAt(fiveBitsAt(digest, (group * GROUP_LENGTH + position) * BITS_PER_CHARACTER)),
    ).join(''),
  );
  return groups.join('-');
}

function fiveBitsAt(bytes: Uint8Array, bit: number): number {
  const byte = bit >> 3;
  const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
  return (pair >> (16 - BITS_PER_CHARACTER - (bit & 7))) & 0b11111;
}
