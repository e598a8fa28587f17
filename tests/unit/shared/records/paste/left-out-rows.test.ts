import { describe, expect, it } from 'vitest';
import { previewPaste } from '#shared/records/paste/preview-paste.ts';
import { proposeMapping } from '#shared/records/paste/propose-mapping.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { kindNamed, PASTE_OPTIONS, pastedTable, ROSTER_LINES } from '#tests/support/pasted-table.ts';

const activities = kindNamed('awareness-activities');
const roster = kindNamed('duty-roster');

function preview(kind: RecordKind, lines: readonly string[], takenIn: readonly number[] = []) {
  const table = pastedTable(...lines);
  const options = { ...PASTE_OPTIONS, takenIn: new Set(takenIn) };
  return previewPaste(kind, table, proposeMapping(kind, table), options);
}

const ACTIVITIES = [
  'STT | Ngày | Hình thức | Đối tượng | Nội dung | Số người',
  '1 | 6/5/2024 | Chào cờ | Học sinh | An toàn | 300',
  '2 | 7/5/2024 | Chào cờ | Học sinh | Mật khẩu | 41',
];

function total(label: string, figure: string) {
  const { rows, leftOut } = preview(activities, [...ACTIVITIES, `${label} | | | | | ${figure}`]);
  return { rowCount: rows.length, leftOut: leftOut.map(({ reason, sums }) => ({ reason, sums })) };
}

describe('a row of totals', () => {
  it.each([
    ['Tổng cộng', '341'],
    ['TỔNG SỐ', '341 người'],
    ['Tổng', '341'],
    ['Cộng:', '341,00'],
    ['Tổng số học sinh tham gia', '341'],
    ['Tổng cộng (2 buổi)', '341'],
    ['Tổng cộng: 341 người', ''],
    ['TONG CONG', '341'],
    ['Tổng cộng'.normalize('NFD'), '341'],
  ])('is no row of the table, and agrees with the rows: %s %s', (label, figure) => {
    expect(total(label, figure)).toEqual({
      rowCount: 2,
      leftOut: [{ reason: 'total', sums: [{ columnId: 'peopleCount', written: 341, counted: 341 }] }],
    });
  });

  it('that differs from the rows is told with both figures', () => {
    expect(total('Tổng cộng', '682').leftOut[0]?.sums).toEqual([
      { columnId: 'peopleCount', written: 682, counted: 341 },
    ]);
  });

  it('is not compared while a number in the rows cannot be read', () => {
    const { leftOut } = preview(activities, [
      ...ACTIVITIES,
      '3 | 8/5/2024 | Chào cờ | Học sinh | Lừa đảo | khoảng 40',
      'Tổng cộng | | | | | 381',
    ]);
    expect(leftOut[0]?.sums).toEqual([{ columnId: 'peopleCount', written: 381, counted: undefined }]);
  });

  it('may add up a part of the rows, with one for all below', () => {
    const { rows, leftOut } = preview(activities, [
      ...ACTIVITIES,
      'Cộng tháng 5 | | | | | 341',
      '3 | 3/6/2024 | Chào cờ | Học sinh | Lừa đảo | 59',
      'Cộng tháng 6 | | | | | 59',
      'Tổng cộng | | | | | 400',
    ]);
    expect(rows).toHaveLength(3);
    expect(leftOut.map(({ sums }) => sums[0]?.counted)).toEqual([341, 59, 400]);
  });

  it('may stand anywhere in its row, and is taken in where the user wants it so', () => {
    const lines = [...ACTIVITIES, ' | Tổng | | | | 341'];
    expect(preview(activities, lines).rows).toHaveLength(2);
    expect(preview(activities, lines).leftOut[0]).toMatchObject({ index: 3, mayBeTakenIn: true });
    expect(preview(activities, lines, [3]).rows).toHaveLength(3);
  });

  it.each([
    '3 | Công | 0900000003 | 9/5/2024 7:00 | 9/5/2024 17:00',
    '3 | Tổng phụ trách Đội | 0900000003 | 9/5/2024 7:00 | 9/5/2024 17:00',
    '3 | Tổng | 0900000003 | 9/5/2024 7:00 | 9/5/2024 17:00',
  ])('is not seen in a person of such a name: %s', (line) => {
    expect(preview(roster, [...ROSTER_LINES, line])).toMatchObject({ rows: [{}, {}, {}], leftOut: [] });
  });

  it('is not seen in an activity that only begins with such a word', () => {
    const { rows } = preview(activities, [
      ...ACTIVITIES,
      '3 | 8/5/2024 | Chào cờ | Học sinh | Tổng kết tuần an toàn | 40',
    ]);
    expect(rows).toHaveLength(3);
  });
});

describe('what stands around a table', () => {
  it('is shown and left out: titles, who signs, where and when, notes', () => {
    const { rows, leftOut } = preview(activities, [
      'TRƯỜNG THCS THỬ NGHIỆM | | | | | ',
      'NHẬT KÝ TUYÊN TRUYỀN | | | | | ',
      ...ACTIVITIES,
      'Ghi chú: số liệu do Tổng phụ trách lập | | | | | ',
      ' | | | | Hải Phòng, ngày 9 tháng 5 năm 2024 | ',
      ' | NGƯỜI LẬP BIỂU | | | HIỆU TRƯỞNG | ',
      ' | (Ký, ghi rõ họ tên) | | | (Đã ký) | ',
      ' | Nguyễn Thị Mẫu | | | Trần Văn Thử | ',
    ]);
    expect(rows.map(({ row }) => row['content'])).toEqual(['An toàn', 'Mật khẩu']);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'above-headings',
      'above-headings',
      ...Array.from({ length: 5 }, () => 'below-table'),
    ]);
    expect(leftOut.at(-1)?.text).toBe('Nguyễn Thị Mẫu · Trần Văn Thử');
  });

  it('never takes a person with it whose position is that of one who signs', () => {
    const lines = [
      'Họ tên | Chức vụ | SĐT | Từ | Đến',
      'Nguyễn Văn Mẫu | Hiệu trưởng | 0900000001 | 9/5/2024 7:00 | 9/5/2024 17:00',
      ' | Hiệu trưởng | | | ',
      'Trần Thị Ví Dụ | Kế toán | 0900000002 | 9/5/2024 17:00 | 10/5/2024 7:00',
    ];
    expect(preview(roster, lines)).toMatchObject({ rows: [{}, {}, {}], leftOut: [] });
  });
});

describe('a row between the others', () => {
  it('that repeats the headings on a new page is left out', () => {
    const { rows, leftOut } = preview(activities, [
      ...ACTIVITIES,
      ...ACTIVITIES.slice(0, 1),
      ...ACTIVITIES.slice(1),
    ]);
    expect(rows).toHaveLength(4);
    expect(leftOut).toMatchObject([{ index: 3, reason: 'headings', mayBeTakenIn: false }]);
  });

  it('that names a group is left out, and may be taken in', () => {
    const { rows, leftOut } = preview(kindNamed('emergency-contacts'), [
      'TT | Cơ quan | Người liên hệ | Điện thoại',
      'I | CẤP TỈNH | | ',
      '1 | Sở Thử nghiệm | Nguyễn Thị Mẫu | 0900000001',
      'II. | CẤP XÃ | | ',
      '2 | Công an phường | | 113',
    ]);
    expect(rows.map(({ row }) => row['organisation'])).toEqual(['Sở Thử nghiệm', 'Công an phường']);
    expect(leftOut).toMatchObject([
      { text: 'I · CẤP TỈNH', reason: 'section', mayBeTakenIn: true },
      { text: 'II. · CẤP XÃ', reason: 'section', mayBeTakenIn: true },
    ]);
  });

  it('with nothing in the columns that are used is not lost in silence', () => {
    const { rows, leftOut } = preview(roster, [
      'STT | Họ tên | SĐT | Từ | Đến',
      'I. Ban giám hiệu | | | | ',
      ...ROSTER_LINES.slice(1),
    ]);
    expect(rows).toHaveLength(2);
    expect(leftOut).toMatchObject([{ text: 'I. Ban giám hiệu', reason: 'unused', mayBeTakenIn: false }]);
  });
});
