import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('warns about “done” where no check of the website has run', () => {
  const answers = { '1.1': { value: 'done' }, '2.2': { value: 'done' } } as const;
  expect(problemsOf('site-check-has-run', { answers })).toEqual([
    'warning answers.2.2.value: 2.2 Tiêu chí 2.2: đơn vị tự rà soát, website chưa được kiểm tra bằng phần mềm.',
  ]);
  expect(problemsOf('site-check-has-run', { answers: { '2.2': { value: 'in-progress' } } })).toEqual([]);
});
