import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import { lineOfText, multilineText, nameText, remarkText } from '../base/text-schemas.ts';
import { MAX_SITE_CHECKS, reportedSiteCheckSchema } from '../checks/result/site-check-result.ts';
import { campaignIdSchema, runPeriodSchema } from '../directives/run.ts';
import { MAX_ROWS, type RecordRow } from '../records/record-kind.ts';
import { unitProfileSchema } from '../unit/unit-profile.ts';
import { UNIT_TYPE_IDS } from '../unit/unit-types.ts';
import { evidenceRefSchema, MAX_EVIDENCE_PER_CRITERION } from './answer.ts';
import { ANSWER_VALUES } from '../directives/answer-values.ts';
import type { ReportInputDraft, UnitProfileDraft } from './report-input.ts';

const fieldValue = z.union([
  z.string().max(4_000),
  z.number(),
  z.array(z.string().max(80)).max(20),
  z.strictObject({ reached: z.number().nullable(), total: z.number().nullable() }),
]);

/** An answer without knowledge of its pack: what a database row or a report of an unknown pack is held against. */
export const anyAnswerSchema = z.strictObject({
  value: z.enum(ANSWER_VALUES).nullable(),
  reason: remarkText,
  assignee: nameText,
  dueOn: z.union([z.literal(''), localDate]),
  note: remarkText,
  fields: z.record(z.string().max(80), fieldValue.optional()),
  evidence: z.array(evidenceRefSchema).max(MAX_EVIDENCE_PER_CRITERION),
});

/** A row of a record table without knowledge of its kind. */
export const anyRowSchema = z.record(
  z.string().max(80),
  z.union([z.string().max(4_000), z.number(), z.null()]),
) satisfies z.ZodType<RecordRow>;

/** A profile while the user is still filling it in: every text may be empty or not yet right. */
export const profileDraftSchema = z.strictObject({
  name: nameText,
  type: z.enum(['', ...UNIT_TYPE_IDS]),
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

/** A report input without knowledge of its pack. */
export const anyReportInputSchema = z.strictObject({
  campaign: campaignIdSchema,
  period: runPeriodSchema.nullable().default(null),
  unit: unitProfileSchema,
  answers: z.record(z.string().max(10), anyAnswerSchema),
  records: z.record(z.string().max(80), z.array(anyRowSchema).max(MAX_ROWS)),
  siteChecks: z.array(reportedSiteCheckSchema).max(MAX_SITE_CHECKS),
  obstacles: multilineText(8_000),
  proposals: multilineText(8_000),
});

/** A report input while the user is still filling it in: what a ready-made document is filled from. */
export const reportInputDraftSchema = anyReportInputSchema.extend({
  unit: profileDraftSchema,
}) satisfies z.ZodType<ReportInputDraft>;
