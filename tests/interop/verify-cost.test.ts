import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { appendRevision, streamObject } from '../support/append-revision.ts';
import { sealedForgery } from '../support/forge.ts';
import { contentNumber } from '../support/pdf-places.ts';
import { costFrom, PROCESS_METER } from '../support/process-meter.ts';
import { sampleKey, sampleReport, sealedFile } from '../support/report-file.ts';
import { zerosBomb } from '../support/zeros-bomb.ts';

const MAX_CPU_SECONDS = 3;
const MAX_MEGABYTES = 400;

let folder: string;
let forgersKey: SealingKey;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verify-cost-'));
  forgersKey = await sampleKey();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the built command says of a file, and what that cost in seconds of CPU time and megabytes. */
function verifyInProcess(pdf: Uint8Array) {
  const file = path.join(folder, 'bao-cao.pdf');
  writeFileSync(file, pdf);
  const call = ['--import', PROCESS_METER, 'out/main/cli.js', 'verify', file];
  const { stdout, stderr } = spawnSync('node', call, { encoding: 'utf8' });
  const { integrity } = JSON.parse(stdout) as { readonly integrity: { readonly cause: string } };
  return { cause: integrity.cause, ...costFrom(stderr) };
}

function withReportJson(json: string): Promise<Uint8Array> {
  const content = streamObject('/Filter /FlateDecode', deflateSync(Buffer.from(json)));
  return sealedForgery(forgersKey, (pdf) => ({ [contentNumber(pdf, 'report.json')]: content }));
}

/** A report whose tables have rows of values that no table has. */
function wrongRows(value: unknown): string {
  const row = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`k${String(index)}`, value]));
  const rows = Array.from({ length: 2_000 }, () => row);
  const records = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`t${String(index)}`, rows]));
  const report = sampleReport();
  return canonicalJson({ ...report, input: { ...report.input, records } });
}

const many = (text: string, megabytes: number) =>
  text.repeat(Math.floor((megabytes * 1024 * 1024) / text.length));

describe('a file made to cost much', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['16 MB of empty lists', () => withReportJson(`[${many('[],', 15)}[]]`)],
    ['16 MB of text in one value', () => withReportJson(`"${many('a', 15)}"`)],
    ['tables of wrong values', () => withReportJson(wrongRows(true))],
    ['tables of wrong lists', () => withReportJson(wrongRows([1]))],
    [
      '110,000 objects',
      async () => {
        const objects = Array.from({ length: 110_000 }, (_, index) => [1_000 + index, '<< >>'] as const);
        return appendRevision(await sealedFile(forgersKey), Object.fromEntries(objects));
      },
    ],
    [
      '35,000 objects',
      () =>
        sealedForgery(forgersKey, () =>
          Object.fromEntries(
            Array.from({ length: 35_000 }, (_, index) => [1_000 + index, '<< /A [1 2 3 (a)] >>']),
          ),
        ),
    ],
    [
      'a list of a million numbers',
      () => sealedForgery(forgersKey, () => ({ 900: `[${many('0 ', 3)}]`, 901: `[${many('/A ', 3)}]` })),
    ],
    [
      'evidence that grows without end',
      () =>
        sealedForgery(forgersKey, (pdf) => ({
          [contentNumber(pdf, 'minh-chung-01_1.1.jpg')]: streamObject(
            '/Filter /FlateDecode',
            zerosBomb(1_024),
          ),
        })),
    ],
    [
      '60 MB of beginnings of signatures',
      () => Promise.resolve(Buffer.from(`%PDF-1.7\n${many(`<3082${'0'.repeat(2_000)}>`, 60)}`)),
    ],
  ])('(%s) costs little', async (_what, make) => {
    const { cause, cpuSeconds, megabytes } = verifyInProcess(await make());
    expect(cause).not.toBe('not-judged');
    expect({ cpuSeconds, megabytes }).toEqual({
      cpuSeconds: Math.min(cpuSeconds, MAX_CPU_SECONDS),
      megabytes: Math.min(megabytes, MAX_MEGABYTES),
    });
  });
});
