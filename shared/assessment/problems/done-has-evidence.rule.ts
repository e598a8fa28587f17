import type { ProblemRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

export const rule: ProblemRule = {
  id: 'done-has-evidence',
  find: (input, directive) =>
    answersInUse(input, directive)
      .filter(({ answer }) => answer.value === 'done' && answer.evidence.length === 0)
      .map(({ criterion }) => criterionProblem('warning', criterion, 'evidence', 'chưa có minh chứng.')),
};
