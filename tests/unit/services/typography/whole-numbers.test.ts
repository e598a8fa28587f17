import { expect, it } from 'vitest';
import { withWholeNumbers } from '#services/typography/whole-numbers.ts';

it.each([
  ['điện thoại 0900 000 002, thư', 'điện thoại 0900_000_002, thư'],
  ['+84 900 000 002', '+84_900_000_002'],
  ['0225 3842 000', '0225_3842_000'],
  ['0900 000 101; 0900 000 102', '0900_000_101; 0900_000_102'],
  ['0900 000101', '0900_000101'],
])('a line never ends within the telephone number of: %s', (text, whole) => {
  expect(withWholeNumbers(text)).toBe(whole.replaceAll('_', '\u00a0'));
});

it.each([
  '06:40 05/05/2024',
  '07:00 09/05/2024 18:00 10/05/2024',
  '88 giáo viên',
  'lớp 10 12',
  '1.402 học sinh',
  '05/05/2024 12 máy',
])('a line may end within: %s', (text) => {
  expect(withWholeNumbers(text)).toBe(text);
});
