import type { Answer } from '#shared/answers/answer.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { type Criterion, fieldsFor } from '#shared/directives/directive.ts';
import { findQuestionKind } from '#shared/questions/registry.ts';
import { isRowEmpty } from '#shared/records/record-kind.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

function saysNothing(criterion: Criterion, answer: Answer, { records }: ReportInputDraft): boolean {
  const fields = fieldsFor(criterion, answer.value);
  const hasRows = criterion.records.some((id) => (records[id] ?? []).some((row) => !isRowEmpty(row)));
  const isAnyFilled = fields.some((field) => {
    const { summarise } = findQuestionKind(field.kind);
    return summarise(answer.fields[field.id], field) !== '';
  });
  const isShown = answer.note.trim() !== '' || answer.evidence.length > 0;
  return fields.length > 0 && !isAnyFilled && !hasRows && !isShown;
}

/** “Đã thực hiện” and nothing beside it: who reads the report learns neither what was done nor when. */
export const rule: ProblemRule = {
  id: 'done-has-details',
  find: (input, directive) =>
    answersInUse(input, directive)
      .filter(({ criterion, answer }) => answer.value === 'done' && saysNothing(criterion, answer, input))
      .map(({ criterion }) =>
        criterionProblem(
          'warning',
          criterion,
          'fields',
          'trả lời “Đã thực hiện” nhưng chưa ghi thông tin nào kèm theo. Thầy/Cô ghi ít nhất một dòng.',
        ),
      ),
};
