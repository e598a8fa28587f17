import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SealedSummaryOrder, writeSealedSummary } from '#services/desk/write-sealed-summary.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { summaryContentSchema } from '#shared/desk-summary/summary-content.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';
import { sampleKey } from '#tests/support/report-file.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { expectInOrder, pageCount, pagesOf } from '#tests/support/word-pages.ts';
import { WRITTEN_SOURCES } from '#tests/support/written-sources.ts';

// The sealed report of a desk in the hands of other programs.

let folder: string;
let order: SealedSummaryOrder;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-sealed-'));
  order = {
    targetPath: at('tong-hop.pdf'),
    ...WRITTEN_SOURCES,
    deskName: 'Phòng Mẫu',
    madeBy: 'Lê Thị Mẫu',
    app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
    createdAt: new Date('2026-12-02T02:00:00.000Z'),
    key: await sampleKey(new Date(Date.now() - 24 * 60 * 60 * 1000)),
    onProgress: () => undefined,
  };
  expect(await writeSealedSummary(order)).toEqual({ ok: true, value: undefined });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('is whole for pdfsig, and sealed from its first byte to its last', () => {
  const said = runTool('pdfsig', '-nocert', at('tong-hop.pdf'));
  expect(said).toContain('Signature is Valid');
  expect(said).toContain('Total document signed');
  expect(said).toContain('Signature Type: ETSI.CAdES.detached');
});

it('says what the Word report says, with the day and the name in the place of room for them', () => {
  expectInOrder(
    pagesOf(at('tong-hop.pdf')).join(' '),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'ngày 02 tháng 12 năm 2026',
    'BÁO CÁO',
    'đọc lúc 23:59 01/12/2026',
    'Có 1 tệp, thư mục không đọc được nên số liệu có thể còn thiếu.',
    'I. TÌNH HÌNH NỘP BÁO CÁO',
    'Đơn vị trong danh sách 2',
    'Niêm phong điện tử',
    'III. NỘI DUNG CẦN LƯU Ý',
    'Người lập'.toLocaleUpperCase('vi'),
    'Lê Thị Mẫu',
    'Phụ lục 1',
    'Trường Mẫu Hai',
  );
});

it('carries the figures of its pages as data', async () => {
  runTool('pdfdetach', '-save', '1', '-o', at('so-lieu.json'), at('tong-hop.pdf'));
  const content = summaryContentSchema.parse(JSON.parse(await readFile(at('so-lieu.json'), 'utf8')));
  const missing = content.tables.find(({ id }) => id === 'chua-nop');
  expect(missing?.rows.map(([code]) => code)).toEqual(['HP-002']);
  const overview = content.tables.find(({ id }) => id === 'tong-quan');
  expect(overview?.rows).toContainEqual(['Đã nộp', 1]);
});

it('is known by the verifier for what it is, and no longer once a byte of it was changed', async () => {
  const bytes = new Uint8Array(await readFile(at('tong-hop.pdf')));
  const { integrity, summary, report, receipt } = await verifyReportFile(bytes);
  expect([integrity.status, integrity.cause, report, receipt]).toEqual([
    'not-a-report',
    'desk-summary',
    null,
    null,
  ]);
  expect(summary).toMatchObject({ deskName: 'Phòng Mẫu', keyFingerprint: order.key.fingerprint });
  const middle = Math.floor(bytes.length / 2);
  const changed = await verifyReportFile(bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
  expect([changed.integrity.status, changed.summary]).toEqual(['changed', null]);
});

it('has a line for every unit of a province that is missing, each page with its number', async () => {
  const register = Array.from({ length: 1_608 }, (_, index) => ({
    code: `HP-${String(index).padStart(4, '0')}`,
    name: `Trường Mẫu số ${String(index)} phường Nam Đồng Mẫu`,
    fingerprints: [],
    commune: `Phường Mẫu ${String(index % 114)}`,
    phone: '0225 3000 000',
  }));
  const targetPath = at('ca-tinh.pdf');
  expect(await writeSealedSummary({ ...order, targetPath, register })).toEqual({
    ok: true,
    value: undefined,
  });
  const pages = pagesOf(targetPath);
  expect(pages).toHaveLength(pageCount(targetPath));
  const text = pages.join(' ');
  for (const index of [0, 2, 800, 1_607]) expect(text).toContain(`HP-${String(index).padStart(4, '0')}`);
});

it('prints every word of a finding that is too long for a column', async () => {
  const finding = {
    host: 'truong.example',
    rule: 'S01',
    severity: 'critical',
    page: `https://truong.example/${'bai-viet-'.repeat(60)}`,
    seen: 'dài '.repeat(900).trim(),
    isSaidRemoved: false,
  } as const;
  const file = sampleReceivedFile({ facts: { openFindings: [finding] } });
  const targetPath = at('dai.pdf');
  const judged = [{ file, signatures: [] }];
  expect(await writeSealedSummary({ ...order, targetPath, judged })).toEqual({ ok: true, value: undefined });
  expect(pagesOf(targetPath).join(' ').match(/dài/gu)).toHaveLength(900);
});
