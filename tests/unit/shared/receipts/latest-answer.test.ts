import { expect, it } from 'vitest';
import { receiptsFor, returnedCriteria, standingReturn } from '#shared/receipts/latest-answer.ts';
import { KEYS, RETURNED, sampleSealedReceipt } from '#tests/support/sample-receipt.ts';

const FIRST = {
  unitCode: 'HP-001',
  campaign: 'dot-mau',
  sequence: 1,
  reportSha256: 'a'.repeat(64),
  fingerprint: KEYS.unit,
};
const SECOND = { ...FIRST, sequence: 2, reportSha256: 'e'.repeat(64) };
const taken = { deskName: 'Phòng Văn hóa Mẫu', takenAt: '2026-12-05T01:00:00.000Z' };
const returned = { ...sampleSealedReceipt(RETURNED), ...taken };
const received = { ...sampleSealedReceipt({ decidedAt: '2026-12-04T01:00:00.000Z' }), ...taken };

it('the last word of the desk on the latest version counts, in whatever order its receipts were taken in', () => {
  expect(standingReturn([FIRST], [returned])).toBe(returned);
  expect([...returnedCriteria(returned).keys()]).toEqual(['1.1']);
  expect(standingReturn([FIRST], [received, returned])).toBeNull();
  expect(receiptsFor(FIRST, [returned, received])).toEqual([received, returned]);
});

it('what was returned is no longer to be mended once a later version was exported', () => {
  expect(standingReturn([FIRST, SECOND], [returned])).toBeNull();
  expect(returnedCriteria(null).size).toBe(0);
});
