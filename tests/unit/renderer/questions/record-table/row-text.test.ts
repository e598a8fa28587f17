import { expect, test } from 'vitest';
import { recordKind } from '#shared/records/duty-roster.record.ts';
import { rowMatcher } from '#renderer/questions/record-table/row-text.ts';

const ROW = {
  name: 'Đặng Thị Ánh',
  phone: '0900.000 001',
  role: 'technical',
  startsAt: '2024-05-09T07:30',
};

test('a row is found by words without marks, in any order', () => {
  for (const search of ['anh dang', 'ĐẶNG', 'Ánh'.normalize('NFD'), '  ', 'trực kỹ thuật']) {
    expect(rowMatcher(recordKind, search)(ROW), search).toBe(true);
  }
  expect(rowMatcher(recordKind, 'anh binh')(ROW)).toBe(false);
});

test('a row is found by its phone however it is written, and by its day', () => {
  for (const search of ['0900000001', '000 001', '09/05/2024', '07:30']) {
    expect(rowMatcher(recordKind, search)(ROW), search).toBe(true);
  }
});
