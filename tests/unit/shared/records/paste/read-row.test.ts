import { describe, expect, it } from 'vitest';
import { previewPaste } from '#shared/records/paste/preview-paste.ts';
import { proposeMapping } from '#shared/records/paste/propose-mapping.ts';
import { readClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import { kindNamed, PASTE_OPTIONS } from '#tests/support/pasted-table.ts';

function rowsOf(kindId: string, text: string) {
  const kind = kindNamed(kindId);
  const table = readClipboardTable(text);
  if (!table.ok) throw new Error(table.error);
  return previewPaste(kind, table.value, proposeMapping(kind, table.value), PASTE_OPTIONS).rows;
}

const ACTIVITY_HEADINGS = 'Ngày\tHình thức\tĐối tượng\tSố người\tNội dung';

describe('people with ditto marks', () => {
  it('all stay, each with the own phone and shift; what is taken from above is told', () => {
    const rows = rowsOf(
      'duty-roster',
      [
        'Họ và tên\tChức vụ\tĐiện thoại\tTừ\tĐến',
        'Người Một\tGiáo viên\t0900000001\t7:00 9/5/2024\t17:00 9/5/2024',
        'Người Hai\t"\t0900000002\t7:00 10/5/2024\t17:00 10/5/2024',
        'Người Ba\t"\t0900000003\t7:00 11/5/2024\t17:00 11/5/2024',
        'Người Bốn\tBảo vệ\t0900000004\t7:00 12/5/2024\t17:00 12/5/2024',
      ].join('\n'),
    );
    expect(rows.map(({ row }) => [row['name'], row['position'], row['phone'], row['startsAt']])).toEqual([
      ['Người Một', 'Giáo viên', '0900000001', '2024-05-09T07:00'],
      ['Người Hai', 'Giáo viên', '0900000002', '2024-05-10T07:00'],
      ['Người Ba', 'Giáo viên', '0900000003', '2024-05-11T07:00'],
      ['Người Bốn', 'Bảo vệ', '0900000004', '2024-05-12T07:00'],
    ]);
    expect(rows.map(({ fromAbove }) => fromAbove)).toEqual([[], ['position'], ['position'], []]);
  });

  it.each([
    '"',
    '”',
    '“',
    '〃',
    '″',
    "''",
    '//',
    '- " -',
    'nt',
    'NT.',
    '-nt-',
    '"nt"',
    'như trên',
    '“như trên”',
  ])('may have %j for it', (sign) => {
    const rows = rowsOf(
      'duty-roster',
      `Họ tên\tChức vụ\tSĐT\nA Mẫu\tGiáo viên\t0900000001\nB Mẫu\t${sign}\t0900000002`,
    );
    expect(rows.map(({ row }) => row['position'])).toEqual(['Giáo viên', 'Giáo viên']);
  });

  it('are asked for where nothing stands above', () => {
    const [row] = rowsOf('duty-roster', 'Họ tên\tChức vụ\tSĐT\nA Mẫu\t"\t0900000001');
    expect(row?.faults).toContainEqual({ columnId: 'position', text: '"', reason: 'nothing-above' });
  });
});

describe('what a cell says otherwise than it was pasted', () => {
  it('is told for numbers', () => {
    const rows = rowsOf(
      'awareness-activities',
      `${ACTIVITY_HEADINGS}\n6/5/2024\tChào cờ\tHọc sinh\t2 nghìn\tA\n6/5/2024\tChào cờ\tHọc sinh\t1.250\tB`,
    );
    expect(rows.map(({ written }) => written)).toEqual([{ peopleCount: '2 nghìn' }, {}]);
  });

  it('is told for a zero that Excel had dropped, for other words and for other days', () => {
    const [row] = rowsOf(
      'duty-roster',
      'Họ tên\tSĐT\tVai trò\tTừ\tĐến\nA Mẫu\t912345678\tBGH\t45421,3125\t9/5/24 17h',
    );
    expect(row?.written).toEqual({ phone: '912345678', role: 'BGH', startsAt: '45421,3125' });
  });

  it('is told for words that stand for nothing', () => {
    const [row] = rowsOf('duty-roster', 'Họ tên\tSĐT\tEmail\nA Mẫu\t0900000001\tchưa có');
    expect(row?.written).toEqual({ email: 'chưa có' });
  });
});

describe('a number of people', () => {
  it('that is merged over two activities is counted once', () => {
    const rows = rowsOf(
      'awareness-activities',
      'Số người\tNgày\tHình thức\tĐối tượng\tNội dung\n300\t6/5/2024\tChào cờ\tHọc sinh\tA\n\t\t\t\tB',
    );
    expect(rows.map(({ row }) => row['peopleCount'])).toEqual([300, null]);
  });

  it('on two lines is asked for', () => {
    const [row] = rowsOf(
      'awareness-activities',
      `${ACTIVITY_HEADINGS}\n6/5/2024\tChào cờ\tHọc sinh\t"320\n335"\tA`,
    );
    expect(row?.faults).toEqual([{ columnId: 'peopleCount', text: '320\n335', reason: 'no-count' }]);
  });
});
