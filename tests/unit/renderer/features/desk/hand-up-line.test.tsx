import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { closedCampaign } from '#shared/desk/closed-campaign.ts';
import { collate } from '#shared/desk/collate.ts';
import type { ReceivedFile } from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import { DECRYPTED_NAME } from '#shared/report/received-names.ts';
import { HandUpLine } from '#renderer/features/desk/hand-up-line.tsx';
import type { HandUpSources } from '#renderer/features/desk/planned-hand-up.ts';
import { closeCampaign } from '#renderer/storage/closed-campaigns.ts';
import { readSetting, saveSetting } from '#renderer/storage/settings.ts';
import { openDeskLine } from '#tests/support/desk-line.tsx';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { LOWER_DESK, sampleHandedUp } from '#tests/support/sample-handed-up.ts';
import { RETURNED, sampleDecision } from '#tests/support/sample-receipt.ts';

const REGISTER = ['HP-001', 'HP-002', 'HP-003'].map((code) => ({
  code,
  name: `Trường Mẫu ${code}`,
  fingerprints: [],
  commune: 'Phường Mẫu',
}));
const SAVED = {
  status: 'saved',
  id: crypto.randomUUID(),
  fileName: 'nop-len.zip',
  folder: 'D:\\Nộp lên',
  createdAt: '2126-12-01T01:00:00.000Z',
  holds: { units: 3, reporting: 1, reports: 2, decisions: 1 },
} as const;

function sourcesOf(files: readonly ReceivedFile[]): HandUpSources {
  const request = { campaign: CAMPAIGN, deadline: null, register: registerOf(REGISTER) };
  const decisions = [sampleDecision()];
  const view = { collation: collate(files, request), request, directive: null, decisions };
  return { view, register: REGISTER, approved: [] };
}

const READ = sourcesOf([
  sampleReceivedFile(),
  sampleReceivedFile({ sequence: 2 }),
  sampleReceivedFile({ unitCode: 'HP-009' }),
  sampleReceivedFile({ unitCode: 'HP-009', source: `la.p7m › ${DECRYPTED_NAME}`, sequence: 2 }),
]);

async function opened(answers: FakeAnswers, sources = READ) {
  const { main, user } = await openDeskLine(<HandUpLine {...sources} />, 'Lập tệp nộp lên…', answers);
  const dialog = within(await screen.findByRole('dialog'));
  return { main, user, dialog };
}

test('says what the file will hold and what not, and still says so when its dialog was left', async () => {
  const { main, user, dialog } = await opened({ 'desk:hand-up': () => ok(SAVED) });
  // the list names one place only
  const place = await dialog.findByLabelText('Xã, phường, đặc khu mà nơi nhận phụ trách');
  expect((place as HTMLInputElement).value).toBe('Phường Mẫu');
  await user.type(dialog.getByLabelText('Tên nơi nhận'), 'Phòng Mẫu');
  await user.type(dialog.getByLabelText('Người lập tệp'), 'Lê Thị Mẫu');
  const amounts =
    '3 đơn vị, trong đó 1 đơn vị có báo cáo; 2 báo cáo, kể cả bản cũ và bản chưa tính được; 1 quyết định';
  expect(dialog.getByText(`Tệp sẽ gồm ${amounts}.`)).toBeTruthy();
  expect(
    dialog.getByText('Không có trong tệp: báo cáo của 1 đơn vị ngoài danh sách hoặc thuộc nơi khác.'),
  ).toBeTruthy();
  // it was encrypted, but is not handed up
  expect(dialog.queryByText(/Có báo cáo được gửi ở dạng mã hóa/u)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Lưu tệp nộp lên…' }));
  expect(await dialog.findByText('Đã lưu nop-len.zip vào D:\\Nộp lên.')).toBeTruthy();
  expect(main.calls.find(({ name }) => name === 'desk:hand-up')?.input).toMatchObject({
    campaign: CAMPAIGN,
    commune: 'Phường Mẫu',
    handedBy: 'Lê Thị Mẫu',
    decisions: [{ decidedBy: 'Lê Thị Mẫu' }],
  });
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const last = /^Lập gần nhất lúc .*: nop-len\.zip, lưu vào D:\\Nộp lên\.$/u;
  expect(await screen.findByText(last)).toBeTruthy();
  cleanup();
  renderScreen(
    <ul>
      <HandUpLine {...READ} />
    </ul>,
  );
  expect(await screen.findByText(last)).toBeTruthy();
  expect(screen.getByText(new RegExp(`^Trong tệp: ${amounts}\\.`, 'u'))).toBeTruthy();
});

test('says when the file of last time was made by its own word, so that the next one is later whatever the clock says', async () => {
  await saveSetting('deskCommune', 'Phường Mẫu');
  await saveSetting('deskName', 'Phòng Mẫu');
  await saveSetting('deskPerson', 'Lê Thị Mẫu');
  const { main, user, dialog } = await opened({ 'desk:hand-up': () => ok(SAVED) });
  const save = await dialog.findByRole('button', { name: 'Lưu tệp nộp lên…' });
  const told = () => main.calls.filter(({ name }) => name === 'desk:hand-up').map(({ input }) => input);
  await user.click(save);
  await waitFor(async () => {
    expect((await readSetting('deskHandUps'))[CAMPAIGN]?.createdAt).toBe(SAVED.createdAt);
  });
  await user.click(save);
  await waitFor(() => {
    expect(told()).toMatchObject([{ madeLast: null }, { madeLast: SAVED.createdAt }]);
  });
});

test('says that the file of last time holds another number than there is now', async () => {
  await saveSetting('deskCommune', 'Phường Mẫu');
  const { holds, fileName, folder } = SAVED;
  const note = { madeAt: '2026-12-01T01:00:00.000Z', fileName, folder, holds };
  await saveSetting('deskHandUps', { [CAMPAIGN]: note });
  installFakeBridge();
  const line = (sources: HandUpSources) => (
    <ul>
      <HandUpLine {...sources} />
    </ul>
  );
  renderScreen(line(READ));
  expect(await screen.findByText(/^Lập gần nhất lúc 08:00 01\/12\/2026/u)).toBeTruthy();
  expect(screen.queryByText(/^Từ đó số đơn vị/u)).toBeNull();
  cleanup();
  renderScreen(line(sourcesOf([sampleReceivedFile(), sampleReceivedFile({ unitCode: 'HP-002' })])));
  expect(await screen.findByText(/^Từ đó số đơn vị, báo cáo hoặc quyết định đã khác/u)).toBeTruthy();
});

test('says that a decision was changed since, though there are as many', async () => {
  await saveSetting('deskCommune', 'Phường Mẫu');
  const { holds, fileName, folder } = SAVED;
  const note = { madeAt: sampleDecision().decidedAt, fileName, folder, holds };
  await saveSetting('deskHandUps', { [CAMPAIGN]: note });
  installFakeBridge();
  const decisions = [sampleDecision({ decidedAt: '2026-12-30T01:00:00.000Z', ...RETURNED })];
  renderScreen(
    <ul>
      <HandUpLine {...READ} view={{ ...READ.view, decisions }} />
    </ul>,
  );
  expect(await screen.findByText(/^Từ đó số đơn vị, báo cáo hoặc quyết định đã khác/u)).toBeTruthy();
});

test('says that what desks below have said is not in it, and that a deleted campaign lacks what was decided', async () => {
  await saveSetting('deskCommune', 'Phường Mẫu');
  await saveSetting('deskName', 'Phòng Mẫu');
  await saveSetting('deskPerson', 'Lê Thị Mẫu');
  const handedUp = withHandedUp({
    campaign: CAMPAIGN,
    judged: [],
    handedUp: [sampleHandedUp()],
    lowerDesks: [LOWER_DESK],
    register: REGISTER,
    units: REGISTER,
  }).handedUp;
  await closeCampaign(closedCampaign(READ.view, 'Đợt mẫu', '2026-12-30T01:00:00.000Z'), []);
  const { dialog } = await opened({}, { ...READ, view: { ...READ.view, handedUp } });
  expect(
    await dialog.findByText(
      /^Không có trong tệp: giờ nhận, khóa đã duyệt, quyết định của nơi nhận cấp dưới/u,
    ),
  ).toBeTruthy();
  expect(await dialog.findByText(/^Đợt này đã xóa trên máy này lúc 08:00 30\/12\/2026/u)).toBeTruthy();
});

test('names the places of the list where it has none that was entered, and has nothing made', async () => {
  await saveSetting('deskCommune', 'P. Mẫu');
  await saveSetting('deskName', 'Phòng Mẫu');
  await saveSetting('deskPerson', 'Lê Thị Mẫu');
  const { main, user, dialog } = await opened({ 'desk:hand-up': () => ok(SAVED) });
  expect(
    await dialog.findByText('Danh sách không có đơn vị nào thuộc nơi này, nên chưa lập được tệp.'),
  ).toBeTruthy();
  expect(dialog.getByText('Danh sách ghi: Phường Mẫu. Ghi đúng như vậy.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Lưu tệp nộp lên…' }));
  expect(main.calls.some(({ name }) => name === 'desk:hand-up')).toBe(false);
});

test('warns where a report in the file was encrypted, and remembers nothing that was not made', async () => {
  await saveSetting('deskCommune', 'Phường Mẫu');
  await saveSetting('deskName', 'Phòng Mẫu');
  await saveSetting('deskPerson', 'Lê Thị Mẫu');
  const { main, user, dialog } = await opened(
    { 'desk:hand-up': () => fail({ code: 'disk-full', detail: '' }) },
    sourcesOf([sampleReceivedFile({ source: `gui.p7m › ${DECRYPTED_NAME}` })]),
  );
  expect(await dialog.findByText(/Có báo cáo được gửi ở dạng mã hóa/u)).toBeTruthy();
  expect(
    dialog.getByText('Tệp sẽ gồm 3 đơn vị, trong đó 1 đơn vị có báo cáo; 1 báo cáo; 1 quyết định.'),
  ).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Lưu tệp nộp lên…' }));
  expect(await dialog.findByRole('alert')).toBeTruthy();
  await waitFor(() => {
    expect(main.calls.some(({ name }) => name === 'desk:hand-up')).toBe(true);
  });
  expect(screen.queryByText(/^Lập gần nhất/u)).toBeNull();
});
