import {
  type SealedSummary,
  type SummaryContent,
  summaryContentSchema,
  SUMMARY_JSON_NAME,
} from '#shared/desk-summary/summary-content.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import type { PdfStream } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { parsedBy } from './parse-as-written.ts';

/**
 * Reads what a report of a desk on a campaign says of itself, from the only file in it; `null` when there is none. Refuses with
 * `desk-summary-invalid` whatever the app would not have written just so, and with `evidence-unlisted` what lies beside it.
 */
export function readSummary(
  document: PdfDocument,
  attachments: ReadonlyMap<string, PdfStream>,
): Omit<SealedSummary, 'keyFingerprint'> | null {
  const stream = attachments.get(SUMMARY_JSON_NAME);
  if (stream === undefined) return null;
  if (attachments.size > 1) throw new Refusal('evidence-unlisted', 'a further file in a report of a desk');
  const { desk, madeBy, campaign, createdAt, readAt } = contentOf(
    document.streamData(stream, LIMITS.reportJsonBytes),
  );
  return { deskName: desk.name, madeBy, campaign, createdAt, readAt };
}

function contentOf(bytes: Uint8Array): SummaryContent {
  try {
    return parsedBy(summaryContentSchema, parseBoundedJson(bytes));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('desk-summary-invalid', error.message);
  }
}
