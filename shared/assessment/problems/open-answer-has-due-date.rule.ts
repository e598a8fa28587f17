import type { ProblemRule } from './problem.ts';
import { criterionProblem, openAnswers } from './answers-in-use.ts';

/** “Đang” and “Chưa” need a date before the export; “Chưa rõ” is a task that may still be given one. */
export const rule: ProblemRule = {
  id: 'open-answer-has-due-date',
  find: (input, directive) =>
    openAnswers(input, directive)
      .filter(({ answer }) => answer.dueOn === '')
      .map(({ criterion, severity, label }) =>
        criterionProblem(severity, criterion, 'dueOn', `chọn “${label}” thì cần ghi ngày dự kiến xong.`),
      ),
};
