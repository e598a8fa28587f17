import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const answer = (reached: number | null, total: number | null) => ({
  answers: { '2.1': { value: 'done' as const, fields: { reached: { reached, total } } } },
});

it('blocks a share above the whole', () => {
  expect(problemsOf('reached-within-total', answer(50, 48))).toEqual([
    'error answers.2.1.fields.reached.reached: 2.1 Tiêu chí 2.1: “Số người” ghi 50 trên 48. Số đạt được không thể lớn hơn tổng số.',
  ]);
});

it.each([
  [48, 48],
  [0, 0],
  [null, 48],
  [50, null],
])('takes %s of %s', (reached, total) => {
  expect(problemsOf('reached-within-total', answer(reached, total))).toEqual([]);
});

it('does not look at a field that the answer does not ask for', () => {
  const fields = { reached: { reached: 50, total: 48 } };
  expect(problemsOf('reached-within-total', { answers: { '2.1': { value: 'not-done', fields } } })).toEqual(
    [],
  );
});
