import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import { type PasteOptions, previewPaste } from '#shared/records/paste/preview-paste.ts';
import { proposeMapping } from '#shared/records/paste/propose-mapping.ts';
import { MAX_ROWS, type RecordKind } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { kindNamed, PASTE_OPTIONS, pastedTable, ROSTER_LINES } from '#tests/support/pasted-table.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const roster = kindNamed('duty-roster');

function preview(kind: RecordKind, lines: readonly string[], options: Partial<PasteOptions> = {}) {
  const table = pastedTable(...lines);
  return previewPaste(kind, table, proposeMapping(kind, table), { ...PASTE_OPTIONS, ...options });
}

describe('pasted rows', () => {
  it('land in the form in which they are stored', () => {
    const { rows, isCut, ignoredColumns } = preview(roster, ROSTER_LINES);
    expect(rows.map(({ row }) => row)).toEqual([
      expect.objectContaining({
        name: 'Nguyễn Văn Mẫu',
        position: '',
        phone: '0900000001',
        startsAt: '2024-05-09T07:00',
        endsAt: '2024-05-09T17:00',
      }),
      expect.objectContaining({
        name: 'Trần Thị Ví Dụ',
        phone: '+84 900 000 002',
        startsAt: '2024-05-09T17:00',
        endsAt: '2024-05-10T07:00',
      }),
    ]);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect({ isCut, ignoredColumns }).toEqual({ isCut: false, ignoredColumns: [] });
  });

  it('tell cell by cell what is wrong and what stood there', () => {
    const { rows } = preview(roster, [
      ...ROSTER_LINES,
      '3 | Lê Thị Thử | hỏi bảo vệ | 31/4/2024 7:00 | #########',
      '4 | Vũ Văn Nháp | | 9/5/2024 | 10/5/2024 7:00',
    ]);
    expect(rows[2]?.faults).toEqual([
      { columnId: 'phone', text: 'hỏi bảo vệ', reason: 'no-phone' },
      { columnId: 'startsAt', text: '31/4/2024 7:00', reason: 'no-date-time' },
      { columnId: 'endsAt', text: '#########', reason: 'not-shown-by-excel' },
    ]);
    expect(rows[2]?.row).toMatchObject({ name: 'Lê Thị Thử', phone: '', startsAt: '', endsAt: '' });
    expect(rows[3]?.faults).toEqual([
      { columnId: 'phone', text: '', reason: 'missing' },
      { columnId: 'startsAt', text: '9/5/2024', reason: 'no-time' },
    ]);
  });

  it('end where the table is full', () => {
    const { rows, isCut } = preview(roster, ROSTER_LINES, { room: 1 });
    expect(rows).toHaveLength(1);
    expect(isCut).toBe(true);
  });
});

describe('merged cells', () => {
  const lines = [
    'Họ tên | Chức vụ | SĐT | Email | Từ | Đến',
    'Nguyễn Văn Mẫu | Giáo viên | 0900000001 | | 9/5/2024 7:00 | 9/5/2024 17:00',
    ' | | | | 10/5/2024 7:00 | 10/5/2024 17:00',
    ' | | | | | ',
    'Trần Thị Ví Dụ | | 0900000002 | vidu@example.edu.vn | 11/5/2024 7:00 | 11/5/2024 17:00',
    'Lê Thị Thử | -nt- | 0900000003 | | 12/5/2024 7:00 | 12/5/2024 17:00',
  ];

  it('fill the blanks below them at the beginning of a row, and nothing else', () => {
    const { rows } = preview(roster, lines);
    expect(rows.map(({ row }) => [row['name'], row['position'], row['phone'], row['email']])).toEqual([
      ['Nguyễn Văn Mẫu', 'Giáo viên', '0900000001', ''],
      ['Nguyễn Văn Mẫu', 'Giáo viên', '0900000001', ''],
      ['Trần Thị Ví Dụ', '', '0900000002', 'vidu@example.edu.vn'],
      ['Lê Thị Thử', '', '0900000003', ''],
    ]);
    expect(rows.map(({ fromAbove }) => fromAbove)).toEqual([
      [],
      ['name', 'position', 'phone'],
      [],
      ['position'],
    ]);
  });

  it('are told from a first cell that may be empty: a warning without a number does not take that of another', () => {
    const { rows } = preview(kindNamed('received-warnings'), [
      'Số văn bản | Ngày nhận | Nội dung',
      '15/CV | 02/04/2026 | Mật khẩu yếu',
      ' | 03/04/2026 | Mã độc',
      ' | | Lỗ hổng',
    ]);
    expect(rows.map(({ row }) => [row['number'], row['receivedOn']])).toEqual([
      ['15/CV', '2026-04-02'],
      ['', '2026-04-03'],
      ['', '2026-04-03'],
    ]);
  });

  it('stay blank where the user wants it so', () => {
    const { rows } = preview(roster, lines, { isMergedFilled: false });
    expect(rows[1]?.faults.map(({ columnId }) => columnId)).toEqual(['name', 'phone']);
  });

  it('are filled where people write a sign for “as above”', () => {
    const { rows } = preview(roster, [
      ...lines.slice(0, 2),
      'Trần Thị Ví Dụ | như trên | 0900000002 | | 10/5/2024 7:00 | 10/5/2024 17:00',
      'Lê Thị Thử | nt | 0900000003 | | 10/5/2024 7:00 | 10/5/2024 17:00',
    ]);
    expect(rows.map(({ row }) => row['position'])).toEqual(['Giáo viên', 'Giáo viên', 'Giáo viên']);
  });
});

describe('days and times in columns of their own', () => {
  const headings = 'Ngày trực | Từ giờ | Đến giờ | Họ tên | SĐT';

  it('are put together; a night shift ends on the next day; the day may be merged', () => {
    const { rows } = preview(roster, [
      headings,
      'Thứ Năm 09/05/2024 | 7h | 17h | Nguyễn Văn Mẫu | 0900000001',
      ' | 17h | 7h | Trần Thị Ví Dụ | 0900000002',
      '31/12/2024 | 0,75 | 24:00 | Lê Thị Thử | 0900000003',
    ]);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rows.map(({ row }) => [row['startsAt'], row['endsAt']])).toEqual([
      ['2024-05-09T07:00', '2024-05-09T17:00'],
      ['2024-05-09T17:00', '2024-05-10T07:00'],
      ['2024-12-31T18:00', '2025-01-01T00:00'],
    ]);
  });

  it('may be a stretch of time in one column, with the day or beside it; a night ends on the next day', () => {
    const expected = [
      ['2024-05-09T07:00', '2024-05-09T17:00'],
      ['2024-05-09T17:00', '2024-05-10T07:00'],
    ];
    const together = preview(roster, [
      'Họ tên | SĐT | Thời gian trực',
      'Nguyễn Văn Mẫu | 0900000001 | 7h00 - 17h00 ngày 9/5/2024',
      'Trần Thị Ví Dụ | 0900000002 | 17h - 7h ngày 9/5/2024',
    ]);
    const apart = preview(roster, [
      'Ngày trực | Giờ trực | Họ tên | SĐT',
      '9/5/2024 | 7h-17h | Nguyễn Văn Mẫu | 0900000001',
      ' | 17h đến 7h | Trần Thị Ví Dụ | 0900000002',
    ]);
    const withoutHeadings = preview(roster, [
      'Nguyễn Văn Mẫu | 0900000001 | 9/5/2024 | 7h-17h',
      'Trần Thị Ví Dụ | 0900000002 | 9/5/2024 | 17h-7h',
    ]);
    for (const { rows } of [together, apart, withoutHeadings]) {
      expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
      expect(rows.map(({ row }) => [row['startsAt'], row['endsAt']])).toEqual(expected);
    }
  });

  it('take the times that the user gives for all rows', () => {
    const lines = ['Ngày trực | Họ tên | SĐT', '9/5/2024 | Nguyễn Văn Mẫu | 0900000001'];
    expect(preview(roster, lines).rows[0]?.faults).toEqual([
      { columnId: 'startsAt', text: '9/5/2024', reason: 'no-time' },
      { columnId: 'endsAt', text: '9/5/2024', reason: 'no-time' },
    ]);
    const { rows } = preview(roster, lines, { times: { startsAt: '07:00', endsAt: '07:00' } });
    expect(rows).toMatchObject([
      { row: { startsAt: '2024-05-09T07:00', endsAt: '2024-05-10T07:00' }, faults: [] },
    ]);
  });

  it('do not say that something has happened: a time that may stay empty stays so', () => {
    const incidents = kindNamed('incidents');
    const { rows } = preview(incidents, [
      'Ngày | Phát hiện lúc | Hệ thống | Mô tả | Báo cáo lúc',
      '9/5/2024 | 7h30 | Website | Trang chủ bị đổi | ',
    ]);
    expect(rows).toMatchObject([{ row: { detectedAt: '2024-05-09T07:30', reportedAt: '' }, faults: [] }]);
  });

  it('say what is wrong with the day in the column that it belongs to', () => {
    const { rows } = preview(roster, [headings, '31/4/2024 | 7h | 17h | Nguyễn Văn Mẫu | 0900000001']);
    expect(rows[0]?.faults[0]).toEqual({
      columnId: 'startsAt',
      text: '7h 31/4/2024',
      reason: 'no-date-time',
    });
  });
});

describe('days as an American Excel shows them', () => {
  const headings = 'Họ tên | SĐT | Từ | Đến';

  it('are turned round when one of them cannot be read otherwise', () => {
    const { rows, dayOrder } = preview(roster, [
      headings,
      'Nguyễn Văn Mẫu | 0900000001 | 5/9/2024 7:00 AM | 5/9/2024 5:00 PM',
      'Trần Thị Ví Dụ | 0900000002 | 5/13/2024 7:00 AM | 5/13/2024 5:00 PM',
    ]);
    expect(dayOrder).toBe('month-first');
    expect(rows.map(({ row }) => row['endsAt'])).toEqual(['2024-05-09T17:00', '2024-05-13T17:00']);
  });

  it('are not turned round when one of them can only be meant our way', () => {
    const { rows, dayOrder } = preview(roster, [
      headings,
      'Nguyễn Văn Mẫu | 0900000001 | 13/5/2024 7:00 | 13/5/2024 17:00',
      'Trần Thị Ví Dụ | 0900000002 | 5/14/2024 7:00 | 5/14/2024 17:00',
    ]);
    expect(dayOrder).toBe('day-first');
    expect(rows[1]?.faults.map(({ reason }) => reason)).toEqual(['no-date-time', 'no-date-time']);
  });
});

it('whatever is pasted into whatever table, every row fits it and every fault is in one of its columns', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[\t\r\n]/u.test(text)),
    fc.constantFrom(
      '',
      '9/5/2024',
      '7h30',
      '45421',
      '0900000001',
      'Họ tên',
      'SĐT',
      'Từ',
      'x',
      'nt',
      '#REF!',
      '1',
    ),
  );
  const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...recordKinds), lines, fc.nat(9), (kind, rowsOfCells, room) => {
      const read = readClipboardTable(rowsOfCells.map((row) => row.join('\t')).join('\n'));
      if (!read.ok) return;
      const { rows } = previewPaste(kind, read.value, proposeMapping(kind, read.value), {
        ...PASTE_OPTIONS,
        room,
      });
      expect(rows.length).toBeLessThanOrEqual(room);
      for (const { row, faults } of rows) {
        expect(kind.rowSchema.parse(row)).toEqual(row);
        for (const { columnId } of faults) expect(kind.columns).toHaveProperty(columnId);
      }
    }),
    { numRuns: 500 },
  );
});

it('a full table is read in well under two seconds of the processor', () => {
  const line = 'Nguyễn Văn Mẫu | Giáo viên | 0900000001 | | Trực lãnh đạo | 9/5/2024 7:00 | 9/5/2024 17:00';
  const table = pastedTable(...Array.from({ length: MAX_ROWS }, () => line));
  const cost = cpuMsOf(() => {
    const { rows } = previewPaste(roster, table, proposeMapping(roster, table), PASTE_OPTIONS);
    expect(rows).toHaveLength(MAX_ROWS);
  });
  expect(cost).toBeLessThan(2_000);
});

it.each(['-', '(', '@.', 'a@a.', '1 ', 'đt ', '0.', 'nt ', '7h-', 'thứ ', '"', 'ngày 9/5/2024 '])(
  'a cell of a hundred thousand times %j takes no time in any column',
  (piece) => {
    const hostile = piece.repeat(100_000);
    const cost = cpuMsOf(() => {
      for (const kind of [roster, kindNamed('awareness-activities'), kindNamed('information-systems')]) {
        const row = Object.keys(kind.columns).map(() => hostile);
        const read = readClipboardTable([row.join('\t').slice(0, 900_000), 'x\ty'].join('\n'));
        if (!read.ok) throw new Error(read.error);
        previewPaste(kind, read.value, proposeMapping(kind, read.value), PASTE_OPTIONS);
      }
    });
    expect(cost).toBeLessThan(5_000);
  },
);
