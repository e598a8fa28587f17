import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { fail } from '#shared/base/result.ts';
import { EXPORTED_AT, exportAnswers, SAMPLE_ANSWERS, tryExport } from '#tests/support/exported-report.ts';
import { sha256 } from '#tests/support/report-file.ts';
import { EXPORT_STAGES } from '#shared/report/export-progress.ts';

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'));
  target = path.join(folder, 'bao-cao.pdf');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('an export', () => {
  it('leaves one sealed file that is what the result says', async () => {
    const key = await createSealingKey({ unitName: 'Trường Mẫu', unitCode: 'HP-0', now: EXPORTED_AT });
    const exported = await exportAnswers(SAMPLE_ANSWERS.primary, target, { key });
    const bytes = await readFile(target);
    expect(await readdir(folder)).toEqual(['bao-cao.pdf']);
    expect(exported).toMatchObject({
      sizeBytes: bytes.length,
      fileSha256: sha256(bytes),
      fingerprint: key.fingerprint,
    });
    const verification = await verifyReportFile(new Uint8Array(bytes));
    expect(verification.integrity.status).toBe('intact');
    expect(verification.reportSha256).toBe(exported.reportSha256);
    expect(verification.report?.input.unit.name).toBe('Trường Tiểu học Hoa Sen Trắng');
    expect(verification.pack).toBe('known');
  });

  it('goes through all stages and never backwards', async () => {
    const seen: { stage: string; fraction: number }[] = [];
    await exportAnswers(SAMPLE_ANSWERS.primary, target, {
      onProgress: (stage, fraction) => seen.push({ stage, fraction }),
    });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([...EXPORT_STAGES]);
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect([fractions[0], fractions.at(-1)]).toEqual([0, 1]);
  });

  it('carries its place in the chain', async () => {
    const link = { sequence: 2, previousReportSha256: 'b'.repeat(64), correctionReason: 'Bổ sung lịch trực' };
    const { report } = await exportAnswers(SAMPLE_ANSWERS.primary, target, { link });
    expect(report).toMatchObject(link);
  });
});

describe('an export that does not come about', () => {
  beforeEach(async () => {
    await writeFile(target, 'báo cáo cũ');
  });

  afterEach(async () => {
    expect(await readFile(target, 'utf8')).toBe('báo cáo cũ');
    expect(await readdir(folder)).toEqual(['bao-cao.pdf']);
  });

  it.each(EXPORT_STAGES.filter((stage) => stage !== 'write' && stage !== 'verify'))(
    'because it is cancelled during “%s” touches nothing',
    async (stage) => {
      const cancellation = new AbortController();
      const outcome = await tryExport(SAMPLE_ANSWERS.primary, target, {
        signal: cancellation.signal,
        onProgress: (current) => {
          if (current === stage) cancellation.abort();
        },
      });
      expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    },
  );

  it('because the evidence is too large touches nothing', async () => {
    const outcome = await tryExport(SAMPLE_ANSWERS.primary, target, { maxEvidenceBytes: 30_000 });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'evidence-limit-exceeded' } });
  });

  it('because a piece of evidence is gone touches nothing', async () => {
    const missing = fail({ code: 'evidence-missing' as const, detail: 'anh.jpg' });
    const outcome = await tryExport(SAMPLE_ANSWERS.primary, target, {
      loadEvidence: () => Promise.resolve(missing),
    });
    expect(outcome).toEqual(missing);
  });

  it('because the file turned out to be another than it should be touches nothing', async () => {
    const key = await createSealingKey({ unitName: 'Trường Mẫu', unitCode: 'HP-0', now: EXPORTED_AT });
    const outcome = await tryExport(SAMPLE_ANSWERS.primary, target, {
      key: { ...key, fingerprint: 'AAAA-BBBB-CCCC-DDDD' },
    });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'self-check-failed' } });
  });
});
