import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { type ReceiptsOrder, writeReceipts } from '#services/receipt/write-receipts.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { ok } from '#shared/base/result.ts';
import { MADE_AT } from '#tests/support/report-file.ts';
import { sampleReceiptContent } from '#tests/support/sample-receipt.ts';

let key: SealingKey;
let folder: string;

beforeAll(async () => {
  key = await createSealingKey({ unitName: 'Sở mẫu', unitCode: '', now: MADE_AT });
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'receipts-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes three receipts into a new folder; `at` is told how many were there whenever one begins. */
function write(changes: Partial<ReceiptsOrder> = {}, at: (done: number) => void = () => undefined) {
  const place = path.join(folder, 'bien-nhan');
  const receipts = ['mot.pdf', 'hai.pdf', 'ba.pdf'].map((name) => ({
    content: sampleReceiptContent(),
    targetPath: path.join(place, name),
  }));
  return writeReceipts({
    receipts,
    folder: place,
    key,
    signal: new AbortController().signal,
    onProgress: ({ done, total }) => {
      expect(total).toBe(receipts.length);
      at(done);
    },
    ...changes,
  });
}

describe('receipts that are written together', () => {
  it('are whole files in a new folder, and it is told how far that has come', async () => {
    const told: number[] = [];
    expect(await write({}, (done) => told.push(done))).toEqual(ok({ writtenCount: 3, stopped: null }));
    expect(told).toEqual([0, 1, 2]);
    expect((await readdir(path.join(folder, 'bien-nhan'))).sort()).toEqual(['ba.pdf', 'hai.pdf', 'mot.pdf']);
    const { receipt } = await verifyReportFile(await readFile(path.join(folder, 'bien-nhan', 'hai.pdf')));
    expect(receipt?.keyFingerprint).toBe(key.fingerprint);
  });

  it('stop when that is wanted; those that are there stay, and it is told how many', async () => {
    const control = new AbortController();
    const stopped = await write({ signal: control.signal }, (done) => {
      if (done === 1) control.abort();
    });
    expect(stopped).toMatchObject({ value: { writtenCount: 2, stopped: { code: 'cancelled' } } });
    expect((await readdir(path.join(folder, 'bien-nhan'))).sort()).toEqual(['hai.pdf', 'mot.pdf']);
  });

  it('are not begun where their folder cannot be made', async () => {
    await writeFile(path.join(folder, 'bien-nhan'), 'một tệp ở chỗ của thư mục');
    const told: number[] = [];
    expect((await write({}, (done) => told.push(done))).ok).toBe(false);
    expect(told).toEqual([]);
  });

  it('end with the first that the disk refuses', async () => {
    const told: number[] = [];
    const nowhere = await write({ folder: null }, (done) => told.push(done));
    expect(nowhere).toMatchObject({ value: { writtenCount: 0, stopped: { code: 'target-gone' } } });
    expect(told).toEqual([0]);
  });
});
