import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText, readCount } from '#renderer/questions/typed/typed-count.ts';
import { dateText, dateTimeText, readDate, readDateTime } from '#renderer/questions/typed/typed-date.ts';

const value = (result: { readonly ok: boolean; readonly value?: unknown }) =>
  result.ok ? result.value : 'fault';

describe('a typed day', () => {
  it.each([
    ['9/5/2024', '2024-05-09'],
    ['09/05/2024', '2024-05-09'],
    [' 09-05-24 ', '2024-05-09'],
    ['9.5.2024', '2024-05-09'],
    ['29/2/2024', '2024-02-29'],
    ['', ''],
    ['  ', ''],
  ])('reads %o as %o', (typed, expected) => {
    expect(value(readDate(typed))).toBe(expected);
  });

  it.each(['29/2/2023', '31/4/2024', '5/2024', '2024', 'hôm nay', '9/13/2024', '0/5/2024', '9/5/202'])(
    'does not guess what %o means',
    (typed) => {
      expect(value(readDate(typed))).toBe('fault');
    },
  );

  it('comes back as it was stored, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (day) => {
          const stored = day.toISOString().slice(0, 10);
          expect(value(readDate(dateText(stored)))).toBe(stored);
        },
      ),
    );
  });
});

describe('a typed time', () => {
  it.each([
    ['9/5/2024 7:30', '2024-05-09T07:30'],
    ['07:30 09/05/2024', '2024-05-09T07:30'],
    ['7h30 9/5/24', '2024-05-09T07:30'],
    ['9/5/2024 17h', '2024-05-09T17:00'],
    ['9-5-2024 17H05', '2024-05-09T17:05'],
    ['17g 9/5/2024', '2024-05-09T17:00'],
    ['', ''],
  ])('reads %o as %o', (typed, expected) => {
    expect(value(readDateTime(typed))).toBe(expected);
  });

  it.each(['9/5/2024', '7:30', '9/5/2024 25:00', '9/5/2024 7:60', '31/2/2024 7:30'])(
    'does not guess what %o means',
    (typed) => {
      expect(value(readDateTime(typed))).toBe('fault');
    },
  );

  it('comes back as it was stored', () => {
    expect(value(readDateTime(dateTimeText('2024-05-09T07:30')))).toBe('2024-05-09T07:30');
  });
});

describe('a typed count', () => {
  it.each([
    ['12', 12],
    [' 1240 ', 1240],
    ['1.240', 1240],
    ['1 240 000', 1_240_000],
    ['0', 0],
    ['', null],
  ])('reads %o as %o', (typed, expected) => {
    expect(value(readCount(typed))).toBe(expected);
  });

  it.each(['1,5', '-3', '12 người', '1.24', '99999999999', '1e3'])(
    'does not guess what %o means',
    (typed) => {
      expect(value(readCount(typed))).toBe('fault');
    },
  );

  it('stands in its field as it is stored', () => {
    expect(countText(1240)).toBe('1240');
    expect(countText(null)).toBe('');
  });
});
