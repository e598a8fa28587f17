import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { DeskPage } from '#renderer/features/desk/desk-page.tsx';
import { useDeskLook } from '#renderer/features/desk/desk-place.ts';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { mergeDeskWork } from '#renderer/storage/merge-desk-work.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { undoDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { sampleDeskWork } from '#tests/support/sample-desk-work.ts';
import { readReceipts } from '#renderer/storage/receipts.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const PLACES = {
  register: {
    fileName: 'don-vi.xlsx',
    folder: 'D:\\',
    adoptedAt: '2026-11-28T01:00:00.000Z',
    units: [{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [] }],
  },
  folders: ['D:\\Đã nhận'],
};

function deskOf(answers: FakeAnswers) {
  const judged = [{ file: sampleReceivedFile(), signatures: [] }];
  return installFakeBridge({
    'desk:describe': () => ok(PLACES),
    'desk:read': () => ok({ isWhole: true, judged, unread: [], skipped: [], handedUp: [] }),
    ...answers,
  });
}

const START = useDeskRun.getState();

beforeEach(() => {
  useDeskRun.setState(START, true);
  useDeskLook.setState({ tab: 'units' });
});

afterEach(() => {
  useDeskRun.setState(START, true);
});

test('when a file came is kept while the others are still being read', async () => {
  const main = deskOf({ 'desk:read': () => new Promise(() => undefined) });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  await waitFor(() => {
    expect(main.calls.some(({ name }) => name === 'desk:read')).toBe(true);
  });
  const cameAt = (key: string) => ({ key, at: '2026-11-30T01:00:00.000Z' });
  const progress = { total: 400, timeLeftMs: null };
  // they come faster than the disk takes them
  main.send('desk:progress', { ...progress, done: 1, received: [cameAt('a')] });
  main.send('desk:progress', { ...progress, done: 2, received: [cameAt('b'), cameAt('c')] });
  main.send('desk:progress', { ...progress, done: 3, received: [] });
  main.send('desk:progress', { ...progress, done: 4, received: [cameAt('a')] });
  await waitFor(async () => {
    expect(await readReceipts()).toEqual([cameAt('a'), cameAt('b'), cameAt('c')]);
  });
  expect(await screen.findByText('4 trên 400 tệp')).toBeTruthy();
});

test('a file that is first read for lines of JSON came then', async () => {
  const main = deskOf({
    'desk:export': () => {
      const came = { key: 'a', at: '2026-11-30T01:00:00.000Z' };
      main.send('desk:progress', { done: 1, total: 1, timeLeftMs: null, received: [came] });
      return ok({ status: 'not-chosen' });
    },
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  await user.click(await screen.findByRole('tab', { name: 'Xuất ra tệp' }));
  await user.click(await screen.findByRole('button', { name: 'Xuất JSON…' }));
  await waitFor(async () => {
    expect((await readReceipts()).map(({ key }) => key)).toContain('a');
  });
});

const [IN_TIME, TOO_LATE] = ['2026-12-01T01:00:00.000Z', '2026-12-20T01:00:00.000Z'];
const KEY = sameReportKey(sampleReceivedFile());

async function mergeReceipt(at: string): Promise<void> {
  const work = sampleDeskWork({ receipts: [{ key: KEY, at }] });
  await mergeDeskWork({ work, fileName: 'viec.tkattt', choices: {}, seen: [] }, new Date());
}

test('a report that a merge makes be in time is not called late any more, and late again when it is undone', async () => {
  await saveSetting('deskDeadline', '2026-12-10');
  const judged = [{ file: sampleReceivedFile({ receivedAt: TOO_LATE }), signatures: [] }];
  deskOf({ 'desk:read': () => ok({ isWhole: true, judged, unread: [], skipped: [], handedUp: [] }) });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  const receivedAt = () => useDeskRun.getState().picture?.reading.judged[0]?.file.receivedAt;
  await waitFor(() => {
    expect(receivedAt()).toBe(TOO_LATE);
  });
  await mergeReceipt(IN_TIME);
  await waitFor(() => {
    expect(receivedAt()).toBe(IN_TIME);
  });
  await undoDeskMerge();
  await waitFor(() => {
    expect(receivedAt()).toBe(TOO_LATE);
  });
});

test('a report that was read here after a merge keeps that time when the merge is undone', async () => {
  const judged = [{ file: sampleReceivedFile({ receivedAt: IN_TIME }), signatures: [] }];
  deskOf({ 'desk:read': () => ok({ isWhole: true, judged, unread: [], skipped: [], handedUp: [] }) });
  await mergeReceipt(IN_TIME);
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  await waitFor(() => {
    expect(useDeskRun.getState().picture).not.toBeNull();
  });
  const readAt = useDeskRun.getState().picture?.readAt;
  await undoDeskMerge();
  expect(await readReceipts()).toEqual([{ key: KEY, at: readAt }]);
});
