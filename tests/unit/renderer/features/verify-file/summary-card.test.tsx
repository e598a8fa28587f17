import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { VerifyFilePage } from '#renderer/features/verify-file/verify-file-page.tsx';
import { approveLowerDesk } from '#renderer/storage/lower-desks.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { KEYS } from '#tests/support/sample-receipt.ts';
import { sampleVerification } from '#tests/support/sample-verification.ts';

const SUMMARY = {
  deskName: 'Phòng Mẫu',
  madeBy: 'Lê Thị Mẫu',
  campaign: { id: 'dot-mau', title: 'Đợt mẫu' },
  createdAt: '2026-12-02T02:00:00.000Z',
  readAt: '2026-12-01T16:59:00.000Z',
  keyFingerprint: KEYS.desk,
};

/** Has the sealed report looked at. */
async function looked() {
  installFakeBridge({
    'report:choose-and-verify': () =>
      ok({
        files: [{ fileName: 'tong-hop.pdf', verification: sampleVerification({ summary: SUMMARY }) }],
        skipped: [],
        failures: [],
      }),
  });
  const user = renderScreen(<VerifyFilePage />);
  await user.click(screen.getByRole('button', { name: 'Chọn tệp…' }));
  return user;
}

test('the key of a desk below whose files are read here is known already', async () => {
  const desk = { fingerprint: KEYS.desk, name: 'UBND phường Mẫu', commune: 'Phường Mẫu' };
  await approveLowerDesk({ ...desk, approvedAt: '2026-12-01T01:00:00.000Z' });
  await looked();
  expect(
    await screen.findByText('Niêm phong bằng khóa đã ghi nhận của nơi nhận cấp dưới UBND phường Mẫu.'),
  ).toBeTruthy();
  expect(screen.queryByText('Chưa biết mã khóa này là của ai.')).toBeNull();
  expect(screen.queryByRole('list', { name: 'Mã khóa phần mềm tính từ tệp' })).toBeNull();
});

test('a sealed report of a desk is told as one, with the code to compare until its key is known', async () => {
  const user = await looked();
  expect(
    await screen.findByText('Báo cáo tổng hợp của một nơi nhận, còn nguyên vẹn từ khi niêm phong.'),
  ).toBeTruthy();
  expect(screen.queryByText('Tệp đã bị sửa.')).toBeNull();
  expect(screen.getByText('23:59 01/12/2026, theo đồng hồ của nơi nhận')).toBeTruthy();
  const code = screen.getByRole('list', { name: 'Mã khóa phần mềm tính từ tệp' });
  expect(code.textContent).toContain('DDDD');
  await user.type(screen.getByLabelText('Tên nơi nhận mà Thầy/Cô đã gọi'), 'Phòng Mẫu');
  await user.click(screen.getByRole('checkbox', { name: /so đủ bốn nhóm/u }));
  await user.click(screen.getByRole('button', { name: 'Ghi nhận khóa này cho nơi nhận' }));
  expect(await screen.findByText('Niêm phong bằng khóa đã ghi nhận của nơi nhận Phòng Mẫu.')).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'Mã khóa phần mềm tính từ tệp' })).toBeNull();
});
