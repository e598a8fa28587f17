import type { ProblemRule } from '../problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

/** This version of the app cannot check websites: a “done” that rests on looking alone says so. */
export const rule: ProblemRule = {
  id: 'site-check-has-run',
  find: (input, directive) =>
    answersInUse(input, directive)
      .filter(({ criterion, answer }) => criterion.auto === 'site-check' && answer.value === 'done')
      .map(({ criterion }) =>
        criterionProblem(
          'warning',
          criterion,
          'value',
          'đơn vị tự rà soát, website chưa được kiểm tra bằng phần mềm.',
        ),
      ),
};
