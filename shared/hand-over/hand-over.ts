import { z } from 'zod';
import { anyAnswerSchema, anyRowSchema } from '../answers/any-report-input.ts';
import { kebabId, nameText, sha256Hex } from '../base/text-schemas.ts';
import { campaignIdSchema, isSoundRun, runPeriodSchema } from '../directives/run.ts';
import { storedEvidenceSchema } from '../evidence/stored-evidence.ts';

/** What is handed over: an item with its criteria and their tables, or one table. */
export const handOverPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), id: z.string().regex(/^[1-9]$/u) }),
  z.strictObject({ kind: z.literal('table'), id: kebabId }),
]);

/** When a thing was changed last, UTC; `null` where nobody has noted it. */
const changedAt = z.iso.datetime().nullable();

const handedAnswerSchema = z.strictObject({
  criterionId: z.string().regex(/^[1-9]\.[1-9][0-9]?$/u),
  changedAt,
  answer: anyAnswerSchema,
});

const handedRowSchema = z.strictObject({
  /** The same on every PC that the row comes to. */
  id: z.uuid(),
  kindId: kebabId,
  changedAt,
  row: anyRowSchema,
});

const shape = {
  campaign: campaignIdSchema,
  /** The days of a run as the unit has chosen them; left out where the pack has the days. */
  period: runPeriodSchema.optional(),
  /** Whose part it is; both are empty where the profile was not filled in yet. */
  unit: z.strictObject({ name: nameText, code: nameText }),
  /** Who hands it over, as that person wrote it. */
  givenBy: nameText,
  part: handOverPartSchema,
  answers: z.array(handedAnswerSchema).max(30),
  /** In the order of their tables. */
  records: z.array(handedRowSchema).max(20_000),
  evidence: z.array(storedEvidenceSchema).max(600),
};

type Days = Pick<z.output<z.ZodObject<typeof shape>>, 'campaign' | 'period'>;

function hasSoundDays({ campaign, period }: Days): boolean {
  return period === undefined || isSoundRun({ campaign, period }, null);
}

type Lists = Pick<z.output<z.ZodObject<typeof shape>>, 'answers' | 'records' | 'evidence'>;

function hasNoRepetition({ answers, records, evidence }: Lists): boolean {
  return [
    answers.map(({ criterionId }) => criterionId),
    records.map(({ id }) => id),
    evidence.map(({ file }) => file),
  ].every((ids) => new Set(ids).size === ids.length);
}

/** What the page gives away: all but the hash of the pack, which main adds. */
export const handOverDraftSchema = z.strictObject(shape).refine(hasNoRepetition).refine(hasSoundDays);

/** The part `content.json` of a hand-over file, version 1. It never changes; a new version gets a schema beside it. */
export const handOverSchema = z
  .strictObject({ ...shape, packSha256: sha256Hex })
  .refine(hasNoRepetition)
  .refine(hasSoundDays);

/** See `handOverPartSchema`. */
export type HandOverPart = z.output<typeof handOverPartSchema>;
/** See `handOverDraftSchema`. */
export type HandOverDraft = z.output<typeof handOverDraftSchema>;
/** See `handOverSchema`. */
export type HandOver = z.output<typeof handOverSchema>;
