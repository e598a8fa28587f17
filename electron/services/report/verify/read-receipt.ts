import {
  receiptContentSchema,
  RECEIPT_JSON_NAME,
  type SealedReceipt,
} from '#shared/receipts/receipt-content.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import type { PdfStream } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { parsedBy } from './parse-as-written.ts';

/**
 * Reads `receipt.json`, which is the only file in a receipt; `null` when there is none. Refuses with
 * `receipt-data-invalid` whatever the app would not have written just so, and with `evidence-unlisted` what lies beside it.
 */
export function readReceipt(
  document: PdfDocument,
  attachments: ReadonlyMap<string, PdfStream>,
): Omit<SealedReceipt, 'keyFingerprint'> | null {
  const stream = attachments.get(RECEIPT_JSON_NAME);
  if (stream === undefined) return null;
  if (attachments.size > 1) throw new Refusal('evidence-unlisted', 'a further file in a receipt');
  const bytes = document.streamData(stream, LIMITS.receiptJsonBytes);
  try {
    return { content: parsedBy(receiptContentSchema, parseBoundedJson(bytes)), receiptSha256: sha256(bytes) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('receipt-data-invalid', error.message);
  }
}
