import type { Failure } from '#shared/failures/failure.ts';
import { isLockedPdf } from './pdf-lock.ts';

/** How much may stand behind the end marker besides zeros and line ends, in bytes. */
const MAX_REST = 2_048;
/** NUL, tab, line feed, form feed, carriage return, blank. */
const FILLING = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

/**
 * Why nobody could open a PDF, if so: its end is missing (`evidence-damaged`), or it asks for a password
 * (`evidence-locked`).
 */
export function pdfFault(bytes: Uint8Array): Failure | null {
  if (!hasPdfEnd(bytes)) return { code: 'evidence-damaged', detail: 'PDF without %%EOF' };
  return isLockedPdf(bytes) ? { code: 'evidence-locked', detail: 'PDF with a password' } : null;
}

/** A PDF has an end marker near its end; a download that broke off has none. */
function hasPdfEnd(bytes: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => !FILLING.has(byte)) + 1;
  return Buffer.from(bytes.subarray(Math.max(0, end - MAX_REST), end)).includes('%%EOF');
}
