import { problemsIn } from '#renderer/storage/review-input.ts';
import { useDeferredValue } from 'react';
import type { Answer } from '#shared/answers/answer.ts';
import type { ReviewProblem } from '#shared/assessment/problems/problem.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';

const NOTHING: readonly string[] = [];

/** What the review says of one criterion, in the few words of its card. */
function cardRemarks(
  problems: readonly ReviewProblem[],
  criterionId: string,
  value: Answer['value'],
): readonly string[] {
  const remarks = value === 'unclear' ? checklistTexts.remarksOfUnclear : checklistTexts.remarks;
  return problems.flatMap(({ ruleId, place }) =>
    place.kind === 'criterion' && place.criterionId === criterionId ? (remarks[ruleId] ?? []) : [],
  );
}

/** What an answer still lacks, for the state line of its card; nothing while it was only just begun. */
export function useCardRemarks(
  directive: Directive,
  criterionId: string,
  isFresh: boolean,
): readonly string[] {
  // Typing goes first; the remarks follow when there is time.
  const input = useDeferredValue(useReportInput(directive));
  if (input === undefined || isFresh) return NOTHING;
  return cardRemarks(problemsIn(input, directive), criterionId, input.answers[criterionId]?.value ?? null);
}
