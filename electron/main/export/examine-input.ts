import { z } from 'zod';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import { type ReportInput, reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { findPackOf, isSoundRun, runOf } from '#shared/directives/run.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** An input that may be exported. */
export interface ExaminedInput {
  /** Its pack, as a report names it. */
  readonly pack: Directive;
  /** The run of the pack that it is about. */
  readonly directive: Directive;
  readonly input: ReportInput;
}

const campaignSchema = z.looseObject({ campaign: z.string() });

/**
 * Holds what the page sent against its pack, one of `directives`, and the review; the details name paths, never what
 * stands there.
 */
export function examineInput(raw: unknown, directives: readonly Directive[]): Result<ExaminedInput, Failure> {
  const campaign = campaignSchema.safeParse(raw);
  const pack = campaign.success ? findPackOf(directives, campaign.data.campaign) : undefined;
  if (pack === undefined) return fail({ code: 'invalid-input', detail: 'campaign' });
  const parsed = reportInputSchemaFor(pack).safeParse(raw);
  if (!parsed.success) {
    return fail({
      code: 'invalid-input',
      detail: parsed.error.issues.map((issue) => issue.path.join('.')).join(' '),
    });
  }
  if (!isSoundRun(parsed.data, pack)) return fail({ code: 'invalid-input', detail: 'period' });
  const directive = runOf(pack, parsed.data);
  const errors = findProblems(parsed.data, directive).filter(({ severity }) => severity === 'error');
  return errors.length === 0
    ? ok({ pack, directive, input: parsed.data })
    : fail({ code: 'blocked-by-problems', detail: errors.map((problem) => problem.path).join(' ') });
}
