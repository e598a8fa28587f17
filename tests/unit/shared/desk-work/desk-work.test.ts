import { expect, it } from 'vitest';
import { deskWorkSchema, givenReceipts, MAX_DESK_WORK } from '#shared/desk-work/desk-work.ts';
import { sampleDeskWork } from '#tests/support/sample-desk-work.ts';

it('can still be given when somebody has sent more rubbish than a file may hold', () => {
  const at = '2026-12-01T01:00:00.000Z';
  const rubbish = Array.from({ length: MAX_DESK_WORK.receipts }, (_, index) => ({
    key: `file ${String(index)}`,
    at,
  }));
  const receipts = givenReceipts([...rubbish, { key: 'z', at }]);
  expect(deskWorkSchema.safeParse({ ...sampleDeskWork(), receipts }).success).toBe(true);
  expect(receipts).toContainEqual({ key: 'z', at });
});
