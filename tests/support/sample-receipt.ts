import type { DeskDecision } from '#shared/desk/decision.ts';
import {
  type ReceiptContent,
  receiptContentSchema,
  type SealedReceipt,
} from '#shared/receipts/receipt-content.ts';

/** The key of the made-up unit's report, of the made-up desk, and of somebody else. */
export const KEYS = {
  unit: 'AAAA-AAAA-AAAA-AAAA',
  desk: 'DDDD-DDDD-DDDD-DDDD',
  stranger: 'SSSS-SSSS-SSSS-SSSS',
} as const;

/** What a made-up receipt is like where it is not usual. */
interface SampleReceipt extends Partial<Omit<ReceiptContent, 'report'>> {
  readonly report?: Partial<ReceiptContent['report']>;
}

/** A receipt for the first report of a made-up school. */
export function sampleReceiptContent({ report, ...changes }: SampleReceipt = {}): ReceiptContent {
  return receiptContentSchema.parse({
    format: 'tu-kiem-attt/receipt',
    schemaVersion: 1,
    app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
    kind: 'received',
    report: {
      unitCode: 'HP-001',
      unitName: 'Trường Mẫu',
      campaign: 'dot-mau',
      campaignTitle: 'Đợt mẫu',
      sequence: 1,
      reportSha256: 'a'.repeat(64),
      signedContentSha256: 'b'.repeat(64),
      keyFingerprint: KEYS.unit,
      ...report,
    },
    receivedAt: '2026-12-01T01:00:00.000Z',
    decidedAt: '2026-12-02T01:00:00.000Z',
    desk: { name: 'Phòng Văn hóa Mẫu' },
    decidedBy: 'Lê Thị Mẫu',
    reason: '',
    criteria: [],
    ...changes,
  });
}

/** A decision to give the report back on account of one criterion. */
export const RETURNED: Pick<ReceiptContent, 'kind' | 'reason' | 'criteria'> = {
  kind: 'returned',
  reason: 'Còn thiếu minh chứng.',
  criteria: [{ criterion: '1.1', title: 'Phân công trực', reason: 'Chưa có quyết định phân công.' }],
};

/** The same as read from a whole file that the made-up desk has sealed, unless told otherwise. */
export function sampleSealedReceipt(
  changes: SampleReceipt = {},
  sealed: Partial<Omit<SealedReceipt, 'content'>> = {},
): SealedReceipt {
  return {
    content: sampleReceiptContent(changes),
    receiptSha256: 'c'.repeat(64),
    keyFingerprint: KEYS.desk,
    ...sealed,
  };
}

/** A decision about the same report, whose receipt was not saved yet. */
export function sampleDecision(changes: Partial<DeskDecision> = {}): DeskDecision {
  const { report, kind, decidedAt, decidedBy, reason, criteria } = sampleReceiptContent();
  const key = `${report.signedContentSha256} ${report.keyFingerprint}`;
  return { key, report, kind, decidedAt, decidedBy, reason, criteria, savedAt: null, ...changes };
}
