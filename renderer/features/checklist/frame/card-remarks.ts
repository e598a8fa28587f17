import type { Answer } from '#shared/answers/answer.ts';
import { needsPlan } from '#shared/directives/answer-values.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';

/** What an answer still lacks, in a few words each, for the state line of its card; nothing while it was only just begun. */
export function cardRemarks(answer: Answer, isFresh: boolean): readonly string[] {
  const { remarks } = checklistTexts;
  if (answer.value === null || isFresh) return [];
  return [
    ...(answer.value === 'not-applicable' && answer.reason === '' ? [remarks.noReason] : []),
    ...(needsPlan(answer.value) && answer.assignee === '' ? [remarks.noAssignee] : []),
    ...(needsPlan(answer.value) && answer.dueOn === '' ? [remarks.noDueDate] : []),
    ...(answer.value === 'done' && answer.evidence.length === 0 ? [remarks.noEvidence] : []),
  ];
}
