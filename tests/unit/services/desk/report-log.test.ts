import { appendFile, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { openReportLog } from '#services/desk/report-log.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';
import { sampleReport } from '#tests/support/report-file.ts';

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-log-'));
  target = path.join(folder, 'nhan.ndjson');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function opened() {
  const log = await openReportLog(target);
  if (!log.ok) throw new Error(log.error.code);
  return log.value;
}

const early = sampleReceivedFile({ receivedAt: '2026-12-01T00:00:00.000Z' });
const broken = sampleReceivedFile({ isIntact: false, source: 'hong.pdf' });

it('holds one line for each file, with the whole report and what it counts for', async () => {
  const log = await opened();
  await log.add(early, JSON.stringify(sampleReport()));
  await log.add(broken, null);
  expect(await log.finish(['latest', 'not-considered'])).toMatchObject({ ok: true });
  await log.close();
  const lines = (await readFile(target, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { standing: 'latest', source: early.source, receivedAt: early.receivedAt, report: sampleReport() },
    { standing: 'not-considered', source: 'hong.pdf', report: null },
  ]);
  expect(await readdir(folder)).toEqual(['nhan.ndjson']);
});

it('remembers when a content came first, whatever else stands in the file', async () => {
  const first = await opened();
  await first.add(early, null);
  await first.finish(['latest']);
  await first.close();
  await appendFile(target, 'không phải JSON\n{"format":"khác"}\n');
  const { firstReceipts, close } = await opened();
  await close();
  expect([...firstReceipts]).toEqual([[sameReportKey(early), early.receivedAt]]);
});

it('leaves the earlier file as it was when it is not finished', async () => {
  const first = await opened();
  await first.add(early, null);
  await first.finish(['latest']);
  await first.close();
  const before = await readFile(target, 'utf8');
  const second = await opened();
  await second.add(broken, null);
  await second.close();
  expect(await readFile(target, 'utf8')).toBe(before);
  expect(await readdir(folder)).toEqual(['nhan.ndjson']);
});

it('clears away what a run left behind that was ended by force, and nothing that may be in use', async () => {
  const names = ['.nhan.ndjson.12.tam', '.nhan.ndjson.13.moi', '.nhan.ndjson.14.tam', '.nhan.ndjson.cu'];
  for (const name of names) await writeFile(path.join(folder, name), '{}');
  for (const name of names.filter((one) => !one.includes('14')))
    await utimes(path.join(folder, name), 1_000, 1_000);
  await (await opened()).close();
  expect((await readdir(folder)).sort()).toEqual(['.nhan.ndjson.14.tam', '.nhan.ndjson.cu']);
});
