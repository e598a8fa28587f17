import { z } from 'zod';
import { ANSWER_VALUES } from '../directives/answer-values.ts';
import { anyReportInputSchema } from '../answers/any-report-input.ts';
import { FACT_TONES, MAX_FACT_LENGTH } from '../assessment/proposals/proposal.ts';
import { type ReportInput, reportInputSchemaFor } from '../answers/report-input.ts';
import { hiddenPhoneText, kebabId, lineOfText, nameText, sha256Hex } from '../base/text-schemas.ts';
import { EVIDENCE_MEDIA_TYPES } from '../evidence/stored-evidence.ts';
import type { Directive } from '../directives/directive.ts';
import { MAX_ROWS, type RecordRow } from '../records/record-kind.ts';
import { recordKinds } from '../records/registry.ts';
import { rowWithoutPhonesSchema, unitWithAnyPhoneSchema, unitWithoutPhoneSchema } from './hide-phones.ts';

/** The file name of the authoritative content inside a report file. */
export const REPORT_JSON_NAME = 'report.json';

/** One evidence file inside a report file. */
export const evidenceEntrySchema = z.strictObject({
  /** The attachment's name, short ASCII, made by the app: `minh-chung-01_1.1.jpg`. */
  file: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/u),
  /** What the user's file was called; shown, never used as a path. */
  originalName: nameText,
  mediaType: z.enum(EVIDENCE_MEDIA_TYPES),
  sizeBytes: z.int().min(1),
  sha256: sha256Hex,
});

/** One evidence file inside a report file. */
export type EvidenceEntry = z.output<typeof evidenceEntrySchema>;

/** What the app has found for one criterion; whoever holds the report can work it out again from its input. */
export const assessmentEntrySchema = z.strictObject({
  criterion: z.string().max(10),
  /** The proposal rule that was used. */
  rule: kebabId,
  /** The answer that the facts speak for; `null` when they do not suffice. */
  proposed: z.enum(ANSWER_VALUES).nullable(),
  /** Whether the unit's answer is another one, or does not go together with the records. */
  differs: z.boolean(),
  facts: z
    .array(
      z.strictObject({
        id: kebabId,
        count: z.int().min(0).nullable(),
        tone: z.enum(FACT_TONES),
        text: lineOfText(MAX_FACT_LENGTH).min(1),
      }),
    )
    .max(40),
});

/** What the app has found for one criterion. */
export type AssessmentEntry = z.output<typeof assessmentEntrySchema>;

const envelope = {
  format: z.literal('tu-kiem-attt/report'),
  schemaVersion: z.literal(1),
  app: z.strictObject({ name: nameText, version: lineOfText(40).min(1) }),
  /** The signer's claim, UTC: there is no timestamp authority offline. */
  createdAt: z.iso.datetime(),
  pack: z.strictObject({ id: kebabId, title: nameText, sha256: sha256Hex }),
  /** 1 for the first report of a unit in a campaign, then one more each time. */
  sequence: z.int().min(1).max(9_999),
  /** SHA-256 of the `report.json` of the previous report of the same unit and campaign; `null` for the first. */
  previousReportSha256: sha256Hex.nullable(),
  /** Why a further report was made; empty for the first. */
  correctionReason: lineOfText(400),
  /** What the app itself has found for the criteria that it can judge, beside the unit's own answers. */
  assessments: z.array(assessmentEntrySchema).max(300),
  evidence: z.array(evidenceEntrySchema).max(600),
};

/** The schema of `report.json`, version 1, for a known pack, with its phone numbers. */
export function reportSchemaFor(directive: Directive) {
  return z.strictObject({ ...envelope, input: reportInputSchemaFor(directive) });
}

/** The same for a report without phone numbers: it says so, and no number stands in it. */
export function reportWithoutPhonesSchemaFor(directive: Directive) {
  const records = recordKinds.map((kind) => [
    kind.id,
    z.array(rowWithoutPhonesSchema(kind)).max(MAX_ROWS).default([]),
  ]);
  const input = reportInputSchemaFor(directive).extend({
    unit: unitWithoutPhoneSchema,
    records: z.strictObject(Object.fromEntries(records) as RecordsShape).prefault({}),
  });
  return z.strictObject({ ...envelope, phonesHidden: z.literal(true), input });
}

type RecordsShape = Readonly<Record<string, z.ZodType<readonly RecordRow[]>>>;

/** The schema of `report.json`, version 1, for a pack that this app does not know. */
export const anyReportSchema = z
  .strictObject({
    ...envelope,
    /** Whether the phone numbers of profile and tables were replaced by `đã ẩn (n)`; missing where they were not. */
    phonesHidden: z.literal(true).optional(),
    input: anyReportInputSchema.extend({ unit: unitWithAnyPhoneSchema }),
  })
  .refine(
    ({ phonesHidden, input }) =>
      hiddenPhoneText.safeParse(input.unit.contact.phone).success === (phonesHidden === true),
  );

/** The content of `report.json`. */
export type Report = Omit<z.output<typeof anyReportSchema>, 'input'> & { readonly input: ReportInput };
