import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { Transform } from 'node:stream';

/** A body after decompression. */
export interface DecodedBody {
  readonly bytes: Uint8Array;
  /** Whether more would have come out than the limit allows. */
  readonly isCut: boolean;
}

const MAX_LAYERS = 2;

/**
 * Undoes `content-encoding` up to `maxBytes` of output, however small the input. Broken or unfinished data gives what
 * could be read, unknown codings give the bytes as they are.
 */
export async function decodeBody(bytes: Uint8Array, coding: string, maxBytes: number): Promise<DecodedBody> {
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity')
    .slice(-MAX_LAYERS)
    .reverse();
  let current: DecodedBody = { bytes, isCut: false };
  for (const one of codings) {
    const unpacked = await unpack(current.bytes, one, maxBytes);
    current = { bytes: unpacked.bytes, isCut: current.isCut || unpacked.isCut };
  }
  return current;
}

function unpackerFor(coding: string, bytes: Uint8Array): Transform | null {
  const flush = { finishFlush: constants.Z_SYNC_FLUSH };
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(flush);
    case 'deflate':
      // some servers leave the zlib header out
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate(flush) : createInflateRaw(flush);
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    default:
      return null;
  }
}

function unpack(bytes: Uint8Array, coding: string, maxBytes: number): Promise<DecodedBody> {
  const unpacker = unpackerFor(coding, bytes);
  if (unpacker === null || bytes.length === 0) return Promise.resolve({ bytes, isCut: false });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (isCut: boolean): void => {
      unpacker.destroy();
      resolve({ bytes: Buffer.concat(chunks), isCut });
    };
    unpacker.on('data', (chunk: Buffer) => {
      chunks.push(chunk.subarray(0, Math.max(0, maxBytes - size)));
      size += chunk.length;
      if (size > maxBytes) finish(true);
    });
    unpacker.on('end', () => {
      finish(false);
    });
    unpacker.on('error', () => {
      finish(false);
    });
    unpacker.end(bytes);
  });
}
