import { expect, test } from 'vitest';
import { keepDecision, noteSaved, readDecisions } from '#renderer/storage/decisions.ts';
import { RETURNED, sampleDecision } from '#tests/support/sample-receipt.ts';

const SAVED_AT = '2026-12-03T01:00:00.000Z';

test('a decision takes the place of the one before, whose receipt was saved for what it said and not for the new one', async () => {
  const received = sampleDecision();
  await keepDecision(received);
  await noteSaved([received], SAVED_AT);
  expect(await readDecisions()).toEqual([{ ...received, savedAt: SAVED_AT }]);
  const returned = sampleDecision({ ...RETURNED, decidedAt: '2026-12-04T01:00:00.000Z' });
  await keepDecision(returned);
  await noteSaved([received], SAVED_AT);
  expect(await readDecisions()).toEqual([returned]);
});

test('a decision is later than the one before it, also when the clock was put back since', async () => {
  const before = sampleDecision({ ...RETURNED, decidedAt: '2027-12-04T01:00:00.000Z' });
  await keepDecision(before);
  await keepDecision(sampleDecision({ decidedAt: '2026-12-04T01:00:00.000Z' }));
  expect(await readDecisions()).toMatchObject([
    { key: before.key, kind: 'received', decidedAt: '2027-12-04T01:00:00.001Z' },
  ]);
});
