import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceColumn,
  type Column,
  countColumn,
  dateColumn,
  dateTimeColumn,
  emailColumn,
  longTextColumn,
  phoneColumn,
  textColumn,
  YES_NO_UNCLEAR,
} from '#shared/records/columns.ts';
import { readPastedCell } from '#shared/records/paste/read-cell.ts';

const role = choiceColumn({
  label: 'Vai trò',
  options: [
    { id: 'lead', label: 'Trực lãnh đạo' },
    { id: 'technical', label: 'Trực kỹ thuật' },
    { id: 'on-call', label: 'Trực tiếp nhận tin' },
    { id: 'reserve', label: 'Dự phòng' },
  ],
});
const audience = choiceColumn({
  label: 'Đối tượng',
  options: [
    { id: 'staff', label: 'Cán bộ, giáo viên, nhân viên' },
    { id: 'pupils', label: 'Học sinh' },
    { id: 'parents', label: 'Cha mẹ học sinh' },
  ],
});
const isRemoved = choiceColumn({ label: 'Đã gỡ', options: YES_NO_UNCLEAR });
const columns: readonly Column[] = [
  textColumn({ label: 'Họ và tên' }),
  longTextColumn({ label: 'Mô tả' }),
  phoneColumn({ label: 'Điện thoại' }),
  emailColumn({ label: 'Thư điện tử' }),
  dateColumn({ label: 'Ngày' }),
  dateTimeColumn({ label: 'Từ' }),
  countColumn({ label: 'Số người' }),
  role,
  isRemoved,
];

function read(column: Column, text: string) {
  const result = readPastedCell(column, text, 'day-first');
  return result.ok ? result.value : `fault: ${result.error}`;
}

describe('a pasted phone number', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912 345 678'],
    ['0912.345.678', '0912.345.678'],
    ['0912\u00a0345\u00a0678', '0912 345 678'],
    ['+84912345678', '+84912345678'],
    ['+84 912 345 678', '+84 912 345 678'],
    ['(+84) 912 345 678', '+84 912 345 678'],
    ['84912345678', '+84912345678'],
    ['84 912 345 678', '+84 912 345 678'],
    ['912345678', '0912345678'],
    ['912 345 678', '0912 345 678'],
    ['2253000000', '02253000000'],
    ['(0225) 3 000 000', '(0225) 3 000 000'],
    ['ĐT: 0912 345 678', '0912 345 678'],
    ['SĐT 912345678', '0912345678'],
    ['113', '113'],
    ['-', ''],
    ['', ''],
  ])('%j is kept as %j', (text, stored) => {
    expect(read(columns[2] as Column, text)).toBe(stored);
  });

  it.each(['hỏi bảo vệ', '8.4912E+10', '0912345678 / 0987654321', '12', '#######'])(
    '%j is refused',
    (text) => {
      expect(read(columns[2] as Column, text)).toMatch(/^fault: /u);
    },
  );
});

describe('a pasted day', () => {
  it.each([
    ['09/05/2024', '2024-05-09'],
    ['9/5/24', '2024-05-09'],
    ['9/5/2024 0:00', '2024-05-09'],
    ['45421', '2024-05-09'],
    ['…', ''],
    ['chưa', ''],
    ['Không có', ''],
    ['#########', 'fault: not-shown-by-excel'],
    ['1234', 'fault: no-date'],
    ['99999', 'fault: no-date'],
    ['đầu tháng 5', 'fault: no-date'],
  ])('%j is read as %j', (text, stored) => {
    expect(read(columns[4] as Column, text)).toBe(stored);
  });
});

describe('a pasted day and time', () => {
  it.each([
    ['07:30 09/05/2024', '2024-05-09T07:30'],
    ['9/5/2024 7:30', '2024-05-09T07:30'],
    ['7h30 9/5/24', '2024-05-09T07:30'],
    ['45421,3125', '2024-05-09T07:30'],
    ['45421.99999', '2024-05-10T00:00'],
    ['9/5/2024 24:00', '2024-05-10T00:00'],
    ['9/5/2024', 'fault: no-time'],
    ['45421', 'fault: no-time'],
    ['7h30', 'fault: no-day'],
    ['0,3125', 'fault: no-day'],
    ['sáng thứ Hai', 'fault: no-date-time'],
  ])('%j is read as %j', (text, stored) => {
    expect(read(columns[5] as Column, text)).toBe(stored);
  });
});

describe('a pasted number', () => {
  it.each([
    ['45', 45],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1.234.567', 1_234_567],
    ['1.000', 1000],
    ['1234,00', 1234],
    ['45 người', 45],
    ['300em', 300],
    ['300 học sinh', 300],
    ['1\u202f250', 1250],
    ['2 nghìn', 2000],
    ['1,2 nghìn', 1200],
    ['2k', 2000],
    ['3 trăm', 300],
    ['ba trăm', 300],
    ['hai trăm linh năm em', 205],
    ['một nghìn hai trăm', 1200],
    ['300 (ba trăm) em', 300],
    ['３００', 300],
    ['320\nem', 320],
    ['0', 0],
    ['', null],
    ['-', null],
    ['khoảng 45', 'fault: no-count'],
    ['~300', 'fault: no-count'],
    ['300+', 'fault: no-count'],
    ['300-350', 'fault: no-count'],
    ['300/320', 'fault: no-count'],
    ['320\n335', 'fault: no-count'],
    ['320 335', 'fault: no-count'],
    ['35 320', 'fault: no-count'],
    ['1.2.5', 'fault: no-count'],
    ['1,234 nghìn', 'fault: no-count'],
    ['300²', 'fault: no-count'],
    ['300 (ba trăm hai)', 'fault: no-count'],
    ['hai ba', 'fault: no-count'],
    ['12 lớp', 'fault: no-count'],
    ['45 phút', 'fault: no-count'],
    ['1E+3', 'fault: no-count'],
    ['#N/A', 'fault: error-in-excel'],
    ['"', 'fault: nothing-above'],
    ['4,5', 'fault: no-count'],
    ['-4', 'fault: no-count'],
    ['45%', 'fault: no-count'],
    ['999.999.999', 'fault: no-count'],
  ])('%j is read as %j', (text, stored) => {
    expect(read(columns[6] as Column, text)).toBe(stored);
  });
});

describe('a pasted choice', () => {
  it.each([
    [role, 'Trực kỹ thuật', 'technical'],
    [role, 'TRUC KY THUAT', 'technical'],
    [role, 'Trực kỹ thuật'.normalize('NFD'), 'technical'],
    [role, 'technical', 'technical'],
    [role, 'Lãnh đạo', 'lead'],
    [role, 'kỹ thuật', 'technical'],
    [role, 'Dự', 'reserve'],
    [role, 'Trực lãnh đạo, ca sáng', 'lead'],
    [role, 'Trực', 'fault: no-choice'],
    [role, 'bảo vệ', 'fault: no-choice'],
    [role, 'd', 'fault: no-choice'],
    [audience, 'học sinh', 'pupils'],
    [audience, 'Cha mẹ', 'parents'],
    [audience, 'giáo viên', 'staff'],
    [audience, 'HS', 'pupils'],
    [audience, 'CMHS', 'parents'],
    [audience, 'CBGVNV', 'staff'],
    [isRemoved, 'có', 'yes'],
    [isRemoved, 'x', 'yes'],
    [isRemoved, 'ĐÚNG', 'yes'],
    [isRemoved, 'SAI', 'no'],
    [isRemoved, '✓', 'yes'],
    [isRemoved, 'ü', 'yes'],
    [isRemoved, 'Đã gỡ', 'yes'],
    [isRemoved, 'đã', 'yes'],
    [isRemoved, 'KHÔNG', 'no'],
    [isRemoved, 'chưa', 'no'],
    [isRemoved, 'chưa rõ', 'unclear'],
    [isRemoved, '?', 'unclear'],
    [isRemoved, '', ''],
    [isRemoved, 'một phần', 'fault: no-choice'],
  ])('%# %j', (column, text, stored) => {
    expect(read(column, text)).toBe(stored);
  });

  it('takes the beginning of every label that no other label shares', () => {
    for (const column of [role, audience]) {
      for (const { id, label } of column.options) expect(read(column, label.toUpperCase())).toBe(id);
    }
  });
});

describe('pasted words', () => {
  it('are cleaned, in one line or in several as the column has it', () => {
    const decomposed = '  Đỗ Thị\u200b  Mẫu\nTổ Tin '.normalize('NFD');
    expect(read(columns[0] as Column, decomposed)).toBe('Đỗ Thị Mẫu Tổ Tin');
    expect(read(columns[1] as Column, decomposed)).toBe('Đỗ Thị  Mẫu\nTổ Tin');
  });

  it('may be a dash or look like a formula', () => {
    expect(read(columns[0] as Column, '-')).toBe('-');
    expect(read(columns[0] as Column, '=1+1')).toBe('=1+1');
  });

  it('are refused when they are too long or were not shown', () => {
    expect(read(columns[0] as Column, 'x'.repeat(201))).toBe('fault: too-long');
  });
});

describe('an error of a formula', () => {
  it.each([
    '#REF!',
    '#N/A',
    '#DIV/0!',
    '#NAME?',
    '#VALUE!',
    '#GIÁTRỊ!',
    '#ERROR!',
    'Err:502',
    '#GETTING_DATA',
  ])('%j is never taken for a value', (text) => {
    for (const column of columns) expect(read(column, text)).toBe('fault: error-in-excel');
  });

  it('is not seen in words that begin with the same sign', () => {
    expect(read(columns[0] as Column, '#ATTT')).toBe('#ATTT');
  });
});

it('whatever is pasted, a column stores only what its schema accepts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.string({ unit: 'binary' }), (column, text) => {
      const result = readPastedCell(column, text, 'day-first');
      if (result.ok) expect(column.schema.parse(result.value)).toBe(result.value);
    }),
    { numRuns: 1_000 },
  );
});
