import { describe, expect, it } from 'vitest';
import {
  choiceColumn,
  countColumn,
  dateColumn,
  dateTimeColumn,
  emailColumn,
  longTextColumn,
  phoneColumn,
  textColumn,
} from '#shared/records/columns.ts';
import {
  cellString,
  cellText,
  defineRecordKind,
  emptyRow,
  isCellEmpty,
} from '#shared/records/record-kind.ts';
import { findRecordKind, recordKinds } from '#shared/records/registry.ts';

const kind = defineRecordKind({
  id: 'sample',
  title: 'Bảng mẫu',
  description: 'Một bảng mẫu.',
  rowName: 'dòng',
  columns: {
    name: textColumn({ label: 'Họ và tên', isRequired: true }),
    remark: longTextColumn({ label: 'Ghi chú' }),
    phone: phoneColumn({ label: 'Điện thoại' }),
    email: emailColumn({ label: 'Thư điện tử' }),
    day: dateColumn({ label: 'Ngày' }),
    time: dateTimeColumn({ label: 'Lúc' }),
    count: countColumn({ label: 'Số người' }),
    role: choiceColumn({ label: 'Vai trò', options: [{ id: 'lead', label: 'Trực lãnh đạo' }] }),
  },
  identifiedBy: ['name'],
  outlivesCampaign: true,
});

const EMPTY = { name: '', remark: '', phone: '', email: '', day: '', time: '', count: null, role: '' };
const FULL = {
  name: 'Nguyễn Thị Mẫu',
  remark: 'Dòng một\nDòng hai',
  phone: '(0225) 000 0000',
  email: 'mau@example.edu.vn',
  day: '2024-05-09',
  time: '2024-05-09T07:30',
  count: 1_250,
  role: 'lead',
};

describe('a row of a record table', () => {
  it('has every cell at its default when nothing is given', () => {
    expect(emptyRow(kind)).toEqual(EMPTY);
    expect(kind.rowSchema.parse({ name: 'Nguyễn Thị Mẫu' })).toEqual({ ...EMPTY, name: 'Nguyễn Thị Mẫu' });
  });

  it('survives being written as JSON and read again', () => {
    expect(kind.rowSchema.parse(JSON.parse(JSON.stringify(kind.rowSchema.parse(FULL))))).toEqual(FULL);
  });

  it('cleans its texts', () => {
    expect(kind.rowSchema.parse({ name: ' Đỗ\u202e Văn  Mẫu\n'.normalize('NFD') })['name']).toBe(
      'Đỗ Văn Mẫu',
    );
  });

  it.each([
    { columnId: 'name', cell: 12 },
    { columnId: 'name', cell: 'x'.repeat(201) },
    { columnId: 'remark', cell: 'x'.repeat(2_001) },
    { columnId: 'phone', cell: 'hỏi văn thư' },
    { columnId: 'email', cell: 'mau@' },
    { columnId: 'day', cell: '2024-02-30' },
    { columnId: 'time', cell: '2024-05-09' },
    { columnId: 'count', cell: '12' },
    { columnId: 'count', cell: -1 },
    { columnId: 'role', cell: 'Trực lãnh đạo' },
    { columnId: 'unknown', cell: '' },
  ])('refuses $cell in $columnId and says where', ({ columnId, cell }) => {
    const { error } = kind.rowSchema.safeParse({ [columnId]: cell });
    const where = error?.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : issue.path,
    );
    expect(where).toEqual([columnId]);
  });
});

describe('the words for a cell', () => {
  it.each([
    ['name', 'Nguyễn Thị Mẫu', 'Nguyễn Thị Mẫu'],
    ['day', '2024-05-09', '09/05/2024'],
    ['time', '2024-05-09T07:30', '07:30 09/05/2024'],
    ['count', 1_250, '1.250'],
    ['count', 0, '0'],
    ['role', 'lead', 'Trực lãnh đạo'],
  ] as const)('of %s %j are %s', (columnId, cell, words) => {
    expect(cellText(kind.columns[columnId], cell)).toBe(words);
  });

  it('are empty for an empty or missing cell of every kind', () => {
    for (const column of Object.values(kind.columns)) {
      expect([undefined, null, ''].map((cell) => cellText(column, cell))).toEqual(['', '', '']);
    }
  });

  it('keep what does not fit, so that nobody loses it', () => {
    expect(cellText(kind.columns.role, 'old-role')).toBe('old-role');
    expect(cellText(kind.columns.day, 'đầu tháng 5')).toBe('đầu tháng 5');
    expect(cellText(kind.columns.time, '2024-05-09')).toBe('2024-05-09');
  });
});

describe('cells of rows that are half filled in', () => {
  it('count as empty when missing, null or blank', () => {
    expect([undefined, null, '', ' \u00a0'].every(isCellEmpty)).toBe(true);
    expect([0, 'x'].some(isCellEmpty)).toBe(false);
  });

  it('read as text only when they are text', () => {
    expect(cellString({ a: 'x', b: 3, c: null }, 'a')).toBe('x');
    expect(['b', 'c', 'd'].map((id) => cellString({ a: 'x', b: 3, c: null }, id))).toEqual(['', '', '']);
  });
});

describe('the record kinds of the app', () => {
  it('are found by their id', () => {
    expect(findRecordKind('duty-roster')?.title).toBe('Danh sách và lịch trực');
    expect(findRecordKind('from-a-later-version')).toBeUndefined();
  });

  it.each(recordKinds)('$id takes an empty row and refuses an unknown column', (recordKind) => {
    const row = emptyRow(recordKind);
    expect(Object.keys(row)).toEqual(Object.keys(recordKind.columns));
    expect(recordKind.rowSchema.safeParse({ ...row, unknown: '' }).success).toBe(false);
  });
});
