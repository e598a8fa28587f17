import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { makeReceipt, writeReceipt } from '#services/receipt/write-receipt.ts';
import { verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { ReceiptContent } from '#shared/receipts/receipt-content.ts';
import {
  attachmentsOf,
  MADE_AT,
  sampleKey,
  sealedFile,
  sha256,
  unsealedFile,
} from '#tests/support/report-file.ts';
import { RETURNED, sampleReceiptContent } from '#tests/support/sample-receipt.ts';
import { smallZip } from '#tests/support/small-zip.ts';

let desk: SealingKey;
let receipt: Uint8Array;
const content = sampleReceiptContent({ ...RETURNED, reason: 'Còn thiếu.\n<b>Sửa</b> mục 1.' });

beforeAll(async () => {
  desk = await createSealingKey({ unitName: 'Phòng Văn hóa Mẫu', unitCode: '', now: MADE_AT });
  receipt = await makeReceipt(content, desk);
});

/** A file that a forger has sealed: `receipt.json` with any bytes, perhaps with other files beside it. */
async function forged(json: string, others: readonly { name: string; bytes: Uint8Array }[] = []) {
  const attachments = [{ name: 'receipt.json', bytes: Buffer.from(json) }, ...others];
  const { integrity, receipt: read } = await verifyReportFile(await sealedFile(desk, { attachments }));
  return [integrity.status, integrity.cause, read === null ? 'no receipt' : 'receipt'];
}

describe('a receipt file', () => {
  it('is read by the verifier of reports, which says what it is and whose key sealed it', async () => {
    const { integrity, receipt: read, report, signer } = await verifyReportFile(receipt);
    expect(integrity).toMatchObject({ status: 'not-a-report', cause: 'receipt' });
    expect(integrity.sentence).toContain('Đây là biên nhận');
    expect(integrity.sentence).toContain('không phải báo cáo');
    expect(read).toEqual({
      content,
      receiptSha256: sha256(canonicalJson(content)),
      keyFingerprint: desk.fingerprint,
    });
    expect([report, signer.status]).toEqual([null, 'none']);
  });

  it('is found in a ZIP as well, and with what a mail program adds', async () => {
    const mailed = Buffer.concat([receipt, Buffer.from('\r\n--\r\n')]);
    const { files } = await verifyReceivedFile(smallZip([{ name: 'bien-nhan.pdf', content: mailed }]));
    expect(files.map(({ verification }) => verification.receipt?.content)).toEqual([content]);
  });

  it('gives nothing away once a byte of it was changed, or something was added to its structure', async () => {
    const middle = Math.floor(receipt.length / 3);
    const changed = await verifyReportFile(receipt.with(middle, (receipt[middle] ?? 0) ^ 1));
    expect([changed.integrity.status, changed.receipt]).toEqual(['changed', null]);
  });

  it('whose data the app would not have written so is refused', async () => {
    const good = canonicalJson(sampleReceiptContent());
    expect(await forged(good)).toEqual(['not-a-report', 'receipt', 'receipt']);
    const refused = ['not-a-report', 'receipt-data-invalid', 'no receipt'];
    expect(await forged(good.replace('"schemaVersion":1', '"schemaVersion":2'))).toEqual(refused);
    expect(await forged(`${good} `)).toEqual(refused);
    expect(await forged(good.replace('Trường Mẫu', 'Trường\u202eMẫu'))).toEqual(refused);
    expect(await forged('{}')).toEqual(refused);
    expect(await forged(good, [{ name: 'them.json', bytes: Buffer.from('{}') }])).toEqual([
      'changed',
      'evidence-unlisted',
      'no receipt',
    ]);
  });

  it('cannot hide in a report, and is no receipt without a seal', async () => {
    const json = Buffer.from(canonicalJson(sampleReceiptContent()));
    const attachments = [...attachmentsOf(), { name: 'receipt.json', bytes: json }];
    const both = await verifyReportFile(await sealedFile(await sampleKey(), { attachments }));
    expect([both.integrity.cause, both.receipt, both.report]).toEqual(['evidence-unlisted', null, null]);
    const alone = await verifyReportFile(
      await unsealedFile({ attachments: attachments.slice(-1), hasPlaceholder: false }),
    );
    expect([alone.integrity.status, alone.receipt]).toEqual(['no-data', null]);
  });

  it('is small, is written as a whole, and takes texts of any length that its schema takes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bien-nhan-'));
    const file = path.join(folder, 'bien-nhan.pdf');
    const long: ReceiptContent = sampleReceiptContent({
      kind: 'returned',
      reason: 'dài'.repeat(600),
      desk: { name: 'Ủy ban nhân dân '.repeat(12).trim() },
      criteria: Array.from({ length: 12 }, (_, index) => ({
        criterion: `${String(1 + Math.floor(index / 10))}.${String(1 + (index % 10))}`,
        title: 'Tiêu chí '.repeat(13).trim(),
        reason: 'thiếu '.repeat(60).trim(),
      })),
    });
    expect((await writeReceipt(long, desk, file)).ok).toBe(true);
    expect((await verifyReportFile(Uint8Array.from(readFileSync(file)))).receipt?.content).toEqual(long);
    expect(receipt.length).toBeLessThan(120_000);
    rmSync(folder, { recursive: true });
  });
});
