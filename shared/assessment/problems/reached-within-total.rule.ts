import { fieldsFor } from '#shared/directives/directive.ts';
import { reachedOfTotal } from '#shared/questions/reached-of-total.question.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

export const rule: ProblemRule = {
  id: 'reached-within-total',
  find: (input, directive) =>
    answersInUse(input, directive).flatMap(({ criterion, answer }) =>
      fieldsFor(criterion, answer.value).flatMap((field) => {
        const parsed = reachedOfTotal.safeParse(answer.fields[field.id]);
        if (!parsed.success) return [];
        const { reached, total } = parsed.data;
        return reached !== null && total !== null && reached > total
          ? [
              criterionProblem(
                'error',
                criterion,
                `fields.${field.id}.reached`,
                `“${field.label}” ghi ${String(reached)} trên ${String(total)}. Số đạt được không thể lớn hơn tổng số.`,
              ),
            ]
          : [];
      }),
    ),
};
