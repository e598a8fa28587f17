import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDate,
  formatDateTime,
  formatDocumentDate,
  formatInstant,
  formatTimeOfDay,
  localDate,
  localDateTime,
  toVietnamTime,
} from '#shared/base/dates.ts';

describe('dates', () => {
  it('accepts days that exist and nothing else', () => {
    expect(localDate.safeParse('2024-02-29').success).toBe(true);
    for (const wrong of ['2023-02-29', '2024-13-01', '2024-5-9', '09/05/2024', '2024-05-09T07:30', '']) {
      expect(localDate.safeParse(wrong).success, wrong).toBe(false);
    }
  });

  it('writes instants on the clock of Vietnam, whatever zone the PC is set to', () => {
    const instant = new Date('2026-11-29T17:32:00Z');
    expect([formatInstant(instant), formatTimeOfDay(instant)]).toEqual(['00:32 30/11/2026', '00:32']);
  });

  it('accepts wall-clock times to the minute, without a time zone', () => {
    expect(localDateTime.safeParse('2024-05-09T07:30').success).toBe(true);
    for (const wrong of [
      '2024-05-09T07:30Z',
      '2024-05-09T07:30+07:00',
      '2024-05-09T07:30:00',
      '2024-05-09T24:00',
      '2023-02-29T07:30',
      '2024-05-09',
    ]) {
      expect(localDateTime.safeParse(wrong).success, wrong).toBe(false);
    }
  });

  it('writes dates and times the Vietnamese way', () => {
    expect(formatDate('2024-05-09')).toBe('09/05/2024');
    expect(formatDate('')).toBe('');
    expect(formatDateTime('2024-05-09T07:30')).toBe('07:30 09/05/2024');
    expect(formatDateTime('')).toBe('');
  });

  it('pads days below 10 and only the months 1 and 2 in the date line of a document', () => {
    expect(formatDocumentDate('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024');
    expect(formatDocumentDate('2024-03-05')).toBe('ngày 05 tháng 3 năm 2024');
    expect(formatDocumentDate('2024-12-31')).toBe('ngày 31 tháng 12 năm 2024');
  });

  it('tells the time in Vietnam, past midnight too', () => {
    expect(toVietnamTime(new Date('2024-12-31T17:00:00Z'))).toBe('2025-01-01T00:00');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(localDateTime.safeParse(toVietnamTime(instant)).success).toBe(true);
        },
      ),
    );
  });
});

describe('days', () => {
  it('are counted and added across months and leap years', () => {
    expect(addDays('2024-02-27', 5)).toBe('2024-03-03');
    expect(daysBetween('2024-02-27', '2024-03-03')).toBe(5);
    expect(daysBetween('2024-03-03', '2024-02-27')).toBe(-5);
  });
});
