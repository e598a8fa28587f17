import { damaged } from './refusal.ts';
import { latin1 } from './tokens.ts';

/** How far from the end of a file `startxref` is looked for, as readers do. */
const TAIL_BYTES = 2_048;
const EXACT_END = /startxref[\r\n ]+([0-9]{1,10})[\r\n ]+%%EOF(?:\r\n|\r|\n)?$/u;
const LAST_START = /startxref[\r\n ]+([0-9]{1,10})\s[^]*$/u;

/** Where the cross-reference of a revision begins that ends exactly at the end of `bytes`; `null` when none does. */
export function startXrefAtEnd(bytes: Uint8Array): number | null {
  const match = EXACT_END.exec(latin1(bytes, Math.max(0, bytes.length - 64), bytes.length));
  return match === null ? null : Number(match[1]);
}

/** Where the cross-reference of the last revision begins, whatever follows it. */
export function lastStartXref(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - TAIL_BYTES), bytes.length);
  const match = LAST_START.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  return match === null ? damaged('no startxref at the end of the file') : Number(match[1]);
}
