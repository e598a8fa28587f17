import { z } from 'zod';
import { lineOfText, multilineText, nameText, sha256Hex } from '../base/text-schemas.ts';
import { campaignIdSchema } from '../directives/run.ts';
import { fingerprintText } from '../keys/unit-keys.ts';
import { unitCode } from '../unit/unit-profile.ts';

/** The file name of the authoritative content inside a receipt file. */
export const RECEIPT_JSON_NAME = 'receipt.json';

/** What the desk has decided about a report: it is received, or goes back to the unit with a reason. */
export const RECEIPT_KINDS = ['received', 'returned'] as const;

/** What the desk has decided about a report. */
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** What is to be mended about one criterion. */
export const returnedCriterionSchema = z.strictObject({
  criterion: z.string().regex(/^[1-9]\.[1-9][0-9]?$/u),
  title: lineOfText(120).min(1),
  reason: lineOfText(400).min(1),
});

/** What is to be mended about one criterion. */
export type ReturnedCriterion = z.output<typeof returnedCriterionSchema>;

/** Which report a receipt is for; by its content and by what its seal covers, so that it fits no other one. */
export const receiptReportSchema = z.strictObject({
  unitCode,
  unitName: nameText.min(1),
  campaign: campaignIdSchema,
  campaignTitle: nameText.min(1),
  sequence: z.int().min(1).max(9_999),
  /** SHA-256 of the bytes of `report.json`. */
  reportSha256: sha256Hex,
  /** SHA-256 of the bytes under the report's first signature: the message digest of its CMS when that is SHA-256. */
  signedContentSha256: sha256Hex,
  /** Of the key that made that signature. */
  keyFingerprint: fingerprintText,
});

/** Which report a receipt is for. */
export type ReceiptReport = z.output<typeof receiptReportSchema>;

/** What the desk says about a report; its times are the claim of the desk's clock, ISO 8601, UTC. */
export const decisionShape = {
  kind: z.enum(RECEIPT_KINDS),
  decidedAt: z.iso.datetime(),
  decidedBy: nameText.min(2),
  /** Why the report goes back; empty for one that is received. */
  reason: multilineText(2_000),
  criteria: z.array(returnedCriterionSchema).max(100),
} as const;

/** Whether kind, reason and criteria of a decision go together: what goes back says why, what is received only that. */
export function isSoundDecision({
  kind,
  reason,
  criteria,
}: {
  readonly kind: ReceiptKind;
  readonly reason: string;
  readonly criteria: readonly ReturnedCriterion[];
}): boolean {
  if (kind === 'received') return reason === '' && criteria.length === 0;
  return reason !== '' && new Set(criteria.map(({ criterion }) => criterion)).size === criteria.length;
}

/** The content of `receipt.json`, version 1. */
export const receiptContentSchema = z
  .strictObject({
    format: z.literal('tu-kiem-attt/receipt'),
    schemaVersion: z.literal(1),
    app: z.strictObject({ name: nameText, version: lineOfText(40).min(1) }),
    report: receiptReportSchema,
    /** As the desk calls itself; whose word it is follows from the key of the seal alone. */
    desk: z.strictObject({ name: nameText.min(3) }),
    /** When the desk had this report for the first time. */
    receivedAt: z.iso.datetime(),
    ...decisionShape,
  })
  .refine(isSoundDecision);

/** The content of `receipt.json`. */
export type ReceiptContent = z.output<typeof receiptContentSchema>;

/** A receipt with what its seal says; only of a file that is whole. */
export const sealedReceiptSchema = z.strictObject({
  content: receiptContentSchema,
  /** SHA-256 of the bytes of `receipt.json`. */
  receiptSha256: sha256Hex,
  /** Of the key that sealed the receipt. */
  keyFingerprint: fingerprintText,
});

/** A receipt with what its seal says. */
export type SealedReceipt = z.output<typeof sealedReceiptSchema>;
