import type { FileHandle } from 'node:fs/promises';
import { CHUNK_BYTES, type ChunkKey, lockChunk } from './sealed-chunks.ts';

/** Takes the bytes of a backup one after the other. */
export interface ByteSink {
  /** The bytes may be used again once the promise is kept. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Has to be called once, behind the last byte. */
  readonly end: () => Promise<void>;
}

/** A write may be cut short by a nearly full disk; the next one then says why. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
  }
}

/** Collects small pieces, so that the disk gets large ones. */
export function plainSink(file: FileHandle): ByteSink {
  return inChunks((bytes) => writeAll(file, bytes));
}

/** Locks what it takes, behind the header of the key. */
export function lockingSink(file: FileHandle, key: ChunkKey): ByteSink {
  return inChunks(async (bytes, index, isLast) => {
    if (index === 0) await writeAll(file, key.header);
    await writeAll(file, lockChunk(key, bytes, index, isLast));
  });
}

type WriteChunk = (bytes: Uint8Array, index: number, isLast: boolean) => Promise<void>;

/** Every chunk but the last is full; the last one is never empty, unless it is the only one. */
function inChunks(writeChunk: WriteChunk): ByteSink {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  let index = 0;
  return {
    write: async (bytes) => {
      let from = 0;
      while (from < bytes.length) {
        if (filled === CHUNK_BYTES) {
          await writeChunk(chunk, index, false);
          index += 1;
          filled = 0;
        }
        const part = bytes.subarray(from, from + CHUNK_BYTES - filled);
        chunk.set(part, filled);
        filled += part.length;
        from += part.length;
      }
    },
    end: () => writeChunk(chunk.subarray(0, filled), index, true),
  };
}
