import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCollation } from '#services/desk/write-collation.ts';
import { expectInOrder, pagesOf, printWordFiles } from '#tests/support/word-pages.ts';
import { WRITTEN_SOURCES } from '#tests/support/written-sources.ts';

// The desk's report on a campaign as LibreOffice prints it.

let folder: string;
let pages: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-summary-'));
  const written = await writeCollation({
    kind: 'summary',
    targetPath: path.join(folder, 'tong-hop.docx'),
    ...WRITTEN_SOURCES,
    deskName: 'Phòng Mẫu',
  });
  expect(written).toEqual({ ok: true, value: undefined });
  await printWordFiles(folder);
  pages = pagesOf(path.join(folder, 'tong-hop.pdf'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('says in its text how many have reported, what that rests on and what is missing in it', () => {
  expectInOrder(
    pages.join(' '),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'PHÒNG MẪU',
    'BÁO CÁO',
    'đọc lúc 23:59 01/12/2026',
    'Có 1 tệp, thư mục không đọc được nên số liệu có thể còn thiếu.',
    'I. TÌNH HÌNH NỘP BÁO CÁO',
    'Đơn vị trong danh sách 2',
    'Đã nộp 1',
    'Chưa nộp 1',
    'III. NỘI DUNG CẦN LƯU Ý',
    'Sự cố đã ghi',
    'Nơi nhận:',
    'Phụ lục 1',
    'Trường Mẫu Hai',
  );
});

it('lists who is missing on a page of its own, and nobody who has reported', () => {
  const list = pages.find((page) => page.includes('Phụ lục 1')) ?? '';
  expect(list).toContain('HP-002');
  expect(list).toContain('0900 000 002');
  expect(list).not.toContain('HP-001');
});
