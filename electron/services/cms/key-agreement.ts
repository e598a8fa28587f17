import { createCipheriv, createDecipheriv, createHash, timingSafeEqual, webcrypto } from 'node:crypto';
import { derElement, TAG } from './der.ts';

const { subtle } = webcrypto;

/** ECDH on P-256, the way in which sender and receiver come to the same secret. */
export const AGREEMENT = { name: 'ECDH', namedCurve: 'P-256' } as const;

const SECRET_BITS = 256;
/** Of the key that wraps, and of the key that is wrapped. */
export const KEY_BYTES = 32;
const COUNTER_BYTES = 4;

/** The hash functions that a key may be derived with. OpenSSL takes SHA-1 unless told otherwise: for this use it is sound. */
export type DerivationHash = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** What a key that wraps is derived from. */
export interface AgreedKey {
  readonly privateKey: webcrypto.CryptoKey;
  /** The other side's point, uncompressed. */
  readonly point: Uint8Array;
  readonly hash: DerivationHash;
  /** AlgorithmIdentifier (DER) of the wrapping, as the envelope has it. */
  readonly wrapping: Uint8Array;
  /** What the sender mixed in; `null` without. */
  readonly userMaterial: Uint8Array | null;
}

/**
 * The key that wraps (RFC 5753, 7.1.4 and 7.2; ANSI X9.63): 32 bytes out of the secret that two keys on P-256 agree on.
 * `null` when the point does not lie on the curve.
 */
export async function agreedKey({ privateKey, point, ...info }: AgreedKey): Promise<Uint8Array | null> {
  const publicKey = await importPoint(point);
  if (publicKey === null) return null;
  const secret = await subtle.deriveBits({ ...AGREEMENT, public: publicKey }, privateKey, SECRET_BITS);
  return derived(new Uint8Array(secret), info);
}

async function importPoint(point: Uint8Array): Promise<webcrypto.CryptoKey | null> {
  try {
    return await subtle.importKey('raw', point, AGREEMENT, false, []);
  } catch (error) {
    // that is how WebCrypto tells of a point beside the curve
    if (error instanceof Error) return null;
    throw error;
  }
}

function derived(
  secret: Uint8Array,
  { hash, wrapping, userMaterial }: Omit<AgreedKey, 'privateKey' | 'point'>,
): Uint8Array {
  const info = sharedInfo(wrapping, userMaterial);
  const pieces: Uint8Array[] = [];
  for (let counter = 1; pieces.reduce((sum, { length }) => sum + length, 0) < KEY_BYTES; counter += 1) {
    const round = createHash(hash).update(secret).update(bigEndian(counter)).update(info);
    pieces.push(round.digest());
  }
  return Uint8Array.from(Buffer.concat(pieces).subarray(0, KEY_BYTES));
}

/** ECC-CMS-SharedInfo: the wrapping, what the sender mixed in, and the length of the key in bits. */
function sharedInfo(wrapping: Uint8Array, userMaterial: Uint8Array | null): Uint8Array {
  const mixedIn =
    userMaterial === null ? [] : [derElement(TAG.context0, derElement(TAG.octetString, userMaterial))];
  const length = derElement(TAG.context2, derElement(TAG.octetString, bigEndian(KEY_BYTES * 8)));
  return derElement(TAG.sequence, wrapping, ...mixedIn, length);
}

function bigEndian(value: number): Uint8Array {
  const bytes = Buffer.alloc(COUNTER_BYTES);
  bytes.writeUInt32BE(value);
  return bytes;
}

const BLOCK_BYTES = 8;
const ROUNDS = 6;
const WRAP_MARK = Buffer.alloc(BLOCK_BYTES, 0xa6);
const WRAPPED_BYTES = KEY_BYTES + BLOCK_BYTES;
const BLOCKS = KEY_BYTES / BLOCK_BYTES;

/**
 * Wraps a key of 32 bytes (RFC 3394). Written out, as the cryptography that Electron carries knows AES itself, but not
 * this way of using it.
 */
export function wrapKey(wrapping: Uint8Array, key: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-ecb', wrapping, null).setAutoPadding(false);
  const blocks = Buffer.concat([WRAP_MARK, key]);
  for (let step = 1; step <= ROUNDS * BLOCKS; step += 1) {
    const at = BLOCK_BYTES * (1 + ((step - 1) % BLOCKS));
    const out = cipher.update(pairAt(blocks, at));
    setPair(blocks, at, out, step);
  }
  return Uint8Array.from(blocks);
}

/** The key that was wrapped; `null` when it was not wrapped with this key, or was changed since. */
export function unwrapKey(wrapping: Uint8Array, wrapped: Uint8Array): Uint8Array | null {
  if (wrapped.length !== WRAPPED_BYTES) return null;
  const decipher = createDecipheriv('aes-256-ecb', wrapping, null).setAutoPadding(false);
  const blocks = Buffer.from(wrapped);
  for (let step = ROUNDS * BLOCKS; step >= 1; step -= 1) {
    const at = BLOCK_BYTES * (1 + ((step - 1) % BLOCKS));
    const pair = pairAt(blocks, at);
    mixStep(pair, step);
    setPair(blocks, at, decipher.update(pair), 0);
  }
  const [mark, key] = [blocks.subarray(0, BLOCK_BYTES), blocks.subarray(BLOCK_BYTES)];
  return timingSafeEqual(mark, WRAP_MARK) ? Uint8Array.from(key) : null;
}

function pairAt(blocks: Buffer, at: number): Buffer {
  return Buffer.concat([blocks.subarray(0, BLOCK_BYTES), blocks.subarray(at, at + BLOCK_BYTES)]);
}

function setPair(blocks: Buffer, at: number, pair: Buffer, step: number): void {
  mixStep(pair, step);
  pair.copy(blocks, 0, 0, BLOCK_BYTES);
  pair.copy(blocks, at, BLOCK_BYTES);
}

/** The number of a step is far below 256: it meets the last byte of the first half only. */
function mixStep(pair: Buffer, step: number): void {
  const last = BLOCK_BYTES - 1;
  pair[last] = (pair[last] ?? 0) ^ step;
}
