import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { emptyingOptions } from '#shared/answers/emptying-options.ts';
import { formatDate } from '#shared/base/dates.ts';
import { recordKind as incidents } from '#shared/records/incidents.record.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';
import type { ProblemRule } from './problem.ts';

/** That there was no incident can be said when the time is over, not on its first morning. */
export const rule: ProblemRule = {
  id: 'no-incident-after-the-end',
  find: (input, directive, today) => {
    const { endsOn } = dutyPeriodOf(directive, input.answers);
    if (today === '' || endsOn === null || today > endsOn) return [];
    return answersInUse(input, directive)
      .filter(({ answer }) => answer.value === 'done')
      .flatMap(({ criterion, answer }) =>
        emptyingOptions(criterion, answer)
          .filter(({ recordKindId, isChosen }) => isChosen && recordKindId === incidents.id)
          .map(({ label }) =>
            criterionProblem(
              'warning',
              criterion,
              'value',
              `chọn “${label}” khi chưa hết ngày ${formatDate(endsOn)}. Còn theo dõi thì chọn “Đang thực hiện”.`,
            ),
          ),
      );
  },
};
