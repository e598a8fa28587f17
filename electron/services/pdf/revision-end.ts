import { damaged } from './refusal.ts';
import { latin1 } from './tokens.ts';

/** How much may stand behind the end of the last revision: what mail servers, scanners of viruses and copying add. */
export const MAX_BYTES_BEHIND = 64 * 1024;

/** How far from the end of a revision `startxref` is looked for. */
const TAIL_BYTES = MAX_BYTES_BEHIND + 2_048;
const EXACT_END = /startxref[\r\n ]+([0-9]{1,10})[\r\n ]+%%EOF(?:\r\n|\r|\n)?$/u;
const LAST_END = /^startxref[\r\n ]+([0-9]{1,10})\s(?:[\r\n ]*%%EOF(?:\r\n|\r|\n)?)?/u;

/** Where the cross-reference of a revision begins that ends exactly at the end of `bytes`; `null` when none does. */
export function startXrefAtEnd(bytes: Uint8Array): number | null {
  const match = EXACT_END.exec(latin1(bytes, Math.max(0, bytes.length - 64), bytes.length));
  return match === null ? null : Number(match[1]);
}

/** The end of a revision, and where its cross-reference begins. */
export interface RevisionEnd {
  readonly startXref: number;
  readonly end: number;
}

/** The end of the last revision with its line end, whatever follows it; refuses with `damaged-pdf` when there is none. */
export function lastRevisionEnd(bytes: Uint8Array): RevisionEnd {
  const tailStart = Math.max(0, bytes.length - TAIL_BYTES);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + tailStart, bytes.length - tailStart);
  const at = tail.lastIndexOf('startxref');
  const match = at === -1 ? null : LAST_END.exec(latin1(tail, at, at + 128));
  if (match === null) return damaged('no startxref at the end of the file');
  return { startXref: Number(match[1]), end: tailStart + at + match[0].length };
}
