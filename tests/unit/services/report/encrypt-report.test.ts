import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decryptEnvelope } from '#services/cms/decrypt-envelope.ts';
import { encryptReport } from '#services/report/encrypt-report.ts';
import { type SampleDecryptionKey, sampleDecryptionKey } from '#tests/support/decryption-keys.ts';
import { sampleKey, sha256 } from '#tests/support/report-file.ts';

const REPORT = Buffer.from('%PDF-1.7 báo cáo mẫu');
let folder: string;
let desk: SampleDecryptionKey;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'encrypt-report-'));
  await writeFile(at('BC.pdf'), REPORT);
  desk = await sampleDecryptionKey();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function encrypt(changes: Partial<Parameters<typeof encryptReport>[0]> = {}) {
  return encryptReport({
    sourcePath: at('BC.pdf'),
    fileSha256: sha256(REPORT),
    certificates: [desk.material.certificate],
    targetPath: at('BC.p7m'),
    now: new Date(),
    ...changes,
  });
}

it('writes a file beside the report that every desk can open, and leaves the report as it is', async () => {
  const other = await sampleDecryptionKey('Sở mẫu');
  const certificates = [desk, other].map(({ material }) => material.certificate);
  const written = await encrypt({ certificates });
  const envelope = await readFile(at('BC.p7m'));
  expect(written).toEqual({ ok: true, value: { sizeBytes: envelope.length } });
  for (const { key } of [desk, other])
    expect(await decryptEnvelope(envelope, key)).toEqual({ ok: true, value: new Uint8Array(REPORT) });
  expect(await readFile(at('BC.pdf'))).toEqual(REPORT);
});

it('encrypts nothing for a certificate that has ended, is of another kind or cannot be read', async () => {
  await writeFile(at('BC.p7m'), 'bản trước');
  const seal = await sampleKey(new Date());
  const unusable = [
    { now: new Date('2050-01-01T00:00:00Z') },
    // not signed by its own key
    { certificates: [desk.material.certificate, seal.certificates[0]] },
    { certificates: [Buffer.from('no certificate')] },
    { certificates: [] },
  ];
  for (const changes of unusable)
    expect(await encrypt(changes)).toMatchObject({ error: { code: 'desk-certificate-unusable' } });
  expect(await readFile(at('BC.p7m'), 'utf8')).toBe('bản trước');
});

it('sends no other file than the one that was exported, and says when that is gone', async () => {
  await writeFile(at('BC.pdf'), 'khác');
  expect(await encrypt()).toMatchObject({ error: { code: 'report-file-changed' } });
  await rm(at('BC.pdf'));
  expect(await encrypt()).toMatchObject({ error: { code: 'file-not-found' } });
  expect(await readdir(folder)).toEqual([]);
});
