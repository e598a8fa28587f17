import { askedParts } from '#shared/directives/asked-of.ts';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import { remembered } from '#shared/base/remembered.ts';
import { isRowEmpty } from '#shared/records/record-kind.ts';
import { beginRule, type Problem, type ReviewProblem } from './problem.ts';
import { problemRules } from './registry.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';

/** Profile first, then the criteria in the order of the pack, each with its tables, then the remarks. */
function placesInOrder(directive: Directive): readonly string[] {
  return ['profile', ...allCriteria(directive).flatMap(({ id, records }) => [id, ...records]), 'remarks'];
}

function placeKey({ place }: Problem): string {
  switch (place.kind) {
    case 'criterion':
      return place.criterionId;
    case 'record':
      return place.recordKindId;
    case 'profile':
    case 'remarks':
      return place.kind;
  }
}

function isAboutEmptyRow({ place }: Problem, { records }: ReportInputDraft): boolean {
  if (place.kind !== 'record') return false;
  const row = records[place.recordKindId]?.[place.rowIndex];
  return row !== undefined && isRowEmpty(row);
}

/** Looks at one input after the other, for one pack. */
export type Review = (input: ReportInputDraft) => readonly ReviewProblem[];

/** Gives today, `YYYY-MM-DD`; `''` where nobody has told it. */
type Calendar = () => string;

/**
 * Begins a review for a pack, of what it asks of the unit. It keeps what it worked out of rows and inputs that are still the same objects, for as long
 * as somebody holds it: after a change it looks at what has changed. It asks for today each time: a window stays open over night.
 */
export function createReview(directive: Directive, today: Calendar = () => ''): Review {
  const partOf = askedParts(directive);
  const reviewOf = remembered((asked: Directive) => reviewAsked(asked));
  const known = new WeakMap<ReportInputDraft, Reviewed>();
  return (input) => {
    const day = today();
    const before = known.get(input);
    if (before?.day === day) return before.problems;
    const problems = reviewOf(partOf(input.unit.type))(input, day);
    known.set(input, { day, problems });
    return problems;
  };
}

/** What was found in an input on a day. */
interface Reviewed {
  readonly day: string;
  readonly problems: readonly ReviewProblem[];
}

function reviewAsked(
  directive: Directive,
): (input: ReportInputDraft, day: string) => readonly ReviewProblem[] {
  const ranks = new Map(placesInOrder(directive).map((place, index) => [place, index]));
  const rank = (problem: Problem) => ranks.get(placeKey(problem)) ?? ranks.size;
  const rules = problemRules.map((rule) => ({
    ruleId: rule.id,
    judgesEmptyRows: rule.judgesEmptyRows ?? false,
    find: beginRule(rule, directive),
  }));
  return (input, day) => {
    const problems = rules
      .flatMap(({ ruleId, find, judgesEmptyRows }) =>
        find(input, day)
          .filter((problem) => judgesEmptyRows || !isAboutEmptyRow(problem, input))
          .map((problem) => ({ ...problem, ruleId })),
      )
      .sort((a, b) => rank(a) - rank(b));
    return [
      ...problems.filter(({ severity }) => severity === 'error'),
      ...problems.filter(({ severity }) => severity === 'warning'),
    ];
  };
}

/**
 * Everything that the review before export points out: errors first, then warnings, each in the order of the screens.
 * Without errors the export accepts the input. Rows in which nothing is written are passed over, unless
 * the export would refuse them. `today`: `YYYY-MM-DD`.
 */
export function findProblems(
  input: ReportInputDraft,
  directive: Directive,
  today = '',
): readonly ReviewProblem[] {
  return createReview(directive, () => today)(input);
}
