import { z } from 'zod';
import { multilineText } from '../base/text-schemas.ts';
import {
  MAX_SITE_CHECKS,
  type ReportedSiteCheck,
  reportedSiteCheckSchema,
} from '../checks/result/site-check-result.ts';
import { allCriteria, type Directive } from '../directives/directive.ts';
import { campaignSchemaOf, type RunPeriod, runPeriodSchema } from '../directives/run.ts';
import type { RecordRow } from '../records/record-kind.ts';
import { MAX_ROWS } from '../records/record-kind.ts';
import { recordKinds } from '../records/registry.ts';
import { type UnitProfile, unitProfileSchema } from '../unit/unit-profile.ts';
import { type Answer, answerSchemaFor } from './answer.ts';

/**
 * What a unit reports about a campaign: the content of an answers file and the `input` part of `report.json`. The
 * schema follows from the pack, so that a fault is found at its own path (`answers.2.3.fields.reached.total`).
 */
export function reportInputSchemaFor(directive: Directive) {
  const answers = Object.fromEntries(
    allCriteria(directive).map((criterion) => [criterion.id, answerSchemaFor(criterion).prefault({})]),
  );
  const records = Object.fromEntries(
    recordKinds.map((kind) => [
      kind.id,
      z.array(kind.rowSchema).max(MAX_ROWS).default([]).describe(kind.title),
    ]),
  );
  return z.strictObject({
    campaign: campaignSchemaOf(directive),
    /** The days of the campaign where the unit has chosen them; `null` where it has not, and where the pack has them. */
    period: runPeriodSchema.nullable().default(null),
    unit: unitProfileSchema,
    answers: z.strictObject(answers).prefault({}),
    records: z.strictObject(records).prefault({}),
    /** The latest result of each checked site, with what the unit has said about it. */
    siteChecks: z.array(reportedSiteCheckSchema).max(MAX_SITE_CHECKS).default([]),
    /** Khó khăn, vướng mắc. */
    obstacles: multilineText(8_000).default(''),
    /** Kiến nghị, đề xuất. */
    proposals: multilineText(8_000).default(''),
  });
}

/** What a unit reports about a campaign. Every criterion of the pack has an answer, every record kind its rows. */
export interface ReportInput {
  /** The id of the run of the pack; see `campaignIdSchema`. */
  readonly campaign: string;
  /** The days of the run where the unit has chosen them. */
  readonly period: RunPeriod | null;
  readonly unit: UnitProfile;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly records: Readonly<Record<string, readonly RecordRow[]>>;
  /** The latest result of each checked site, with what the unit has said about it. */
  readonly siteChecks: readonly ReportedSiteCheck[];
  readonly obstacles: string;
  readonly proposals: string;
}

/** `ReportInput` while the profile may still be incomplete: what the app holds and the review examines. */
export type ReportInputDraft = Omit<ReportInput, 'unit'> & { readonly unit: UnitProfileDraft };

/** A profile as the form holds it: every text may be empty. */
export type UnitProfileDraft = Omit<UnitProfile, 'type'> & { readonly type: UnitProfile['type'] | '' };
