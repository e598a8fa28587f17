import { MAX_BYTES_BEHIND } from '#services/pdf/revision-end.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { cleanLine, shorten } from '#shared/base/vietnamese-text.ts';

/** Bytes around a PDF that are no part of it. */
export interface ForeignBytes {
  readonly count: number;
  /** The beginning of it when it is text. */
  readonly text: string | null;
}

/** Words with which a reader of PDF could be led astray. */
const PDF_WORDS = ['obj', 'xref', 'trailer', 'startxref', '%PDF'];
const MAX_TEXT = 200;
const CONTROL = /(?![\t\n\r\f\v])\p{Cc}/u;

/** What stands behind the end of a whole PDF. Refuses with `content-after-seal` what could be read as part of it. */
export function bytesBehind(bytes: Uint8Array): ForeignBytes | null {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = PDF_WORDS.find((candidate) => content.includes(candidate, 0, 'latin1'));
  if (word !== undefined || bytes.length > MAX_BYTES_BEHIND) {
    const what = word === undefined ? '' : ` with “${word}” in them`;
    throw new Refusal('content-after-seal', `${String(bytes.length)} bytes behind the last signature${what}`);
  }
  return foreignBytes(bytes);
}

/** What stands before a PDF; `null` when nothing does. */
export function foreignBytes(bytes: Uint8Array): ForeignBytes | null {
  return bytes.length === 0 ? null : { count: bytes.length, text: textOf(bytes) };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const line = CONTROL.test(text) ? '' : cleanLine(text);
    return line === '' ? null : shorten(line, MAX_TEXT);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
