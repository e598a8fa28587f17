import { constants, deflateRawSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;

/** A valid zlib stream of `megabytes` MB of zeros, about one thousandth of that in size, made without deflating them all. */
export function zerosBomb(megabytes: number): Uint8Array {
  const header = Buffer.from([0x78, 0x9c]);
  // ends at a byte and remembers nothing, so that it can be repeated
  const block = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  const adler = Buffer.alloc(4);
  adler.writeUInt16BE((megabytes * MEGABYTE) % 65_521, 0);
  adler.writeUInt16BE(1, 2);
  return Buffer.concat([header, ...Array.from({ length: megabytes }, () => block), end, adler]);
}
