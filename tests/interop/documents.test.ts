import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { renderDocument } from '#services/documents/render-document.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import { crowdedDraft, DIRECTIVE, requestOf, sixtyShifts, TODAY } from '#tests/support/document-requests.ts';
import { type Draft, DRAFTS, inputOf } from '#tests/support/draft-inputs.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { expectInOrder, pageCount, pagesOf, printWordFiles, textOf } from '#tests/support/word-pages.ts';

const KIND_IDS = documentKinds.map(({ id }) => id);
/** What hangs on a wall or lies on the desk of those on duty. */
const WITHOUT_SIGNATURE = ['rapid-response-card', 'awareness-poster', 'duty-log'];

const POINTS_PER_MM = 72 / 25.4;
const HOSTILE_TEXT = ']]></w:t><w:p>&amp;\u0000\u0008\ud800\uffff"\u2028 Nguye\u0302\u0303n {PAGE} =1+1';

let folder: string;

const docx = (draft: Draft | 'other', id: string) => path.join(folder, `${draft}-${id}.docx`);
const pdf = (draft: Draft | 'other', id: string) => path.join(folder, `${draft}-${id}.pdf`);

/** All documents of all drafts, and three more, each as a Word file; then all of them as PDF, by one run of LibreOffice. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
  for (const draft of DRAFTS) {
    const input = await inputOf(draft);
    for (const id of KIND_IDS) {
      await writeFile(
        docx(draft, id),
        await renderDocument(id, { directive: DIRECTIVE, input, facts: builtInFacts, today: TODAY }),
      );
    }
  }
  const roster = sixtyShifts(
    (index) =>
      `Số${String(index + 1)} ${'Nguyễn Phúc Ưng Đường Nghiêng Khuynh '.repeat(4)}Hết${String(index + 1)}`,
  );
  const sixty = requestOf({ records: { 'duty-roster': roster } });
  await writeFile(docx('other', 'sixty'), await renderDocument('duty-schedule', sixty));
  const ofToday = { directive: DIRECTIVE, input: crowdedDraft(), facts: builtInFacts, today: '2026-11-28' };
  await writeFile(docx('other', 'card-of-2026'), await renderDocument('rapid-response-card', ofToday));
  const hostile = requestOf({ unit: { name: HOSTILE_TEXT }, obstacles: HOSTILE_TEXT });
  await writeFile(docx('other', 'hostile'), await renderDocument('full-report', hostile));
  await printWordFiles(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Box {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** Every word of a PDF by page, with the size of the page. */
function wordsByPage(
  file: string,
): readonly { readonly width: number; readonly height: number; readonly words: readonly Box[] }[] {
  const markup = runTool('pdftotext', '-bbox', file, '-');
  return markup
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/u.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/u.exec(page)?.[1]),
      words: [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/gu),
      ].map(([, xMin, yMin, xMax, yMax]) => ({
        xMin: Number(xMin),
        yMin: Number(yMin),
        xMax: Number(xMax),
        yMax: Number(yMax),
      })),
    }));
}

describe('every document', () => {
  it('is a package of well-formed parts', async () => {
    const parts = path.join(folder, 'parts');
    for (const file of [
      docx('school', 'full-report'),
      docx('crowded', 'duty-decision'),
      docx('other', 'hostile'),
    ]) {
      await mkdir(parts);
      runTool('unzip', '-q', file, '-d', parts);
      const names = (await readdir(parts, { recursive: true })).filter((name) =>
        /\.(?:xml|rels)$/u.test(name),
      );
      expect(names).toContain('word/document.xml');
      runTool('xmllint', '--noout', ...names.map((name) => path.join(parts, name)));
      await rm(parts, { recursive: true });
    }
  });

  it.each(KIND_IDS)('%s has A4 pages that lie as they should, and Times letters', (id) => {
    for (const draft of DRAFTS) {
      const [first] = wordsByPage(pdf(draft, id));
      const isLandscape = id === 'duty-schedule' || id === 'duty-log';
      expect(
        [first?.width, first?.height].map((length) => Math.round((length ?? 0) / POINTS_PER_MM)),
      ).toEqual(isLandscape ? [297, 210] : [210, 297]);
      for (const line of runTool('pdffonts', pdf(draft, id)).trimEnd().split('\n').slice(2)) {
        expect(line).toMatch(/LiberationSerif|TimesNewRoman/u);
      }
    }
  });

  it.each(KIND_IDS)('%s keeps all its words inside the margins, however long the names are', (id) => {
    const tolerance = 3;
    for (const draft of DRAFTS) {
      for (const { width, height, words } of wordsByPage(pdf(draft, id))) {
        expect(words.length).toBeGreaterThan(0);
        for (const { xMin, yMin, xMax, yMax } of words) {
          expect(xMin).toBeGreaterThanOrEqual(30 * POINTS_PER_MM - tolerance);
          expect(xMax).toBeLessThanOrEqual(width - 15 * POINTS_PER_MM + tolerance);
          expect(yMin).toBeGreaterThanOrEqual(8 * POINTS_PER_MM);
          expect(yMax).toBeLessThanOrEqual(height - 20 * POINTS_PER_MM + tolerance);
        }
      }
    }
  });

  it('numbers the pages from the second on, and each appendix on its own', () => {
    const pages = pagesOf(pdf('school', 'full-report'));
    const firstAppendix = pages.findIndex((page) => page.startsWith('Phụ lục I '));
    expect(firstAppendix).toBeGreaterThan(1);
    expect(pages[0]).not.toMatch(/^1 /u);
    for (const [index, page] of pages.slice(1, firstAppendix).entries()) {
      expect(page.startsWith(`${String(index + 2)} `)).toBe(true);
    }
    const table = pagesOf(pdf('crowded', 'duty-decision'));
    const list = table.findIndex((page) => page.startsWith('Danh sách '));
    expect(table[list + 1]).toMatch(/^2 STT/u);
  });

  it('keeps the signature on one page, never alone', () => {
    for (const id of KIND_IDS.filter((kindId) => !WITHOUT_SIGNATURE.includes(kindId))) {
      const page = pagesOf(pdf('school', id)).find((text) => text.includes('Nơi nhận:')) ?? '';
      expect(page).toContain('HIỆU TRƯỞNG');
      expect(page).toContain('Hoàng Thị Minh Họa');
      expect(page).toMatch(/\S{2,}.* Nơi nhận:/u);
    }
  });

  it('prints hostile text as text', () => {
    const text = textOf(pdf('other', 'hostile'));
    expect(text).toContain(']]></w:t><w:p>&amp;"');
    expect(text).toContain('Nguyễn {PAGE} =1+1'.normalize('NFC'));
  });
});

describe('the documents of a school', () => {
  it('say in the decision who is on duty and by what right', () => {
    const text = textOf(pdf('school', 'duty-decision'));
    expectInOrder(
      text,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'QUYẾT ĐỊNH Về việc phân công trực',
      'HIỆU TRƯỞNG TRƯỜNG THPT BẾN PHƯỢNG',
      'Căn cứ',
      'QUYẾT ĐỊNH:',
      'Điều 1. Giao nhiệm vụ trực',
      'Nguyễn Văn Mẫu',
      'Điều 2.',
      'Điều 3.',
      'Nơi nhận:',
    );
    expect(text).toContain('Số: 27/QĐ-THPTBP');
    expect(text).toContain('Hải Phòng, ngày 03 tháng 5 năm 2024');
    expect(pageCount(pdf('school', 'duty-decision'))).toBe(1);
  });

  it('ask in the letter for the domains to be removed', () => {
    expectInOrder(
      textOf(pdf('school', 'domain-removal-request')),
      '/THPTBP',
      'V/v đề nghị loại bỏ tên miền',
      'Kính gửi: Sở Giáo dục và Đào tạo Hải Phòng.',
      'Thực hiện Công văn số',
      'thptbenphuong-',
      'trân trọng đề nghị./.',
      'Nơi nhận:',
    );
    expect(pageCount(pdf('school', 'domain-removal-request'))).toBe(1);
  });

  it('fit ten shifts on one page', () => {
    expectInOrder(
      textOf(pdf('school', 'duty-schedule')),
      'LỊCH TRỰC Bảo đảm an toàn thông tin mạng',
      '(Thời gian: từ 07 giờ ngày 09 tháng 5 năm 2024 đến 07 giờ ngày 14 tháng 5 năm 2024)',
      '0900 000 001',
      'Nơi nhận:',
    );
    expect(pageCount(pdf('school', 'duty-schedule'))).toBe(1);
  });

  it('name what is still to be written by hand, with dots behind it', () => {
    const text = textOf(pdf('empty', 'personal-data-breach-notice'));
    for (const label of ['Người phụ trách dữ liệu cá nhân', 'Diễn biến', 'Tổ chức, cá nhân có liên quan']) {
      expect(text).toMatch(new RegExp(`- ${label}: ?\\.{5,}`, 'u'));
    }
  });

  it('report the newest incident', () => {
    expectInOrder(
      textOf(pdf('school', 'initial-incident-report')),
      'BÁO CÁO Ban đầu về sự cố an toàn thông tin mạng',
      'Kính gửi:',
      'I. Đơn vị báo cáo',
      'Hệ thống gặp sự cố: Bảng LED cổng trường.',
      'Phát hiện lúc: 20 giờ 10 phút ngày 07 tháng 5 năm 2024.',
      'III. Xử lý ban đầu',
      'IV. Đề nghị hỗ trợ',
      './.',
    );
  });

  it('give the whole report with its appendices on pages that fit them', () => {
    const file = pdf('school', 'full-report');
    expectInOrder(
      textOf(file),
      'BÁO CÁO Kết quả tự kiểm tra',
      'I. THÔNG TIN CHUNG',
      'II. TỔNG HỢP KẾT QUẢ',
      'III. KẾT QUẢ THEO TỪNG NỘI DUNG',
      'IV. KHÓ KHĂN, KIẾN NGHỊ',
      'Nơi nhận:',
      'DANH SÁCH VÀ LỊCH TRỰC',
      'DANH MỤC MINH CHỨNG',
    );
    const pages = wordsByPage(file);
    const roster = pagesOf(file).findIndex((page) => page.includes('DANH SÁCH VÀ LỊCH TRỰC'));
    expect(pages[roster]?.width).toBeGreaterThan(pages[roster]?.height ?? 0);
  });

  it('fit the card on one page, even for a school with thirty contacts and the deadlines of 2026', () => {
    for (const draft of DRAFTS) expect(pageCount(pdf(draft, 'rapid-response-card'))).toBe(1);
    expect(pageCount(pdf('other', 'card-of-2026'))).toBe(1);
    expectInOrder(
      textOf(pdf('school', 'rapid-response-card')),
      'THẺ ỨNG CỨU NHANH',
      'CÔ LẬP',
      'BÁO CÁO',
      'KHÔI PHỤC',
      'GỌI NGAY',
      '0900 000 001',
      'Thời hạn báo cáo:',
    );
  });
});

describe('a roster of sixty shifts', () => {
  it('repeats its heading on each page and breaks no row', () => {
    const pages = pagesOf(pdf('other', 'sixty'));
    const tablePages = pages.filter((page) => page.includes('Số'));
    expect(tablePages.length).toBeLessThanOrEqual(15);
    for (const page of tablePages) expect(page).toContain('STT Ngày Giờ trực Họ và tên');
    for (let number = 1; number <= 60; number += 1) {
      const pieces = [`Số${String(number)} `, `${String(99 + number)} `, `Hết${String(number)} `];
      const homes = pieces.map((piece) => pages.findIndex((page) => `${page} `.includes(piece)));
      expect(homes[0], `row ${String(number)}`).toBeGreaterThanOrEqual(0);
      expect(new Set(homes).size, `row ${String(number)}`).toBe(1);
    }
  });
});
