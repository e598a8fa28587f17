import type { ProblemRule } from './problem.ts';
import { criterionProblem, openAnswers } from './answers-in-use.ts';

/** “Đang” and “Chưa” need a date before the export; “Chưa rõ” is a task that may still be given one. */
export const rule: ProblemRule = {
  id: 'open-answer-has-due-date',
  find: (input, directive) =>
    openAnswers(input, directive)
      .filter(({ answer }) => answer.dueOn === '')
      .map(({ criterion, answer: { value }, severity, label }) => {
        const wanted =
          value === 'unclear' ? 'nên ghi cần làm rõ trước ngày nào' : 'cần ghi ngày dự kiến xong';
        return criterionProblem(severity, criterion, 'dueOn', `chọn “${label}” thì ${wanted}.`);
      }),
};
