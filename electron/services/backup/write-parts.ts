import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { isNamedAfter } from '../evidence/evidence-store.ts';
import { sha256 } from '../hashes/sha256.ts';
import { isSystemError } from '../storage/file-failure.ts';
import type { ByteSink } from './byte-sink.ts';
import { stopIfCancelled } from './examine-backup.ts';
import type { GatheredPart } from './gather-parts.ts';
import { kindOfPart, maxBytesOf } from './part-kinds.ts';
import { sumsText } from './read-parts.ts';
import { BackupRefusal } from './refusal.ts';
import { BLOCK_BYTES, paddingAfter, tarHeader } from './tar-header.ts';

interface WriteOptions {
  /** In seconds since 1970. */
  readonly modifiedAt: number;
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** What was written, of evidence. */
export interface WrittenParts {
  readonly evidenceCount: number;
  readonly leftOutCount: number;
}

/** One buffer for file after file: what is read into it is gone with the next one. */
function createFileReader() {
  let buffer = Buffer.alloc(0);
  return async (file: string, most: number): Promise<Buffer | null> => {
    let handle: FileHandle | undefined;
    try {
      handle = await open(file, 'r');
      const { size } = await handle.stat();
      if (size > most) return null;
      if (size > buffer.length) buffer = Buffer.allocUnsafeSlow(size);
      let filled = 0;
      while (filled < size) {
        const { bytesRead } = await handle.read(buffer, filled, size - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    } catch (error) {
      if (isSystemError(error)) return null;
      throw error;
    } finally {
      await handle?.close();
    }
  };
}

/** Evidence was just found to be what its name says. */
function sumOf(name: string, bytes: Uint8Array): string {
  return kindOfPart(name) === 'evidence' ? path.parse(name).name : sha256(bytes);
}

/** The bytes of a part; `null` for evidence that is no longer what its name says, and for a small picture that is gone. */
async function bytesOf(
  { name, from }: GatheredPart,
  readFile: ReturnType<typeof createFileReader>,
): Promise<Uint8Array | null> {
  const kind = kindOfPart(name);
  if (kind === null) throw new Error(`${name}: no part of a backup`);
  const bytes = 'bytes' in from ? from.bytes : await readFile(from.file, maxBytesOf(kind));
  if (bytes === null && kind !== 'evidence' && kind !== 'thumbnail') {
    throw new BackupRefusal('file-unreadable', name);
  }
  if (bytes !== null && bytes.length > maxBytesOf(kind)) throw new BackupRefusal('file-too-large', name);
  return bytes !== null && kind === 'evidence' && !isNamedAfter(bytes, name) ? null : bytes;
}

/**
 * Writes parts one after the other as a tar file, with their sums at its end. Evidence that cannot be read, or is no
 * longer what its name says, is left out and counted; of any other file that is a refusal.
 */
export async function writeParts(
  parts: readonly GatheredPart[],
  sink: ByteSink,
  { modifiedAt, onProgress, signal }: WriteOptions,
): Promise<WrittenParts> {
  const sums = new Map<string, string>();
  const totalBytes = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 1);
  const readFile = createFileReader();
  const counts = { evidenceCount: 0, leftOutCount: 0 };
  let doneBytes = 0;
  const put = async (name: string, bytes: Uint8Array) => {
    await sink.write(tarHeader({ name, sizeBytes: bytes.length, modifiedAt }));
    await sink.write(bytes);
    await sink.write(Buffer.alloc(paddingAfter(bytes.length)));
  };
  for (const part of parts) {
    stopIfCancelled(signal);
    const { name } = part;
    const bytes = await bytesOf(part, readFile);
    if (bytes === null) {
      if (kindOfPart(name) === 'evidence') counts.leftOutCount += 1;
    } else {
      await put(name, bytes);
      sums.set(name, sumOf(name, bytes));
      if (kindOfPart(name) === 'evidence') counts.evidenceCount += 1;
    }
    doneBytes += part.sizeBytes;
    onProgress(Math.min(1, doneBytes / totalBytes));
  }
  await put('SHA256SUMS', Buffer.from(sumsText(sums)));
  await sink.write(Buffer.alloc(2 * BLOCK_BYTES));
  await sink.end();
  return counts;
}
