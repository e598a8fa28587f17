import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DecryptionSection } from '#renderer/features/desk/decryption-section.tsx';
import { fail, ok } from '#shared/base/result.ts';
import type { DecryptionKeyState } from '#shared/keys/decryption-key-state.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const LOCKED: DecryptionKeyState = {
  status: 'present',
  fingerprint: 'AAAA-BBBB-CCCC-DDDD',
  holderName: 'Phòng Mẫu',
  validTo: '2036-11-29T00:00:00.000Z',
  certificate: 'MIIB',
  isLocked: true,
};
const READY = { ...LOCKED, isLocked: false };
const PASSPHRASE = 'mật khẩu của phòng';

function shown(answers: FakeAnswers) {
  const main = installFakeBridge(answers);
  return { main, user: renderScreen(<DecryptionSection />) };
}

test('a key is made under a passphrase where the system keeps none, and then its loss is warned of', async () => {
  const { main, user } = shown({
    'decryption:describe': () => ok({ status: 'none', canProtectWithSystem: false }),
    'decryption:create': () => ok(READY),
    'decryption:save-copy': () =>
      ok({ status: 'saved', id: crypto.randomUUID(), fileName: 'a.json', folder: 'E:\\' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Tạo khóa giải mã' }));
  expect(screen.getByText('Ghi tên nơi nhận.')).toBeTruthy();
  await user.type(screen.getByLabelText('Tên nơi nhận ghi trong khóa'), 'Phòng Mẫu');
  await user.type(screen.getByLabelText('Đặt mật khẩu cho khóa giải mã'), PASSPHRASE);
  await user.type(screen.getByLabelText('Nhập lại mật khẩu'), PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Tạo khóa giải mã' }));
  expect(await screen.findByText('Mất khóa này thì không ai mở được các báo cáo đã mã hóa.')).toBeTruthy();
  expect(screen.getByText('AAAA-BBBB-CCCC-DDDD')).toBeTruthy();
  expect(screen.getByText('29/11/2036')).toBeTruthy();
  expect(main.calls.find(({ name }) => name === 'decryption:create')?.input).toEqual({
    name: 'Phòng Mẫu',
    passphrase: PASSPHRASE,
  });
  await user.type(screen.getByLabelText('Đặt mật khẩu cho bản sao'), PASSPHRASE);
  await user.type(screen.getByLabelText('Nhập lại mật khẩu'), PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Lưu bản sao của khóa…' }));
  expect(await screen.findByText('Đã lưu bản sao a.json vào E:\\.')).toBeTruthy();
});

test('a locked key asks for its passphrase, and says when that was wrong', async () => {
  const answers = [ok(READY), fail({ code: 'passphrase-wrong' as const, detail: '' })];
  const { user } = shown({
    'decryption:describe': () => ok(LOCKED),
    'decryption:unlock': () => answers.pop() ?? fail({ code: 'busy', detail: '' }),
  });
  await user.type(await screen.findByLabelText('Mật khẩu của khóa giải mã'), PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Mở khóa giải mã' }));
  expect(await screen.findByText('Mật khẩu của khóa chưa đúng.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Mở khóa giải mã' }));
  expect(await screen.findByText(/^Khóa giải mã đã sẵn sàng\./u)).toBeTruthy();
  expect(screen.queryByText('Mật khẩu của khóa chưa đúng.')).toBeNull();
});

test('a damaged key is brought back from its copy', async () => {
  const { main, user } = shown({
    'decryption:describe': () => ok({ status: 'damaged', canProtectWithSystem: true }),
    'decryption:take-copy': () => ok({ status: 'taken', state: READY }),
  });
  expect(await screen.findByText(/^Khóa giải mã trên máy này bị hỏng/u)).toBeTruthy();
  await user.click(await screen.findByText('Đã có bản sao của khóa?'));
  await user.type(screen.getByLabelText('Mật khẩu của bản sao'), PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Lấy khóa từ bản sao…' }));
  expect(await screen.findByText(/^Khóa giải mã đã sẵn sàng\./u)).toBeTruthy();
  expect(main.calls.find(({ name }) => name === 'decryption:take-copy')?.input).toEqual({
    passphrase: PASSPHRASE,
  });
});
