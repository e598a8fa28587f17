import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { deskDecisionSchema } from '../desk/decision.ts';
import { lowerDeskSchema } from '../desk/lower-desk.ts';
import { type Receipt, receiptSchema, receiptsForReading } from '../desk/reading.ts';
import { approvedKeysSchema } from '../keys/approved-keys.ts';

/** The most of each that a desk may have; more than a province has units. */
export const MAX_DESK_WORK = { decisions: 20_000, receipts: 60_000, lowerDesks: 2_000 } as const;

/** A decision of another desk: it has to be about the content that it names. */
const givenDecisionSchema = deskDecisionSchema.refine(
  ({ key, report }) => key === `${report.signedContentSha256} ${report.keyFingerprint}`,
);

const isOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;

/**
 * The part `content.json` of a file with the work of a desk, version 1: what it has decided, when reports came first, and whose
 * keys were compared. It never changes; a new version gets a schema beside it.
 */
export const deskWorkSchema = z
  .strictObject({
    /** Who gives it away, and for which desk, as that person wrote it. */
    givenBy: nameText.min(2),
    deskName: nameText,
    decisions: z.array(givenDecisionSchema).max(MAX_DESK_WORK.decisions),
    receipts: z.array(receiptSchema).max(MAX_DESK_WORK.receipts),
    approved: approvedKeysSchema,
    lowerDesks: z.array(lowerDeskSchema).max(MAX_DESK_WORK.lowerDesks),
  })
  .refine(({ decisions, receipts, approved, lowerDesks }) =>
    [
      decisions.map(({ key }) => key),
      receipts.map(({ key }) => key),
      approved.map(({ fingerprint }) => fingerprint),
      lowerDesks.map(({ fingerprint }) => fingerprint),
    ].every(isOnce),
  );

/** See `deskWorkSchema`. */
export type DeskWork = z.output<typeof deskWorkSchema>;

/** The times of receipt that go into a file: where there are more than it may hold, those of files that are no reports give way. */
export function givenReceipts(receipts: readonly Receipt[]): readonly Receipt[] {
  return receiptsForReading(receipts, MAX_DESK_WORK.receipts);
}
