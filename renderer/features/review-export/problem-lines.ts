import type { Problem, ReviewProblem } from '#shared/assessment/problems/problem.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { criterionAddress, problemAddress } from '#renderer/ui/addresses.ts';

/** One line of the review: a sentence, and where it is settled. */
export interface ProblemLine {
  readonly message: string;
  readonly address: string;
  /** How many things it stands for. */
  readonly count: number;
}

/** So many rows of a table with one and the same fault are one line. */
const ROWS_OF_ONE_LINE = 3;
/** More numbers than this are not read. */
const NUMBERED_ROWS = 5;

const isProfileGap = ({ ruleId }: ReviewProblem) => ruleId === 'profile-complete';
const isUnanswered = ({ ruleId }: ReviewProblem) => ruleId === 'unanswered-criterion';

/** The profile's gaps as one line, at the first of them. */
function profileLine(problems: readonly ReviewProblem[], directive: Directive): readonly ProblemLine[] {
  const gaps = problems.filter(isProfileGap);
  const [first, ...others] = gaps;
  if (first === undefined) return [];
  const message = others.length === 0 ? first.message : reviewTexts.profileGaps(gaps.length);
  return [{ message, address: problemAddress(directive, first.place), count: 1 }];
}

/** The same for all rows of a table with the same fault; `undefined` for what is not about a row. */
function faultKey({ place, fault }: Problem): string | undefined {
  return place.kind !== 'record' || fault === undefined ? undefined : `${place.recordKindId} ${fault}`;
}

function lineOfRows(problems: readonly Problem[]): string {
  const rows = problems.flatMap(({ place }) => (place.kind === 'record' ? [place] : []));
  const table = findRecordKind(rows[0]?.recordKindId ?? '')?.title ?? '';
  const numbers = rows.slice(0, NUMBERED_ROWS).map(({ rowIndex }) => rowIndex + 1);
  return reviewTexts.sameInRows(table, numbers, rows.length, problems[0]?.fault ?? '');
}

/** Problems as lines in their order; a pasted roster without phones is one line, not a hundred. */
function groupedLines(problems: readonly Problem[], directive: Directive): readonly ProblemLine[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = faultKey(problem);
    const group = key === undefined ? undefined : groups.get(key);
    if (group !== undefined) group.push(problem);
    else if (key !== undefined) groups.set(key, [problem]);
  }
  return problems.flatMap((problem) => {
    const group = groups.get(faultKey(problem) ?? '') ?? [];
    const address = problemAddress(directive, problem.place);
    if (group.length < ROWS_OF_ONE_LINE) return [{ message: problem.message, address, count: 1 }];
    return problem === group[0] ? [{ message: lineOfRows(group), address, count: group.length }] : [];
  });
}

/** The problems as lines: one for the gaps of the profile, for what an item leaves unanswered, for rows with one fault. */
export function problemLines(
  problems: readonly ReviewProblem[],
  directive: Directive,
): readonly ProblemLine[] {
  const unansweredOf = (itemId: string) =>
    problems.flatMap((problem) =>
      isUnanswered(problem) &&
      problem.place.kind === 'criterion' &&
      problem.place.criterionId.startsWith(`${itemId}.`)
        ? [problem.place.criterionId]
        : [],
    );
  return [
    ...profileLine(problems, directive),
    ...directive.items.flatMap(({ id, title }) => {
      const unanswered = unansweredOf(id);
      const [first] = unanswered;
      return first === undefined
        ? []
        : [
            {
              message: reviewTexts.unanswered(id, title, unanswered.length),
              address: criterionAddress(first),
              count: 1,
            },
          ];
    }),
    ...groupedLines(
      problems.filter((problem) => !isProfileGap(problem) && !isUnanswered(problem)),
      directive,
    ),
  ];
}
