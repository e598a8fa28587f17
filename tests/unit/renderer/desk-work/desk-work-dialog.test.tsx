import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { MAX_APPROVED_KEYS } from '#shared/keys/approved-keys.ts';
import type { DeskWork } from '#shared/desk-work/desk-work.ts';
import { DeskWorkDialog } from '#renderer/desk-work/desk-work-dialog.tsx';
import { chooseDeskWork, useDeskWorkRun } from '#renderer/desk-work/desk-work-run.ts';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { approveLowerDesk, withdrawLowerDesk } from '#renderer/storage/lower-desks.ts';
import { readWithdrawnKeys } from '#renderer/storage/withdrawn-keys.ts';
import { keepDecision } from '#renderer/storage/decisions.ts';
import { keepReceipts } from '#renderer/storage/receipts.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { installDeskMain } from '#tests/support/desk-main.ts';
import type { FakeAnswers } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { approvedFor, decisionAbout, keyCode, sampleDeskWork } from '#tests/support/sample-desk-work.ts';
import { LOWER_DESK } from '#tests/support/sample-handed-up.ts';
import { RETURNED } from '#tests/support/sample-receipt.ts';

const CODE = '7K2M-Q0XD-91AB-ZT4H';
const MERGE = 'Gộp vào máy này';
const [EARLY, LATE] = ['2026-12-01T01:00:00.000Z', '2026-12-09T01:00:00.000Z'];

beforeEach(() => {
  useDeskWorkRun.setState({ status: 'idle' }, true);
});

afterEach(() => {
  useDeskWorkRun.setState({ status: 'idle' }, true);
});

/** Has a file with this content looked at. */
async function looksAt(content: DeskWork, answers: FakeAnswers = {}) {
  const main = installDeskMain([approvedFor(1, 'A')], {
    'hand-over:choose': () => ok({ chosenFileName: 'viec.tkattt' }),
    'hand-over:examine-desk-work': () =>
      ok({ status: 'whole', fileName: 'viec.tkattt', createdAt: LATE, content, code: CODE }),
    ...answers,
  });
  const user = renderScreen(<DeskWorkDialog />);
  await chooseDeskWork();
  return { user, main, dialog: await screen.findByRole('dialog') };
}

test('nothing is merged before the code of the file was compared, and what it says is merged then', async () => {
  const { user, main, dialog } = await looksAt(
    sampleDeskWork({ decisions: [decisionAbout(2)], approved: [approvedFor(2, 'B')] }),
  );
  const merge = await within(dialog).findByRole<HTMLButtonElement>('button', { name: MERGE });
  expect(merge.disabled).toBe(true);
  expect(within(dialog).getByText('Trần Văn Mẫu (Sở Mẫu)')).toBeTruthy();
  expect(within(dialog).getByText(/^Không có trong tệp: báo cáo đã nhận, danh sách đơn vị/u)).toBeTruthy();
  await user.click(within(dialog).getByRole('checkbox', { name: new RegExp(CODE, 'u') }));
  await user.click(within(dialog).getByRole('button', { name: MERGE }));
  expect(await screen.findByText('Đã gộp: 2 mục được ghi.')).toBeTruthy();
  expect(main.keys()).toEqual([approvedFor(1, 'A'), approvedFor(2, 'B')]);
  await user.click(screen.getByRole('button', { name: 'Hoàn tác lần gộp' }));
  await screen.findByText('Đã trở lại như trước lúc gộp.');
  expect(main.keys()).toEqual([approvedFor(1, 'A')]);
});

test('a second key of a unit is asked about, kept out unless chosen, and never taken with all others at one click', async () => {
  await keepDecision(decisionAbout(1, { decidedAt: EARLY }));
  const { user, main, dialog } = await looksAt(
    sampleDeskWork({
      decisions: [decisionAbout(1, { ...RETURNED, decidedAt: LATE })],
      approved: [approvedFor(1, 'B')],
    }),
  );
  const keys = await within(dialog).findByRole('radiogroup', { name: 'Một đơn vị, hai mã khóa khác nhau' });
  const taken = within(keys).getByRole<HTMLInputElement>('radio', {
    name: new RegExp(`Nhận thêm ${keyCode('B')}`, 'u'),
  });
  expect(taken.checked).toBe(false);
  expect(within(dialog).queryByRole('button', { name: 'Lấy tất cả từ tệp' })).toBeNull();
  expect(within(dialog).getAllByRole('radiogroup')).toHaveLength(2);
  await user.click(within(dialog).getByRole('checkbox', { name: new RegExp(CODE, 'u') }));
  await user.click(within(dialog).getByRole('button', { name: MERGE }));
  expect(await screen.findByText('Đã gộp: 1 mục được ghi.')).toBeTruthy();
  expect(main.keys()).toEqual([approvedFor(1, 'A')]);
});

function WithdrawsFirst() {
  const { keys, withdraw } = useApprovedKeys();
  return keys.map(({ fingerprint }) => (
    <button key={fingerprint} onClick={() => void withdraw(fingerprint)}>
      {fingerprint}
    </button>
  ));
}

test('a key that was withdrawn on this PC is asked about when the file of the colleague still has it', async () => {
  await approveLowerDesk(LOWER_DESK);
  await withdrawLowerDesk(LOWER_DESK.fingerprint);
  installDeskMain([approvedFor(1, 'A')], { 'keys:withdraw': () => ok([]) });
  const first = renderScreen(<WithdrawsFirst />);
  await first.click(await screen.findByRole('button', { name: keyCode('A') }));
  await vi.waitFor(async () => {
    expect(Object.keys(await readWithdrawnKeys())).toEqual([LOWER_DESK.fingerprint, keyCode('A')]);
  });
  cleanup();
  const { dialog } = await looksAt(
    sampleDeskWork({ approved: [approvedFor(1, 'A')], lowerDesks: [LOWER_DESK] }),
    { 'keys:list-approved': () => ok([]) },
  );
  const key = await within(dialog).findByRole('radiogroup', { name: 'Mã khóa đã bỏ ghi nhận ở máy này' });
  expect(within(key).getByRole<HTMLInputElement>('radio', { name: /Không nhận/u }).checked).toBe(true);
  const desk = within(dialog).getByRole('radiogroup', { name: 'Nơi nhận cấp dưới' });
  expect(within(desk).getByRole<HTMLInputElement>('radio', { name: /Đã bỏ ghi nhận/u }).checked).toBe(true);
  expect(within(dialog).queryByRole('button', { name: 'Lấy tất cả từ tệp' })).toBeNull();
});

test('says what it does not take, and whom an earlier time makes be in time', async () => {
  await saveSetting('deskCampaign', 'dot-nay');
  await saveSetting('deskDeadline', '2026-12-05');
  await keepReceipts([
    { key: 'a', at: LATE },
    { key: 'b', at: LATE },
  ]);
  // a report of another campaign goes by no deadline of this one
  const elsewhere = decisionAbout(5, { key: 'b' });
  await keepDecision({ ...elsewhere, report: { ...elsewhere.report, campaign: 'dot-kia' } });
  const unit = { code: 'HP-9', name: 'Trường Chín', fingerprints: [keyCode('C')] };
  const register = { fileName: 'a.csv', folder: '', adoptedAt: EARLY, units: [unit] };
  const { dialog } = await looksAt(
    sampleDeskWork({
      approved: [approvedFor(2, 'C')],
      receipts: [
        { key: 'a', at: EARLY },
        { key: 'b', at: EARLY },
      ],
    }),
    { 'desk:describe': () => ok({ register, folders: [] }) },
  );
  expect(await within(dialog).findByText(/^1 báo cáo đến máy này sau hạn nhận/u)).toBeTruthy();
  expect(
    within(dialog).getByText(
      `${keyCode('C')}: tệp ghi cho Trường 2 (HP-2), danh sách ở máy này ghi cho Trường Chín (HP-9).`,
    ),
  ).toBeTruthy();
});

test('a file of another kind says what it is', async () => {
  const { dialog } = await looksAt(sampleDeskWork(), {
    'hand-over:examine-desk-work': () => fail({ code: 'file-is-backup', detail: '' }),
  });
  expect(within(dialog).getByText(/^Đây là tệp sao lưu toàn bộ/u)).toBeTruthy();
});

test('more keys than a PC can know are not merged, and it is said why', async () => {
  const many = Array.from({ length: MAX_APPROVED_KEYS }, (_, index) => {
    const digits = String(index).padStart(16, '0');
    const fingerprint = (digits.match(/.{4}/gu) ?? []).join('-');
    return { ...approvedFor(index + 2, 'A'), fingerprint };
  });
  const { user, dialog } = await looksAt(sampleDeskWork({ approved: many }));
  expect(await within(dialog).findByText(/^Gộp thì máy này có hơn 5\.000 mã khóa/u)).toBeTruthy();
  await user.click(within(dialog).getByRole('checkbox', { name: new RegExp(CODE, 'u') }));
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: MERGE }).disabled).toBe(true);
});

test('says that one of two clocks is wrong where a decision comes from the future', async () => {
  const [past, future] = ['2020-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'];
  const { dialog } = await looksAt(
    sampleDeskWork({
      decisions: [decisionAbout(2, { decidedAt: future }), decisionAbout(3, { decidedAt: past })],
    }),
  );
  expect(
    await within(dialog).findByText(/^1 quyết định trong tệp ghi giờ sau giờ của máy này/u),
  ).toBeTruthy();
});

test('does not call everything in the file known here where some of it is not taken, and names another desk', async () => {
  await saveSetting('deskName', 'Sở Khác');
  const unit = { code: 'HP-9', name: 'Trường Chín', fingerprints: [keyCode('C')] };
  const register = { fileName: 'a.csv', folder: '', adoptedAt: EARLY, units: [unit] };
  const { dialog } = await looksAt(sampleDeskWork({ approved: [approvedFor(2, 'C')] }), {
    'desk:describe': () => ok({ register, folders: [] }),
  });
  expect(await within(dialog).findByText(/^Ngoài những gì nêu trên, máy này đã có mọi thứ/u)).toBeTruthy();
  expect(
    await within(dialog).findByText(/^Tệp ghi nơi nhận là “Sở Mẫu”, máy này là “Sở Khác”/u),
  ).toBeTruthy();
});
