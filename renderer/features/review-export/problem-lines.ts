import { EMPTY_ANSWER } from '#shared/assessment/answer.ts';
import type { Problem } from '#shared/assessment/problem.ts';
import type { ReportInputDraft } from '#shared/assessment/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { criterionAddress, problemAddress } from '#renderer/ui/addresses.ts';

/** One line of the review: a sentence, and where it is settled. */
export interface ProblemLine {
  readonly message: string;
  readonly address: string;
}

/** The profile's gaps as one line, at the first of them. */
function profileLine(problems: readonly Problem[], directive: Directive): readonly ProblemLine[] {
  const gaps = problems.filter(({ place }) => place.kind === 'profile');
  const [first, ...others] = gaps;
  if (first === undefined) return [];
  const message = others.length === 0 ? first.message : reviewTexts.profileGaps(gaps.length);
  return [{ message, address: problemAddress(directive, first.place) }];
}

/** The problems as lines. The gaps of the profile and what an item leaves unanswered are one line each. */
export function problemLines(
  problems: readonly Problem[],
  input: ReportInputDraft,
  directive: Directive,
): readonly ProblemLine[] {
  const isUnanswered = ({ place }: Problem) =>
    place.kind === 'criterion' && (input.answers[place.criterionId] ?? EMPTY_ANSWER).value === null;
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
            },
          ];
    }),
    ...problems
      .filter((problem) => problem.place.kind !== 'profile' && !isUnanswered(problem))
      .map((problem) => ({
        message: problem.message,
        address: problemAddress(directive, problem.place),
      })),
  ];
}
