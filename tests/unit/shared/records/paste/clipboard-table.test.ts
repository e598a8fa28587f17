import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#shared/base/vietnamese-text.ts';
import { MAX_CLIPBOARD_LENGTH, readClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import { MAX_ROWS } from '#shared/records/record-kind.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

function rowsOf(text: string) {
  const result = readClipboardTable(text);
  return result.ok ? result.value.rows : result.error;
}

/** A cell as Excel puts it on the clipboard. */
function excelCell(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('text from a spreadsheet', () => {
  it.each([
    ['Excel ends rows with CR LF, the last one too', 'a\tb\r\nc\td\r\n'],
    ['LibreOffice with LF', 'a\tb\nc\td'],
    ['old programs with CR', 'a\tb\rc\td\r'],
    ['a blank row between', 'a\tb\r\n\t\r\nc\td\r\n\r\n'],
  ])('is cut into rows and cells: %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps line breaks, tabs and doubled quotes inside a quoted cell', () => {
    expect(rowsOf('"Nguyễn Văn Mẫu\nTổ Tin"\t"gọi ""nóng"""\t"a\tb"\r\nx\ty\tz')).toEqual([
      ['Nguyễn Văn Mẫu\nTổ Tin', 'gọi "nóng"', 'a\tb'],
      ['x', 'y', 'z'],
    ]);
  });

  it('leaves quotes alone that belong to the words', () => {
    expect(rowsOf('"Chào cờ" tuần 1\tmàn hình 32"\t"\r\nx\ty\tz')).toEqual([
      ['"Chào cờ" tuần 1', 'màn hình 32"', '"'],
      ['x', 'y', 'z'],
    ]);
  });

  it.each([
    [
      'two in neighbouring rows',
      'Hai\t"\t02\nBa\t"\t03',
      [
        ['Hai', '"', '02'],
        ['Ba', '"', '03'],
      ],
    ],
    [
      'two in the last column',
      'Hai\t02\t"\r\nBa\t03\t"',
      [
        ['Hai', '02', '"'],
        ['Ba', '03', '"'],
      ],
    ],
    [
      'two in one row',
      'Hai\t"\t"\nBa\tx\ty',
      [
        ['Hai', '"', '"'],
        ['Ba', 'x', 'y'],
      ],
    ],
    [
      'one beside a cell of two lines',
      'Hai\t"320\n335"\t"\nBa\t"\t03',
      [
        ['Hai', '320\n335', '"'],
        ['Ba', '"', '03'],
      ],
    ],
    [
      'one above a cell of two lines',
      'Hai\t"\t02\nBa\t"320\n335"\t03',
      [
        ['Hai', '"', '02'],
        ['Ba', '320\n335', '03'],
      ],
    ],
    [
      'an open quote and a closing one rows below',
      'Hai\t"Chào cờ\t02\nBa\ttuần 1"\t03',
      [
        ['Hai', '"Chào cờ', '02'],
        ['Ba', 'tuần 1"', '03'],
      ],
    ],
  ])('loses no row to quotes that are ditto marks or words: %s', (_, text, rows) => {
    expect(rowsOf(`Tên\tChức vụ\tSố\n${text}\nBốn\tBảo vệ\t04`)).toEqual([
      ['Tên', 'Chức vụ', 'Số'],
      ...rows,
      ['Bốn', 'Bảo vệ', '04'],
    ]);
  });

  it('keeps the quotes of words that stand in quotes, as LibreOffice copies them', () => {
    expect(rowsOf('"Chào cờ"\t"A" và "B"\nx\ty')).toEqual([
      ['"Chào cờ"', '"A" và "B"'],
      ['x', 'y'],
    ]);
  });

  it.each([
    ['in a single column', '"a\nb"\nc', [['a\nb'], ['c']]],
    [
      'in the last column of every row',
      'x\t"320\n335"\ny\t"1\n2"',
      [
        ['x', '320\n335'],
        ['y', '1\n2'],
      ],
    ],
    [
      'in every row below headings',
      'A\tB\tC\nx\t"1\n2"\ty\nu\t"3\n4"\tv',
      [
        ['A', 'B', 'C'],
        ['x', '1\n2', 'y'],
        ['u', '3\n4', 'v'],
      ],
    ],
  ])('keeps cells of several lines together: %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('is cleaned: letters and marks written apart (NFD) come together, invisible characters go', () => {
    expect(rowsOf('Nguyễn Thị Mẫu\tx\u200b'.normalize('NFD'))).toEqual([['Nguyễn Thị Mẫu', 'x']]);
  });

  it('comes back cell by cell, whatever stands in the cells', () => {
    // A cell that begins with a line break begins like a ditto mark.
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'đ', '"', '\n', ' ', '\r') })
      .filter((text) => !/^[\r\n]/u.test(text));
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (content) => {
        const table = [['x', 'y', 'z'], ['u', 'v', 'w'], ...content];
        const text = table.map((row) => row.map(excelCell).join('\t')).join('\r\n');
        expect(rowsOf(text)).toEqual(table.map((row) => row.map(cleanText)));
      }),
    );
  });

  it.each([
    ['', 'empty'],
    [' \t\r\n\t', 'empty'],
    ['một ô', 'single-cell'],
    ['"một ô\nhai dòng"', 'single-cell'],
    ['x'.repeat(MAX_CLIPBOARD_LENGTH + 1), 'too-large'],
  ])('is told apart from what is no table', (text, fault) => {
    expect(rowsOf(text)).toBe(fault);
  });

  it('is not read beyond what a table can hold, and says so', () => {
    const result = readClipboardTable('a\tb\n'.repeat(MAX_ROWS * 2));
    expect(result.ok && result.value.isCut).toBe(true);
    expect(result.ok && result.value.rows.length).toBeLessThan(MAX_ROWS * 2);
    const wide = readClipboardTable('a\t'.repeat(10_000));
    expect(wide.ok && (wide.value.rows[0]?.length ?? 0) < 100).toBe(true);
  });

  it.each(['"', '""', '"\t', '"a\t""b\t', '"\n'])('takes no time over a million of %j', (piece) => {
    const text = piece.repeat(Math.floor(MAX_CLIPBOARD_LENGTH / piece.length));
    expect(cpuMsOf(() => readClipboardTable(text))).toBeLessThan(2_000);
  });
});
