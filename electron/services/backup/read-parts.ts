import { createHash, type Hash } from 'node:crypto';
import { type BackupHead, headName, kindOfHead, readHead, refuseOtherKind } from './backup-head.ts';
import type { ByteSource } from './byte-source.ts';
import { type FileKind, hasParts, kindOfPart, MAX_PARTS, maxBytesOf, type PartKind } from './part-kinds.ts';
import { damaged } from './refusal.ts';
import { BLOCK_BYTES, paddingAfter, readTarHeader } from './tar-header.ts';

/** A part whose bytes come next. */
export interface PartAhead {
  readonly kind: PartKind;
  /** The last piece of its name; one of those that `part-kinds.ts` lists, never a path. */
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** What becomes of a part. */
export interface PartTaker {
  /** The bytes are as they were until the promise is kept only. */
  readonly take: (bytes: Buffer) => Promise<void> | void;
  /** All bytes have come; they have this SHA-256. */
  readonly finish: (sha256: string) => Promise<void> | void;
}

/** Lets a part pass by. */
export const PASS_BY: PartTaker = { take: () => undefined, finish: () => undefined };

/** Keeps the bytes of a part of known size in memory. */
export function keepBytes(sizeBytes: number, onBytes: (bytes: Buffer) => void): PartTaker {
  const bytes = Buffer.alloc(sizeBytes);
  let filled = 0;
  return {
    take: (piece) => {
      filled += piece.copy(bytes, filled);
    },
    finish: () => {
      onBytes(bytes);
    },
  };
}

async function readExactly(source: ByteSource, length: number, onPiece: PartTaker['take']): Promise<void> {
  let left = length;
  while (left > 0) {
    const piece = await source.read(left);
    if (piece.length === 0) damaged('cut off');
    left -= piece.length;
    await onPiece(piece);
  }
}

async function readBlock(source: ByteSource): Promise<Buffer> {
  const block = Buffer.alloc(BLOCK_BYTES);
  let filled = 0;
  await readExactly(source, BLOCK_BYTES, (piece) => {
    filled += piece.copy(block, filled);
  });
  return block;
}

async function readZeros(source: ByteSource, length: number): Promise<void> {
  await readExactly(source, length, (piece) => {
    if (piece.some((byte) => byte !== 0)) damaged('padding');
  });
}

async function readContent(source: ByteSource, sizeBytes: number, taker: PartTaker): Promise<string> {
  const hash: Hash = createHash('sha256');
  await readExactly(source, sizeBytes, async (piece) => {
    hash.update(piece);
    await taker.take(piece);
  });
  await readZeros(source, paddingAfter(sizeBytes));
  return hash.digest('hex');
}

function aheadOf(block: Buffer, listed: ReadonlyMap<string, string>, fileKind: FileKind) {
  const entry = readTarHeader(block);
  if (entry === null) return damaged('header of a part');
  const kind = kindOfPart(entry.name);
  if (kind === null || listed.has(entry.name) || listed.size >= MAX_PARTS) return damaged('name of a part');
  if ((kind === 'head') !== (listed.size === 0)) return damaged('first part');
  if (kind === 'head') refuseOtherKind(kindOfHead(entry.name), fileKind);
  if (!hasParts(fileKind, kind)) return damaged('name of a part');
  if (entry.sizeBytes > maxBytesOf(kind)) return damaged(`size of ${kind}`);
  const fileName = entry.name.slice(entry.name.lastIndexOf('/') + 1);
  return { name: entry.name, kind, fileName, sizeBytes: entry.sizeBytes };
}

/** The content of the part `SHA256SUMS`, for `sha256sum --check`. */
export function sumsText(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');
}

async function readEnd(source: ByteSource): Promise<void> {
  await readZeros(source, 2 * BLOCK_BYTES);
  if ((await source.read(1)).length > 0) damaged('more behind the end');
}

/**
 * Reads a file of the wanted kind from its first byte to its last, and refuses one in which a single byte is not as it was written.
 * What `onPart` takes is certain only when the promise is kept.
 */
export async function readParts(
  source: ByteSource,
  fileKind: FileKind,
  onPart: (part: PartAhead) => PartTaker | Promise<PartTaker>,
): Promise<BackupHead> {
  const sums = new Map<string, string>();
  let head: BackupHead | undefined;
  for (;;) {
    const { name, ...ahead } = aheadOf(await readBlock(source), sums, fileKind);
    const isOwn = ahead.kind === 'head' || ahead.kind === 'sums';
    let own: Buffer = Buffer.alloc(0);
    const taker = isOwn ? keepBytes(ahead.sizeBytes, (bytes) => (own = bytes)) : await onPart(ahead);
    const sum = await readContent(source, ahead.sizeBytes, taker);
    await taker.finish(sum);
    if (ahead.kind === 'head') head = readHead(own, fileKind);
    if (ahead.kind !== 'sums') sums.set(name, sum);
    else if (own.toString('latin1') !== sumsText(sums)) damaged('SHA256SUMS');
    else break;
  }
  await readEnd(source);
  return head ?? damaged(headName(fileKind));
}
