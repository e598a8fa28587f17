import { LIMITS } from '#services/pdf/limits.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { packedKind } from './packed-file.ts';

/** How far from the beginning `%PDF-` may stand, as readers have it. */
const MAX_BYTES_BEFORE = 1_024;
const HEADER = '%PDF-';

/** A PDF without what stands before it. */
export interface OpenedFile {
  readonly pdf: Uint8Array;
  readonly before: Uint8Array;
}

/** Finds where the PDF of a file begins. Refuses what is empty, too large, packed, or no PDF. */
export function openEnvelope(bytes: Uint8Array): OpenedFile {
  if (bytes.length === 0) throw new Refusal('empty-file', '0 bytes');
  if (bytes.length > LIMITS.fileBytes) throw new Refusal('file-too-large', `${String(bytes.length)} bytes`);
  const packed = packedKind(bytes);
  if (packed !== null) throw new Refusal(packed, 'does not begin with %PDF-');
  const start = startOfPdf(bytes);
  if (start === -1) throw new Refusal('not-a-pdf', 'does not begin with %PDF-');
  return { pdf: bytes.subarray(start), before: bytes.subarray(0, start) };
}

/** The bytes from where the PDF begins on; all of them when it begins nowhere. */
export function withoutBytesBefore(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(Math.max(0, startOfPdf(bytes)));
}

/** Where the PDF begins in a file, or in its first bytes; -1: nowhere near the beginning. */
export function startOfPdf(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, MAX_BYTES_BEFORE + HEADER.length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, length).indexOf(HEADER, 0, 'latin1');
}
