import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadEvidenceFrom } from '#services/evidence/load-evidence-files.ts';
import { readAnswersFile } from '#services/report/answers-file.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { exportAnswers, SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lost-picture-'));
  target = path.join(folder, 'bao-cao.pdf');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('an export goes on without a picture of a website that is lost, says so, and warns before the others', async () => {
  const page = 'https://thhoasenmau.edu.vn/';
  const pictures = ['co.jpg', 'mat.jpg'].map((file) => ({ file, page: `${page}${file}` }));
  const answers = await readAnswersFile(SAMPLE_ANSWERS.primary, builtInDirectives);
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  const { input, evidencePaths } = answers.value;
  const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2b6cb0' } })
    .jpeg()
    .toBuffer();
  await writeFile(path.join(folder, 'co.jpg'), jpeg);
  const { report } = await exportAnswers(SAMPLE_ANSWERS.primary, target, {
    input: { ...input, siteChecks: [{ ...siteCheckOf(), pictures }] },
    loadEvidence: loadEvidenceFrom(new Map([...evidencePaths, ['co.jpg', path.join(folder, 'co.jpg')]])),
  });
  expect(report.input.siteChecks[0]?.pictures).toMatchObject([{ page: `${page}co.jpg` }]);
  const text = runTool('pdftotext', target, '-').replace(/\s+/gu, ' ');
  expect(text).toContain('Có ảnh chụp trang không còn nguyên trên máy nên không kèm trong báo cáo.');
  expect(text).toMatch(/Ảnh có thể chứa nội dung không phù hợp\. Ảnh chụp lúc kiểm tra: \S+co\.jpg/u);
  const { integrity } = await verifyReportFile(new Uint8Array(await readFile(target)));
  expect(integrity.status).toBe('intact');
});
