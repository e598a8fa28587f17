import { describe, expect, it } from 'vitest';
import { DAY, ignoredColumns, withSource } from '#shared/records/paste/paste-mapping.ts';
import { previewPaste } from '#shared/records/paste/preview-paste.ts';
import { proposeMapping } from '#shared/records/paste/propose-mapping.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { kindNamed, PASTE_OPTIONS, pastedTable, ROSTER_LINES } from '#tests/support/pasted-table.ts';

const roster = kindNamed('duty-roster');

function sourcesOf(kind: RecordKind, ...lines: readonly string[]) {
  return proposeMapping(kind, pastedTable(...lines)).sources;
}

describe('headings', () => {
  it.each([
    ['the labels of the table', 'Họ và tên | Chức vụ | Điện thoại | Thư điện tử | Vai trò | Từ | Đến'],
    ['capitals without marks', 'HO VA TEN | CHUC VU | DIEN THOAI | THU DIEN TU | VAI TRO | TU | DEN'],
    ['other names', 'Họ tên | Chức danh | SĐT | Email | Nhiệm vụ | Bắt đầu | Kết thúc'],
    [
      'more words',
      'Người trực (ghi rõ họ tên) | Chức vụ: | Số điện thoại liên hệ | E-mail * | Nhiệm vụ được giao | Từ giờ, ngày | Đến giờ, ngày',
    ],
  ])('are found by %s', (_, headings) => {
    for (const text of [headings, headings.normalize('NFD')]) {
      expect(sourcesOf(roster, text, 'Nguyễn Văn Mẫu | Giáo viên')).toEqual({
        name: 0,
        position: 1,
        phone: 2,
        email: 3,
        role: 4,
        startsAt: 5,
        endsAt: 6,
      });
    }
  });

  it('may stand in any order, below a title, in two merged rows and above a row of numbers', () => {
    const table = pastedTable(
      'LỊCH TRỰC LỄ HỘI',
      '(Kèm theo quyết định của trường)',
      'TT | ĐT | Họ và tên | Thời gian |',
      ' | | | Từ | Đến',
      '(1) | (2) | (3) | (4) | (5)',
      '1 | 0900000001 | Nguyễn Văn Mẫu | 9/5/2024 7:00 | 9/5/2024 17:00',
    );
    const mapping = proposeMapping(roster, table);
    expect(mapping).toMatchObject({
      headRowCount: 5,
      sources: { phone: 1, name: 2, startsAt: 3, endsAt: 4 },
      ordinal: 0,
    });
    expect(previewPaste(roster, table, mapping, PASTE_OPTIONS).rows).toMatchObject([
      { row: { name: 'Nguyễn Văn Mẫu', startsAt: '2024-05-09T07:00' }, faults: [] },
    ]);
  });

  it('of no column of the table are named as ignored, the counting column is not', () => {
    const table = pastedTable(
      'STT | Họ tên | SĐT | Quê quán | Bắt đầu | Kết thúc',
      '1 | Nguyễn Văn Mẫu | 0900000001 | Hải Phòng | 9/5/2024 7:00 | 9/5/2024 17:00',
    );
    expect(ignoredColumns(table, proposeMapping(roster, table))).toEqual([3]);
  });

  it('are found by two names that nobody has to guess at, however many others there are', () => {
    expect(
      sourcesOf(
        kindNamed('received-warnings'),
        'A | B | Trích yếu | C | D | Tình trạng',
        '1 | 2 | 3 | 4 | 5 | 6',
      ),
    ).toEqual({ content: 2, status: 5 });
  });

  it('are not seen in rows of content that use such words', () => {
    const table = pastedTable('Website | Website | VNPT', 'Website cũ | Website | VNPT');
    expect(proposeMapping(kindNamed('websites'), table).headRowCount).toBe(0);
  });

  it('of every kind of record are found by its own labels', () => {
    for (const kind of recordKinds) {
      const labels = Object.values(kind.columns).map(({ label }) => label);
      const expected = Object.fromEntries(Object.keys(kind.columns).map((id, index) => [id, index]));
      expect(sourcesOf(kind, labels.join(' | '), 'x | x')).toEqual(expected);
    }
  });
});

describe('a table without headings', () => {
  it('is taken in the order of the columns', () => {
    expect(
      sourcesOf(
        roster,
        'Nguyễn Văn Mẫu | Hiệu trưởng | 0900000001 | mau@example.edu.vn | Trực lãnh đạo | 9/5/2024 7:00 | 9/5/2024 17:00',
      ),
    ).toEqual({ name: 0, position: 1, phone: 2, email: 3, role: 4, startsAt: 5, endsAt: 6 });
  });

  it('passes over columns that are for something else, and the column that counts the rows', () => {
    expect(
      sourcesOf(
        roster,
        '1 | Nguyễn Văn Mẫu | 900000001 | 9/5/2024 7:00 | 9/5/2024 17:00',
        '2 | Trần Thị Ví Dụ | 900000002 | 9/5/2024 17:00 | 10/5/2024 7:00',
      ),
    ).toEqual({ name: 1, phone: 2, startsAt: 3, endsAt: 4 });
  });

  it('is understood when it is a single column', () => {
    expect(sourcesOf(roster, 'Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ')).toEqual({ name: 0 });
    expect(sourcesOf(roster, '0900 000 001', '0900 000 002')).toEqual({ phone: 0 });
  });
});

describe('the mapping', () => {
  it('can be changed; a pasted column serves one column at a time', () => {
    const mapping = proposeMapping(roster, pastedTable(...ROSTER_LINES));
    expect(withSource(mapping, 'position', 1).sources).toEqual({
      position: 1,
      phone: 2,
      startsAt: 3,
      endsAt: 4,
    });
    expect(withSource(mapping, 'name', undefined).sources).toEqual({ phone: 2, startsAt: 3, endsAt: 4 });
  });

  it('with nothing in it gives no rows', () => {
    const table = pastedTable(...ROSTER_LINES);
    const mapping = { ...proposeMapping(roster, table), sources: {} };
    expect(previewPaste(roster, table, mapping, PASTE_OPTIONS).rows).toEqual([]);
  });
});

describe('days in a column of their own', () => {
  it('are found without headings', () => {
    expect(
      sourcesOf(
        roster,
        'Nguyễn Văn Mẫu | 0900000001 | 9/5/2024 | 7:00 | 17:00',
        'x | 0900000002 | 10/5/2024 | 7:00 | 17:00',
      ),
    ).toEqual({ name: 0, phone: 1, [DAY]: 2, startsAt: 3, endsAt: 4 });
  });

  it('in a column headed “Ngày trực” with times in it are the beginning of the shift', () => {
    expect(
      sourcesOf(roster, 'Họ tên | Ngày trực | Đến', 'Nguyễn Văn Mẫu | 9/5/2024 7:00 | 9/5/2024 17:00'),
    ).toEqual({ name: 0, startsAt: 1, endsAt: 2 });
  });
});
