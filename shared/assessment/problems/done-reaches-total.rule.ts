import { z } from 'zod';
import { fieldsFor } from '#shared/directives/directive.ts';
import { shareOf } from '#shared/answers/share-of-total.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

/** A pack says beside a field from which share on the work counts as done; without that all have to be reached. */
const thresholdSchema = z.looseObject({ doneFromPercent: z.int().min(1).max(100).default(100) });

function doneFromPercent(field: unknown): number {
  return thresholdSchema.safeParse(field).data?.doneFromPercent ?? 100;
}

/** “Đã thực hiện” while the unit's own figures say 71 of 96. */
export const rule: ProblemRule = {
  id: 'done-reaches-total',
  find: (input, directive) =>
    answersInUse(input, directive)
      .filter(({ answer }) => answer.value === 'done')
      .flatMap(({ criterion, answer }) =>
        fieldsFor(criterion, answer.value).flatMap((field) => {
          const share = shareOf(field, answer.fields);
          if (share === null || share.total === 0) return [];
          const { reached, total } = share;
          if (reached * 100 >= total * doneFromPercent(field)) return [];
          const figures = `“${field.label}” mới ghi ${String(reached)} trên ${String(total)}`;
          const message = `trả lời “Đã thực hiện” nhưng ${figures}. Nếu còn làm tiếp, chọn “Đang thực hiện”.`;
          return [criterionProblem('warning', criterion, `fields.${field.id}`, message)];
        }),
      ),
};
