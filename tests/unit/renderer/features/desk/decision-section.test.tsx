import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { decisionsOn } from '#shared/desk/decision.ts';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import { DecisionSection } from '#renderer/features/desk/decision-section.tsx';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { readDecisions, useDecisions } from '#renderer/storage/decisions.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const REQUEST = {
  campaign: CAMPAIGN,
  register: registerOf([{ code: 'HP-001', name: 'Trường Mẫu', fingerprints: [] }]),
  deadline: null,
};
const { units } = collate([sampleReceivedFile()], REQUEST);
const START = useDeskRun.getState();

beforeEach(() => {
  useDeskRun.setState(START, true);
});

afterEach(() => {
  useDeskRun.setState(START, true);
});

/** The section as the dialog of a unit shows it, with what was decided so far. */
function Shown() {
  const decisions = useDecisions();
  const [unit] = units;
  if (decisions === undefined || unit === undefined) return null;
  const found = decisionsOn(units, CAMPAIGN, decisions).get(unit);
  return <DecisionSection unit={unit} found={found} directive={sampleDirective} />;
}

async function show(answers: FakeAnswers = {}) {
  const main = installFakeBridge(answers);
  const user = renderScreen(<Shown />);
  await screen.findByLabelText('Người quyết định');
  return { main, user };
}

test('nobody decides without a name, which is remembered then', async () => {
  const { user } = await show();
  await user.click(screen.getByRole('button', { name: 'Đã nhận' }));
  expect(screen.getByText('Ghi tên người quyết định.')).toBeTruthy();
  expect(await readDecisions()).toEqual([]);
  await user.type(screen.getByLabelText('Người quyết định'), 'Lê Thị Mẫu');
  await user.click(screen.getByRole('button', { name: 'Đã nhận' }));
  expect(await screen.findByText('Đã nhận báo cáo lần 1.')).toBeTruthy();
  expect(await readDecisions()).toMatchObject([{ kind: 'received', decidedBy: 'Lê Thị Mẫu', savedAt: null }]);
});

test('a report goes back with a reason, and with one for each criterion that is named', async () => {
  const { user } = await show();
  await user.type(screen.getByLabelText('Người quyết định'), 'Lê Thị Mẫu');
  await user.click(screen.getByRole('button', { name: 'Trả lại kèm lý do…' }));
  const form = within(screen.getByRole('group', { name: 'Trường Mẫu' }));
  await user.selectOptions(form.getByLabelText('Thêm tiêu chí cần sửa'), '1.2');
  await user.selectOptions(form.getByLabelText('Thêm tiêu chí cần sửa'), '1.3');
  await user.click(form.getByRole('button', { name: 'Bỏ tiêu chí 1.3' }));
  await user.click(form.getByRole('button', { name: 'Trả lại báo cáo' }));
  expect(form.getByText('Ghi lý do để đơn vị biết phải sửa gì.')).toBeTruthy();
  expect(form.getByText('Ghi điều cần sửa, hoặc bỏ tiêu chí này.')).toBeTruthy();
  expect(await readDecisions()).toEqual([]);
  await user.type(form.getByLabelText('Lý do trả lại'), 'Thiếu lịch trực.');
  await user.type(form.getByLabelText(/^Cần sửa gì ở 1\.2/u), 'Chưa có ca đêm.');
  await user.click(form.getByRole('button', { name: 'Trả lại báo cáo' }));
  expect(await screen.findByText('Đã trả lại báo cáo lần 1.')).toBeTruthy();
  expect(await readDecisions()).toMatchObject([
    {
      kind: 'returned',
      reason: 'Thiếu lịch trực.',
      criteria: [{ criterion: '1.2', reason: 'Chưa có ca đêm.' }],
    },
  ]);
});

test('a receipt is called saved only when main has saved it', async () => {
  let answer: unknown = fail({ code: 'disk-full', detail: '' });
  const { main, user } = await show({ 'desk:save-receipts': () => answer as never });
  await user.type(screen.getByLabelText('Người quyết định'), 'Lê Thị Mẫu');
  await user.click(screen.getByRole('button', { name: 'Đã nhận' }));
  const save = await screen.findByRole('button', { name: 'Lưu biên nhận…' });
  await user.click(save);
  expect(screen.getByText('Ghi tên nơi nhận, ít nhất 3 ký tự.')).toBeTruthy();
  expect(main.calls.some(({ name }) => name === 'desk:save-receipts')).toBe(false);
  await user.type(screen.getByLabelText('Tên nơi nhận ghi trong biên nhận'), 'Sở mẫu');
  await user.click(save);
  await waitFor(() => {
    expect(main.calls.some(({ name }) => name === 'desk:save-receipts')).toBe(true);
  });
  expect((await readDecisions())[0]?.savedAt).toBeNull();
  const counts = { writtenCount: 1, stopped: null };
  answer = ok({
    status: 'saved',
    id: crypto.randomUUID(),
    fileName: 'BIEN-NHAN.pdf',
    folder: 'D:\\',
    ...counts,
  });
  await user.click(screen.getByRole('button', { name: 'Lưu biên nhận…' }));
  expect(await screen.findByText('Đã lưu BIEN-NHAN.pdf vào D:\\.')).toBeTruthy();
  await waitFor(async () => {
    expect((await readDecisions())[0]?.savedAt).not.toBeNull();
  });
});
