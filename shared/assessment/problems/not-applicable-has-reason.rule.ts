import { isBlank } from '#shared/base/vietnamese-text.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

export const rule: ProblemRule = {
  id: 'not-applicable-has-reason',
  find: (input, directive) =>
    answersInUse(input, directive)
      .filter(({ answer }) => answer.value === 'not-applicable' && isBlank(answer.reason))
      .map(({ criterion }) =>
        criterionProblem('error', criterion, 'reason', 'chọn “Không áp dụng” thì cần ghi lý do.'),
      ),
};
