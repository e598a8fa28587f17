import { describe, expect, it } from 'vitest';
import { toCsv } from '#shared/desk/tables/to-csv.ts';

const table = (...rows: readonly (readonly (string | number)[])[]) =>
  toCsv({
    id: 't',
    title: 'T',
    columns: [
      { label: 'Tên', width: 1 },
      { label: 'Số', width: 1 },
    ],
    rows,
  });

describe('a table as CSV', () => {
  it('tells Excel its letters, and ends its lines as the standard says', () => {
    expect(table(['Đặng Thị Mẫu', 3])).toBe('\ufeffTên,Số\r\nĐặng Thị Mẫu,3\r\n');
  });

  it('keeps commas, quotes and line ends inside of a cell', () => {
    expect(table(['a, "b"\nc', 1])).toContain('"a, ""b""\nc",1');
  });

  it.each(['=HYPERLINK("http://x")', '+84', '-1+1', '@SUM(A1)'])('never lets %s be worked out', (text) => {
    expect(table([text, 1])).toMatch(/\r\n"?'[=+\-@]/u);
  });

  it('leaves numbers below zero what they are', () => {
    expect(table(['a', -3])).toContain('a,-3\r\n');
  });
});
