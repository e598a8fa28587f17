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

  it.each(['＝1+1', '\n=1+1', '\tx', '＠SUM(A1)'])('nor %j, which some spreadsheets take for one', (text) => {
    expect(table([text, 1])).toMatch(/\r\n"?'/u);
  });

  it.each(['A;=HYPERLINK("http://x")', 'A;"=1+1"', 'A\n=1+1', 'A\r\n+84', 'A;\t-1', ';@SUM(A1)'])(
    'lets nothing of %j be worked out where cells end at semicolons and quotes count for nothing',
    (text) => {
      const cells = table(['Trường', 1], [text, 1], ['x', 1])
        .split(/[;\t\r\n]/u)
        .map((cell) => cell.replace(/^"+/u, ''));
      expect(cells.filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
    },
  );

  it('leaves dashes and semicolons of ordinary texts what they are', () => {
    expect(table(['Ca 1; ca 2 - tổ A', 1])).toContain('Ca 1; ca 2 - tổ A,1\r\n');
  });

  it('leaves numbers below zero what they are', () => {
    expect(table(['a', -3])).toContain('a,-3\r\n');
  });
});
