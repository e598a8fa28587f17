import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { deskDecisionSchema } from '../desk/decision.ts';
import { lowerDeskSchema } from '../desk/lower-desk.ts';
import { receiptSchema } from '../desk/reading.ts';
import { approvedKeySchema } from '../keys/approved-keys.ts';

function changesOf<Row>(row: z.ZodType<Row>) {
  return z.array(z.strictObject({ before: row.nullable(), after: row }));
}

/** The last merge of the work of another desk: what it has written, so that it can be undone. Kept in the working store. */
export const deskMergeRecordSchema = z.strictObject({
  /** There is one at a time. */
  id: z.literal('last'),
  mergedAt: z.iso.datetime(),
  fileName: z.string(),
  givenBy: nameText,
  changes: z.strictObject({
    decisions: changesOf(deskDecisionSchema),
    receipts: changesOf(receiptSchema),
    lowerDesks: changesOf(lowerDeskSchema),
    keys: changesOf(approvedKeySchema),
  }),
});

/** See `deskMergeRecordSchema`. */
export type DeskMergeRecord = z.output<typeof deskMergeRecordSchema>;

/** A merge, or the undoing of one, that may have changed keys and has not written the rest: all that a power cut leaves of it. */
export const openDeskMergeSchema = z.strictObject({
  /** There is one at a time. */
  id: z.literal('open'),
  step: z.enum(['merging', 'undoing']),
  begunAt: z.iso.datetime(),
  fileName: z.string(),
  givenBy: nameText,
  /** The keys that have to go back; none when they have, or where undoing is carried on. */
  keys: changesOf(approvedKeySchema),
});

/** See `openDeskMergeSchema`. */
export type OpenDeskMerge = z.output<typeof openDeskMergeSchema>;
