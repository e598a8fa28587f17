import { DUTY_PERIOD_FIELDS, dutyPeriodOf } from '#shared/answers/duty-period.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

/** Where the letter gives no days, nobody can say that a roster covers the duty as long as the unit gives none either. */
export const rule: ProblemRule = {
  id: 'duty-period-is-entered',
  find: (input, directive) => {
    const { startsOn, endsOn } = dutyPeriodOf(directive, input.answers);
    if (startsOn !== null && endsOn !== null) return [];
    return answersInUse(input, directive)
      .filter(({ criterion, answer }) => {
        const asks = criterion.fields.some(({ id }) => DUTY_PERIOD_FIELDS.includes(id));
        return asks && (answer.value === 'done' || answer.value === 'in-progress');
      })
      .map(({ criterion }) =>
        criterionProblem(
          'warning',
          criterion,
          'fields',
          'chưa ghi trực từ ngày nào đến hết ngày nào. Thiếu hai ngày này thì chưa biết lịch trực có kín không.',
        ),
      );
  },
};
