import { allCriteria, type Criterion, type Directive } from '#shared/directives/directive.ts';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import type { Problem } from './problem.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';

/** Every criterion of the pack with its answer, untouched ones included. */
export function answersInUse(
  input: ReportInputDraft,
  directive: Directive,
): readonly { readonly criterion: Criterion; readonly answer: Answer }[] {
  return allCriteria(directive).map((criterion) => ({
    criterion,
    answer: input.answers[criterion.id] ?? EMPTY_ANSWER,
  }));
}

/** A problem of one criterion; `message` gets the criterion's number and title in front. */
export function criterionProblem(
  severity: Problem['severity'],
  criterion: Criterion,
  pathInAnswer: string,
  message: string,
): Problem {
  return {
    severity,
    place: { kind: 'criterion', criterionId: criterion.id },
    path: `answers.${criterion.id}.${pathInAnswer}`,
    message: `${criterion.id} ${criterion.title}: ${message}`,
  };
}
