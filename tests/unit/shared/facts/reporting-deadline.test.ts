import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVietnamTime } from '#shared/base/dates.ts';
import { deadlineWords, dueAt, isInForce, type ReportingDeadline } from '#shared/facts/reporting-deadline.ts';

function deadline(
  within: ReportingDeadline['within'],
  rest: Partial<ReportingDeadline> = {},
): ReportingDeadline {
  return {
    id: 'mau',
    about: 'incident',
    duty: 'đơn vị vận hành',
    countedFrom: 'detection',
    to: 'cơ quan cấp trên',
    document: 'Văn bản mẫu',
    inForceFrom: '2026-08-19',
    remark: 'Hỏi cơ quan cấp trên.',
    ...rest,
    within,
  };
}

const hours = (count: number) => deadline({ unit: 'hours', count });
const days = (count: number) => deadline({ unit: 'days', count });

/** Any minute of the years 2017 to 2040, as an instant. */
const anyMinute = fc
  .integer({ min: Date.UTC(2017, 0, 1) / 60_000, max: Date.UTC(2040, 11, 31) / 60_000 })
  .map((minute) => minute * 60_000);

describe('the last moment for a report', () => {
  it.each([
    ['over midnight', hours(24), '2026-11-28T23:30', '2026-11-29T23:30'],
    ['over the end of a month', hours(72), '2026-11-28T23:30', '2026-12-01T23:30'],
    ['over the end of a year', hours(72), '2026-12-30T00:15', '2027-01-02T00:15'],
    ['over the leap day', hours(72), '2028-02-27T08:00', '2028-03-01T08:00'],
    ['over no leap day', hours(72), '2027-02-27T08:00', '2027-03-02T08:00'],
    ['through the week of Tết, no day left out', hours(72), '2027-02-05T18:00', '2027-02-08T18:00'],
    ['in days through the week of Tết', days(5), '2027-02-05T18:00', '2027-02-10T18:00'],
    ['at once', deadline({ unit: 'at-once' }), '2026-11-28T23:30', '2026-11-28T23:30'],
  ])('%s', (_name, given, detectedAt, due) => {
    expect(dueAt(given, detectedAt)).toBe(due);
  });

  it('is the wall-clock time of Vietnam so many true hours later, whatever the moment', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 720 }), (instant, count) => {
        const detectedAt = toVietnamTime(new Date(instant));
        expect(dueAt(hours(count), detectedAt)).toBe(toVietnamTime(new Date(instant + count * 3_600_000)));
      }),
    );
  });

  it('is the same whether a day is called one day or 24 hours', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 30 }), (instant, count) => {
        const detectedAt = toVietnamTime(new Date(instant));
        expect(dueAt(days(count), detectedAt)).toBe(dueAt(hours(24 * count), detectedAt));
      }),
    );
  });
});

it('falls under a document from its first day to its last', () => {
  const given = deadline({ unit: 'at-once' }, { inForceUntil: '2026-12-31' });
  const held = ['2026-08-18', '2026-08-19', '2026-12-31', '2027-01-01'].map((day) => isInForce(given, day));
  expect(held).toEqual([false, true, true, false]);
});

it('is said in a line', () => {
  expect(deadlineWords([hours(72)])).toBe('Sự cố: trong 72 giờ, kể từ khi phát hiện');
  expect(deadlineWords([deadline({ unit: 'at-once' }, { about: 'beyond-capacity' }), days(5)])).toBe(
    'Sự cố vượt khả năng xử lý: báo ngay; sự cố: trong 05 ngày, kể từ khi phát hiện',
  );
});
