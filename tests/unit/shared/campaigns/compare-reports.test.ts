import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedReport, compareReports, compareTables } from '#shared/campaigns/compare-reports.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { type DraftChanges, draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const [OLD_PHOTO, NEW_PHOTO] = ['a'.repeat(64), 'b'.repeat(64)] as const;

function report(
  changes: DraftChanges = {},
  evidence: Readonly<Record<string, readonly [sha256: string, name: string]>> = {},
): ComparedReport & { readonly directive: Directive } {
  return {
    directive: sampleDirective,
    input: draftOf(changes),
    evidence: new Map(
      Object.entries(evidence).map(([file, [sha256, originalName]]) => [file, { sha256, originalName }]),
    ),
  };
}

const site = (address: string, operator = '') => ({ address, operator });

describe('compareReports', () => {
  it('says of each criterion what is different, in words', () => {
    const { criteria } = compareReports(
      report({ answers: { '1.1': { value: 'not-done', assignee: 'Trần Văn Mẫu', dueOn: '2024-05-09' } } }),
      report({
        answers: { '1.1': { value: 'done', fields: { number: '12/QĐ', 'signed-on': '2024-05-02' } } },
      }),
    );
    expect(criteria.map(({ criterion, status }) => `${criterion.id} ${status}`)).toEqual([
      '1.1 changed',
      '1.2 same',
      '1.3 same',
      '2.1 same',
      '2.2 same',
    ]);
    expect(criteria[0]?.changes).toEqual([
      { label: 'Câu trả lời', before: 'Chưa thực hiện', after: 'Đã thực hiện' },
      { label: 'Người phụ trách', before: 'Trần Văn Mẫu', after: '' },
      { label: 'Ngày dự kiến xong', before: '09/05/2024', after: '' },
      { label: 'Số văn bản', before: '', after: '12/QĐ' },
      { label: 'Ngày ký', before: '', after: '02/05/2024' },
    ]);
  });

  it('tells evidence apart by its content, whatever its name in a file', () => {
    const before = report(
      { answers: { '1.1': { evidence: [{ file: 'minh-chung-01_1.1.jpg', caption: '' }] } } },
      { 'minh-chung-01_1.1.jpg': [OLD_PHOTO, 'Quyết định.jpg'] },
    );
    const same = report(
      { answers: { '1.1': { evidence: [{ file: `${OLD_PHOTO}.jpg`, caption: '' }] } } },
      { [`${OLD_PHOTO}.jpg`]: [OLD_PHOTO, 'Quyết định.jpg'] },
    );
    const other = report(
      { answers: { '1.1': { evidence: [{ file: `${NEW_PHOTO}.jpg`, caption: 'Bản mới' }] } } },
      { [`${NEW_PHOTO}.jpg`]: [NEW_PHOTO, 'moi.jpg'] },
    );
    expect(compareReports(before, same).criteria[0]?.status).toBe('same');
    expect(compareReports(before, other).criteria[0]?.evidence).toEqual({
      added: ['Bản mới'],
      removed: ['Quyết định.jpg'],
    });
  });

  it('tells of the profile and of the remarks', () => {
    const comparison = compareReports(
      report({ obstacles: 'Thiếu người' }),
      report({ obstacles: 'Thiếu máy', unit: { name: 'Trường Tiểu học Hoa Sen Mới' } }),
    );
    expect(comparison.unit).toEqual([
      { label: 'Tên đơn vị', before: 'Trường Tiểu học Hoa Sen Mẫu', after: 'Trường Tiểu học Hoa Sen Mới' },
    ]);
    expect(comparison.remarks).toEqual([
      { label: 'Khó khăn, vướng mắc', before: 'Thiếu người', after: 'Thiếu máy' },
    ]);
  });

  it('names what the earlier pack did not ask for', () => {
    const [first] = sampleDirective.items;
    if (first === undefined) throw new Error('no item');
    const before = { ...report(), directive: { ...sampleDirective, items: [first] } };
    expect(compareReports(before, report()).criteria.map(({ status }) => status)).toEqual([
      'same',
      'same',
      'same',
      'new',
      'new',
    ]);
  });
});

describe('compareTables', () => {
  it('knows a row again by what it is about', () => {
    const { rows, beforeCount, afterCount } = compareTables(
      websites,
      [site('thhoasen.edu.vn', 'Công ty Mẫu'), site('cu.edu.vn')],
      [site('moi.edu.vn'), site('THHoaSen.edu.vn ', 'Công ty Thử'), {}],
    );
    expect([beforeCount, afterCount]).toEqual([2, 2]);
    expect(rows).toEqual([
      { status: 'added', name: 'moi.edu.vn', cells: [] },
      {
        status: 'changed',
        name: 'THHoaSen.edu.vn',
        cells: [
          { label: 'Địa chỉ, tên miền', before: 'thhoasen.edu.vn', after: 'THHoaSen.edu.vn' },
          { label: 'Nhà cung cấp website', before: 'Công ty Mẫu', after: 'Công ty Thử' },
        ],
      },
      { status: 'removed', name: 'cu.edu.vn', cells: [] },
    ]);
  });

  const rows = fc.array(
    fc.record({
      address: fc.constantFrom('a.vn', 'b.vn', 'B.vn', 'c.vn', ''),
      operator: fc.constantFrom('', 'An'),
    }),
    { maxLength: 8 },
  );

  it('finds nothing between a table and itself', () => {
    fc.assert(
      fc.property(rows, (same) => {
        expect(compareTables(websites, same, same).rows).toEqual([]);
      }),
    );
  });

  it('accounts for every row, and says the opposite the other way round', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const there = compareTables(websites, before, after);
        const back = compareTables(websites, after, before);
        const count = (comparison: typeof there, status: string) =>
          comparison.rows.filter((row) => row.status === status).length;
        expect(there.beforeCount - count(there, 'removed') + count(there, 'added')).toBe(there.afterCount);
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
      }),
    );
  });
});
