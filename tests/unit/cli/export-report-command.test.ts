import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/export-report.command.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-report-command-'));
  out = path.join(folder, 'bao-cao.pdf');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command with this text on standard input. */
async function run(args: readonly string[], input = '') {
  const json: unknown[] = [];
  const progress: string[] = [];
  const output: Uint8Array[] = [];
  const code = await command.run(args, {
    printJson: (value) => json.push(value),
    printText: () => undefined,
    printProgress: (line) => progress.push(line),
    streams: {
      readInput: () => Promise.resolve(Buffer.from(input)),
      writeOutput: (bytes) => {
        output.push(bytes);
        return Promise.resolve();
      },
    },
    environment: {},
    now: () => new Date('2024-05-08T01:30:00Z'),
  });
  return { code, json, progress, output };
}

async function answersWithoutEvidence(): Promise<string> {
  const answers = JSON.parse(await readFile(SAMPLE_ANSWERS.primary, 'utf8')) as {
    answers: Record<string, object>;
  };
  for (const answer of Object.values(answers.answers)) Object.assign(answer, { evidence: [] });
  return JSON.stringify(answers);
}

describe('export-report', () => {
  it('with --unsigned alone writes a file for the school’s own tool and makes no key', async () => {
    const { code, json, progress } = await run(['--answers', SAMPLE_ANSWERS.primary, '--unsigned', out]);
    expect([code, json]).toMatchObject([0, [{ ok: true, file: out, key: 'none', fingerprint: null }]]);
    expect(progress.join('\n')).not.toContain('khóa');
    expect(await verifyReportFile(await readFile(out))).toMatchObject({
      integrity: { cause: 'no-signature' },
    });
  });

  it('reads answers from standard input and writes the report, and nothing else, to standard output', async () => {
    const { code, json, progress, output } = await run(
      ['--answers', '-', '--out', '-'],
      await answersWithoutEvidence(),
    );
    expect([code, json, output.length]).toEqual([0, [], 1]);
    expect(progress.filter((line) => line.startsWith('{"ok":true,"file":"-"'))).toHaveLength(1);
    expect(await verifyReportFile(output[0] ?? new Uint8Array())).toMatchObject({
      integrity: { status: 'intact' },
    });
  });

  it('writes nothing to standard output when the answers are wrong', async () => {
    const { code, json, output } = await run(['--answers', '-', '--out', '-'], '{"campaign" "x"}');
    expect([code, output]).toEqual([2, []]);
    expect(JSON.stringify(json)).toContain('dòng 1, ký tự 13: thiếu dấu hai chấm sau tên mục');
  });

  it.each([
    [['--p12', 'a.p12', '--key', 'b.json', '--out', 'c.pdf'], 'Chỉ dùng một trong --key và --p12.'],
    [['--p12', 'a.p12', '--unsigned', 'c.pdf'], 'Có --key hoặc --p12 thì cần --out.'],
    [['--passphrase-file', 'a', '--out', 'c.pdf'], 'Có --passphrase-file thì cần --key hoặc --p12.'],
    [['--out', '-', '--docx', '-'], 'Chỉ tệp báo cáo mới ghi được ra đầu ra chuẩn.'],
    [[], 'Thiếu --out hoặc --unsigned.'],
  ])('refuses %j', async (args, message) => {
    expect(await run(['--answers', SAMPLE_ANSWERS.primary, ...args])).toMatchObject({
      code: 2,
      json: [{ code: 'usage', message }],
    });
  });

  it('leaves an earlier file as it is when the certificate file is none', async () => {
    const p12 = path.join(folder, 'chung-thu.p12');
    const passphrase = path.join(folder, 'mat-khau.txt');
    await writeFile(out, 'an earlier file');
    await writeFile(p12, 'no certificate');
    await writeFile(passphrase, 'mật khẩu');
    const given = ['--p12', p12, '--passphrase-file', passphrase];
    const { code, json } = await run(['--answers', SAMPLE_ANSWERS.primary, '--out', out, ...given]);
    expect([code, json]).toMatchObject([2, [{ ok: false, code: 'certificate-file-damaged' }]]);
    expect(await readFile(out, 'utf8')).toBe('an earlier file');
    expect(await readdir(folder)).toHaveLength(3);
  });
});
