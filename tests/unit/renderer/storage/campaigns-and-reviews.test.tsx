import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { readCampaigns, startCampaign } from '#renderer/storage/campaigns.ts';
import { database } from '#renderer/storage/database.ts';
import { migrations } from '#renderer/storage/migrations/registry.ts';
import { readNotes, saveNotes } from '#renderer/storage/notes.ts';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { addRecords } from '#renderer/storage/records.ts';
import { readReviews, saveReview } from '#renderer/storage/reviews.ts';

const FIRST_DAY = new Date('2024-05-02T01:00:00Z');

afterEach(async () => {
  await database.delete();
});

test('a store of the first version keeps its remarks, and takes marks from then on', async () => {
  await database.delete();
  const old = new Dexie(database.name);
  old.version(1).stores({ ...migrations[0]?.stores });
  await old.open();
  await old.table('campaigns').put({ id: 'dot-1', obstacles: 'Thiếu người', proposals: 'Tập huấn' });
  await old.table('answers').put({ campaign: 'dot-1', criterionId: '1.1', answer: 'as it was' });
  old.close();

  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  expect(await database.setAside.count()).toBe(1);
  expect(await readNotes('dot-1')).toEqual({ obstacles: 'Thiếu người', proposals: 'Tập huấn' });
  expect(await database.settings.get('openCampaign')).toEqual({ name: 'openCampaign', value: 'dot-1' });
  await saveReview('dot-1', '1.1', { mark: 'wanted' });
  expect(await readReviews('dot-1')).toEqual({ '1.1': { mark: 'wanted', comment: '' } });
});

test('the campaigns of a PC are those that were begun or hold anything, the latest first', async () => {
  await saveAnswer('dot-cu', '1.1', { value: 'done' });
  await saveAnswer('dot-cu', '1.2', { note: 'chưa chọn' });
  await startCampaign('dot-1', FIRST_DAY);
  await startCampaign('dot-2', new Date('2025-01-20T01:00:00Z'));
  await addRecords('dot-2', 'websites', [{ address: 'a.edu.vn' }, { address: 'b.edu.vn' }]);
  expect(await readCampaigns()).toEqual([
    { id: 'dot-2', period: null, startedAt: '2025-01-20T01:00:00.000Z', answered: 0, rowCount: 2 },
    { id: 'dot-1', period: null, startedAt: '2024-05-02T01:00:00.000Z', answered: 0, rowCount: 0 },
    { id: 'dot-cu', period: null, startedAt: '', answered: 1, rowCount: 0 },
  ]);
});

test('beginning a campaign again keeps its first day and its remarks', async () => {
  await startCampaign('dot-1', FIRST_DAY);
  await saveNotes('dot-1', { obstacles: 'Thiếu người' });
  await startCampaign('dot-1', new Date('2025-05-02T01:00:00Z'));
  expect(await readCampaigns()).toMatchObject([{ startedAt: '2024-05-02T01:00:00.000Z' }]);
  expect((await readNotes('dot-1')).obstacles).toBe('Thiếu người');
});

test('a mark and an internal note do not disturb each other, and leave nothing behind when both are gone', async () => {
  await saveReview('dot-1', '1.1', { mark: 'copied' });
  await saveReview('dot-1', '1.1', { comment: 'Hỏi lại anh Mẫu' });
  await saveReview('dot-1', '1.1', { mark: 'none' });
  expect(await readReviews('dot-1')).toEqual({ '1.1': { mark: 'none', comment: 'Hỏi lại anh Mẫu' } });
  expect(await readReviews('dot-2')).toEqual({});
  await saveReview('dot-1', '1.1', { comment: '' });
  expect(await database.reviews.count()).toBe(0);
});
