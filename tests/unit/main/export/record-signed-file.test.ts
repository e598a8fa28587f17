import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordSignedFile } from '#main/export/record-signed-file.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { appendToExportHistory, readExportHistory } from '#services/storage/export-history.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { integritySentence } from '#shared/report/integrity-sentences.ts';
import { INTEGRITY_CAUSES, INTEGRITY_STATUSES, type Verification } from '#shared/report/verification.ts';
import { sentenceFaults } from '#tests/support/sentence-style.ts';
import { sampleKey, sampleReport, sealedFile, sha256, unsealedFile } from '#tests/support/report-file.ts';

const STATUSES = INTEGRITY_STATUSES.filter((status) => status !== 'intact');

const NOW = new Date('2026-11-23T00:00:00Z');
const ID = '00000000-0000-4000-8000-000000000001';

let folder: string;
let historyFile: string;
let sealed: Verification;
let signed: Verification;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'record-signed-'));
  historyFile = path.join(folder, 'export-history.jsonl');
  sealed = await verifyReportFile(await sealedFile(await sampleKey()));
  signed = {
    ...sealed,
    signatures: sealed.signatures.map((one) => ({
      ...one,
      kind: 'certificate',
      signerName: 'Trường mẫu',
      issuerName: 'CA mẫu',
    })),
  };
  await appendToExportHistory(historyFile, {
    id: ID,
    campaign: 'le-hoi-thu',
    unitCode: 'HP-TH-000',
    sequence: 1,
    fileName: 'chua-ky.pdf',
    folder,
    reportSha256: sha256(canonicalJson(sampleReport())),
    fileSha256: 'f'.repeat(64),
    sizeBytes: 1_000,
    exportedAt: '2026-11-22T00:00:00.000Z',
    correctionReason: '',
    fingerprint: '',
    form: 'unsigned',
    signerName: '',
  });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const record = (verification: Verification) =>
  recordSignedFile(path.join(folder, 'da-ky.pdf'), verification, historyFile, NOW);

describe('a file that came back signed', () => {
  it('is recorded once with its export, by the name in its certificate', async () => {
    const value = { status: 'recorded', exportId: ID, sequence: 1, latestSequence: 1 };
    const recorded = { ok: true, value };
    expect([await record(signed), await record(signed)]).toEqual([recorded, recorded]);
    expect(await readExportHistory(historyFile)).toMatchObject([
      {
        signedVersions: [
          {
            fileName: 'da-ky.pdf',
            fileSha256: signed.fileSha256,
            signers: [{ name: 'Trường mẫu', issuer: 'CA mẫu' }],
          },
        ],
      },
    ]);
  });

  it('is refused with the reason when it is not signed, only sealed, changed, or of another report', async () => {
    const unsigned = await verifyReportFile(await unsealedFile({ hasPlaceholder: false }));
    const bytes = await sealedFile(await sampleKey());
    const changed = await verifyReportFile(bytes.with(1_000, 0));
    const other: Verification = { ...signed, reportSha256: 'e'.repeat(64) };
    const sentences = [];
    for (const verification of [unsigned, sealed, changed, other]) {
      const outcome = await record(verification);
      if (!outcome.ok || outcome.value.status !== 'not-recognised') throw new Error('recognised');
      sentences.push(outcome.value.sentence);
    }
    expect(sentences).toEqual([
      expect.stringMatching(/^Tệp này chưa có chữ ký số\./u),
      expect.stringMatching(/^Tệp chỉ có niêm phong của phần mềm/u),
      changed.integrity.sentence,
      expect.stringMatching(/^Nội dung tệp không giống báo cáo nào đã xuất trên máy này\./u),
    ]);
    expect((await readExportHistory(historyFile))[0]?.signedVersions).toBeUndefined();
  });

  it('is no signed version while its signature does not count, as whoever receives it will be told', async () => {
    const added = signed.signatures.map((one) => ({ ...one, fault: 'algorithm-not-allowed' as const }));
    const outcome = await record({ ...signed, signatures: [...sealed.signatures, ...added] });
    expect(outcome).toMatchObject({
      value: {
        status: 'not-recognised',
        sentence: expect.stringMatching(/^Một chữ ký số thêm vào không được tính/u) as string,
        nextStep: expect.stringMatching(/ký lại bản chưa ký đã xuất/u) as string,
      },
    });
    expect((await readExportHistory(historyFile))[0]?.signedVersions).toBeUndefined();
    const both = await record({ ...signed, signatures: [...signed.signatures, ...added] });
    expect(both).toMatchObject({ value: { status: 'recorded' } });
    expect((await readExportHistory(historyFile))[0]?.signedVersions?.[0]?.signers).toHaveLength(1);
  });

  const refusals = INTEGRITY_CAUSES.filter((cause) => cause !== 'intact');
  it.each(refusals.flatMap((cause) => STATUSES.map((status) => ({ cause, status }))))(
    'has the school do what it can do itself, and ask nobody for the file: $cause, $status',
    async ({ cause, status }) => {
      const integrity = { ...sealed.integrity, ...integritySentence(cause), cause, status };
      const outcome = await record({ ...sealed, integrity });
      if (!outcome.ok || outcome.value.status !== 'not-recognised') throw new Error('recognised');
      expect(outcome.value.nextStep).not.toMatch(/[Đđ]ề nghị|người gửi|đơn vị gửi|nơi gửi|nơi nhận/u);
      expect(sentenceFaults(outcome.value.nextStep, '.')).toEqual([]);
    },
  );

  it('is to be signed once more when it was damaged', async () => {
    const bytes = await sealedFile(await sampleKey());
    const outcome = await record(await verifyReportFile(bytes.with(1_000, 0)));
    expect(outcome).toMatchObject({
      value: {
        nextStep: 'Chép lại tệp từ nơi đã ký. Nếu vẫn vậy, ký lại bản chưa ký đã xuất, rồi mở tệp mới ký.',
      },
    });
  });
});
