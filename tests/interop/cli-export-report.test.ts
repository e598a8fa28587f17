import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeKeyFile } from '#services/keys/key-file.ts';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { runCli } from '#tests/support/built-cli.ts';
import { SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { sha256 } from '#tests/support/report-file.ts';
import { runTool } from '#tests/support/run-tool.ts';

const ANSWERS = SAMPLE_ANSWERS.primary;
const SMALL_PDF = 'tests/fixtures/minh-chung-thpt/ke-hoach-tuyen-truyen.pdf';
const PASSPHRASE = 'mật khẩu của trường';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-'));
  out = path.join(folder, 'báo cáo.pdf');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function exportReport(...more: readonly string[]) {
  return runCli(['export-report', '--answers', ANSWERS, '--out', out, ...more]);
}

async function writeAnswers(change: (answers: Record<string, unknown>) => unknown): Promise<string> {
  const answers = JSON.parse(await readFile(ANSWERS, 'utf8')) as Record<string, unknown>;
  await cp('tests/fixtures/minh-chung-tieu-hoc', path.join(folder, 'minh-chung-tieu-hoc'), {
    recursive: true,
  });
  const file = path.join(folder, 'answers.json');
  await writeFile(file, JSON.stringify(change(answers)));
  return file;
}

async function writeKey(): Promise<{ keyFile: string; passphraseFile: string; fingerprint: string }> {
  const key = await createSealingKey({ unitName: 'Trường Mẫu', unitCode: 'HP-TH-0998', now: new Date() });
  const encoded = await encodeKeyFile(key, { kind: 'passphrase', passphrase: PASSPHRASE });
  if (!encoded.ok) throw new Error(encoded.error.code);
  const keyFile = path.join(folder, 'khoa.json');
  const passphraseFile = path.join(folder, 'mat-khau.txt');
  await writeFile(keyFile, encoded.value);
  await writeFile(passphraseFile, `${PASSPHRASE.normalize('NFD')}\r\n`);
  return { keyFile, passphraseFile, fingerprint: key.fingerprint };
}

describe('export-report', () => {
  it('writes a sealed report, says where and what, and owns up to the one-time key', async () => {
    const { code, lines, progress } = exportReport();
    const bytes = await readFile(out);
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.objectContaining({
        ok: true,
        file: out,
        sizeBytes: bytes.length,
        fileSha256: sha256(bytes),
        sequence: 1,
        key: 'one-time',
        pages: expect.any(Number) as number,
      }),
    ]);
    expect(progress).toContain('dùng khóa tạo riêng');
    expect(progress).toContain('100 %');
    const { integrity, reportSha256 } = await verifyReportFile(new Uint8Array(bytes));
    expect([integrity.status, reportSha256]).toEqual([
      'intact',
      (lines[0] as { reportSha256: string }).reportSha256,
    ]);
  });

  it('takes as much evidence as the caller allows, and no more', async () => {
    const answers = await writeAnswers((all) => ({
      ...all,
      answers: { '1.1': { value: 'done', evidence: [{ file: 'lon.pdf' }] } },
    }));
    const padding = Buffer.from(`${' '.repeat(1.5 * 1024 * 1024)}\n%%EOF\n`);
    await writeFile(path.join(folder, 'lon.pdf'), Buffer.concat([await readFile(SMALL_PDF), padding]));
    const run = (megabytes: string) =>
      runCli(['export-report', '--answers', answers, '--out', out, '--max-evidence-mb', megabytes]);
    expect(run('1').lines).toEqual([expect.objectContaining({ ok: false, code: 'evidence-limit-exceeded' })]);
    expect(await readdir(folder)).not.toContain(path.basename(out));
    expect(run('2').lines).toEqual([expect.objectContaining({ ok: true })]);
    expect(run('0').code).toBe(2);
  });

  it('seals with the key of a file and goes on from the report before', async () => {
    const { keyFile, passphraseFile, fingerprint } = await writeKey();
    const key = ['--key', keyFile, '--passphrase-file', passphraseFile];
    const first = exportReport(...key);
    expect(first.lines).toMatchObject([{ key: 'file', fingerprint, sequence: 1 }]);
    const second = path.join(folder, 'lan-2.pdf');
    const { code, lines } = runCli([
      ...['export-report', '--answers', ANSWERS, '--out', second, ...key],
      ...['--previous', out, '--reason', 'Bổ sung danh bạ'],
    ]);
    expect([code, lines]).toMatchObject([0, [{ sequence: 2, fingerprint }]]);
    const { report } = await verifyReportFile(new Uint8Array(await readFile(second)));
    expect(report).toMatchObject({
      previousReportSha256: (first.lines[0] as { reportSha256: string }).reportSha256,
      correctionReason: 'Bổ sung danh bạ',
    });
  });

  it('adds an unsealed copy for a signature of the unit', async () => {
    const unsigned = path.join(folder, 'de-ky.pdf');
    expect(exportReport('--unsigned', unsigned).lines).toMatchObject([{ ok: true, unsignedFile: unsigned }]);
    expect((await verifyReportFile(new Uint8Array(await readFile(unsigned)))).integrity.cause).toBe(
      'no-signature',
    );
  });
});

describe('export-report with a copy to go on editing', () => {
  it('writes what the pages say as a Word file', () => {
    const docx = path.join(folder, 'bao-cao.docx');
    expect(exportReport('--docx', docx).lines).toMatchObject([{ ok: true, docxFile: docx }]);
    const pages = runTool('pdftotext', out, '-');
    const words = runTool('unzip', '-p', docx, 'word/document.xml').replace(/<[^>]+>/gu, ' ');
    for (const text of ['1.2. Danh sách và lịch trực', 'Trường Tiểu học Hoa Sen Trắng', 'Phụ lục I']) {
      expect(pages).toContain(text);
      expect(words.replace(/\s+/gu, ' ')).toContain(text);
    }
    expect(words).not.toContain('SHA-256');
  });

  it('never writes it over the report or over a file that is read', () => {
    expect(exportReport('--docx', out)).toMatchObject({ code: 2 });
    expect(exportReport('--docx', path.resolve(ANSWERS))).toMatchObject({ code: 2 });
  });
});

describe('export-report with bad input', () => {
  it('names each fault by its path, exits with 2 and writes nothing', async () => {
    const answers = await writeAnswers(({ campaign }) => ({ campaign, answers: { '1.1': { value: 7 } } }));
    const { code, lines } = runCli(['export-report', '--answers', answers, '--out', out]);
    expect(code).toBe(2);
    expect(lines).toMatchObject([{ ok: false, code: 'invalid-input' }]);
    const { faults } = lines[0] as { faults: { path: string }[] };
    expect(faults.map((fault) => fault.path)).toEqual(['unit', 'answers.1.1.value']);
    expect((await readdir(folder)).sort()).toEqual(['answers.json', 'minh-chung-tieu-hoc']);
  });

  it('refuses a pack that it does not know and evidence that is not what its name says', async () => {
    const unknown = await writeAnswers((answers) => ({ ...answers, campaign: 'dot-khac' }));
    expect(runCli(['export-report', '--answers', unknown, '--out', out])).toMatchObject({
      code: 2,
      lines: [{ ok: false, faults: [{ path: 'campaign', code: 'campaign_unknown' }] }],
    });
    const answers = await writeAnswers((same) => same);
    await writeFile(path.join(folder, 'minh-chung-tieu-hoc', 'phan-cong-truc.jpg'), 'PK\u0003\u0004');
    expect(runCli(['export-report', '--answers', answers, '--out', out])).toMatchObject({
      code: 2,
      lines: [{ ok: false, code: 'evidence-type-refused' }],
    });
    expect(await readdir(folder)).not.toContain('báo cáo.pdf');
  });

  it.each([
    ['no --out', () => ['--answers', ANSWERS]],
    ['no --answers', () => ['--out', out]],
    ['an unknown option', () => ['--answers', ANSWERS, '--out', out, '--sign']],
    ['a folder as target', () => ['--answers', ANSWERS, '--out', folder]],
    ['a folder that does not exist', () => ['--answers', ANSWERS, '--out', path.join(folder, 'x', 'a.pdf')]],
    ['the answers file as target', () => ['--answers', ANSWERS, '--out', ANSWERS]],
    ['the same file twice', () => ['--answers', ANSWERS, '--out', out, '--unsigned', out]],
    ['a predecessor without a reason', () => ['--answers', ANSWERS, '--out', out, '--previous', out]],
    ['a reason without a predecessor', () => ['--answers', ANSWERS, '--out', out, '--reason', 'x']],
    [
      'a predecessor that is no report',
      () => ['--answers', ANSWERS, '--out', out, '--previous', ANSWERS, '--reason', 'x'],
    ],
  ])('%s: exit 2 and an answer in JSON', async (_, args) => {
    const { code, lines } = runCli(['export-report', ...args()]);
    expect([code, lines]).toMatchObject([2, [{ ok: false, code: 'usage' }]]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['a wrong passphrase', 'mật khẩu khác', 'passphrase-wrong'],
    ['no passphrase', null, 'passphrase-needed'],
  ])('%s: exit 2', async (_, passphrase, failure) => {
    const { keyFile, passphraseFile } = await writeKey();
    if (passphrase !== null) await writeFile(passphraseFile, passphrase);
    const outcome = exportReport(
      '--key',
      keyFile,
      ...(passphrase === null ? [] : ['--passphrase-file', passphraseFile]),
    );
    expect(outcome).toMatchObject({ code: 2, lines: [{ ok: false, code: failure }] });
  });
});

describe('export-report onto a disk that takes no more', () => {
  it('exits with 1 and keeps the earlier file', async () => {
    const disk = path.join(folder, 'o-dia');
    await mkdir(disk);
    const target = path.join(disk, 'a.pdf');
    await writeFile(target, 'báo cáo cũ');
    const outcome = runCli(['export-report', '--answers', ANSWERS, '--out', target], {
      prefix: 'ulimit -f 50;',
    });
    expect(outcome).toMatchObject({ code: 1, lines: [{ ok: false, code: 'disk-full' }] });
    expect(await readdir(disk)).toEqual(['a.pdf']);
    expect(await readFile(target, 'utf8')).toBe('báo cáo cũ');
  });
});
