import { openWithPassphrase } from '../keys/passphrase-box.ts';
import { readCheckedLines } from '../journal/checked-lines.ts';
import { readLock } from './backup-head.ts';
import type { FileKind } from './part-kinds.ts';
import { BackupRefusal, damaged } from './refusal.ts';
import { CHUNK_BYTES, TAG_BYTES, type ChunkKey, unlockChunk } from './sealed-chunks.ts';

/** Gives the bytes of a backup one after the other. */
export interface ByteSource {
  /**
   * At most so many of the next bytes, at least one; none at the end. They are as they were until the next call only.
   */
  readonly read: (most: number) => Promise<Buffer>;
  /** How many bytes of the file have been read. */
  readonly readBytes: () => number;
}

/** A file, or bytes in memory, from which pieces are read; the size in bytes. */
export interface ReadableFile {
  readonly sizeBytes: number;
  readonly read: (
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
}

/** The line before locked chunks is short. */
const MAX_LOCK_BYTES = 4_096;
const LINE_FEED = 0x0a;
/** Eight hexadecimal digits, a blank, a brace. A tar file begins with a name. */
const LOCKED = /^[0-9a-f]{8} \{/u;

/** As many bytes as the buffer takes, or all that are left. */
async function fill(file: ReadableFile, buffer: Buffer, position: number): Promise<Buffer> {
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === buffer.length) return buffer.subarray(0, filled);
  }
}

type NextChunk = (index: number) => Promise<Buffer>;

function inPieces(nextChunk: NextChunk, readBytes: () => number): ByteSource {
  let chunk: Buffer = Buffer.alloc(0);
  let from = 0;
  let index = 0;
  let hasEnded = false;
  return {
    readBytes,
    read: async (most) => {
      if (from === chunk.length && !hasEnded) {
        chunk = await nextChunk(index);
        index += 1;
        from = 0;
        hasEnded = chunk.length === 0;
      }
      const piece = chunk.subarray(from, from + most);
      from += piece.length;
      return piece;
    },
  };
}

function plainSource(file: ReadableFile): ByteSource {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  let position = 0;
  const nextChunk = async () => {
    const bytes = await fill(file, buffer, position);
    position += bytes.length;
    return bytes;
  };
  return inPieces(nextChunk, () => position);
}

function lockedSource(file: ReadableFile, key: ChunkKey): ByteSource {
  const { sizeBytes } = file;
  const buffer = Buffer.alloc(CHUNK_BYTES + TAG_BYTES);
  let position = key.header.length;
  const nextChunk: NextChunk = async (index) => {
    if (position === sizeBytes && index > 0) return Buffer.alloc(0);
    const locked = await fill(file, buffer, position);
    position += locked.length;
    return unlockChunk(key, locked, index, position === sizeBytes) ?? damaged(`chunk ${String(index)}`);
  };
  return inPieces(nextChunk, () => position);
}

async function unlock(beginning: Buffer, passphrase: string | null, kind: FileKind): Promise<ChunkKey> {
  const header = beginning.subarray(0, beginning.indexOf(LINE_FEED) + 1);
  const [json] = readCheckedLines(header).lines;
  if (json === undefined) return damaged('first line');
  const lock = readLock(json, kind);
  if (passphrase === null) throw new BackupRefusal('passphrase-needed', '');
  const key = await openWithPassphrase(lock.key, passphrase);
  if (!key.ok) throw new BackupRefusal('backup-passphrase-wrong', key.error.detail);
  if (key.value.length !== 32) return damaged('length of the key');
  return { key: key.value, header: Buffer.from(header) };
}

/** The bytes of a file of the wanted kind, unlocked where it has a passphrase. Refuses as `BackupRefusal` says. */
export async function openByteSource(
  file: ReadableFile,
  passphrase: string | null,
  kind: FileKind,
): Promise<ByteSource> {
  const beginning = await fill(file, Buffer.alloc(MAX_LOCK_BYTES), 0);
  if (!LOCKED.test(beginning.toString('latin1', 0, 10))) return plainSource(file);
  return lockedSource(file, await unlock(beginning, passphrase, kind));
}
