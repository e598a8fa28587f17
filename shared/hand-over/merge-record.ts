import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { handOverPartSchema } from './hand-over.ts';

const object = z.record(z.string(), z.json());

/** A row of the working store that a merge has written. */
const writtenRowSchema = z.strictObject({
  table: z.enum(['answers', 'records']),
  key: z.union([z.string(), z.tuple([z.string(), z.string()])]),
  /** What stood there; `null` for nothing. */
  before: object.nullable(),
  after: object,
  /** When each was changed, UTC; `null` where it was not noted. */
  beforeAt: z.iso.datetime().nullable(),
  afterAt: z.iso.datetime().nullable(),
});

/** The last merge into a campaign: what it has done, so that it can be undone. Kept in the working store. */
export const mergeRecordSchema = z.strictObject({
  /** Of the campaign. */
  id: z.string(),
  mergedAt: z.iso.datetime(),
  fileName: z.string(),
  givenBy: nameText,
  part: handOverPartSchema,
  written: z.array(writtenRowSchema),
});

/** See `writtenRowSchema`. */
export type WrittenRow = z.output<typeof writtenRowSchema>;
/** See `mergeRecordSchema`. */
export type MergeRecord = z.output<typeof mergeRecordSchema>;
