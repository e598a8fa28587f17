import { describe, expect, it } from 'vitest';
import { splitSpan } from '#shared/records/paste/split-span.ts';

describe('a stretch of time in one cell', () => {
  it.each([
    ['7h00 - 17h00', '7h00', '17h00'],
    ['7h-17h30', '7h', '17h30'],
    ['07:00–17:30', '07:00', '17:30'],
    ['từ 7h đến 17h', '7h', '17h'],
    ['7h đến 17h'.normalize('NFD'), '7h', '17h'],
    ['7h30 - 17h00 ngày 9/5/2024', '07:30 2024-05-09', '17:00'],
    ['9/5/2024, 17h - 7h', '9/5/2024, 17h', '7h'],
    ['Từ 7h ngày 9/5/2024 đến 7h ngày 10/5/2024', '7h ngày 9/5/2024', '7h ngày 10/5/2024'],
    ['7h 09-05-2024 - 17h 09-05-2024', '7h 09-05-2024', '17h 09-05-2024'],
  ])('%j goes from %j to %j', (text, from, to) => {
    expect(splitSpan(text)).toEqual({ from, to });
  });

  it.each([
    '',
    '7h',
    '9/5/2024',
    '9-5-2024',
    '07-05-2024 7h',
    'sáng - chiều',
    '9/5/2024 - 10/5/2024',
    '- 7h',
    '7 - 17',
  ])('%j is none', (text) => {
    expect(splitSpan(text)).toBeUndefined();
  });
});
