import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import type { ReceivedFile } from '#shared/desk/received-file.ts';
import type { UnreadFile } from '#shared/desk/reading.ts';
import { deskTables } from '#shared/desk/tables/all-tables.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';

/** The rows of each table by its name, where some files could not be read. */
function rowsOf(id: string, unread: readonly UnreadFile[], skipped: readonly string[] = []) {
  return rowsOfFiles(id, [sampleReceivedFile({ source: 'a.pdf' })], unread, skipped);
}

function rowsOfFiles(
  id: string,
  files: readonly ReceivedFile[],
  unread: readonly UnreadFile[] = [],
  skipped: readonly string[] = [],
) {
  const register = registerOf([{ code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [] }]);
  const request = { campaign: CAMPAIGN, register, deadline: null };
  const collation = collate(files, request);
  const tables = deskTables({ collation, request, directive: null, unread, skipped });
  return tables.find((table) => table.id === id)?.rows ?? [];
}

const UNREAD = [{ source: 'phường/hỏng.pdf', code: 'file-unreadable' }] as const;

describe('what could not be read', () => {
  it('is counted in the overview', () => {
    expect(rowsOf('tong-quan', UNREAD)).toContainEqual(['Tệp, thư mục không đọc được', 1]);
  });

  it('and the time of the reading stands beside the figures, however late they are written', () => {
    const request = { campaign: CAMPAIGN, register: registerOf([]), deadline: null };
    const view = { collation: collate([], request), request, directive: null, unread: [], skipped: [] };
    const [overview] = deskTables({ ...view, readAt: '2026-12-01T16:59:00.000Z' });
    expect(overview?.rows).toContainEqual(['Số liệu đọc lúc', '23:59 01/12/2026']);
  });

  it('has a line of its own among the received files, with what to do', () => {
    const [first, second] = rowsOf('tep-da-nhan', UNREAD);
    expect(first?.[0]).toBe('phường/hỏng.pdf');
    expect(first?.[8]).toContain('Chép tệp vào máy');
    expect(first).toHaveLength(second?.length ?? 0);
    expect(second?.[0]).toBe('a.pdf');
  });

  it('nor was looked at in a ZIP has a line as well', () => {
    const last = rowsOf('tep-da-nhan', [], ['gửi.zip › ảnh.jpg']).at(-1);
    expect(last?.[0]).toBe('gửi.zip › ảnh.jpg');
    expect(last?.[5]).toContain('Không xem đến');
  });

  it('is said before the units that are missing, and only then', () => {
    expect(rowsOf('luu-y-truoc-khi-nhac', UNREAD)[0]?.[0]).toBe(
      'Có 1 tệp, thư mục không đọc được, số liệu có thể còn thiếu.',
    );
    expect(rowsOf('luu-y-truoc-khi-nhac', [])).toEqual([]);
    for (const unread of [UNREAD, []]) {
      expect(rowsOf('chua-nop', unread).map(([code]) => code)).toEqual(['HP-002']);
    }
  });

  it('and what was read without being of use, too: it may be of any of them; what a desk writes is not', () => {
    const broken = sampleReceivedFile({ source: 'hỏng.pdf', isIntact: false });
    const ofDesks = (['receipt', 'desk-summary'] as const).map((cause) => ({
      ...broken,
      source: `${cause}.pdf`,
      integrity: { ...broken.integrity, status: 'not-a-report', cause } as const,
    }));
    expect(rowsOfFiles('luu-y-truoc-khi-nhac', [broken, ...ofDesks]).map(([note]) => note)).toEqual([
      'Có 1 tệp đã nhận mà chưa dùng được, chưa biết của đơn vị nào.',
    ]);
  });

  it('of a unit for another campaign is not called “nothing received” either', () => {
    const other = sampleReceivedFile({ unitCode: 'hp-002', campaign: 'dot-khac' });
    expect(rowsOfFiles('chua-nop', [other])[0]?.[4]).toBe(
      'Chưa nhận được báo cáo của đợt này, chỉ có của đợt khác',
    );
    expect(rowsOfFiles('chua-nop', [])[0]?.[4]).toBe('Chưa nhận được báo cáo');
  });

  it('of a unit under the key of another one is not called “nothing received”', () => {
    const foreign = sampleReceivedFile({ unitCode: 'HP-002', signer: 'other-unit-key' });
    expect(rowsOfFiles('chua-nop', [foreign])[0]?.[4]).toBe(
      'Chỉ có tệp mang khóa của đơn vị khác, cần hỏi cả hai đơn vị',
    );
  });
});
