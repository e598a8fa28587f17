import { isBlank } from '#shared/base/vietnamese-text.ts';
import type { ProblemRule } from './problem.ts';
import { criterionProblem, openAnswers } from './answers-in-use.ts';

/** “Đang” and “Chưa” need a person before the export; “Chưa rõ” is a task that may still be handed out. */
export const rule: ProblemRule = {
  id: 'open-answer-has-assignee',
  find: (input, directive) =>
    openAnswers(input, directive)
      .filter(({ answer }) => isBlank(answer.assignee))
      .map(({ criterion, answer: { value }, severity, label }) => {
        const wanted = value === 'unclear' ? 'nên ghi người sẽ làm rõ' : 'cần ghi người phụ trách';
        return criterionProblem(severity, criterion, 'assignee', `chọn “${label}” thì ${wanted}.`);
      }),
};
