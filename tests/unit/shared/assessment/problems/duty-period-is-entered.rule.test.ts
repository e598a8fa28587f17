import { expect, it } from 'vitest';
import type { Answer } from '#shared/answers/answer.ts';
import { packWith } from '#tests/support/assessments.ts';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const CRITERION = {
  records: ['duty-roster'],
  fields: [
    { id: 'duty-starts-on', kind: 'date', label: 'Trực từ ngày' },
    { id: 'duty-ends-on', kind: 'date', label: 'Trực đến hết ngày' },
  ],
};

const found = (answer: Partial<Answer>, event = {}) =>
  problemsOf('duty-period-is-entered', { answers: { '1.1': answer } }, packWith(CRITERION, event));

it('warns of a roster for a period that nobody has entered', () => {
  const expected = [
    'warning answers.1.1.fields: 1.1 Tiêu chí 1.1: chưa ghi trực từ ngày nào đến hết ngày nào. ' +
      'Thiếu hai ngày này thì chưa biết lịch trực có kín không.',
  ];
  expect(found({ value: 'done' })).toEqual(expected);
  expect(found({ value: 'done', fields: { 'duty-starts-on': '2024-05-09' } })).toEqual(expected);
  const reversed = { 'duty-starts-on': '2024-05-14', 'duty-ends-on': '2024-05-09' };
  expect(found({ value: 'done', fields: reversed })).toEqual(expected);
});

it('is content with both days, with days in the letter, and before anything is claimed', () => {
  expect(
    found({ value: 'done', fields: { 'duty-starts-on': '2024-05-09', 'duty-ends-on': '2024-05-14' } }),
  ).toEqual([]);
  expect(found({ value: 'done' }, { startsOn: '2024-05-09', endsOn: '2024-05-14' })).toEqual([]);
  expect(found({ value: 'not-done' })).toEqual([]);
});
