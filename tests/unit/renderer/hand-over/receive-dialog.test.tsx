import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReceiveDialog } from '#renderer/hand-over/receive-dialog.tsx';
import { type FoundHandOver, useReceiveRun } from '#renderer/hand-over/receive-run.ts';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { readCampaignRow } from '#renderer/storage/campaigns.ts';
import { database } from '#renderer/storage/database.ts';
import { recordUndo, undoLatest } from '#renderer/ui/undo.tsx';
import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { ok } from '#shared/base/result.ts';
import { runOf } from '#shared/directives/run.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const CAMPAIGN = `${sampleDirective.id}.2026-11`;
const PERIOD = { startsOn: '2026-11-05', endsOn: '2026-12-04' };

function found(content: Partial<FoundHandOver['content']> = {}): FoundHandOver {
  return {
    status: 'whole',
    fileName: 'ban-giao.tkattt',
    createdAt: '2026-11-29T03:00:00.000Z',
    pack: 'same',
    evidenceCount: 0,
    evidenceBytes: 0,
    content: {
      campaign: CAMPAIGN,
      period: PERIOD,
      packSha256: 'c'.repeat(64),
      unit: { name: '', code: '' },
      givenBy: 'Trần Văn Mẫu',
      part: { kind: 'item', id: '1' },
      answers: [],
      records: [],
      evidence: [],
      ...content,
    },
  };
}

function show(offered: FoundHandOver, directive = sampleDirective) {
  installFakeBridge({});
  useReceiveRun.setState({ status: 'shown', found: offered, isStale: false }, true);
  return renderScreen(<ReceiveDialog directive={directive} />);
}

test('a hand-over of a run that was not begun here begins it, on the days of the other PC', async () => {
  const user = show(found());
  expect(await screen.findByText('tháng 11/2026 (05/11–04/12/2026)')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Bắt đầu đợt đó rồi xem tiếp' }));
  await waitFor(async () => {
    expect(await database.settings.get('openCampaign')).toEqual({ name: 'openCampaign', value: CAMPAIGN });
  });
  expect((await readCampaignRow(CAMPAIGN)).period).toEqual(PERIOD);
});

test('a run that comes without its days is not begun by itself', async () => {
  show(found({ period: undefined }));
  expect(await screen.findByText('Tệp này thuộc đợt kiểm tra khác.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /rồi xem tiếp$/u })).toBeNull();
});

test('that the days differ on the two PCs is said, with which ones stay', async () => {
  const own = { startsOn: '2026-11-07', endsOn: '2026-12-06' };
  show(found(), runOf(sampleDirective, { campaign: CAMPAIGN, period: own }));
  expect(
    await screen.findByText('Ngày của đợt ở máy này là 07/11–06/12/2026, trong tệp là 05/11–04/12/2026.'),
  ).toBeTruthy();
  expect(screen.getByText(/ngày ở máy này vẫn giữ/u)).toBeTruthy();
});

test('after a merge Ctrl+Z puts nothing older over what was merged', async () => {
  const run = runOf(sampleDirective, { campaign: CAMPAIGN, period: PERIOD });
  const typed = await saveAnswer(CAMPAIGN, '1.1', { note: 'Máy B' });
  recordUndo({ message: 'Đã sửa tiêu chí 1.1.', undo: typed });
  const merged = {
    criterionId: '1.1',
    answer: { ...EMPTY_ANSWER, fields: {}, evidence: [], note: 'Máy A' },
    changedAt: null,
  };
  const user = show(found({ answers: [merged] }), run);
  installFakeBridge({ 'hand-over:take-evidence': () => ok({}) });
  await user.click(await screen.findByRole('button', { name: 'Lấy tất cả từ tệp' }));
  await user.click(screen.getByRole('button', { name: 'Gộp vào máy này' }));
  await screen.findByText(/^Đã gộp: 1 tiêu chí/u);
  expect(await undoLatest()).toBe(false);
  expect((await readAnswers(CAMPAIGN))['1.1']?.note).toBe('Máy A');
});
