import { expect, test } from 'vitest';
import type { HandOver } from '#shared/hand-over/hand-over.ts';
import { scopeOf } from '#shared/hand-over/hand-over-scope.ts';
import { gatherPart } from '#shared/hand-over/held-part.ts';
import { planMerge } from '#shared/hand-over/plan-merge.ts';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { readCampaignRow, startCampaign } from '#renderer/storage/campaigns.ts';
import { database } from '#renderer/storage/database.ts';
import { readHeldCampaign } from '#renderer/storage/held-campaign.ts';
import { mergeHandOver } from '#renderer/storage/merge-hand-over.ts';
import { addRecords, readRecords, removeRecord, updateRecord } from '#renderer/storage/records.ts';
import { undoMerge } from '#renderer/storage/undo-merge.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const { id: campaign } = sampleDirective;
const PART = { kind: 'item', id: '1' } as const;
const NOW = new Date('2026-11-29T08:00:00.000Z');
const scope = scopeOf(sampleDirective, PART) ?? { title: '', criteria: [], kinds: [] };

/** Everything that a merge may touch. */
async function content(): Promise<unknown> {
  return Promise.all([
    database.answers.toArray(),
    database.records.toArray(),
    database.changes.toArray(),
    database.merges.toArray(),
  ]);
}

/** What this PC would give away now. */
async function given(): Promise<HandOver> {
  const wish = { campaign, part: PART, unit: { name: '', code: '' }, givenBy: 'Trần Văn Mẫu' };
  const held = await readHeldCampaign(campaign);
  return JSON.parse(
    JSON.stringify({ ...gatherPart(wish, scope, held, {}), packSha256: 'c'.repeat(64) }),
  ) as HandOver;
}

async function merge(handOver: HandOver, side: 'here' | 'there') {
  const plan = planMerge(handOver, scope, await readHeldCampaign(campaign), {}, NOW.toISOString());
  const seenConflicts = plan.conflicts.map(({ id }) => id);
  const choices = Object.fromEntries(seenConflicts.map((id) => [id, side]));
  return mergeHandOver({ handOver, scope, fileName: 'phan-1.tkattt', choices, seenConflicts }, NOW);
}

/** A hand-over of another PC: what it holds was written here, given, and taken away again. */
async function fromOtherPc(): Promise<HandOver> {
  await saveAnswer(campaign, '1.1', { value: 'done', note: 'Máy A', fields: { number: '12/QĐ' } });
  await addRecords(campaign, 'duty-roster', [{ name: 'An', phone: '113' }, { name: 'Bình' }]);
  const handOver = await given();
  await saveAnswer(campaign, '1.1', { value: null, note: '', fields: { number: '' } });
  for (const { id } of await readRecords(campaign)) await removeRecord(id);
  return handOver;
}

test('when a row was changed is known from then on, and forgotten with the row', async () => {
  const [id = ''] = await addRecords(campaign, 'duty-roster', [{ name: 'An' }]);
  const added = (await readHeldCampaign(campaign)).rows[0]?.changedAt;
  expect(added).toMatch(/^\d{4}-\d\d-\d\dT/u);
  await removeRecord(id);
  expect(await database.changes.count()).toBe(0);
});

test.each([
  [null, '2026-11-05'],
  [{ startsOn: '2026-11-07', endsOn: '2026-12-06' }, '2026-11-07'],
])(
  'a run without days gets those of the other PC, and keeps the days that it has: %j',
  async (own, startsOn) => {
    const run = `${campaign}.2026-11`;
    await startCampaign(run, NOW, own);
    const handOver = {
      ...(await given()),
      campaign: run,
      period: { startsOn: '2026-11-05', endsOn: '2026-12-04' },
    };
    expect((await merge(handOver, 'there')).status).toBe('merged');
    expect((await readCampaignRow(run)).period?.startsOn).toBe(startsOn);
  },
);

test('a hand-over is merged as the user has chosen, and undone to the last time of change, also later', async () => {
  const handOver = await fromOtherPc();
  await saveAnswer(campaign, '1.1', { note: 'Máy B' });
  await addRecords(campaign, 'duty-roster', [{ name: 'an', phone: '114' }]);
  const before = await content();

  expect(await merge(handOver, 'there')).toEqual({ status: 'merged', answerCount: 1, rowCount: 2 });
  expect((await readAnswers(campaign))['1.1']).toMatchObject({
    value: 'done',
    note: 'Máy A',
    fields: { number: '12/QĐ' },
  });
  const rows = await readRecords(campaign, 'duty-roster');
  expect(rows.map(({ row }) => row)).toMatchObject([{ name: 'An', phone: '113' }, { name: 'Bình' }]);
  const merged = await content();
  expect(await merge(handOver, 'there')).toEqual({ status: 'merged', answerCount: 0, rowCount: 0 });
  expect(await content()).toEqual(merged);

  expect(await undoMerge(campaign)).toBe(0);
  expect(await content()).toEqual(before);
  expect(await undoMerge(campaign)).toBeNull();
});

test('what was typed after the merge stays when it is undone', async () => {
  const handOver = await fromOtherPc();
  await merge(handOver, 'there');
  await saveAnswer(campaign, '1.1', { assignee: 'Vũ Thị Giả', note: 'Gõ sau' });
  const [first] = await readRecords(campaign, 'duty-roster');
  await updateRecord(first?.id ?? '', { position: 'Bảo vệ' });
  expect(await undoMerge(campaign)).toBe(3);
  expect((await readAnswers(campaign))['1.1']).toMatchObject({
    value: null,
    note: 'Gõ sau',
    assignee: 'Vũ Thị Giả',
  });
  expect((await readRecords(campaign)).map(({ row }) => row)).toMatchObject([
    { name: 'An', position: 'Bảo vệ' },
  ]);
});

test('where something else stands than the user has seen, nothing is written', async () => {
  const handOver = await fromOtherPc();
  await saveAnswer(campaign, '1.1', { note: 'Máy B' });
  const before = await content();
  const wanted = { handOver, scope, fileName: 'phan-1.tkattt', choices: {}, seenConflicts: [] };
  expect(await mergeHandOver(wanted, NOW)).toEqual({ status: 'changed-meanwhile' });
  expect(await content()).toEqual(before);
});

test('a row of another table with the id of a row of the file is never overwritten', async () => {
  const handOver = await fromOtherPc();
  const id = handOver.records[0]?.id ?? '';
  await addRecords('dot-khac', 'incidents', [{ description: 'Của đợt khác' }], [id]);
  const before = await content();
  expect(await merge(handOver, 'there')).toEqual({ status: 'foreign-rows' });
  expect(await content()).toEqual(before);
});
