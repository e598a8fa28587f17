import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { saveEncrypted, withEncryptedCopy } from '#main/export/save-encrypted.ts';
import type { RunWorkerJob } from '#main/workers/run-worker-job.ts';
import { fail, ok } from '#shared/base/result.ts';
import type { PackFacts } from '#shared/packs/pack-verdict.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import { SAMPLE_SIGNER } from '#tests/support/pack-signer.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const FOLDER = path.resolve('/bao-cao');
const ENTRY: ExportEntry = {
  id: '00000000-0000-4000-8000-000000000001',
  campaign: sampleDirective.id,
  unitCode: 'HP-001',
  sequence: 1,
  fileName: 'BC_01.pdf',
  folder: FOLDER,
  reportSha256: 'a'.repeat(64),
  fileSha256: 'b'.repeat(64),
  sizeBytes: 9,
  exportedAt: '2026-11-29T01:30:00.000Z',
  correctionReason: '',
  fingerprint: 'AAAA-BBBB-CCCC-DDDD',
};
const CERTIFICATE = Buffer.alloc(300, 7);

let jobs: unknown[];
const write = ((name: string, input: unknown) => {
  jobs.push([name, input]);
  return Promise.resolve(ok({ sizeBytes: 9 }));
}) as RunWorkerJob;
const refuse = (() => Promise.resolve(fail({ code: 'disk-full', detail: '' }))) as unknown as RunWorkerJob;

/** The pack of the campaign on the shelf. */
function shelf(changes: Partial<PackFacts> = {}) {
  const desk = { name: 'Phòng Mẫu', fingerprint: 'DDDD-DDDD-DDDD-DDDD' };
  const receivingDesks = [{ ...desk, encryptionCertificate: CERTIFICATE.toString('base64') }];
  const pack: PackFacts = {
    directive: { ...sampleDirective, receivingDesks },
    packSha256: 'c'.repeat(64),
    fileSha256: 'd'.repeat(64),
    sizeBytes: 9,
    signer: SAMPLE_SIGNER,
    ...changes,
  };
  return { list: () => Promise.resolve({ packs: [pack], data: [], setAside: [] }) };
}

beforeEach(() => {
  jobs = [];
});

it('the copy lies beside the report, for the desks of the signed pack', async () => {
  expect(await saveEncrypted(ENTRY, shelf(), write)).toEqual(ok({ fileName: 'BC_01.p7m', folder: FOLDER }));
  expect(jobs).toMatchObject([
    [
      'encrypt-report',
      {
        sourcePath: path.join(FOLDER, 'BC_01.pdf'),
        fileSha256: ENTRY.fileSha256,
        certificates: [CERTIFICATE],
        targetPath: path.join(FOLDER, 'BC_01.p7m'),
      },
    ],
  ]);
});

it('what came back signed is what is encrypted', async () => {
  const signed = {
    exportId: ENTRY.id,
    fileName: 'BC_01.signed.pdf',
    folder: FOLDER,
    fileSha256: 'e'.repeat(64),
    sizeBytes: 9,
    recordedAt: ENTRY.exportedAt,
    signers: [{ name: 'Trường Mẫu', issuer: 'Nơi cấp mẫu' }],
  };
  const entry = { ...ENTRY, form: 'unsigned' as const, signedVersions: [signed] };
  expect(await saveEncrypted(entry, shelf(), write)).toMatchObject({
    value: { fileName: 'BC_01.signed.p7m' },
  });
  expect(jobs).toMatchObject([['encrypt-report', { fileSha256: signed.fileSha256 }]]);
});

it('nothing is encrypted without a desk in a signed pack, or without the file on this PC', async () => {
  expect(await saveEncrypted(ENTRY, shelf({ signer: null }), write)).toMatchObject({
    error: { code: 'desk-certificate-unusable' },
  });
  expect(await saveEncrypted({ ...ENTRY, folder: '' }, shelf(), write)).toMatchObject({
    error: { code: 'file-not-found' },
  });
  expect(jobs).toEqual([]);
});

it('a copy that could not be written takes nothing from the export', async () => {
  const exported = ok({ status: 'saved' as const, entry: ENTRY });
  expect(await withEncryptedCopy(exported, shelf(), write)).toMatchObject({
    value: { status: 'saved', entry: ENTRY, encrypted: { status: 'saved', fileName: 'BC_01.p7m' } },
  });
  expect(await withEncryptedCopy(exported, shelf(), refuse)).toMatchObject({
    value: { status: 'saved', encrypted: { status: 'failed', failure: { code: 'disk-full' } } },
  });
  const given = [ok({ status: 'not-chosen' as const }), fail({ code: 'cancelled' as const, detail: '' })];
  for (const outcome of given) expect(await withEncryptedCopy(outcome, shelf(), write)).toEqual(outcome);
});
