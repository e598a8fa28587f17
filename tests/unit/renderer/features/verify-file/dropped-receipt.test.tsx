import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import type { SealedReceipt } from '#shared/receipts/receipt-content.ts';
import { VerifyFilePage } from '#renderer/features/verify-file/verify-file-page.tsx';
import { approveDesk, readTakenReceipts } from '#renderer/storage/taken-receipts.ts';
import { dropFiles } from '#tests/support/drop-files.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { SAMPLE_EXPORT } from '#tests/support/sample-export-entry.ts';
import { KEYS, RETURNED, sampleSealedReceipt } from '#tests/support/sample-receipt.ts';
import { sampleVerification } from '#tests/support/sample-verification.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const EXPORTED: ExportEntry = {
  ...SAMPLE_EXPORT,
  campaign: 'dot-mau',
  unitCode: 'HP-001',
  fileSha256: 'd'.repeat(64),
  fingerprint: KEYS.unit,
};

/** Drops a receipt file on the page of a school that has exported one report. */
function dropReceipt(receipt: SealedReceipt): void {
  installFakeBridge({
    'report:list-exports': () => ok([EXPORTED]),
    'report:verify-bytes': ({ fileName }) =>
      ok({ files: [{ fileName, verification: { ...sampleVerification(), receipt } }], skipped: [] }),
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['%PDF'], 'bien-nhan.pdf'));
}

test.each([
  ['from a desk that nobody knows', {}, 'Phần mềm chưa biết mã khóa của nơi nhận này.'],
  ['sealed by the key of the report', { keyFingerprint: KEYS.unit }, 'do chính khóa đã niêm phong báo cáo'],
] as const)('a receipt %s is told so and not kept', async (_what, sealed, sentence) => {
  dropReceipt(sampleSealedReceipt({}, sealed));
  expect(await screen.findByText(sentence, { exact: false })).toBeTruthy();
  expect(screen.queryByText('Đã lưu vào các lần đã xuất.')).toBeNull();
  expect(await readTakenReceipts()).toEqual([]);
});

const COMPARED = { fingerprint: KEYS.desk, name: 'Phòng đã gọi', approvedAt: '2026-12-01T01:00:00.000Z' };

test('a receipt of a known desk is kept under the name by which the school knows it', async () => {
  await approveDesk(COMPARED);
  dropReceipt(sampleSealedReceipt(RETURNED));
  expect(await screen.findByText('Đã lưu vào các lần đã xuất.')).toBeTruthy();
  expect(await readTakenReceipts()).toMatchObject([
    { deskName: 'Phòng đã gọi', content: { kind: 'returned' } },
  ]);
});

test('a receipt of a known desk that names another unit is not kept', async () => {
  await approveDesk(COMPARED);
  dropReceipt(sampleSealedReceipt({ report: { unitCode: 'HP-002' } }));
  expect(await screen.findByText('không phải đơn vị của Thầy/Cô', { exact: false })).toBeTruthy();
  expect(await readTakenReceipts()).toEqual([]);
});
