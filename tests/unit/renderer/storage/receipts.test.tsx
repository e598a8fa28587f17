import { expect, test, vi } from 'vitest';
import { database } from '#renderer/storage/database.ts';
import { keepReceipts, readReceipts, receiptKeeper } from '#renderer/storage/receipts.ts';

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

test('what the disk would not take is told at the end, and kept once it takes it', async () => {
  const put = vi.spyOn(database.receipts, 'bulkPut');
  put.mockImplementation(() => {
    throw new Error('broken');
  });
  const keeper = receiptKeeper([]);
  keeper.take([{ key: 'c', at: EARLY }]);
  await expect(keeper.settled()).rejects.toThrow();
  put.mockRestore();
  keeper.take([{ key: 'd', at: LATE }]);
  await keeper.settled();
  const keys = (await readReceipts()).map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['c', 'd']));
});
