import { expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import { deskTables } from '#shared/desk/tables/all-tables.ts';
import { unitsTable } from '#shared/desk/tables/units.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';

const facts = { answers: { '1.1': 'done', '1.2': null } } as const;

/** The tables of a desk to which two units of its register and one stranger have reported, all of them late. */
function tables() {
  const register = registerOf(
    ['HP-001', 'HP-002', 'HP-003'].map((code) => ({ code, name: 'Trường Mẫu', fingerprints: [] })),
  );
  const request = { campaign: CAMPAIGN, register, deadline: '2026-11-30T16:59:59.999Z' };
  const files = ['HP-001', 'HP-002', 'HP-099'].map((unitCode) => sampleReceivedFile({ unitCode, facts }));
  const view = { collation: collate(files, request), request, directive: null, unread: [], skipped: [] };
  return new Map(deskTables(view).map((table) => [table.id, table]));
}

/** The cells below a heading. */
function column(id: string, label: string) {
  const { columns = [], rows = [] } = tables().get(id) ?? {};
  const at = columns.findIndex((one) => one.label === label);
  return rows.map((row) => row[at] ?? '');
}

it('a unit that is not in the register is told apart in its line, and has no part in what a column adds up to', () => {
  expect(column('don-vi', 'Tình trạng')).toEqual(['Đã nộp', 'Đã nộp', 'Chưa nộp', 'Ngoài danh sách']);
  expect(column('don-vi', 'Sau hạn')).toEqual(['có', 'có', '', '']);
  expect(column('don-vi', 'Lần xuất')).toEqual([1, 1, '', 1]);
  const overview = new Map(
    tables()
      .get('tong-quan')
      ?.rows.map(([what, figure]) => [what, figure]),
  );
  expect(overview.get('Đã nộp')).toBe(2);
  expect(overview.get('Trong đó nộp sau hạn')).toBe(2);
  for (const label of ['Đã thực hiện', 'Chưa trả lời', '“Đã” chưa có minh chứng']) {
    const sum = (cells: readonly (string | number)[]) =>
      cells.reduce<number>((all, one) => all + Number(one), 0);
    expect([label, sum(column('don-vi', label))]).toEqual([label, sum(column('tieu-chi', label))]);
  }
});

it('a unit whose correction came after the deadline shows when its first version came, which was in time', () => {
  const files = [
    sampleReceivedFile({ receivedAt: '2026-12-01T01:00:00.000Z' }),
    sampleReceivedFile({ sequence: 2, receivedAt: '2026-12-03T01:00:00.000Z' }),
  ];
  const register = registerOf([{ code: 'HP-001', name: 'Trường Mẫu', fingerprints: [] }]);
  const request = { campaign: CAMPAIGN, register, deadline: '2026-12-02T01:00:00.000Z' };
  const { columns, rows } = unitsTable({ collation: collate(files, request), request, directive: null });
  const cell = (label: string) => rows[0]?.[columns.findIndex((one) => one.label === label)];
  expect([cell('Lần xuất'), cell('Nhận lúc'), cell('Bản đầu nhận lúc'), cell('Sau hạn')]).toEqual([
    2,
    '08:00 03/12/2026',
    '08:00 01/12/2026',
    '',
  ]);
});
