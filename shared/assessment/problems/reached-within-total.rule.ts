import { fieldsFor } from '#shared/directives/directive.ts';
import { shareOf } from '#shared/answers/share-of-total.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

export const rule: ProblemRule = {
  id: 'reached-within-total',
  find: (input, directive) =>
    answersInUse(input, directive).flatMap(({ criterion, answer }) =>
      fieldsFor(criterion, answer.value).flatMap((field) => {
        const share = shareOf(field, answer.fields);
        if (share === null || share.reached <= share.total) return [];
        const path = field.kind === 'count' ? `fields.${field.id}` : `fields.${field.id}.reached`;
        return [
          criterionProblem(
            'error',
            criterion,
            path,
            `“${field.label}” ghi ${String(share.reached)} trên ${String(share.total)}. Số đạt được không thể lớn hơn tổng số.`,
          ),
        ];
      }),
    ),
};
