import { canonicalJson } from '#shared/base/canonical-json.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import {
  SUMMARY_JSON_NAME,
  type SummaryContent,
  summaryContentSchema,
} from '#shared/desk-summary/summary-content.ts';
import type { WrittenView } from '#shared/desk/tables/desk-table.ts';
import { type SummaryReport, summaryReport, summaryTables } from '#shared/desk/tables/summary-report.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { drawArchivePdf } from '../report/render-pdf/draw-archive-pdf.ts';
import { sealPdf } from '../report/seal/seal-pdf.ts';
import { addSignaturePlaceholder } from '../report/seal/signature-placeholder.ts';
import { verifyReportFile } from '../report/verify/verify-report-file.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import { summaryDefinition } from './summary-definition.ts';
import { type WrittenSources, writtenView } from './written-view.ts';

/** What a sealed report of a desk is made from, by whom, and where to. */
export interface SealedSummaryOrder extends WrittenSources {
  readonly targetPath: string;
  /** How the desk calls itself. */
  readonly deskName: string;
  /** Who vouches for it. */
  readonly madeBy: string;
  readonly app: SummaryContent['app'];
  readonly createdAt: Date;
  readonly key: SealingKey;
  /** How much of the pages is drawn, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * Writes the report of a desk on a campaign as a PDF under the desk's key, with the figures of its pages as data, and reads it
 * back with the verifier before it takes the place of an earlier file.
 *
 * Errors: those of `writeFileSafely`, `self-check-failed`.
 */
export async function writeSealedSummary(order: SealedSummaryOrder): Promise<Result<void, Failure>> {
  const view = writtenView(order);
  const { deskName, madeBy, createdAt, key } = order;
  const today = toVietnamTime(createdAt).slice(0, 10);
  const report = summaryReport(view, { deskName, today, madeBy });
  const bytes = await sealedReport(report, contentOf(view, order), order);
  const written = await writeFileSafely(order.targetPath, bytes, async (readBack) => {
    const { summary, integrity } = await verifyReportFile(readBack);
    const isOurs =
      summary?.keyFingerprint === key.fingerprint && summary.createdAt === createdAt.toISOString();
    return isOurs ? ok(undefined) : fail({ code: 'self-check-failed', detail: integrity.detail });
  });
  return written.ok ? ok(undefined) : written;
}

function contentOf(view: WrittenView, order: SealedSummaryOrder): SummaryContent {
  const { campaign, deadline } = view.request;
  return summaryContentSchema.parse({
    format: 'tu-kiem-attt/desk-summary',
    schemaVersion: 1,
    app: order.app,
    createdAt: order.createdAt.toISOString(),
    desk: { name: order.deskName },
    madeBy: order.madeBy,
    campaign: { id: campaign, title: view.directive?.title ?? campaign },
    deadline,
    readAt: order.readAt,
    tables: summaryTables(view).map(({ id, title, columns, rows }) => {
      return { id, title, columns: columns.map(({ label }) => label), rows };
    }),
  });
}

async function sealedReport(
  report: SummaryReport,
  content: SummaryContent,
  { createdAt, key, onProgress }: SealedSummaryOrder,
): Promise<Uint8Array> {
  const { bytes } = await drawArchivePdf({
    definition: summaryDefinition(report),
    title: report.title,
    author: report.author,
    app: content.app,
    attachments: [
      {
        name: SUMMARY_JSON_NAME,
        bytes: new TextEncoder().encode(canonicalJson(content)),
        mediaType: 'application/json',
        relationship: 'Data',
        description: 'Số liệu của báo cáo tổng hợp',
      },
    ],
    createdAt,
    onProgress,
    beforeEnd: (document) => {
      addSignaturePlaceholder(document, {
        claimedTime: createdAt,
        signerName: key.unitName,
        reason: 'Niêm phong điện tử báo cáo tổng hợp',
      });
    },
  });
  return await sealPdf(bytes, key);
}
