import { expect, test } from 'vitest';
import type { DeskWork } from '#shared/desk-work/desk-work.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import type { Choice } from '#shared/hand-over/merge-values.ts';
import { closeCampaign } from '#renderer/storage/closed-campaigns.ts';
import { database } from '#renderer/storage/database.ts';
import { keepDecision } from '#renderer/storage/decisions.ts';
import { readStoredDesk } from '#renderer/storage/held-desk.ts';
import { approveLowerDesk } from '#renderer/storage/lower-desks.ts';
import { mergeDeskWork } from '#renderer/storage/merge-desk-work.ts';
import { keepReceipts } from '#renderer/storage/receipts.ts';
import { readOpenDeskMerge } from '#renderer/storage/open-desk-merge.ts';
import { settleDeskMerge } from '#renderer/storage/settle-desk-merge.ts';
import { undoDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { DISK_FULL, installDeskMain } from '#tests/support/desk-main.ts';
import { approvedFor, decisionAbout, sampleDeskWork } from '#tests/support/sample-desk-work.ts';
import { LOWER_DESK } from '#tests/support/sample-handed-up.ts';
import { RETURNED } from '#tests/support/sample-receipt.ts';

const NOW = new Date('2026-12-20T08:00:00.000Z');
const [EARLY, LATE] = ['2026-12-01T01:00:00.000Z', '2026-12-09T01:00:00.000Z'];
const OTHER_DESK = { ...LOWER_DESK, fingerprint: 'FFFF-FFFF-FFFF-FFFF', commune: 'Xã Khác' };

const WORK = sampleDeskWork({
  decisions: [decisionAbout(1, { ...RETURNED, decidedAt: LATE }), decisionAbout(2)],
  receipts: [
    { key: 'a', at: EARLY },
    { key: 'b', at: EARLY },
  ],
  approved: [approvedFor(1, 'B'), approvedFor(2, 'C')],
  lowerDesks: [OTHER_DESK],
});

async function fill(): Promise<void> {
  await keepDecision(decisionAbout(1, { decidedAt: EARLY }));
  await keepReceipts([{ key: 'a', at: LATE }]);
  await approveLowerDesk(LOWER_DESK);
}

async function content(): Promise<unknown> {
  const { decisions, receipts, lowerDesks } = database;
  return Promise.all([decisions.toArray(), receipts.toArray(), lowerDesks.toArray()]);
}

async function merge(main: ReturnType<typeof installDeskMain>, work: DeskWork, side: Choice) {
  const held = { ...(await readStoredDesk()), approved: main.keys(), register: [] };
  const { conflicts: seen } = planDeskMerge(work, held, {});
  const choices = Object.fromEntries(seen.map(({ id }) => [id, side]));
  return mergeDeskWork({ work, fileName: 'viec.tkattt', choices, seen }, NOW);
}

test('the work of a colleague is merged as chosen, a second time changes nothing, and one step goes back', async () => {
  const main = installDeskMain([approvedFor(1, 'A')]);
  await fill();
  const before = await content();
  expect(await merge(main, WORK, 'there')).toEqual({ ok: true, value: { status: 'merged', count: 7 } });
  const { decisions, receipts, lowerDesks } = await readStoredDesk();
  expect(decisions.map(({ kind }) => kind).sort()).toEqual(['received', 'returned']);
  expect(receipts).toEqual(WORK.receipts);
  expect(lowerDesks).toHaveLength(2);
  expect(main.keys()).toEqual([approvedFor(1, 'A'), approvedFor(1, 'B'), approvedFor(2, 'C')]);
  const once = await content();
  expect(await merge(main, WORK, 'there')).toEqual({ ok: true, value: { status: 'merged', count: 0 } });
  expect(await content()).toEqual(once);
  expect(await undoDeskMerge()).toEqual({ ok: true, value: 0 });
  expect(await content()).toEqual(before);
  expect(main.keys()).toEqual([approvedFor(1, 'A')]);
  expect(await undoDeskMerge()).toEqual({ ok: true, value: null });
});

test('what is kept here stays as the last word, and the rest is written', async () => {
  const main = installDeskMain([approvedFor(1, 'A')]);
  await fill();
  expect(await merge(main, WORK, 'here')).toMatchObject({ value: { count: 6 } });
  const { decisions } = await readStoredDesk();
  expect(decisions.map(({ kind }) => kind)).toEqual(['received', 'received']);
  expect(main.keys()).toEqual([approvedFor(1, 'A'), approvedFor(2, 'C')]);
});

test('an undo leaves what was changed after the merge', async () => {
  const main = installDeskMain();
  await fill();
  await merge(main, WORK, 'there');
  const later = decisionAbout(2, { ...RETURNED, decidedAt: '2026-12-21T01:00:00.000Z' });
  await keepDecision(later);
  expect(await undoDeskMerge()).toEqual({ ok: true, value: 1 });
  const { decisions } = await readStoredDesk();
  expect(decisions).toContainEqual(later);
  expect(decisions).toContainEqual(decisionAbout(1, { decidedAt: EARLY }));
});

test('nothing is written when the user would be asked something else by now', async () => {
  const main = installDeskMain();
  await fill();
  const held = { ...(await readStoredDesk()), approved: [], register: [] };
  const { conflicts: seen } = planDeskMerge(WORK, held, {});
  await keepDecision(decisionAbout(1, { ...RETURNED, reason: 'Sai đợt.', decidedAt: EARLY }));
  const before = await content();
  const outcome = await mergeDeskWork({ work: WORK, fileName: 'x', choices: {}, seen }, NOW);
  expect(outcome).toEqual({ ok: true, value: { status: 'changed-meanwhile' } });
  expect(await content()).toEqual(before);
  expect(main.keys()).toEqual([]);
});

test('keys that came go back when the disk does not take the rest, and nothing comes when it does not take the keys', async () => {
  await fill();
  const before = await content();
  const noKeys = installDeskMain([], { 'keys:change': DISK_FULL });
  expect(await merge(noKeys, WORK, 'there')).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(await content()).toEqual(before);
  const noRest = installDeskMain();
  const held = { ...(await readStoredDesk()), approved: [], register: [] };
  const { conflicts: seen } = planDeskMerge(WORK, held, {});
  // a row that the store cannot take breaks the whole change off
  const broken = { ...WORK, receipts: [{ key: 'c', at: 'hôm qua' }] };
  await expect(mergeDeskWork({ work: broken, fileName: 'x', choices: {}, seen }, NOW)).rejects.toThrow();
  expect(await content()).toEqual(before);
  expect(noRest.keys()).toEqual([]);
});

test('the way back of a merge goes with a campaign that is deleted: it holds decisions', async () => {
  const main = installDeskMain();
  await merge(main, WORK, 'there');
  const figures = { units: 2, submitted: 2, late: 0, missing: 0, received: 1, returned: 1 };
  const closedAt = '2026-12-30T01:00:00.000Z';
  await closeCampaign({ campaign: 'dot-mau', title: 'Đợt mẫu', closedAt, figures, reports: [] }, []);
  expect(await undoDeskMerge()).toEqual({ ok: true, value: null });
  expect(await merge(main, WORK, 'there')).toMatchObject({ value: { status: 'merged', count: 0 } });
});

/** Begins something, and ends it when main has changed keys, as a power cut does: nothing after that is carried out. */
async function cutAfterKeys(begun: () => Promise<unknown>): Promise<void> {
  const { bridge } = window;
  const replace = (value: Bridge) => {
    Object.defineProperty(window, 'bridge', { value, configurable: true });
  };
  await new Promise<void>((resolve) => {
    replace({
      ...bridge,
      call: async (name, input) => {
        const answer: unknown = await bridge.call(name, input);
        if (name !== 'keys:change') return answer;
        resolve();
        return new Promise(() => undefined);
      },
    });
    void begun();
  });
  replace(bridge);
}

test('after a power cut between keys and all the rest the keys go back at the next start, and it is told', async () => {
  const main = installDeskMain([approvedFor(1, 'A')]);
  await fill();
  const before = await content();
  await cutAfterKeys(() => merge(main, WORK, 'there'));
  expect(main.keys()).toHaveLength(3);
  expect(await settleDeskMerge()).toMatchObject({ ok: true });
  expect(main.keys()).toEqual([approvedFor(1, 'A')]);
  expect(await content()).toEqual(before);
  expect(await readOpenDeskMerge()).toMatchObject({ step: 'merging', fileName: 'viec.tkattt', keys: [] });
  expect(await merge(main, WORK, 'there')).toMatchObject({ value: { status: 'merged', count: 7 } });
  expect(await readOpenDeskMerge()).toBeUndefined();
  expect(await undoDeskMerge()).toEqual({ ok: true, value: 0 });
  expect(await content()).toEqual(before);
});

test('a key that was compared here after the power cut stays', async () => {
  const main = installDeskMain();
  await cutAfterKeys(() => merge(main, WORK, 'there'));
  await window.bridge.call('keys:change', {
    changes: [{ before: null, after: approvedFor(3, 'D') }],
    isWhole: true,
  });
  await settleDeskMerge();
  expect(main.keys()).toEqual([approvedFor(3, 'D')]);
});

test('an undoing that a power cut has broken off is carried on at the next start, and counts nothing as changed', async () => {
  const main = installDeskMain([approvedFor(1, 'A')]);
  await fill();
  const before = await content();
  await merge(main, WORK, 'there');
  await cutAfterKeys(undoDeskMerge);
  expect(await settleDeskMerge()).toEqual({ ok: true, value: 0 });
  expect(main.keys()).toEqual([approvedFor(1, 'A')]);
  expect(await content()).toEqual(before);
  expect(await readOpenDeskMerge()).toBeUndefined();
});

test('what could not go back after a power cut stays noted until it can, also when a campaign is deleted', async () => {
  const main = installDeskMain();
  await cutAfterKeys(() => merge(main, WORK, 'there'));
  const full = installDeskMain(main.keys(), { 'keys:change': DISK_FULL });
  expect(await settleDeskMerge()).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(await merge(full, WORK, 'there')).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  const closedAt = '2026-12-30T01:00:00.000Z';
  await closeCampaign({ campaign: 'dot-mau', title: 'Đợt mẫu', closedAt, figures: null, reports: [] }, []);
  const again = installDeskMain(main.keys());
  await settleDeskMerge();
  expect(again.keys()).toEqual([]);
});
