import { expect, it } from 'vitest';
import { directiveSchema } from '#shared/directives/directive.ts';
import { sampleDirectiveJson } from '#tests/support/sample-directive.ts';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('warns about a finished duty roster without a single shift', () => {
  expect(problemsOf('done-has-records', { answers: { '1.2': { value: 'done' } } })).toEqual([
    'warning answers.1.2.value: 1.2 Tiêu chí 1.2: bảng “Danh sách và lịch trực” còn trống.',
  ]);
});

it('names the way out where there may be nothing to enter', () => {
  expect(problemsOf('done-has-records', { answers: { '1.3': { value: 'done' } } })).toEqual([
    'warning answers.1.3.value: 1.3 Tiêu chí 1.3: bảng “Nhật ký sự cố” còn trống. Nếu không có gì để ghi, chọn “Không có sự cố”.',
  ]);
});

it('asks for no rows in a table that stands beside what the criterion asks', () => {
  const directive = directiveSchema.parse({
    ...sampleDirectiveJson(),
    items: sampleDirectiveJson().items.map((item) => ({
      ...item,
      criteria: item.criteria.map((criterion) =>
        criterion.id === '1.1' ? { ...criterion, records: ['received-letters', 'duty-log'] } : criterion,
      ),
    })),
  });
  expect(problemsOf('done-has-records', { answers: { '1.1': { value: 'done' } } }, directive)).toEqual([]);
});

it('is content with rows, with the explicit answer, and with answers other than done', () => {
  const answers = {
    '1.2': { value: 'not-done' },
    '1.3': { value: 'done', fields: { outcome: 'none' } },
  } as const;
  expect(problemsOf('done-has-records', { answers })).toEqual([]);
  expect(
    problemsOf('done-has-records', {
      answers: { '1.2': { value: 'done' } },
      records: { 'duty-roster': [{}] },
    }),
  ).toEqual([]);
});
