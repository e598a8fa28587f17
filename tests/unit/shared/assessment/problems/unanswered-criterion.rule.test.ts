import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('points out each criterion without an answer, and only those', () => {
  const answers = { '1.1': { value: 'done' }, '1.2': { value: 'unclear' }, '1.3': { value: null } } as const;
  expect(problemsOf('unanswered-criterion', { answers })).toEqual([
    'warning answers.1.3.value: 1.3 Tiêu chí 1.3: chưa trả lời, báo cáo sẽ ghi “Chưa trả lời”.',
    'warning answers.2.1.value: 2.1 Tiêu chí 2.1: chưa trả lời, báo cáo sẽ ghi “Chưa trả lời”.',
    'warning answers.2.2.value: 2.2 Tiêu chí 2.2: chưa trả lời, báo cáo sẽ ghi “Chưa trả lời”.',
  ]);
});
