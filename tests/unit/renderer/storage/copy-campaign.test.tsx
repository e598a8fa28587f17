import { expect, test } from 'vitest';
import { type CopyPart, copyOffers } from '#shared/campaigns/copy-from-campaign.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { copyCampaign } from '#renderer/storage/copy-campaign.ts';
import { database } from '#renderer/storage/database.ts';
import { readNotes, saveNotes } from '#renderer/storage/notes.ts';
import { readReportInput } from '#renderer/storage/read-report-input.ts';
import { addRecord, addRecords, readRecords, updateRecord } from '#renderer/storage/records.ts';
import { readReviews, saveReview } from '#renderer/storage/reviews.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { fillEveryTable, fullRow } from '#tests/support/full-storage.ts';
import { sampleDirective as from, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const to = directiveSchema.parse({ ...sampleDirectiveJson(), id: 'dot-sau' });

async function everyPart(): Promise<readonly CopyPart[]> {
  const [before, now] = [await readReportInput(from.id), await readReportInput(to.id)];
  return copyOffers({ directive: from, input: before }, { directive: to, input: now }).map(
    ({ part }) => part,
  );
}

async function fillIn(): Promise<void> {
  await saveAnswer(from.id, '1.1', { value: 'done', fields: { number: '12/QĐ' } });
  await addRecords(from.id, 'duty-roster', [
    { name: 'An', phone: '113', startsAt: '2024-05-09T07:00' },
    { name: 'Bình', phone: '114', startsAt: '2024-05-09T19:00' },
  ]);
  await saveNotes(from.id, { obstacles: 'Thiếu người' });
}

/** Everything that the database holds of one campaign. */
async function contentOf(campaign: string): Promise<unknown> {
  return Promise.all([
    database.answers.where({ campaign }).toArray(),
    database.records.where({ campaign }).toArray(),
    database.reviews.where({ campaign }).toArray(),
    database.campaigns.get(campaign),
  ]);
}

test('a copy brings answers, rows and remarks, marks them, and leaves the other campaign alone', async () => {
  await fillIn();
  await saveReview(to.id, '1.1', { comment: 'Hỏi lại anh Mẫu' });
  const before = await contentOf(from.id);
  const outcome = await copyCampaign(from, to, await everyPart());
  expect(outcome).toMatchObject({ answerCount: 1, rowCount: 2, isEmpty: false, toReviewCount: 2 });
  expect((await readAnswers(to.id))['1.1']).toMatchObject({ value: 'done', fields: { number: '12/QĐ' } });
  expect((await readRecords(to.id, 'duty-roster')).map(({ row }) => row)).toEqual([
    { name: 'An', phone: '113', startsAt: '' },
    { name: 'Bình', phone: '114', startsAt: '' },
  ]);
  expect((await readNotes(to.id)).obstacles).toBe('Thiếu người');
  expect(await readReviews(to.id)).toEqual({
    '1.1': { mark: 'copied', comment: 'Hỏi lại anh Mẫu' },
    '1.2': { mark: 'copied', comment: '' },
  });
  expect(await contentOf(from.id)).toEqual(before);
});

test('a second copy adds nothing', async () => {
  await fillIn();
  await copyCampaign(from, to, await everyPart());
  const before = await contentOf(to.id);
  expect(await copyCampaign(from, to, await everyPart())).toMatchObject({ isEmpty: true });
  expect(await contentOf(to.id)).toEqual(before);
});

test('two copies at once do not double a row', async () => {
  await fillIn();
  const parts = await everyPart();
  await Promise.all([copyCampaign(from, to, parts), copyCampaign(from, to, parts)]);
  expect(await readRecords(to.id, 'duty-roster')).toHaveLength(2);
});

test('a copy is taken back as a whole, and what stood there before comes back', async () => {
  await fillIn();
  await addRecord(to.id, 'duty-roster', { name: 'Chi' });
  await saveReview(to.id, '1.1', { comment: 'Hỏi lại anh Mẫu' });
  const before = await contentOf(to.id);
  const { undo } = await copyCampaign(from, to, await everyPart());
  expect(await undo()).toBe(true);
  expect(await contentOf(to.id)).toEqual(before);
});

test('a copy of which something was changed is not taken back, not even in part', async () => {
  await fillIn();
  const { undo } = await copyCampaign(from, to, await everyPart());
  const [row] = await readRecords(to.id, 'duty-roster');
  await updateRecord(row?.id ?? '', { phone: '115' });
  const before = await contentOf(to.id);
  expect(await undo()).toBe(false);
  expect(await contentOf(to.id)).toEqual(before);
});

test('a copy works with something in every table, and brings the rows of every kind that still hold', async () => {
  const [before] = builtInDirectives;
  if (before === undefined) throw new Error('there is no pack');
  const now = { ...before, id: 'dot-sau' };
  await fillEveryTable(before);
  const offers = copyOffers(
    { directive: before, input: await readReportInput(before.id) },
    { directive: now, input: await readReportInput(now.id) },
  );
  const outcome = await copyCampaign(
    before,
    now,
    offers.map(({ part }) => part),
  );
  const settled = recordKinds.filter((kind) => kind.staysOpen?.(fullRow(kind)) === false).map(({ id }) => id);
  expect(settled).toEqual(['domains-to-remove', 'inappropriate-content', 'received-warnings']);
  expect(outcome.rowCount).toBe(recordKinds.length - settled.length);
  for (const kind of recordKinds) {
    const cleared = Object.fromEntries((kind.clearedOnCopy ?? []).map((id) => [id, '']));
    const rows = await readRecords(now.id, kind.id);
    expect(rows.map(({ row }) => row)).toEqual(
      settled.includes(kind.id) ? [] : [{ ...fullRow(kind), ...cleared }],
    );
  }
  expect(await readNotes(now.id)).toEqual({ obstacles: 'Thiếu người', proposals: 'Xin tập huấn' });
  expect(await database.setAside.count()).toBe(0);
  expect(await outcome.undo()).toBe(true);
  expect(await readRecords(now.id)).toEqual([]);
});
