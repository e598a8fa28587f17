import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { RestoreDialog } from '#renderer/features/my-data/restore-dialog.tsx';
import { useRestoreRun } from '#renderer/features/my-data/restore-run.ts';
import { closeCampaign } from '#renderer/storage/closed-campaigns.ts';
import { mergeDeskWork } from '#renderer/storage/merge-desk-work.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { installDeskMain } from '#tests/support/desk-main.ts';
import { approvedFor, sampleDeskWork } from '#tests/support/sample-desk-work.ts';
import { keepDecision } from '#renderer/storage/decisions.ts';
import { approveLowerDesk } from '#renderer/storage/lower-desks.ts';
import { keepReceipts } from '#renderer/storage/receipts.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { LOWER_DESK } from '#tests/support/sample-handed-up.ts';
import { sampleDecision } from '#tests/support/sample-receipt.ts';

type Examined = Extract<CallOutput<'backup:examine'>, { status: 'whole' }>;

const STATE = { isDue: false, lastOutside: null, knownPlace: null, undo: null, chosenFileName: 'ban.tkattt' };

function backupWith(decisionCount: number, receiptCount: number, lowerDeskCount = 0): Examined {
  const figures = { evidenceCount: 0, evidenceBytes: 0, packCount: 0, exportCount: 0, approvedKeyCount: 0 };
  const at = '2026-12-01T01:00:00.000Z';
  const held = { answerCount: 0, rowCount: 0, decisionCount, receiptCount, lowerDeskCount, unitName: '' };
  const desk = { deskName: 'Sở Kia', deskDeadlines: { 'dot-mau': '2026-12-20' } };
  const store = { ...held, ...desk, savedAt: at, schemaVersion: 1, isWhole: true };
  const keys = { hasKey: false, hasDecryptionKey: false };
  return { status: 'whole', content: { createdAt: at, appVersion: '0.2.0', store, ...figures, ...keys } };
}

beforeEach(() => {
  useRestoreRun.setState({ status: 'idle' }, true);
});

afterEach(() => {
  useRestoreRun.setState({ status: 'idle' }, true);
});

async function looksAt(content: Examined, approvedKeyCount = 0): Promise<void> {
  const key = { code: 'HP-001', name: 'Trường Mẫu', fingerprint: 'AAAA-AAAA-AAAA-AAAA' };
  installFakeBridge({
    'backup:describe': () => ok(STATE),
    'backup:examine': () => ok({ ...content, content: { ...content.content, approvedKeyCount } }),
    'keys:list-approved': () => ok([{ ...key, approvedAt: '2026-12-01T01:00:00.000Z' }]),
  });
  renderScreen(<RestoreDialog />);
  await screen.findByRole('dialog');
  await screen.findByRole('button', { name: 'Khôi phục' });
}

test('a backup of a receiving desk says what it holds of one, and what of this PC it takes the place of', async () => {
  await keepDecision(sampleDecision());
  await keepReceipts([
    { key: 'mot', at: '2026-12-01T01:00:00.000Z' },
    { key: 'hai', at: '2026-12-01T01:00:00.000Z' },
  ]);
  await looksAt(backupWith(3, 40), 2);
  expect(screen.getByText('3 báo cáo đã có quyết định')).toBeTruthy();
  expect(screen.getByText('40 báo cáo')).toBeTruthy();
  expect(await screen.findByText(/^Máy này đã ghi nhận 1 mã khóa nên không lấy/u)).toBeTruthy();
  expect(
    await screen.findByText(
      'Trên máy này có quyết định cho 1 báo cáo. Khôi phục sẽ thay bằng quyết định trong bản sao lưu, không gộp.',
    ),
  ).toBeTruthy();
});

test('a restore says that it takes the place of the desks below that were approved, with how many there are on both sides', async () => {
  await approveLowerDesk(LOWER_DESK);
  await approveLowerDesk({ ...LOWER_DESK, fingerprint: 'FFFF-FFFF-FFFF-FFFF', commune: 'Xã Mẫu' });
  await looksAt(backupWith(0, 0, 5));
  expect(screen.getByText('5 mã khóa đã ghi nhận')).toBeTruthy();
  expect(
    await screen.findByText(
      'Máy này đã ghi nhận 2 mã khóa của nơi nhận cấp dưới. Khôi phục sẽ thay bằng 5 mã khóa trong bản sao lưu, không gộp.',
    ),
  ).toBeTruthy();
});

test('a backup without desks below says that those of this PC will be gone', async () => {
  await approveLowerDesk(LOWER_DESK);
  await looksAt(backupWith(0, 0));
  expect(
    await screen.findByText(
      'Máy này đã ghi nhận 1 mã khóa của nơi nhận cấp dưới. Bản sao lưu không có mã khóa nào: khôi phục thì tệp nơi đó nộp lên không còn được tính.',
    ),
  ).toBeTruthy();
});

test('of a school’s backup on a school’s PC nothing is said of desks', async () => {
  await looksAt(backupWith(0, 0));
  await waitFor(() => {
    expect(screen.getByRole('dialog').textContent).toContain('Câu trả lời');
  });
  expect(screen.getByRole('dialog').textContent).not.toMatch(/quyết định|Giờ nhận|cấp dưới/u);
});

test('a restore names the name of the desk and the deadline that it takes the place of, and what it keeps', async () => {
  await saveSetting('deskName', 'Sở Này');
  await saveSetting('deskCampaign', 'dot-mau');
  await saveSetting('deskDeadline', '2026-12-15T17:00');
  const figures = { units: 2, submitted: 2, late: 0, missing: 0, received: 1, returned: 1 };
  const closedAt = '2026-11-30T01:00:00.000Z';
  await closeCampaign({ campaign: 'dot-cu', title: 'Đợt cũ', closedAt, figures, reports: [] }, []);
  installDeskMain();
  const work = sampleDeskWork({ approved: [approvedFor(1, 'A')] });
  await mergeDeskWork({ work, fileName: 'viec.tkattt', choices: {}, seen: [] }, new Date());
  await looksAt(backupWith(0, 0));
  for (const said of [
    'Tên nơi nhận trên máy này là “Sở Này”. Khôi phục sẽ thay bằng “Sở Kia”.',
    'Hạn nhận của đợt “dot-mau” trên máy này là 17:00 15/12/2026. Khôi phục sẽ thay bằng 23:59 20/12/2026.',
    'Số liệu của 1 đợt đã xóa trên máy này được giữ.',
    'Khôi phục thì không hoàn tác được lần gộp từ tệp viec.tkattt nữa. Mã khóa của đơn vị đã nhận từ tệp đó vẫn được tính.',
  ])
    expect(await screen.findByText(said)).toBeTruthy();
  const gone = screen.getByText(/^Tên nơi nhận trên máy này là/u);
  const order = gone.compareDocumentPosition(screen.getByText('Câu trả lời'));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING, 'what goes is said before what is counted').toBeTruthy();
});

test('a restore says that it brings back what was decided in a campaign that was deleted since', async () => {
  const closed = { campaign: 'dot-cu', title: 'Đợt cũ', figures: null, reports: [] };
  await closeCampaign({ ...closed, closedAt: '2026-12-02T01:00:00.000Z' }, []);
  await looksAt(backupWith(3, 0));
  expect(
    await screen.findByText(
      /^Bản sao lưu có từ trước khi xóa 1 đợt trên máy này\. Quyết định của đợt đã xóa/u,
    ),
  ).toBeTruthy();
});

test('a file that cannot be restored is closed, not put off', async () => {
  installFakeBridge({
    'backup:describe': () => ok(STATE),
    'backup:examine': () => fail({ code: 'backup-damaged', detail: '' }),
    'backup:dismiss': () => ok({}),
  });
  const user = renderScreen(<RestoreDialog />);
  await screen.findByRole('dialog');
  await screen.findByText(/Chưa có gì bị thay đổi/u);
  expect(screen.queryByRole('button', { name: 'Để sau' })).toBeNull();
  const [, close] = screen.getAllByRole('button', { name: 'Đóng' });
  if (close !== undefined) await user.click(close);
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test.each([
  ['none', 0],
  ['damaged', 2],
] as const)(
  'keys of a backup that stay in it, as this PC has its own, are named (%s)',
  async (status, count) => {
    const held = backupWith(0, 0);
    const main = installFakeBridge({
      'backup:describe': () => ok(STATE),
      'backup:examine': () =>
        ok({ ...held, content: { ...held.content, hasKey: true, hasDecryptionKey: true } }),
      'keys:describe': () =>
        ok(status === 'none' ? { status, canProtectWithSystem: true } : { status: 'damaged' }),
      'decryption:describe': () => ok({ status, canProtectWithSystem: true }),
    });
    renderScreen(<RestoreDialog />);
    await screen.findByRole('button', { name: 'Khôi phục' });
    await waitFor(() => {
      expect(main.calls.map(({ name }) => name)).toContain('decryption:describe');
    });
    await waitFor(() => {
      expect(screen.queryAllByText(/nên không lấy khóa .* trong bản sao lưu/u)).toHaveLength(count);
    });
  },
);
