import { createCipheriv, createDecipheriv } from 'node:crypto';

/** So much of a backup under a passphrase is locked at a time. */
export const CHUNK_BYTES = 1024 * 1024;
/** The tag behind each chunk. */
export const TAG_BYTES = 16;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;

/** What locks the chunks of one file. */
export interface ChunkKey {
  /** 32 bytes, of this one file. */
  readonly key: Uint8Array;
  /** The line before the chunks, which each of them answers for. */
  readonly header: Uint8Array;
}

/**
 * The number of the chunk, and whether it is the last: a chunk that is moved, left out or cut off does not open. This is
 * the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár 2015), as the age format has it.
 */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUIntBE(index, NONCE_BYTES - 7, 6);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}

/** Locks a chunk; `index` counts from 0. */
export function lockChunk({ key, header }: ChunkKey, bytes: Uint8Array, index: number, isLast: boolean) {
  const cipher = createCipheriv(CIPHER, key, nonceOf(index, isLast)).setAAD(header);
  const [locked, rest] = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([locked, rest, cipher.getAuthTag()]);
}

/** Unlocks a chunk; `null` for one that was not locked as this chunk of this file. */
export function unlockChunk({ key, header }: ChunkKey, locked: Buffer, index: number, isLast: boolean) {
  if (locked.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
  decipher.setAAD(header).setAuthTag(locked.subarray(locked.length - TAG_BYTES));
  const bytes = decipher.update(locked.subarray(0, locked.length - TAG_BYTES));
  try {
    decipher.final();
    return bytes;
  } catch {
    // Node says nothing but that the tag does not fit.
    return null;
  }
}
