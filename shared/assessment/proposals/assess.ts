import { rememberedByText } from '#shared/base/remembered.ts';
import { cleanLine, shorten } from '#shared/base/vietnamese-text.ts';
import { allCriteria, type Criterion, type Directive } from '#shared/directives/directive.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import { findQuestionKind } from '#shared/questions/registry.ts';
import { isRowEmpty } from '#shared/records/record-kind.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { type DutyPeriod, dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { MAX_FACT_LENGTH, type Proposal, type ProposalContext, type ProposalFact } from './proposal.ts';
import { findProposalRule } from './registry.ts';
import { looksAtSiteChecks } from './site-facts.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';

/** What the app has found for one criterion, beside what the unit claims. */
export interface Finding extends Omit<Proposal, 'fields'> {
  readonly criterionId: string;
  readonly ruleId: string;
  /**
   * Whether the unit claims more than the records and checks show, or something that does not go together with them.
   * Both then stand in the report. A unit that claims less than it could is only offered the proposal.
   */
  readonly differs: boolean;
}

/** A finding with the fields that it would fill in. */
export type Assessment = Finding & Pick<Proposal, 'fields'>;

/** The part of a report input that assessments rest on. */
export type AssessedInput = Pick<ReportInputDraft, 'records' | 'siteChecks'>;

/** The same, with what the unit claims. */
export type JudgedInput = AssessedInput & Pick<ReportInputDraft, 'answers'>;

/** What rules look at in a report input. */
type RuleInput = Pick<ProposalContext<unknown>, 'rowsOf' | 'siteChecks'>;

/**
 * Whether a proposed value may take the place of what is there: the criterion has such a field, its kind takes the
 * value, and something would change. What the unit has written in its own words is never written over.
 */
function mayFill(criterion: Criterion, { fields }: Answer, id: string, value: FieldValue): boolean {
  const field = criterion.fields.find((candidate) => candidate.id === id);
  if (field === undefined) return false;
  const kind = findQuestionKind(field.kind);
  const present = fields[id] ?? kind.emptyValue;
  const hasOwnWords = kind.isOwnWords === true && present !== kind.emptyValue;
  return (
    !hasOwnWords &&
    canonicalJson(present) !== canonicalJson(value) &&
    kind.valueSchema(field).safeParse(value).success
  );
}

function fieldsToFill(criterion: Criterion, answer: Answer, fields: Proposal['fields']): Proposal['fields'] {
  return Object.fromEntries(
    Object.entries(fields).filter(([id, value]) => mayFill(criterion, answer, id, value)),
  );
}

/** Facts may quote what somebody else wrote: one line, not too long. */
function printable(finding: Finding): Finding {
  return { ...finding, facts: finding.facts.map(printableFact) };
}

function printableFact(fact: ProposalFact): ProposalFact {
  return { ...fact, text: shorten(cleanLine(fact.text), MAX_FACT_LENGTH) };
}

/** How much each answer claims; “Không áp dụng” claims that there is nothing to be done at all. */
const CLAIMS: Readonly<Record<AnswerValue, number>> = {
  'not-applicable': 3,
  done: 3,
  'in-progress': 2,
  'not-done': 1,
  unclear: 1,
};

function isAtOdds({ value }: Answer, { answer, facts }: Proposal): boolean {
  if (value === null) return false;
  const claimsMore = answer !== null && answer !== value && CLAIMS[value] >= CLAIMS[answer];
  return (claimsMore && CLAIMS[value] > 1) || facts.some(({ tone }) => tone === 'contradiction');
}

function proposalFor(
  criterion: Criterion,
  answer: Answer,
  { rowsOf, siteChecks }: RuleInput,
  period: DutyPeriod,
): { readonly finding: Finding; readonly fields: Proposal['fields'] } | null {
  const rule = criterion.proposal === undefined ? undefined : findProposalRule(criterion.proposal.rule);
  if (rule === undefined) return null;
  const proposal = rule.propose({
    settings: criterion.proposal,
    criterion,
    answer,
    period,
    siteChecks: looksAtSiteChecks(rule) ? siteChecks : [],
    rowsOf: (recordKindId) => {
      if (rule.recordKindIds.includes(recordKindId)) return rowsOf(recordKindId);
      throw new Error(`${rule.id} looks at ${recordKindId}, which it does not name`);
    },
  });
  if (proposal === null) return null;
  const { fields, ...found } = proposal;
  const finding = {
    ...found,
    criterionId: criterion.id,
    ruleId: rule.id,
    differs: isAtOdds(answer, proposal),
  };
  return { finding, fields };
}

/** Several rules look at the same table: its empty rows are left out once. */
function ruleInputOf({ records, siteChecks }: AssessedInput): RuleInput {
  const rowsOf = rememberedByText((recordKindId) =>
    (records[recordKindId] ?? []).filter((row) => !isRowEmpty(row)),
  );
  return { rowsOf, siteChecks };
}

/**
 * What the app would answer to a criterion, from the records and checks of the report itself: nothing else goes in, so
 * that whoever holds the report comes to the same. `null` for criteria without a rule that this version knows, and
 * when there is nothing to go by yet.
 */
export function assessCriterion(
  criterion: Criterion,
  answer: Answer,
  input: AssessedInput,
  period: DutyPeriod,
): Assessment | null {
  const found = proposalFor(criterion, answer, ruleInputOf(input), period);
  return found && { ...printable(found.finding), fields: fieldsToFill(criterion, answer, found.fields) };
}

/** What the app has found for each criterion of a pack for which it can find anything. */
export function assessInput(input: JudgedInput, directive: Directive): readonly Finding[] {
  return assessWithoutWords(input, directive).map(printable);
}

/** As `assessInput`, for whoever does not show the words of the facts: those may be long, and of several lines. */
export function assessWithoutWords(input: JudgedInput, directive: Directive): readonly Finding[] {
  const period = dutyPeriodOf(directive, input.answers);
  const looked = ruleInputOf(input);
  return allCriteria(directive).flatMap(
    (criterion) =>
      proposalFor(criterion, input.answers[criterion.id] ?? EMPTY_ANSWER, looked, period)?.finding ?? [],
  );
}
