import { z } from 'zod';
import { anyAnswerSchema, anyRowSchema } from '#shared/assessment/any-report-input.ts';
import type { UnitProfileDraft } from '#shared/assessment/report-input.ts';
import { lineOfText, multilineText, nameText } from '#shared/base/text-schemas.ts';
import { storedEvidenceSchema } from '#shared/ipc/contract.ts';
import { UNIT_TYPES, type UnitTypeId } from '#shared/unit/unit-types.ts';

const unitTypeIds: readonly UnitTypeId[] = UNIT_TYPES.map(({ id }) => id);

/** A profile while the user is still filling it in: every text may be empty or not yet right. */
export const profileDraftSchema = z.strictObject({
  name: nameText,
  type: z.enum(['', ...unitTypeIds]),
  code: nameText,
  commune: nameText,
  governingBody: nameText,
  abbreviation: lineOfText(20),
  place: lineOfText(60),
  head: z.strictObject({ name: nameText, title: lineOfText(80) }),
  contact: z.strictObject({
    name: nameText,
    position: lineOfText(80),
    phone: nameText,
    email: nameText,
  }),
}) satisfies z.ZodType<UnitProfileDraft>;

export const profileRowSchema = z.strictObject({ id: z.literal('unit'), profile: profileDraftSchema });

export const campaignRowSchema = z.strictObject({
  id: z.string(),
  obstacles: multilineText(8_000),
  proposals: multilineText(8_000),
});

export const answerRowSchema = z.strictObject({
  campaign: z.string(),
  criterionId: z.string(),
  answer: anyAnswerSchema,
});

export const recordRowSchema = z.strictObject({
  id: z.uuid(),
  campaign: z.string(),
  kindId: z.string(),
  /** The order of the rows of a table; gaps are normal. */
  position: z.number(),
  row: anyRowSchema,
});

export const evidenceRowSchema = storedEvidenceSchema;

export const settingRowSchema = z.strictObject({ name: z.string(), value: z.json() });

/** A row of a record table as it is kept. */
export type StoredRecord = z.output<typeof recordRowSchema>;
