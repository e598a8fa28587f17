import { beforeAll, describe, expect, it } from 'vitest';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { type SummaryContent, SUMMARY_JSON_NAME } from '#shared/desk-summary/summary-content.ts';
import { attachmentsOf, MADE_AT, sampleKey, sealedFile, unsealedFile } from '#tests/support/report-file.ts';

const CONTENT: SummaryContent = {
  format: 'tu-kiem-attt/desk-summary',
  schemaVersion: 1,
  app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
  createdAt: '2026-12-02T02:00:00.000Z',
  desk: { name: 'Phòng Mẫu' },
  madeBy: 'Lê Thị Mẫu',
  campaign: { id: 'dot-mau', title: 'Đợt mẫu' },
  deadline: null,
  readAt: '2026-12-01T16:59:00.000Z',
  tables: [{ id: 'tong-quan', title: 'Tổng quan', columns: ['Nội dung', 'Số liệu'], rows: [['Đã nộp', 1]] }],
};

let desk: SealingKey;

beforeAll(async () => {
  desk = await createSealingKey({ unitName: 'Phòng Mẫu', unitCode: '', now: MADE_AT });
});

/** What the verifier says of a sealed file with this in the place of the figures, perhaps with other files beside it. */
async function said(json: string, others: readonly { name: string; bytes: Uint8Array }[] = []) {
  const attachments = [{ name: SUMMARY_JSON_NAME, bytes: Buffer.from(json) }, ...others];
  const { integrity, summary } = await verifyReportFile(await sealedFile(desk, { attachments }));
  return [integrity.status, integrity.cause, summary?.keyFingerprint ?? null];
}

describe('the sealed report of a desk', () => {
  it('is read by the verifier of reports, which says what it is and whose key sealed it', async () => {
    expect(await said(canonicalJson(CONTENT))).toEqual(['not-a-report', 'desk-summary', desk.fingerprint]);
  });

  it('whose data the app would not have written so is refused', async () => {
    const good = canonicalJson(CONTENT);
    const refused = ['not-a-report', 'desk-summary-invalid', null];
    expect(await said(good.replace('"schemaVersion":1', '"schemaVersion":2'))).toEqual(refused);
    expect(await said(`${good} `)).toEqual(refused);
    expect(await said(good.replace('["Đã nộp",1]', '["Đã nộp"]'))).toEqual(refused);
    expect(await said(good.replace('Phòng Mẫu', 'Phòng\u202eMẫu'))).toEqual(refused);
    expect(await said(good, [{ name: 'them.json', bytes: Buffer.from('{}') }])).toEqual([
      'changed',
      'evidence-unlisted',
      null,
    ]);
  });

  it('cannot hide in a report, and is none without a seal', async () => {
    const figures = { name: SUMMARY_JSON_NAME, bytes: Buffer.from(canonicalJson(CONTENT)) };
    const attachments = [...attachmentsOf(), figures];
    const both = await verifyReportFile(await sealedFile(await sampleKey(), { attachments }));
    expect([both.integrity.cause, both.summary, both.report]).toEqual(['evidence-unlisted', null, null]);
    const alone = await verifyReportFile(
      await unsealedFile({ attachments: [figures], hasPlaceholder: false }),
    );
    expect([alone.integrity.status, alone.summary]).toEqual(['no-data', null]);
  });
});
