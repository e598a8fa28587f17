import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime } from '#shared/base/dates.ts';
import { joinDayAndTime, nextDay, readWrittenMoment } from '#shared/base/written-dates.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const anyMinute = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 16));

describe('a day or time that somebody wrote', () => {
  it.each([
    ['09/05/2024', '2024-05-09', undefined],
    ['9/5/24', '2024-05-09', undefined],
    ['09-05-2024', '2024-05-09', undefined],
    ['9.5.2024', '2024-05-09', undefined],
    ['2024-05-09', '2024-05-09', undefined],
    ['2024/5/9', '2024-05-09', undefined],
    ['9-May-24', '2024-05-09', undefined],
    ['Thứ Năm, 09/05/2024', '2024-05-09', undefined],
    ['T5 9/5/2024', '2024-05-09', undefined],
    ['CN, 12/5/2024', '2024-05-12', undefined],
    ['09/05/2024 (thứ 5)', '2024-05-09', undefined],
    ['Thứ Năm, ngày 9 tháng 5 năm 2024', '2024-05-09', undefined],
    ['Ngày 09 tháng 5 năm 2024'.normalize('NFD'), '2024-05-09', undefined],
    ['09-Thg5-24', '2024-05-09', undefined],
    ['9-thg 5-2024', '2024-05-09', undefined],
    ['9 thg 5, 2024', '2024-05-09', undefined],
    ['09.THG5.2024', '2024-05-09', undefined],
    ['09-Th5-24', '2024-05-09', undefined],
    ['09 Tháng Năm 2024', '2024-05-09', undefined],
    ['Thứ Năm, 09 Tháng Năm 2024', '2024-05-09', undefined],
    ['Thứ Năm, 9 tháng 5, 2024', '2024-05-09', undefined],
    ['Th 5, 9 thg 5, 2024', '2024-05-09', undefined],
    ['Thứ bảy ngày 11 tháng bảy năm 2026', '2026-07-11', undefined],
    ['9 tháng năm năm 2024', '2024-05-09', undefined],
    ['Tháng Năm 09, 2024', '2024-05-09', undefined],
    ['01 Tháng Giêng 2025', '2025-01-01', undefined],
    ['01 Tháng Mười 2024', '2024-10-01', undefined],
    ['01 Tháng Mười Một 2024'.normalize('NFD'), '2024-11-01', undefined],
    ['01 Tháng Mười Hai 2024', '2024-12-01', undefined],
    ['9 tháng chạp 2024', '2024-12-09', undefined],
    ['May 9, 2024', '2024-05-09', undefined],
    ['Thu, 09 May 2024', '2024-05-09', undefined],
    ['09-Thg5-24 7:30:00 SA', '2024-05-09', '07:30'],
    ['7:30 CH 09 Tháng Năm 2024', '2024-05-09', '19:30'],
    ['7:30 T5 09/05/2024', '2024-05-09', '07:30'],
    ['7:30', undefined, '07:30'],
    ['7h', undefined, '07:00'],
    ['17h05', undefined, '17:05'],
    ['7 giờ 30 phút', undefined, '07:30'],
    ["7h30'", undefined, '07:30'],
    ['7g30', undefined, '07:30'],
    ['07:30:00', undefined, '07:30'],
    ['1:30 CH', undefined, '13:30'],
    ['12:00 SA', undefined, '00:00'],
    ['12:15 PM', undefined, '12:15'],
    ['2h chiều', undefined, '14:00'],
    ['24:00', undefined, '24:00'],
    ['07:30 09/05/2024', '2024-05-09', '07:30'],
    ['9/5/2024 7:30', '2024-05-09', '07:30'],
    ['7h30 9/5/24', '2024-05-09', '07:30'],
    ['7h 09/05/2024', '2024-05-09', '07:00'],
    ['7h, 09-05-2024', '2024-05-09', '07:00'],
    ['7h30 ngày 9/5/2024', '2024-05-09', '07:30'],
    ['Lúc 7 giờ 30, ngày 9 tháng 5 năm 2024', '2024-05-09', '07:30'],
    ['2024-05-09T07:30', '2024-05-09', '07:30'],
    ['2024-05-09 07:30:00', '2024-05-09', '07:30'],
    ['9/5/2024\n7:30', '2024-05-09', '07:30'],
  ])('%o is the day %o and the time %o', (text, day, time) => {
    expect(readWrittenMoment(text)).toEqual({ day, time });
  });

  it.each([
    '',
    'hôm nay',
    '9/5',
    '5/2024',
    '31/4/2024',
    'Tháng Năm',
    'Thg5-24',
    '09-Thg5',
    '09-Thg13-24',
    '31-Thg4-24',
    '29/2/2023',
    '9/13/2024',
    '9/5/0224',
    '25:00',
    '7:60',
    '24:30',
    '7h-17h 9/5/2024',
    'từ 9/5/2024 đến 10/5/2024',
    '0912345678',
    '12',
    `9/5/2024${' '.repeat(100)}`,
  ])('%o is not guessed at', (text) => {
    expect(readWrittenMoment(text)).toBeUndefined();
  });

  it('is the American way round only where that is asked for, and never in words or ISO', () => {
    expect(readWrittenMoment('5/9/2024', 'month-first')?.day).toBe('2024-05-09');
    expect(readWrittenMoment('5/13/2024 7:30 AM', 'month-first')).toEqual({
      day: '2024-05-13',
      time: '07:30',
    });
    expect(readWrittenMoment('2024-05-09', 'month-first')?.day).toBe('2024-05-09');
    expect(readWrittenMoment('ngày 9 tháng 5 năm 2024', 'month-first')?.day).toBe('2024-05-09');
  });

  it('comes back from every form in which the app shows it', () => {
    fc.assert(
      fc.property(anyDay, anyMinute, (day, minute) => {
        expect(readWrittenMoment(formatDate(day))).toEqual({ day, time: undefined });
        const { day: readDay = '', time = '' } = readWrittenMoment(formatDateTime(minute)) ?? {};
        expect(joinDayAndTime(readDay, time)).toBe(minute);
      }),
    );
  });

  it('never breaks on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const moment = readWrittenMoment(text);
        expect(moment?.day ?? '2024-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        expect(moment?.time ?? '00:00').toMatch(/^\d{2}:\d{2}$/u);
      }),
    );
  });
});

describe('days and times put together', () => {
  it('go on to the next day at 24:00, also at the end of a year', () => {
    expect(joinDayAndTime('2024-12-31', '24:00')).toBe('2025-01-01T00:00');
    expect(nextDay('2024-02-28')).toBe('2024-02-29');
  });
});
