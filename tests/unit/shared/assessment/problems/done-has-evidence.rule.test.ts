import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('warns about “Đã thực hiện” without evidence', () => {
  const answers = {
    '1.1': { value: 'done' },
    '1.2': { value: 'done', evidence: [{ file: 'a.jpg', caption: '' }] },
    '1.3': { value: 'not-done' },
  } as const;
  expect(problemsOf('done-has-evidence', { answers })).toEqual([
    'warning answers.1.1.evidence: 1.1 Tiêu chí 1.1: chưa có minh chứng.',
  ]);
});
