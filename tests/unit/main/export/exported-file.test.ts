import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportedFile, placeOfExport } from '#main/export/exported-file.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { appendToExportHistory } from '#services/storage/export-history.ts';

const idOf = (sequence: number) => `00000000-0000-4000-8000-00000000000${String(sequence)}`;

let folder: string;
let historyFile: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exported-file-'));
  historyFile = path.join(folder, 'export-history.jsonl');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function exported(
  sequence: number,
  fileName: string,
  content: string,
  unsigned: { readonly form: 'unsigned'; readonly signerName: '' } | null = null,
): Promise<void> {
  await writeFile(path.join(folder, fileName), content);
  await appendToExportHistory(historyFile, {
    id: idOf(sequence),
    campaign: 'le-hoi-thu',
    unitCode: 'HP-TH-000',
    sequence,
    fileName,
    folder,
    reportSha256: sha256(`report ${content}`),
    fileSha256: sha256(content),
    sizeBytes: content.length,
    exportedAt: '2026-11-22T00:00:00.000Z',
    correctionReason: '',
    fingerprint: '',
    ...unsigned,
  });
}

it('is the very file of the export, not one that was saved over it later', async () => {
  await exported(1, 'bao-cao.pdf', 'lần 1');
  expect(await exportedFile(historyFile, idOf(1))).toEqual({
    ok: true,
    value: path.join(folder, 'bao-cao.pdf'),
  });
  await exported(2, 'bao-cao.pdf', 'lần 2');
  expect(await exportedFile(historyFile, idOf(1))).toEqual({
    ok: false,
    error: { code: 'exported-file-replaced', detail: 'bao-cao.pdf' },
  });
  expect(await exportedFile(historyFile, idOf(2))).toMatchObject({ ok: true });
  expect(await placeOfExport(historyFile, idOf(1))).toMatchObject({ ok: true });
});

it('may have been signed in its place where it was exported for that', async () => {
  await exported(1, 'chua-ky.pdf', 'chưa ký', { form: 'unsigned', signerName: '' });
  await writeFile(path.join(folder, 'chua-ky.pdf'), 'đã ký');
  expect(await exportedFile(historyFile, idOf(1))).toMatchObject({ ok: true });
});

it('is told to be gone where nothing lies in its place', async () => {
  await exported(1, 'bao-cao.pdf', 'lần 1');
  await rm(path.join(folder, 'bao-cao.pdf'));
  expect(await exportedFile(historyFile, idOf(1))).toMatchObject({ error: { code: 'file-not-found' } });
  expect(await placeOfExport(historyFile, idOf(9))).toMatchObject({ error: { code: 'file-not-found' } });
});
