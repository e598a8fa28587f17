import { expect, test } from 'vitest';
import { MAX_ROWS } from '#shared/records/record-kind.ts';
import {
  addRecord,
  addRecords,
  newRecordIds,
  readRecords,
  removeRecord,
  removeRecords,
  updateRecord,
} from '#renderer/storage/records.ts';

async function names(): Promise<readonly unknown[]> {
  return (await readRecords('dot-1', 'duty-roster')).map(({ row }) => row['name']);
}

test('rows come back in the order in which they were added', async () => {
  await addRecord('dot-1', 'duty-roster', { name: 'An' });
  await addRecords('dot-1', 'duty-roster', [{ name: 'Bình' }, { name: 'Chi' }]);
  expect(await names()).toEqual(['An', 'Bình', 'Chi']);
});

test('changing a cell leaves the other cells and rows alone', async () => {
  const [first] = await addRecords('dot-1', 'duty-roster', [{ name: 'An', phone: '113' }, { name: 'Bình' }]);
  await updateRecord(first ?? '', { name: 'Ánh' });
  expect((await readRecords('dot-1', 'duty-roster')).map(({ row }) => row)).toEqual([
    { name: 'Ánh', phone: '113' },
    { name: 'Bình' },
  ]);
});

test('undoing a removal puts the row back in its place', async () => {
  const ids = await addRecords('dot-1', 'duty-roster', [{ name: 'An' }, { name: 'Bình' }, { name: 'Chi' }]);
  const undo = await removeRecord(ids[1] ?? '');
  expect(await names()).toEqual(['An', 'Chi']);
  await undo();
  expect(await names()).toEqual(['An', 'Bình', 'Chi']);
});

test('rows can be added under ids that are known before, and be removed together', async () => {
  await addRecord('dot-1', 'duty-roster', { name: 'An' });
  const ids = newRecordIds(2);
  expect(await addRecords('dot-1', 'duty-roster', [{ name: 'Bình' }, { name: 'Chi' }], ids)).toEqual(ids);
  await removeRecords(ids);
  expect(await names()).toEqual(['An']);
});

test('a row that is gone cannot be changed back into being', async () => {
  const id = (await addRecord('dot-1', 'duty-roster', { name: 'An' })) ?? '';
  await removeRecord(id);
  await updateRecord(id, { name: 'Ma' });
  expect(await names()).toEqual([]);
});

test('a full table takes no more rows, and says so by giving no id', async () => {
  await addRecords(
    'dot-1',
    'duty-roster',
    Array.from({ length: MAX_ROWS - 1 }, () => ({ name: 'An' })),
  );
  expect(await addRecords('dot-1', 'duty-roster', [{ name: 'Bình' }, { name: 'Chi' }])).toHaveLength(1);
  expect(await addRecord('dot-1', 'duty-roster', { name: 'Dung' })).toBeUndefined();
});
