import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { runCli } from '#tests/support/built-cli.ts';
import { SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { runTool } from '#tests/support/run-tool.ts';

const ANSWERS = SAMPLE_ANSWERS.upperSecondary;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hidden-phones-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Every phone of profile and tables, as digits. */
async function phonesIn(answers: string): Promise<readonly string[]> {
  const text = await readFile(answers, 'utf8');
  const phones = [...text.matchAll(/"phone": "([^"]+)"/gu)].map(([, phone = '']) =>
    phone.replace(/\D/gu, ''),
  );
  expect(phones.length).toBeGreaterThan(2);
  return phones;
}

it('a report without phone numbers has none on its pages or in its data, and is judged like any other', async () => {
  const [out, docx] = [path.join(folder, 'bao-cao.pdf'), path.join(folder, 'bao-cao.docx')];
  const call = ['export-report', '--answers', ANSWERS, '--out', out, '--docx', docx];
  expect(runCli([...call, '--phones', 'hidden']).code).toBe(0);
  const bytes = new Uint8Array(await readFile(out));
  const verified = await verifyReportFile(bytes, { directives: builtInDirectives });
  expect(verified).toMatchObject({ integrity: { status: 'intact' }, findings: { status: 'agree' } });
  expect(await verifyReportFile(bytes, { directives: [] })).toMatchObject({
    integrity: { status: 'intact' },
  });
  const pages = runTool('pdftotext', out, '-');
  const firstPage = runTool('pdftotext', '-l', '1', out, '-').replace(/\s+/gu, ' ');
  expect(firstPage).toContain('của báo cáo này đã được ẩn.');
  const word = runTool('unzip', '-p', docx, 'word/document.xml');
  const data = JSON.stringify(verified.report?.input);
  for (const phone of await phonesIn(ANSWERS)) {
    expect([pages, word, data].map((text) => text.replace(/[ .\-()]/gu, '').includes(phone))).toEqual([
      false,
      false,
      false,
    ]);
  }
});

it('any other word behind the switch is refused, and nothing is written', () => {
  const out = path.join(folder, 'bao-cao.pdf');
  expect(runCli(['export-report', '--answers', ANSWERS, '--out', out, '--phones', 'off'])).toMatchObject({
    code: 2,
  });
});
