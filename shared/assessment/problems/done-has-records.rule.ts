import { findRecordKind } from '#shared/records/registry.ts';
import { emptyingOptions } from '#shared/answers/emptying-options.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

/** “Đã thực hiện” while the table that should show it has no rows, and no answer says that there is nothing to enter. */
export const rule: ProblemRule = {
  id: 'done-has-records',
  find: (input, directive) =>
    answersInUse(input, directive)
      .filter(({ answer }) => answer.value === 'done')
      .flatMap(({ criterion, answer }) => {
        const options = emptyingOptions(criterion, answer);
        return criterion.records
          .flatMap((recordKindId) => findRecordKind(recordKindId) ?? [])
          .filter(({ id, isOptional }) => isOptional !== true && (input.records[id] ?? []).length === 0)
          .flatMap(({ id, title }) => {
            const option = options.find(({ recordKindId }) => recordKindId === id);
            if (option?.isChosen === true) return [];
            const wayOut = option === undefined ? '' : ` Nếu không có gì để ghi, chọn “${option.label}”.`;
            return [criterionProblem('warning', criterion, 'value', `bảng “${title}” còn trống.${wayOut}`)];
          });
      }),
};
