import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import type { DeskReading } from '#shared/desk/reading.ts';
import type { ReceivedFile } from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import { integritySentence } from '#shared/report/integrity-sentences.ts';
import { CloseCampaign } from '#renderer/features/desk/close-campaign.tsx';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { mergeDeskWork } from '#renderer/storage/merge-desk-work.ts';
import { readSetting, saveSetting } from '#renderer/storage/settings.ts';
import { installDeskMain } from '#tests/support/desk-main.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { decisionAbout, sampleDeskWork } from '#tests/support/sample-desk-work.ts';

/** A run of long ago. */
const campaign = 'dot-mau.2024-01';
const START = useDeskRun.getState();

afterEach(() => {
  useDeskRun.setState(START, true);
});

/** The part of the desk that deletes, after some files were read; three units are awaited. */
function show(files: readonly ReceivedFile[], unread: DeskReading['unread'] = []) {
  installFakeBridge({});
  const units = ['HP-001', 'HP-002', 'HP-003'].map((code) => ({ code, name: 'Trường', fingerprints: [] }));
  const request = { campaign, deadline: null, register: registerOf(units) };
  const judged = files.map((file) => ({ file, signatures: [] }));
  const reading = { isWhole: true, judged, unread: [...unread], skipped: [], handedUp: [] };
  useDeskRun.setState({ picture: { reading, readAt: '2026-11-28T01:00:00.000Z', folders: [] } });
  const view = { collation: collate(files, request), request, directive: null };
  return renderScreen(<CloseCampaign view={view} />);
}

const of = (unitCode: string, key: string) =>
  sampleReceivedFile({ unitCode, campaign, key, signer: 'unknown-key', source: `${unitCode} ${key}.pdf` });

test('what stays of a campaign adds up: in dispute, missing, outside of the register', async () => {
  const [one, other] = ['AAAA-AAAA-AAAA-AAAA', 'CCCC-CCCC-CCCC-CCCC'];
  const holds = { units: 1, reporting: 1, reports: 1, decisions: 1 };
  const note = { madeAt: '2024-02-01T01:00:00.000Z', fileName: 'nop-len.zip', folder: 'D:\\', holds };
  await saveSetting('deskHandUps', { [campaign]: note, 'dot-khac': note });
  const user = show([of('HP-001', one), of('HP-002', one), of('HP-002', other), of('HP-099', one)]);
  await user.click(await screen.findByRole('button', { name: 'Xóa đợt đã kết thúc…' }));
  const dialog = within(screen.getByRole('dialog'));
  const hashes = '1 báo cáo được tính và 1 báo cáo của đơn vị ngoài danh sách';
  expect(dialog.getByText(`Số liệu chung, và mã SHA-256 của ${hashes}.`)).toBeTruthy();
  await user.click(dialog.getByRole('checkbox'));
  await user.click(dialog.getByRole('button', { name: 'Xóa đợt' }));
  const figures = '1 trên 3 đơn vị đã nộp, 0 sau hạn, 1 chưa tính được, 1 chưa nộp';
  expect(await screen.findByText(figures)).toBeTruthy();
  expect(screen.getByText(`Mã SHA-256 của ${hashes}`)).toBeTruthy();
  await waitFor(() => {
    expect(useDeskRun.getState().picture).toBeNull();
  });
  // nobody is asked to make anew, of what is left, what was handed up as a whole
  expect(Object.keys(await readSetting('deskHandUps'))).toEqual(['dot-khac']);
});

test('totals of what was read in part, or not at all, are not offered as the whole', async () => {
  const sealed = of('HP-001', 'AAAA-AAAA-AAAA-AAAA');
  const cause = 'encrypted-key-locked';
  const integrity = { status: 'packed', cause, ...integritySentence(cause) } as const;
  const locked = { ...sealed, source: 'x.p7m', integrity, sealed: null, reportSha256: null, facts: null };
  const user = show([sealed, locked], [{ source: 'Ổ mạng', code: 'file-unreadable' }]);
  const doubt = /^Có 2 tệp, thư mục chưa đọc hoặc chưa mở được/u;
  expect(await screen.findByText(doubt)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Xóa đợt đã kết thúc…' }));
  expect(within(screen.getByRole('dialog')).getByText(doubt)).toBeTruthy();
});

test('a campaign of which no file was read says so before its totals are kept', async () => {
  show([]);
  expect(await screen.findByText(/^Không tệp nào đã đọc thuộc đợt này/u)).toBeTruthy();
});

test('says that the way back of a colleague’s work goes too, and that it lies on the colleague’s PC', async () => {
  const user = show([of('HP-001', 'AAAA-AAAA-AAAA-AAAA')]);
  installDeskMain();
  const work = sampleDeskWork({ decisions: [decisionAbout(1)] });
  await mergeDeskWork({ work, fileName: 'viec.tkattt', choices: {}, seen: [] }, new Date());
  await user.click(await screen.findByRole('button', { name: 'Xóa đợt đã kết thúc…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText(/^Đường hoàn tác của lần gộp/u)).toBeTruthy();
  expect(dialog.getByText(/^Các bản sao lưu, tệp bàn giao có từ trước và máy của đồng nghiệp/u)).toBeTruthy();
});
