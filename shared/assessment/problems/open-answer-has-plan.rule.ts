import { isBlank } from '#shared/base/vietnamese-text.ts';
import { ANSWER_LABELS, needsPlan } from '#shared/directives/answer-values.ts';
import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

/** “Đang” and “Chưa” need a person and a date before the export; “Chưa rõ” is a task that may still be handed out. */
export const rule: ProblemRule = {
  id: 'open-answer-has-plan',
  find: (input, directive) =>
    answersInUse(input, directive).flatMap(({ criterion, answer }) => {
      const { value } = answer;
      if (value === null || !needsPlan(value)) return [];
      const severity = value === 'unclear' ? 'warning' : 'error';
      const label = ANSWER_LABELS[value];
      return [
        ...(isBlank(answer.assignee)
          ? [
              criterionProblem(
                severity,
                criterion,
                'assignee',
                `chọn “${label}” thì cần ghi người phụ trách.`,
              ),
            ]
          : []),
        ...(answer.dueOn === ''
          ? [criterionProblem(severity, criterion, 'dueOn', `chọn “${label}” thì cần ghi ngày dự kiến xong.`)]
          : []),
      ];
    }),
};
