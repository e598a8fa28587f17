import { z } from 'zod';
import { anyAnswerSchema, anyRowSchema, profileDraftSchema } from '#shared/answers/any-report-input.ts';
import { multilineText, remarkText } from '#shared/base/text-schemas.ts';
import { baselineSchema } from '#shared/checks/result/baseline.ts';
import { MAX_PICTURES, reportedSiteCheckSchema } from '#shared/checks/result/site-check-result.ts';
import { runPeriodSchema } from '#shared/directives/run.ts';
import { positionSchema } from '#shared/journal/batch.ts';
import { closedCampaignSchema } from '#shared/desk/closed-campaign.ts';
import { deskDecisionSchema } from '#shared/desk/decision.ts';
import { lowerDeskSchema } from '#shared/desk/lower-desk.ts';
import { receiptSchema } from '#shared/desk/reading.ts';
import { storedEvidenceSchema, storedFileName } from '#shared/evidence/stored-evidence.ts';
import { approvedDeskSchema } from '#shared/receipts/known-desk.ts';
import { takenReceiptSchema } from '#shared/receipts/latest-answer.ts';
import { deskMergeRecordSchema, openDeskMergeSchema } from '#shared/desk-work/desk-merge-record.ts';
import { mergeRecordSchema } from '#shared/hand-over/merge-record.ts';

export const profileRowSchema = z.strictObject({ id: z.literal('unit'), profile: profileDraftSchema });

export const campaignRowSchema = z.strictObject({
  id: z.string(),
  /** When the campaign was begun on this PC, UTC; `''` where an earlier version of the program did not note it. */
  startedAt: z.union([z.literal(''), z.iso.datetime()]),
  /** The days of the campaign where the unit has chosen them. */
  period: runPeriodSchema.nullable(),
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

export const reviewRowSchema = z.strictObject({
  campaign: z.string(),
  criterionId: z.string(),
  /** Why somebody is to look again: `copied` from another campaign, `wanted` by the user. */
  mark: z.enum(['none', 'wanted', 'copied']),
  /** Internal: stays on this PC, never in a report. */
  comment: remarkText,
});

export const evidenceRowSchema = storedEvidenceSchema;

/** A website, by the id that `readSiteAddress` gives. */
export const siteRowSchema = z.strictObject({
  id: z.string(),
  /** The state that was accepted as right; `null` until a check has seen the site without planted content. */
  baseline: baselineSchema.nullable(),
  /** The state that the last check saw. */
  lastSeen: baselineSchema.nullable(),
  /** Hosts that the user has said to be right. */
  acceptedHosts: z.array(z.string()),
  /** Keys of findings that were gone or marked as removed: seen again, they “came back”. */
  removedKeys: z.array(z.string()),
});

/** A picture of a page; its bytes lie in the evidence store. */
const keptPictureSchema = z.strictObject({
  file: storedFileName,
  page: z.string().max(2_000),
  /** Whether it goes into the report, and into the letter to whoever looks after the site. */
  isInReport: z.boolean(),
  isInNotice: z.boolean(),
});

export const siteCheckRowSchema = z.strictObject({
  id: z.uuid(),
  siteId: z.string(),
  check: reportedSiteCheckSchema,
  pictures: z.array(keptPictureSchema).max(MAX_PICTURES).default([]),
});

/** When a row of a table was changed last; a row that is older than this table has none. */
export const changeRowSchema = z.strictObject({
  table: z.enum(['answers', 'records']),
  /** The id of a record, `<campaign>/<criterion>` of an answer. */
  id: z.string(),
  at: z.iso.datetime(),
});

/** The last merge into a campaign. */
export const mergeRowSchema = mergeRecordSchema;

/** When a received content was there for the first time. */
export const receiptRowSchema = receiptSchema;

/** What the receiving desk has decided about a report. */
export const decisionRowSchema = deskDecisionSchema;

/** A receipt that the school has taken in. */
export const takenReceiptRowSchema = takenReceiptSchema;

/** The key of a receiving desk that was compared by telephone. */
export const approvedDeskRowSchema = approvedDeskSchema;

/** The key of a desk one level below that was compared by telephone. */
export const lowerDeskRowSchema = lowerDeskSchema;

/** What stays of a campaign that was deleted after its term. */
export const closedCampaignRowSchema = closedCampaignSchema;

/** The last merge of the work of another receiving desk. */
export const deskMergeRowSchema = deskMergeRecordSchema;

/** A merge of the work of another receiving desk, or its undoing, that is not at its end. */
export const openDeskMergeRowSchema = openDeskMergeSchema;

/** Where in the line of changes the store is. */
export const positionRowSchema = z.strictObject({ id: z.literal('position'), ...positionSchema.shape });

/** How many rows each table held after its last change, beside the place in the line. */
export const countsRowSchema = z.strictObject({
  id: z.literal('counts'),
  rows: z.record(z.string(), z.int().min(0)),
});

export const settingRowSchema = z.strictObject({ name: z.string(), value: z.json() });

/** A website as it is kept. */
export type StoredSite = z.output<typeof siteRowSchema>;

/** A picture of a page as it is kept. */
export type KeptPicture = z.output<typeof keptPictureSchema>;

/** A check of a website as it is kept. */
export type StoredSiteCheck = z.output<typeof siteCheckRowSchema>;

/** A row of a record table as it is kept. */
export type StoredRecord = z.output<typeof recordRowSchema>;
