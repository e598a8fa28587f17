import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('blocks “Không áp dụng” without a reason', () => {
  expect(
    problemsOf('not-applicable-has-reason', { answers: { '1.1': { value: 'not-applicable', reason: ' ' } } }),
  ).toEqual(['error answers.1.1.reason: 1.1 Tiêu chí 1.1: chọn “Không áp dụng” thì cần ghi lý do.']);
});

it('is content with a reason and asks for none elsewhere', () => {
  const answers = {
    '1.1': { value: 'not-applicable', reason: 'Đơn vị không có website.' },
    '1.2': { value: 'not-done' },
  } as const;
  expect(problemsOf('not-applicable-has-reason', { answers })).toEqual([]);
});
