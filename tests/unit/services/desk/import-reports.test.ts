import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { importReports } from '#services/desk/import-reports.ts';
import { sampleKey, sealedFile, sha256 } from '#tests/support/report-file.ts';
import { smallZip } from '#tests/support/small-zip.ts';

const STARTED_AT = new Date('2026-12-20T01:00:00.000Z');
const BEFORE = '2026-12-01T01:00:00.000Z';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-reports-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** When the report in a file was received first, where an earlier run has refused some bytes. */
async function receivedAt(content: Uint8Array, refusedBefore: Uint8Array): Promise<string | undefined> {
  const file = path.join(folder, 'gui');
  await writeFile(file, content);
  const refused = sameReportKey({ sealed: null, fileSha256: sha256(refusedBefore) });
  const options = {
    known: {},
    firstReceipts: new Map([[refused, BEFORE]]),
    startedAt: STARTED_AT,
    areReportsKept: false,
    nameOf: (at: string) => path.basename(at),
  };
  for await (const one of importReports([file], options))
    if (one.kind === 'judged' && one.file.integrity.status === 'intact') return one.file.receivedAt;
  return undefined;
}

it('a report was there when its file came, although an earlier version could not read the file or open what it lies in', async () => {
  const report = await sealedFile(await sampleKey());
  const zip = smallZip([{ name: 'bao-cao.pdf', content: report }]);
  expect(await receivedAt(report, report)).toBe(BEFORE);
  expect(await receivedAt(zip, report)).toBe(BEFORE);
  expect(await receivedAt(zip, zip)).toBe(BEFORE);
  expect(await receivedAt(zip, Uint8Array.of(1))).toBe(STARTED_AT.toISOString());
});
