import { findRecordKind } from '#shared/records/registry.ts';
import { emptyingOptions } from '#shared/answers/emptying-options.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

/** “Không có sự cố” beside an incident log with rows: one of the two is wrong. */
export const rule: ProblemRule = {
  id: 'declared-empty-table-is-empty',
  find: (input, directive) =>
    answersInUse(input, directive).flatMap(({ criterion, answer }) =>
      emptyingOptions(criterion, answer)
        .filter(({ isChosen }) => isChosen)
        .flatMap(({ fieldId, label, recordKindId }) => {
          const rowCount = (input.records[recordKindId] ?? []).length;
          const kind = findRecordKind(recordKindId);
          return rowCount === 0 || kind === undefined
            ? []
            : [
                criterionProblem(
                  'warning',
                  criterion,
                  `fields.${fieldId}`,
                  `chọn “${label}” nhưng bảng “${kind.title}” có ${String(rowCount)} dòng. Cần sửa lại một nơi.`,
                ),
              ];
        }),
    ),
};
