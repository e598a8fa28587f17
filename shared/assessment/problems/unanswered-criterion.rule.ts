import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

export const rule: ProblemRule = {
  id: 'unanswered-criterion',
  find: (input, directive) =>
    answersInUse(input, directive)
      .filter(({ answer }) => answer.value === null)
      .map(({ criterion }) =>
        criterionProblem('warning', criterion, 'value', 'chưa trả lời, báo cáo sẽ ghi “Chưa trả lời”.'),
      ),
};
