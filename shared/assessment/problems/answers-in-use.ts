import { allCriteria, type Criterion, type Directive } from '#shared/directives/directive.ts';
import { ANSWER_LABELS, needsPlan } from '#shared/directives/answer-values.ts';
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

/** An answer after which something is left to do, the words for it, and how grave it is to have no plan. */
interface OpenAnswer {
  readonly criterion: Criterion;
  readonly answer: Answer;
  readonly label: string;
  readonly severity: Problem['severity'];
}

/** Every answer that needs a person and a date; without them “Chưa rõ” is warned about, the others block the export. */
export function openAnswers(input: ReportInputDraft, directive: Directive): readonly OpenAnswer[] {
  return answersInUse(input, directive).flatMap(({ criterion, answer }) => {
    const { value } = answer;
    if (value === null || !needsPlan(value)) return [];
    const severity = value === 'unclear' ? 'warning' : 'error';
    return [{ criterion, answer, label: ANSWER_LABELS[value], severity }];
  });
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
