import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportedReport } from '#services/report/export-report.ts';
import {
  EXPORTED_AT,
  exportAnswers,
  SAMPLE_ANSWERS,
  writeBigAnswers,
} from '#tests/support/exported-report.ts';
import { sha256 } from '#tests/support/report-file.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { metered } from '#tests/support/cpu-time.ts';

let folder: string;
let file: string;
let unsigned: string;
let exported: ExportedReport;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interop-report-'));
  file = path.join(folder, 'bao-cao.pdf');
  unsigned = path.join(folder, 'ban-chua-niem-phong.pdf');
  exported = await exportAnswers(SAMPLE_ANSWERS.upperSecondary, file, { unsignedTargetPath: unsigned });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The text of the pages in reading order, with all blanks made equal. */
function textOf(pdf: string): string {
  return runTool('pdftotext', pdf, '-').replace(/\s+/gu, ' ');
}

/** What other programs see of a report with this note. */
async function withNote(note: string): Promise<{ readonly text: string; readonly fonts: string }> {
  const source = JSON.parse(await readFile(SAMPLE_ANSWERS.primary, 'utf8')) as {
    answers: Record<string, object>;
  };
  for (const answer of Object.values(source.answers)) Object.assign(answer, { evidence: [] });
  Object.assign(source.answers['1.1'] ?? {}, { note });
  const answers = path.join(folder, 'ghi-chu.answers.json');
  const target = path.join(folder, 'ghi-chu.pdf');
  await writeFile(answers, JSON.stringify(source));
  await exportAnswers(answers, target);
  return { text: textOf(target), fonts: runTool('pdffonts', target) };
}

describe('a report file in the hands of other programs', () => {
  it('is a sound PDF for qpdf', () => {
    expect(runTool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(runTool('qpdf', '--check', unsigned)).toContain('No syntax or stream encoding errors found');
  });

  it('has its fonts inside', () => {
    const [, , ...fonts] = runTool('pdffonts', file).trimEnd().split('\n');
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const line of fonts) expect(line).toMatch(/Tinos-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });

  it('has A4 pages and says whose it is', () => {
    const info = runTool('pdfinfo', '-isodates', file);
    expect(info).toContain('Author:          Trường THPT Bến Phượng');
    expect(info).toContain('(A4)');
    expect(info).toMatch(/CreationDate: +2024-05-08T01:30:00/u);
    expect(info).toMatch(new RegExp(`Pages: +${String(exported.pageCount)}\n`, 'u'));
    expect(info).toContain('Encrypted:       no');
    expect(info).toContain('JavaScript:      no');
  });

  it('has no blank within an address, however wide its lines are made', () => {
    const text = runTool('pdftotext', file, '-');
    expect(text.match(/\S+-ben-phuong\.example/gu)?.length).toBeGreaterThan(3);
    expect(text.match(/\S*[\p{L}\d][-/] +[\p{L}\d]\S*/gu)).toBeNull();
  });

  it('has each telephone number on one line', () => {
    const lines = runTool('pdftotext', '-layout', file, '-').replaceAll('\u00a0', ' ').split('\n');
    for (const end of ['101', '102', '103', '105']) {
      expect(lines.filter((line) => line.includes(`0900 000 ${end}`))).not.toEqual([]);
    }
  });

  it('gives back report.json and the evidence byte for byte', async () => {
    const attachments = path.join(folder, 'attachments');
    await mkdir(attachments);
    runTool('pdfdetach', '-saveall', '-o', attachments, file);
    expect((await readdir(attachments)).sort()).toEqual(
      [...exported.report.evidence.map((entry) => entry.file), 'report.json'].sort(),
    );
    expect(sha256(await readFile(path.join(attachments, 'report.json')))).toBe(exported.reportSha256);
    for (const entry of exported.report.evidence) {
      expect(sha256(await readFile(path.join(attachments, entry.file)))).toBe(entry.sha256);
    }
  });

  it('carries pictures as they are, which are compressed already, and compresses the rest', async () => {
    const bytes = await readFile(file);
    const attachments = path.join(folder, 'as-they-are');
    await mkdir(attachments);
    runTool('pdfdetach', '-saveall', '-o', attachments, file);
    const kinds = new Map(exported.report.evidence.map((entry) => [entry.file, entry.mediaType]));
    for (const name of await readdir(attachments)) {
      const isPicture = kinds.get(name)?.startsWith('image/') === true;
      expect(bytes.includes(await readFile(path.join(attachments, name))), name).toBe(isPicture);
    }
    expect([...kinds.values()]).toEqual(expect.arrayContaining(['image/jpeg', 'application/pdf']));
  });

  it('gives each attachment its MD5 as 16 bytes, by which readers tell whether it is whole', async () => {
    const { attachments } = JSON.parse(runTool('qpdf', '--json', '--json-key=attachments', file)) as {
      attachments: Record<string, { streams: Record<string, { checksum: string }> }>;
    };
    const said = Object.values(attachments).flatMap(({ streams }) =>
      Object.values(streams).map(({ checksum }) => checksum),
    );
    const extracted = path.join(folder, 'checksums');
    await mkdir(extracted);
    runTool('pdfdetach', '-saveall', '-o', extracted, file);
    const files = await Promise.all(
      Object.keys(attachments).map((name) => readFile(path.join(extracted, name))),
    );
    expect(said).toEqual(files.map((bytes) => createHash('md5').update(bytes).digest('hex')));
  });

  it('ties the attachments to the document as data and supplements', () => {
    const objects = runTool('qpdf', '--json', file);
    expect(objects.match(/"\/AFRelationship": "\/Data"/gu)).toHaveLength(1);
    expect(objects.match(/"\/AFRelationship": "\/Supplement"/gu)).toHaveLength(
      exported.report.evidence.length,
    );
    expect(objects).not.toContain('NeedAppearances');
  });

  it('reads as printed, in correct Vietnamese', () => {
    const text = textOf(file);
    const inOrder = [
      'TRƯỜNG THPT BẾN PHƯỢNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'Hải Phòng, ngày 08 tháng 5 năm 2024',
      'BÁO CÁO Kết quả tự kiểm tra',
      'Kính gửi: Sở Giáo dục và Đào tạo Hải Phòng.',
      'II. TỔNG HỢP KẾT QUẢ',
      exported.reportSha256,
      '1.1. Phân công nhiệm vụ trực: Đã thực hiện.',
      '4.7. Điểm yếu do công cụ phát hiện: Chưa rõ.',
      'Trường THPT Bến Phượng./.',
      'Nơi nhận: - Như trên;',
      'HIỆU TRƯỞNG Hoàng Thị Minh Họa',
      'Phụ lục I DANH SÁCH VÀ LỊCH TRỰC',
      'DANH MỤC MINH CHỨNG',
    ];
    const positions = inOrder.map((part) => text.indexOf(part));
    expect(positions.filter((position) => position < 0)).toEqual([]);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/đã ký số/iu);
    // whoever seals anew can print any code
    expect(text).not.toContain(exported.fingerprint);
  });

  it('numbers the pages from 2 on, and each appendix anew', () => {
    const firstLines = runTool('pdftotext', '-layout', file, '-')
      .split('\f')
      .map((page) => page.trimStart().split('\n')[0]?.trim());
    expect(firstLines.slice(1, 4)).toEqual(['2', '3', '4']);
    expect(firstLines.filter((line) => line?.startsWith('Phụ lục'))).toHaveLength(13);
  });

  it('is the same file when made again at the same time', async () => {
    const again = path.join(folder, 'lan-hai.pdf');
    await exportAnswers(SAMPLE_ANSWERS.upperSecondary, path.join(folder, 'x.pdf'), {
      unsignedTargetPath: again,
      now: EXPORTED_AT,
    });
    expect(sha256(await readFile(again))).toBe(sha256(await readFile(unsigned)));
  });

  it('says on the unsealed copy that it is not sealed', () => {
    const text = textOf(unsigned);
    expect(text).toContain('Bản chưa niêm phong');
    expect(text).toContain(exported.reportSha256);
    expect(text).not.toContain('Mã khóa niêm phong');
    expect(runTool('pdfinfo', unsigned)).toMatch(/Form: +none/u);
  });

  it('shows ticks, crosses and boxes as they were written, from a font inside', async () => {
    const { text, fonts } = await withNote('☑ Đổi mật khẩu ☐ Bật xác thực; ✓ Phổ biến, ✗ Diễn tập, 🌸');
    expect(text).toContain('☑ Đổi mật khẩu ☐ Bật xác thực; ✓ Phổ biến, ✗ Diễn tập, [?]');
    expect(fonts).toMatch(/NotoSansSymbols2-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });

  it('of a primary school carries its open answers', async () => {
    const primary = path.join(folder, 'tieu-hoc.pdf');
    await exportAnswers(SAMPLE_ANSWERS.primary, primary);
    const text = textOf(primary);
    expect(text).toContain('UBND PHƯỜNG AN BIÊN');
    expect(text).toContain(
      '2.7. Kênh mạng xã hội chính thức: Không áp dụng. - Lý do: Nhà trường không có fanpage',
    );
    expect(text).toContain('4.7. Điểm yếu do công cụ phát hiện: Chưa trả lời.');
    expect(text).toContain('Website chưa được kiểm tra bằng phần mềm');
  });
});

describe('a report filled to the brim', () => {
  let big: string;
  let cpuSeconds: number;
  let pages: readonly string[];

  beforeAll(async () => {
    big = path.join(folder, 'day-du.pdf');
    const answers = await writeBigAnswers(folder);
    cpuSeconds = (await metered(() => exportAnswers(answers, big))).cpuMs / 1_000;
    pages = runTool('pdftotext', '-bbox', big, '-').split('<page ').slice(1);
  });

  it('takes seconds of the processor, not minutes', () => {
    expect(cpuSeconds).toBeLessThan(60);
  });

  it('has no word outside of the margins', () => {
    const MM = 72 / 25.4;
    const outside = pages.flatMap((page) => {
      const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/u.exec(page) ?? []).map(Number);
      return [
        ...page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</gu),
      ]
        .filter(([, xMin, yMin, xMax, yMax]) => {
          const isInside =
            Number(xMin) >= 29 * MM &&
            Number(xMax) <= width - 14 * MM &&
            Number(yMin) >= 8 * MM &&
            Number(yMax) <= height - 5 * MM;
          return !isInside;
        })
        .map(([, , , , , word]) => word);
    });
    expect(pages.length).toBeGreaterThan(20);
    expect(outside).toEqual([]);
  });

  it('repeats the heads of its tables and loses no row', () => {
    const SHIFT = /07:00 \d\d\/05\/2024/u;
    const pages = runTool('pdftotext', '-layout', big, '-').split('\f');
    // The findings in front of the appendices also name times of the roster.
    const appendices = pages.slice(pages.findIndex((page) => page.trimStart().startsWith('Phụ lục')));
    const text = appendices.join('\f');
    const rosterPages = appendices.filter((page) => SHIFT.test(page));
    expect(rosterPages.length).toBeGreaterThan(1);
    for (const page of rosterPages) expect(page).toMatch(/STT\s+Họ và tên/u);
    expect(text.match(new RegExp(SHIFT, 'gu'))).toHaveLength(60);
    expect(text.match(/06:40/gu)).toHaveLength(40);
  });
});
