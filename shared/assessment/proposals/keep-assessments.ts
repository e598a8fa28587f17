import type { Answer } from '#shared/answers/answer.ts';
import type { DutyPeriod } from '#shared/answers/duty-period.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { Criterion } from '#shared/directives/directive.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { type AssessedInput, assessCriterion, type Assessment } from './assess.ts';
import { findProposalRule } from './registry.ts';
import { looksAtSiteChecks } from './site-facts.ts';

/** What an assessment rested on. */
interface Ground {
  /** Answer and period, as text: both are read anew from the database with every change. */
  readonly said: string;
  readonly tables: readonly (readonly RecordRow[])[];
  readonly siteChecks: AssessedInput['siteChecks'];
}

interface Kept {
  readonly ground: Ground;
  readonly assessment: Assessment | null;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function isSame(one: Ground, other: Ground): boolean {
  return (
    one.said === other.said &&
    one.tables.length === other.tables.length &&
    one.tables.every((rows, index) => isSameList(rows, other.tables[index] ?? [])) &&
    isSameList(one.siteChecks, other.siteChecks)
  );
}

function groundOf(criterion: Criterion, answer: Answer, input: AssessedInput, period: DutyPeriod): Ground {
  const rule = criterion.proposal && findProposalRule(criterion.proposal.rule);
  return {
    said: canonicalJson([answer, period]),
    tables: (rule?.recordKindIds ?? []).map((id) => input.records[id] ?? []),
    siteChecks: rule !== undefined && looksAtSiteChecks(rule) ? input.siteChecks : [],
  };
}

/**
 * `assessCriterion` for one input after the other: for a criterion whose answer, rows and checks are those of the last time,
 * rows and checks as objects, nothing is worked out again. Tables are long, and one answer changes at a time.
 */
export function keepAssessments(): typeof assessCriterion {
  const kept = new Map<Criterion, Kept>();
  return (criterion, answer, input, period) => {
    const ground = groundOf(criterion, answer, input, period);
    const known = kept.get(criterion);
    if (known !== undefined && isSame(known.ground, ground)) return known.assessment;
    const assessment = assessCriterion(criterion, answer, input, period);
    kept.set(criterion, { ground, assessment });
    return assessment;
  };
}
