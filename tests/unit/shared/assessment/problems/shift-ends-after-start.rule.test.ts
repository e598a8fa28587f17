import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const shift = (startsAt: string, endsAt: string) => ({ records: { 'duty-roster': [{ startsAt, endsAt }] } });

it.each([
  ['2026-05-09T19:00', '2026-05-09T07:00'],
  ['2026-05-09T07:00', '2026-05-09T07:00'],
])('blocks a shift from %s to %s', (startsAt, endsAt) => {
  expect(problemsOf('shift-ends-after-start', shift(startsAt, endsAt))).toEqual([
    'error records.duty-roster.0.endsAt: Danh sách và lịch trực, dòng 1: giờ kết thúc phải sau giờ bắt đầu.',
  ]);
});

it('takes a night shift and rows that are half filled in', () => {
  expect(problemsOf('shift-ends-after-start', shift('2026-05-09T19:00', '2026-05-10T07:00'))).toEqual([]);
  expect(problemsOf('shift-ends-after-start', shift('2026-05-09T19:00', ''))).toEqual([]);
  const rows = [{}, { phone: 'x' }, { startsAt: null, endsAt: 3 }];
  expect(problemsOf('shift-ends-after-start', { records: { 'duty-roster': rows } })).toEqual([]);
});
