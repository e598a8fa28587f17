import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { database, SCHEMA_VERSION } from '#renderer/storage/database.ts';
import { saveChange } from '#renderer/storage/reader.ts';
import { openStorage } from '#renderer/storage/open-storage.ts';

afterEach(async () => {
  await database.delete();
});

test('every write waits until the disk has it', () => {
  expect(database._options.chromeTransactionDurability).toBe('strict');
});

test('a row that cannot be read is put aside unchanged, and the others stay', async () => {
  await saveAnswer('dot-1', '1.1', { value: 'done' });
  const rotten = { campaign: 'dot-1', criterionId: '1.2', answer: { value: 'perhaps' } };
  await saveChange([database.answers], () => database.answers.put(rotten));

  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  expect(Object.keys(await readAnswers('dot-1'))).toEqual(['1.1']);
  expect(await database.setAside.toArray()).toMatchObject([{ table: 'answers', row: rotten }]);
});

test('what was put aside is not overwritten by a new answer in its place', async () => {
  const garbled = { campaign: 'dot-1', criterionId: '1.2', answer: 'garbled' };
  await saveChange([database.answers], () => database.answers.put(garbled));
  await openStorage();
  await saveAnswer('dot-1', '1.2', { value: 'done' });
  expect(await database.setAside.count()).toBe(1);
  expect((await readAnswers('dot-1'))['1.2']?.value).toBe('done');
});

test('a store that a newer program has written is refused and stays as it is', async () => {
  await saveAnswer('dot-1', '1.1', { value: 'done' });
  database.close();
  const newer = new Dexie(database.name);
  newer.version(SCHEMA_VERSION + 1).stores({ answers: '[campaign+criterionId], campaign', future: 'id' });
  await newer.open();
  newer.close();

  expect(await openStorage()).toEqual({ ok: false, error: { reason: 'newer-version' } });

  const again = await new Dexie(database.name).open();
  expect(again.verno).toBe(SCHEMA_VERSION + 1);
  expect(await again.table('answers').count()).toBe(1);
  again.close();
});
