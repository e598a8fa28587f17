import { expect, test } from 'vitest';
import { keepReceipts, readReceipts } from '#renderer/storage/receipts.ts';

const EARLY = '2026-12-01T01:00:00.000Z';
const LATE = '2026-12-03T01:00:00.000Z';

test('of two copies of one content the earlier time is kept, whichever comes first, and it stays', async () => {
  await keepReceipts([
    { key: 'a', at: EARLY },
    { key: 'a', at: LATE },
    { key: 'b', at: LATE },
    { key: 'b', at: EARLY },
  ]);
  await keepReceipts([{ key: 'a', at: LATE }]);
  expect(await readReceipts()).toEqual([
    { key: 'a', at: EARLY },
    { key: 'b', at: EARLY },
  ]);
});
