import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import { isRowEmpty } from '#shared/records/record-kind.ts';
import type { Problem } from './problem.ts';
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

function examine(input: ReportInputDraft, directive: Directive): readonly Problem[] {
  const ranks = new Map(placesInOrder(directive).map((place, index) => [place, index]));
  const rank = (problem: Problem) => ranks.get(placeKey(problem)) ?? ranks.size;
  const problems = problemRules
    .flatMap(({ find, judgesEmptyRows = false }) =>
      find(input, directive).filter((problem) => judgesEmptyRows || !isAboutEmptyRow(problem, input)),
    )
    .sort((a, b) => rank(a) - rank(b));
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
}

interface Examined {
  readonly directive: Directive;
  readonly problems: readonly Problem[];
}

/** What was found in an input, as long as somebody holds it: several parts of the screen ask about the same one. */
const examined = new WeakMap<ReportInputDraft, Examined>();

/**
 * Everything that the review before export points out: errors first, then warnings, each in the order of the screens.
 * Without errors the export accepts the input. Rows in which nothing is written are passed over, unless
 * the export would refuse them.
 */
export function findProblems(input: ReportInputDraft, directive: Directive): readonly Problem[] {
  const known = examined.get(input);
  if (known?.directive === directive) return known.problems;
  const problems = examine(input, directive);
  examined.set(input, { directive, problems });
  return problems;
}
