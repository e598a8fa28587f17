import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { contentSchema } from '#shared/journal/batch.ts';
import { database, SCHEMA_VERSION } from '#renderer/storage/database.ts';
import { keepReceipts, readReceipts } from '#renderer/storage/receipts.ts';
import { closeCampaign, readClosedCampaigns } from '#renderer/storage/closed-campaigns.ts';
import { withdrawLowerDesk } from '#renderer/storage/lower-desks.ts';
import { keepDecision, readDecisions } from '#renderer/storage/decisions.ts';
import { mergeDeskWork } from '#renderer/storage/merge-desk-work.ts';
import { readContent } from '#renderer/storage/store-content.ts';
import { undoDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { installDeskMain } from '#tests/support/desk-main.ts';
import { approvedFor, decisionAbout, sampleDeskWork } from '#tests/support/sample-desk-work.ts';
import { readSetting, saveSetting } from '#renderer/storage/settings.ts';
import { restoreBackup } from '#renderer/storage/recover-storage.ts';
import { restoreStanding } from '#renderer/storage/restore-standing.ts';
import { type FakeAnswers, FAKE_LINE, installFakeBridge } from '#tests/support/fake-bridge.ts';

const EARLY = '2026-12-01T01:00:00.000Z';
const LATE = '2026-12-20T01:00:00.000Z';

/** What a colleague's PC has: one report seen later than here, one seen earlier, and one that this PC has not seen. */
const OF_COLLEAGUE = contentSchema.parse({
  schemaVersion: SCHEMA_VERSION,
  entries: [
    { key: 'som-o-day', at: LATE },
    { key: 'som-o-kia', at: EARLY },
    { key: 'chi-o-kia', at: EARLY },
  ].map((row) => ({ table: 'receipts', key: row.key, row })),
});

const ANSWERS: FakeAnswers = {
  'journal:begin': () => ok(FAKE_LINE),
  'journal:put-store-aside': async () => {
    await database.delete({ disableAutoOpen: false });
    return ok({});
  },
  'backup:restore': () => ok(OF_COLLEAGUE),
  'backup:undo-restore': () => ok(OF_COLLEAGUE),
};

beforeEach(() => {
  installFakeBridge(ANSWERS);
});

afterEach(async () => {
  await database.delete();
});

const seen = async () => Object.fromEntries((await readReceipts()).map(({ key, at }) => [key, at]));

test('a backup that is brought back makes no report later than this PC has seen it', async () => {
  await keepReceipts([
    { key: 'som-o-day', at: EARLY },
    { key: 'som-o-kia', at: LATE },
    { key: 'chi-o-day', at: EARLY },
  ]);
  expect(await restoreBackup('backup:restore')).toEqual({ ok: true, value: null });
  const all = { 'som-o-day': EARLY, 'som-o-kia': EARLY, 'chi-o-day': EARLY, 'chi-o-kia': EARLY };
  expect(await seen()).toEqual(all);
  expect(await restoreBackup('backup:undo-restore')).toEqual({ ok: true, value: null });
  expect(await seen()).toEqual({ 'som-o-day': LATE, 'som-o-kia': EARLY, 'chi-o-kia': EARLY });
});

/** A backup of a desk that knows a deadline of one campaign and nothing else of a desk. */
const WITH_DEADLINE = contentSchema.parse({
  schemaVersion: 9,
  entries: [
    ['deskCampaign', 'dot-kia'],
    ['deskDeadline', '2026-12-20'],
  ].map(([name, value]) => ({ table: 'settings', key: name, row: { name, value } })),
});

test('a restore keeps the totals of campaigns deleted here, what was withdrawn, and the name and deadlines that the backup lacks', async () => {
  await saveSetting('deskName', 'Sở Này');
  await saveSetting('deskCampaign', 'dot-nay');
  await saveSetting('deskDeadline', '2026-12-15');
  await saveSetting('deskDeadlines', { 'dot-kia': '2026-12-01' });
  await withdrawLowerDesk('AAAA-AAAA-AAAA-AAAA');
  const closed = { campaign: 'dot-cu', title: 'Đợt cũ', closedAt: EARLY, figures: null, reports: [] };
  await closeCampaign(closed, []);
  installFakeBridge({ ...ANSWERS, 'backup:restore': () => ok(WITH_DEADLINE) });
  expect(await restoreBackup('backup:restore')).toEqual({ ok: true, value: null });
  expect(await readClosedCampaigns()).toEqual([closed]);
  expect(Object.keys(await readSetting('withdrawnKeys'))).toEqual(['AAAA-AAAA-AAAA-AAAA']);
  expect(await readSetting('deskName')).toBe('Sở Này');
  expect(await readSetting('deskCampaign')).toBe('dot-kia');
  expect(await readSetting('deskDeadline')).toBe('2026-12-20');
  expect(await readSetting('deskDeadlines')).toEqual({ 'dot-nay': '2026-12-15' });
});

test('a backup that is brought back between a merge and its undoing, and taken back, leaves the way back of the merge', async () => {
  const main = installDeskMain([], ANSWERS);
  await keepDecision(decisionAbout(1));
  const before = await readContent(database, SCHEMA_VERSION);
  const work = sampleDeskWork({ decisions: [decisionAbout(2)], approved: [approvedFor(2, 'B')] });
  await mergeDeskWork({ work, fileName: 'viec.tkattt', choices: {}, seen: [] }, new Date());
  const merged = await readContent(database, SCHEMA_VERSION);
  const answers = { 'backup:restore': () => ok(before), 'backup:undo-restore': () => ok(merged) };
  const restoring = installDeskMain(main.keys(), { ...ANSWERS, ...answers });
  await restoreBackup('backup:restore');
  expect(await undoDeskMerge()).toEqual({ ok: true, value: null });
  expect(await readDecisions()).toEqual([decisionAbout(1)]);
  await restoreBackup('backup:undo-restore');
  expect(await undoDeskMerge()).toEqual({ ok: true, value: 0 });
  expect(await readDecisions()).toEqual([decisionAbout(1)]);
  expect(restoring.keys()).toEqual([]);
});

test('a restore of a school’s backup leaves the campaign and the deadline of the desk on this PC', async () => {
  await saveSetting('deskCampaign', 'dot-nay');
  await saveSetting('deskDeadline', '2026-12-15');
  expect(await restoreBackup('backup:restore')).toEqual({ ok: true, value: null });
  expect(await readSetting('deskCampaign')).toBe('dot-nay');
  expect(await readSetting('deskDeadline')).toBe('2026-12-15');
});

test('a store that a sudden end keeps from being replaced says so, and one that was replaced or put back does not', async () => {
  await saveSetting('deskName', 'Sở Này');
  const begun = new Promise<void>((resolve) => {
    installFakeBridge({
      ...ANSWERS,
      'backup:restore': () => {
        resolve();
        return new Promise(() => undefined);
      },
    });
  });
  void restoreBackup('backup:restore');
  await begun;
  const note = await readSetting('restoring');
  const before = await readContent(database, SCHEMA_VERSION);
  const at = note?.at ?? '';
  const undo = { restoredAt: new Date(Date.parse(at) + 1).toISOString(), fileName: 'ban.tkattt' };
  expect(restoreStanding(note, undo)).toBe('broken');
  const earlier = { ...undo, restoredAt: '2020-01-01T01:00:00.000Z' };
  expect(restoreStanding(note, earlier), 'an earlier restore can be undone').toBe('done');

  const state = { isDue: false, lastOutside: null, knownPlace: null, chosenFileName: null };
  installFakeBridge({
    ...ANSWERS,
    'backup:describe': () => ok({ ...state, undo }),
    'backup:undo-restore': () => ok(before),
  });
  await restoreBackup('backup:restore');
  expect(restoreStanding(await readSetting('restoring'), undo)).toBe('done');
  await restoreBackup('backup:undo-restore');
  expect(await readSetting('deskName')).toBe('Sở Này');
  expect(restoreStanding(await readSetting('restoring'), undo)).toBe('none');
});
