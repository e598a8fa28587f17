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

/** The problems as lines. What an item leaves unanswered is one line, not one for each criterion. */
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
      .filter((problem) => !isUnanswered(problem))
      .map((problem) => ({
        message: problem.message,
        address: problemAddress(directive, problem.place),
      })),
  ];
}
