import { appendFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  appendSignedVersion,
  appendToExportHistory,
  latestExport,
  readExportHistory,
} from '#services/storage/export-history.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-history-'));
  file = path.join(folder, 'new-folder', 'export-history.jsonl');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function entry(sequence: number, changes: Partial<ExportEntry> = {}): ExportEntry {
  return {
    id: `00000000-0000-4000-8000-00000000000${String(sequence)}`,
    campaign: 'le-hoi-thu',
    unitCode: 'TH-HOA-SEN',
    sequence,
    fileName: `BC-ATTT_${String(sequence)}.pdf`,
    folder: 'C:\\Tài liệu',
    reportSha256: String(sequence).repeat(64),
    fileSha256: 'f'.repeat(64),
    sizeBytes: 1_000,
    exportedAt: '2024-05-09T01:00:00.000Z',
    correctionReason: '',
    fingerprint: '7K2M-Q0XD-91AB-ZT4H',
    ...changes,
  };
}

describe('the history of exports', () => {
  it('is empty before the first export', async () => {
    expect(await readExportHistory(file)).toEqual([]);
  });

  it('keeps the entries in their order', async () => {
    await appendToExportHistory(file, entry(1));
    await appendToExportHistory(file, entry(2));
    expect(await readExportHistory(file)).toEqual([entry(1), entry(2)]);
  });

  it('keeps beside an entry what was entered then, in a line that earlier versions pass over', async () => {
    const content = entry(2, { contentSha256: 'c'.repeat(64) });
    await appendToExportHistory(file, entry(1));
    await appendToExportHistory(file, content);
    expect(await readExportHistory(file)).toEqual([entry(1), content]);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { schemaVersion: number }).schemaVersion)).toEqual([
      1, 1, 3,
    ]);
    expect(lines[1]).not.toContain('contentSha256');
  });

  it('passes over a last line torn at any byte, and the next entry is whole again', async () => {
    await appendToExportHistory(file, entry(1));
    const wholeLength = (await readFile(file)).length;
    await appendToExportHistory(file, entry(2));
    const tornLength = (await readFile(file)).length - 2;
    for (let length = tornLength; length > wholeLength; length -= 1) {
      await truncate(file, length);
      expect(await readExportHistory(file)).toEqual([entry(1)]);
    }
    await appendToExportHistory(file, entry(3));
    expect(await readExportHistory(file)).toEqual([entry(1), entry(3)]);
  });

  it('keeps how a report is protected, and what came back signed, with its export', async () => {
    const unsigned = entry(2, { form: 'unsigned', signerName: '', fingerprint: '' });
    const signedVersion = {
      exportId: unsigned.id,
      fileName: 'da-ky.pdf',
      folder: 'C:\\Tài liệu',
      fileSha256: 'e'.repeat(64),
      sizeBytes: 2_000,
      recordedAt: '2024-05-10T01:00:00.000Z',
      signers: [{ name: 'Trường mẫu', issuer: 'CA mẫu' }],
    };
    await appendToExportHistory(file, entry(1));
    await appendToExportHistory(file, unsigned);
    await appendSignedVersion(file, signedVersion);
    await appendSignedVersion(file, { ...signedVersion, exportId: '00000000-0000-4000-8000-000000000009' });
    expect(await readExportHistory(file)).toEqual([
      entry(1),
      { ...unsigned, signedVersions: [signedVersion] },
    ]);
  });

  it('passes over lines that it does not know and leaves them in the file', async () => {
    await appendToExportHistory(file, entry(1));
    const foreign = '{"schemaVersion":2,"entry":{}}\n';
    await appendFile(file, foreign);
    await appendToExportHistory(file, entry(2));
    expect(await readExportHistory(file)).toEqual([entry(1), entry(2)]);
    expect(await readFile(file, 'utf8')).toContain(foreign);
  });

  it('reports a file that cannot be read instead of starting a new chain', async () => {
    await expect(readExportHistory(folder)).rejects.toThrow('EISDIR');
  });
});

describe('the report that the next one follows', () => {
  it('does not exist before the first export', () => {
    expect(latestExport([], 'TH-HOA-SEN', 'le-hoi-thu')).toBeUndefined();
  });

  it('is the latest of the same unit and campaign, however the code was written', () => {
    const history = [
      entry(1),
      entry(2, { unitCode: 'th-hoa-sen' }),
      entry(7, { unitCode: 'THPT-KHAC' }),
      entry(8, { campaign: 'dip-khac' }),
    ];
    expect(latestExport(history, 'TH-Hoa-Sen', 'le-hoi-thu')?.sequence).toBe(2);
  });
});
