import { ANSWER_LABELS } from '#shared/directives/answer-values.ts';
import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { keepAssessments } from '../proposals/keep-assessments.ts';
import type { KeepingRule } from './problem.ts';
import { answersInUse, criterionProblem } from './answers-in-use.ts';

/** Where the unit claims more than the app has found, both stand in the report: the unit should know before. */
export const rule: KeepingRule = {
  id: 'claim-agrees-with-records',
  begin: (directive) => {
    const assess = keepAssessments();
    return (input) => {
      const period = dutyPeriodOf(directive, input.answers);
      return answersInUse(input, directive).flatMap(({ criterion, answer }) => {
        const assessment = assess(criterion, answer, input, period);
        if (assessment === null || !assessment.differs || answer.value === null) return [];
        const { answer: proposed, facts } = assessment;
        const claim = `đơn vị trả lời “${ANSWER_LABELS[answer.value]}”`;
        const reasons = facts.filter(({ tone }) => tone !== 'plain').map(({ text }) => text);
        const finding =
          proposed === null || proposed === answer.value
            ? 'dữ liệu trong phần mềm chưa khớp'
            : `phần mềm thấy “${ANSWER_LABELS[proposed]}”`;
        const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
        const message = `${claim}, ${finding}${why}. Báo cáo sẽ ghi cả hai.`;
        return [criterionProblem('warning', criterion, 'value', message)];
      });
    };
  },
};
