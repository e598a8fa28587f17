import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pdfmake from 'pdfmake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { prepareEvidence, thumbnail } from '#services/evidence/prepare-evidence.ts';
import { readAnswersFile } from '#services/report/answers-file.ts';
import type { ExportedReport } from '#services/report/export-report.ts';
import { documentDefinition } from '#services/report/render-pdf/document-definition.ts';
import { buildReportModel } from '#shared/report/model/report-model.ts';
import { exportAnswers, SAMPLE_ANSWERS, writeBigAnswers } from '#tests/support/exported-report.ts';

// What a report costs beyond the bare document: the same pages drawn by pdfmake alone, with the same small pictures,
// without attachments, PDF/A, seal, safe writing and the final verification.

const ROUNDS = 5;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-export-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** The evidence as data URLs by attachment name, and its bytes in all. */
async function pictures(answersPath: string, { report }: ExportedReport) {
  const answers = await readAnswersFile(answersPath, builtInDirectives);
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  const images: Record<string, string> = {};
  for (const [file, found] of answers.value.evidencePaths) {
    const prepared = await prepareEvidence(new Uint8Array(await readFile(found)));
    if (!prepared.ok) throw new Error(file);
    const small = await thumbnail(prepared.value.bytes, prepared.value.mediaType, 360);
    const entry = report.evidence.find(({ originalName }) => originalName === path.basename(file));
    if (!small.ok || small.value === null || entry === undefined) continue;
    images[entry.file] = `data:image/jpeg;base64,${Buffer.from(small.value).toString('base64')}`;
  }
  return { directive: answers.value.directive, images };
}

async function compare(name: string, answersPath: string): Promise<void> {
  const target = path.join(folder, `${name}.pdf`);
  const plain = path.join(folder, `${name}-plain.pdf`);
  const exported = await exportAnswers(answersPath, target);
  const { directive, images } = await pictures(answersPath, exported);
  const model = buildReportModel(exported.report, directive, {
    kind: 'sealed',
    reportSha256: exported.reportSha256,
  });
  const exportMs = await medianMs(() => exportAnswers(answersPath, target));
  const plainMs = await medianMs(async () => {
    await writeFile(plain, await pdfmake.createPdf(documentDefinition(model, images)).getBuffer());
  });
  const plainBytes = (await stat(plain)).size;
  const evidenceBytes = exported.report.evidence.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  process.stdout.write(
    `${name}: ${String(exported.pageCount)} pages\n` +
      `  time  export ${exportMs.toFixed(0)} ms, plain pdfmake ${plainMs.toFixed(0)} ms, ratio ${(exportMs / plainMs).toFixed(2)}\n` +
      `  size  report ${String(exported.sizeBytes)} B (evidence ${String(evidenceBytes)} B), plain ${String(plainBytes)} B, ` +
      `ratio to plain with evidence ${(exported.sizeBytes / (plainBytes + evidenceBytes)).toFixed(2)}\n`,
  );
  expect(exportMs / plainMs).toBeLessThan(8);
}

describe('export against plain pdfmake', () => {
  it('of a school’s usual report', () => compare('thpt', SAMPLE_ANSWERS.upperSecondary));
  it('of a primary school', () => compare('tieu-hoc', SAMPLE_ANSWERS.primary));
  it('of a report filled to the brim', async () => compare('day-du', await writeBigAnswers(folder)));
});
