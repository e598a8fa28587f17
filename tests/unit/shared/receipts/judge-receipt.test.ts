import { describe, expect, it } from 'vitest';
import { receiptContentSchema } from '#shared/receipts/receipt-content.ts';
import {
  type ExportedVersion,
  isForOwnReport,
  judgeReceipt,
  type SchoolSide,
} from '#shared/receipts/judge-receipt.ts';
import { RECEIPT_STANDINGS } from '#shared/receipts/receipt-standing.ts';
import { receiptSentence } from '#shared/receipts/receipt-sentences.ts';
import { KEYS, RETURNED, sampleReceiptContent, sampleSealedReceipt } from '#tests/support/sample-receipt.ts';
import { sentenceFaults } from '#tests/support/sentence-style.ts';

const FIRST: ExportedVersion = {
  unitCode: 'hp-001',
  campaign: 'dot-mau',
  sequence: 1,
  reportSha256: 'a'.repeat(64),
  fingerprint: KEYS.unit,
};
const SECOND = { ...FIRST, sequence: 2, reportSha256: 'e'.repeat(64) };

function sideWith(changes: Partial<SchoolSide> = {}): SchoolSide {
  return {
    unitCode: 'HP-001',
    exports: [FIRST],
    desk: { name: 'Phòng Văn hóa Mẫu', by: 'telephone' },
    ...changes,
  };
}

describe('a receipt at the school', () => {
  it('is for its latest report, or for an earlier version once there is a later one', () => {
    expect(judgeReceipt(sampleSealedReceipt(), sideWith()).standing).toBe('for-latest');
    const later = judgeReceipt(sampleSealedReceipt(RETURNED), sideWith({ exports: [FIRST, SECOND] }));
    expect(later.standing).toBe('for-earlier');
    expect(later.sentence).toBe(
      'Thông báo trả lại này cho bản cũ, lần 1. Sau đó đơn vị đã xuất bản mới hơn.',
    );
  });

  it('is not believed of a desk whose key nobody has vouched for, whatever name it bears', () => {
    const verdict = judgeReceipt(
      sampleSealedReceipt({}, { keyFingerprint: KEYS.stranger }),
      sideWith({ desk: null }),
    );
    expect(verdict.standing).toBe('unknown-desk');
    expect(isForOwnReport(verdict)).toBe(false);
  });

  it('is not believed under the key that sealed the report, even if somebody approved that key as a desk', () => {
    const own = sampleSealedReceipt({}, { keyFingerprint: KEYS.unit });
    expect(judgeReceipt(own, sideWith()).standing).toBe('own-key');
  });

  it.each([
    ['replayed for another unit by its code', { report: { unitCode: 'HP-002' } }, 'other-unit'],
    ['of another campaign by its id', { report: { campaign: 'dot-khac' } }, 'other-campaign'],
    ['of another number by its hash', { report: { sequence: 2 } }, 'other-report'],
    ['for the same content under a foreign key', { report: { keyFingerprint: KEYS.stranger } }, 'other-key'],
    ['for a report that is not from here', { report: { reportSha256: 'f'.repeat(64) } }, 'other-report'],
    [
      'for a campaign without an export',
      { report: { reportSha256: 'f'.repeat(64), campaign: 'dot-khac' } },
      'other-campaign',
    ],
    [
      'for a unit that is not this one',
      { report: { reportSha256: 'f'.repeat(64), unitCode: 'HP-002' } },
      'other-unit',
    ],
  ] as const)('%s is refused', (_what, changes, standing) => {
    const verdict = judgeReceipt(sampleSealedReceipt(changes), sideWith());
    expect(verdict.standing).toBe(standing);
    expect(isForOwnReport(verdict)).toBe(false);
  });

  it('fits a report that came back signed with the certificate of the unit', () => {
    const received = sampleSealedReceipt({ report: { keyFingerprint: KEYS.stranger } });
    const unsigned = sideWith({ exports: [{ ...FIRST, fingerprint: '' }] });
    expect(judgeReceipt(received, unsigned).standing).toBe('for-latest');
    // whose certificate it is nobody can tell here
    expect(judgeReceipt(received, unsigned).remarks).toEqual([
      `Nơi nhận có bản mang mã khóa ${KEYS.stranger}. Mở tệp đã ký ở “Kiểm tra tệp báo cáo” để so mã khóa.`,
    ]);
    const signedAgain = sideWith({ exports: [{ ...FIRST, signedVersions: [{}] }] });
    expect(judgeReceipt(received, signedAgain).standing).toBe('for-latest');
  });

  it('shows when a known desk calls itself by another name, with what is hidden in that name', () => {
    const { remarks } = judgeReceipt(
      sampleSealedReceipt({ desk: { name: 'Рhòng Văn hóa Mẫu' } }),
      sideWith(),
    );
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain('‹Р U+0420›hòng');
    expect(judgeReceipt(sampleSealedReceipt(), sideWith()).remarks).toEqual([]);
  });

  it.each(RECEIPT_STANDINGS.flatMap((one) => [[one, {}] as const, [one, RETURNED] as const]))(
    'is told in plain Vietnamese sentences: %s',
    (standing, changes) => {
      const { sentence, nextStep } = receiptSentence(standing, sampleReceiptContent(changes));
      expect([...sentenceFaults(sentence, '.'), ...sentenceFaults(nextStep, '.')]).toEqual([]);
    },
  );
});

describe('the content of a receipt', () => {
  const takes = (changes: object) =>
    receiptContentSchema.safeParse({ ...sampleReceiptContent(), ...changes }).success;

  it('says why a report goes back, and nothing more of one that is received', () => {
    expect(takes(RETURNED)).toBe(true);
    expect(takes({ kind: 'returned' })).toBe(false);
    expect(takes({ reason: 'Còn thiếu.' })).toBe(false);
    expect(takes({ ...RETURNED, criteria: [RETURNED.criteria[0], RETURNED.criteria[0]] })).toBe(false);
  });

  it('is bounded, and has no field that nobody knows', () => {
    expect(takes({ ...RETURNED, reason: 'a'.repeat(2_001) })).toBe(false);
    expect(takes({ ...RETURNED, criteria: Array.from({ length: 101 }, () => RETURNED.criteria[0]) })).toBe(
      false,
    );
    expect(takes({ decidedBy: 'a'.repeat(201) })).toBe(false);
    expect(takes({ note: '' })).toBe(false);
  });
});
