import { createCipheriv, createHash } from 'node:crypto';

/** What the standard security handler of a PDF says of its passwords (ISO 32000-2, 7.6.4). */
export interface StandardEncryption {
  /** `/R`, 2 to 6. */
  readonly revision: number;
  readonly ownerEntry: Uint8Array;
  readonly userEntry: Uint8Array;
  /** `/P` */
  readonly permissions: number;
  readonly keyBytes: number;
  readonly isMetadataEncrypted: boolean;
  /** The first string of `/ID`. */
  readonly fileId: Uint8Array;
}

/** The 32 bytes that stand for an empty password (ISO 32000-2, algorithm 2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const HASHES_OF_2B = ['sha256', 'sha384', 'sha512'];

/** Whether the empty password opens a document: then every viewer shows it and asks for nothing. */
export function opensWithEmptyPassword(encryption: StandardEncryption): boolean {
  const { revision, userEntry } = encryption;
  if (revision >= 5) {
    const salt = userEntry.subarray(32, 40);
    const hash = revision === 5 ? createHash('sha256').update(salt).digest() : hash2b(salt);
    return hash.subarray(0, 32).equals(userEntry.subarray(0, 32));
  }
  const key = fileKey(encryption);
  if (revision === 2) return rc4(key, PADDING).equals(userEntry.subarray(0, 32));
  return userEntryOf(key, encryption.fileId).equals(userEntry.subarray(0, 16));
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** Algorithm 2, for the empty password. */
function fileKey(encryption: StandardEncryption): Buffer {
  const { revision, ownerEntry, permissions, keyBytes, isMetadataEncrypted, fileId } = encryption;
  const permissionBytes = Buffer.alloc(4);
  permissionBytes.writeInt32LE(permissions | 0);
  const plainMetadata = revision >= 4 && !isMetadataEncrypted ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = md5(PADDING, ownerEntry.subarray(0, 32), permissionBytes, fileId, plainMetadata);
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, keyBytes));
  return key.subarray(0, keyBytes);
}

/** Algorithm 5, the part of `/U` that is not arbitrary. */
function userEntryOf(key: Uint8Array, fileId: Uint8Array): Buffer {
  let value = md5(PADDING, fileId);
  for (let round = 0; round < 20; round += 1)
    value = rc4(
      key.map((byte) => byte ^ round),
      value,
    );
  return value;
}

/** Algorithm 2.B, for the empty password. */
function hash2b(salt: Uint8Array): Buffer {
  let key = createHash('sha256').update(salt).digest();
  for (let round = 0; ; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const encrypted = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(HASHES_OF_2B[remainder] ?? 'sha256')
      .update(encrypted)
      .digest();
    if (round >= 63 && (encrypted.at(-1) ?? 0) <= round - 31) return key;
  }
}

/** RC4, which node:crypto has no more: here it only tells whether a password is needed. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 0xff] ?? 0;
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 0xff;
    j = (j + at(i)) & 0xff;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}
