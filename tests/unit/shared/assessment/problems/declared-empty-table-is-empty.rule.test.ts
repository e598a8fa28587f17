import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const answers = { '1.3': { value: 'done' as const, fields: { outcome: 'none' } } };

it('warns when “Không có sự cố” stands beside an incident log with rows', () => {
  expect(problemsOf('declared-empty-table-is-empty', { answers, records: { incidents: [{}, {}] } })).toEqual([
    'warning answers.1.3.fields.outcome: 1.3 Tiêu chí 1.3: chọn “Không có sự cố” nhưng bảng “Nhật ký sự cố” có 2 dòng. Cần sửa lại một nơi.',
  ]);
});

it('is content with an empty log, and with rows when the answer is another', () => {
  expect(problemsOf('declared-empty-table-is-empty', { answers })).toEqual([]);
  const some = { '1.3': { value: 'done' as const, fields: { outcome: 'some' } } };
  expect(
    problemsOf('declared-empty-table-is-empty', { answers: some, records: { incidents: [{}] } }),
  ).toEqual([]);
});

it('understands the option in a field of several choices as well', () => {
  const several = { '1.3': { value: 'done' as const, fields: { outcome: ['none'] } } };
  expect(
    problemsOf('declared-empty-table-is-empty', { answers: several, records: { incidents: [{}] } }),
  ).toHaveLength(1);
});
