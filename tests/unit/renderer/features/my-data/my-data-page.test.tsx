import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { MyDataPage } from '#renderer/features/my-data/my-data-page.tsx';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import type { DecryptionKeyState } from '#shared/keys/decryption-key-state.ts';
import type { KeyState } from '#shared/keys/key-state.ts';

async function sealingKeySection(state: KeyState): Promise<HTMLElement> {
  installFakeBridge({
    'app:describe': () => ok({ dataFolder: 'D:\\du-lieu', version: '0.1.0', isBesideProgram: false }),
    'keys:describe': () => ok(state),
  });
  renderScreen(<MyDataPage directive={sampleDirective} />);
  return screen.findByRole('region', { name: 'Mã khóa niêm phong của đơn vị' });
}

test('the school finds the code of its own key in four groups, with how to read it by telephone', async () => {
  const section = await sealingKeySection({
    status: 'present',
    fingerprint: '7K2M-Q0XD-91AB-ZT4H',
    unitName: 'Trường Tiểu học Hoa Sen Mẫu',
    isPassphraseNeeded: false,
  });
  const groups = within(section).getAllByRole('listitem');
  const linesOf = (group: HTMLElement) => Array.from(group.children, ({ textContent }) => textContent);
  expect(groups.map(linesOf)).toEqual([
    ['7K2M', 'bảy', 'K như Kiên', 'hai', 'M như Mai'],
    ['Q0XD', 'Q như Quân', 'không', 'X như Xuân', 'D như Dũng'],
    ['91AB', 'chín', 'một', 'A như An', 'B như Bình'],
    ['ZT4H', 'Z như Zalo', 'T như Tùng', 'bốn', 'H như Hoa'],
  ]);
  expect(section.textContent).toContain('chỉ đọc mã ở màn hình này');
});

test.each([
  [false, 'Tài khoản Windows đang dùng trên máy này'],
  [true, 'Thư mục du-lieu cạnh chương trình, đi theo USB'],
])('it says whose folder the data is in, beside the program: %s', async (isBesideProgram, sentence) => {
  installFakeBridge({
    'app:describe': () => ok({ dataFolder: 'E:\\du-lieu', version: '0.1.0', isBesideProgram }),
  });
  renderScreen(<MyDataPage directive={sampleDirective} />);
  const section = await screen.findByRole('region', { name: 'Nơi cất dữ liệu' });
  expect(section.textContent).toContain(sentence);
});

test('a school without a key learns when it gets one', async () => {
  const section = await sealingKeySection({ status: 'none', canProtectWithSystem: true });
  expect(section.textContent).toContain('Khóa được tạo khi Thầy/Cô xuất báo cáo lần đầu');
  expect(within(section).queryByRole('list')).toBeNull();
});

test('a damaged key gives no code, and says how a new one is made', async () => {
  const section = await sealingKeySection({ status: 'damaged' });
  expect(section.textContent).toContain('bị hỏng');
  expect(within(section).queryByRole('list')).toBeNull();
});

test.each([true, false])(
  'whether OneDrive copies the snapshots is said on the screen: %s',
  async (isSynchronised) => {
    const folder = 'C:\\Users\\vidu\\OneDrive\\Documents\\Tự kiểm ATTT\\Sao lưu';
    installFakeBridge({
      'snapshots:describe': () =>
        ok({ folder, isSynchronised, lastMadeAt: '2026-11-28T01:00:00.000Z', count: 3, failure: null }),
    });
    renderScreen(<MyDataPage directive={sampleDirective} />);
    const section = await screen.findByRole('region', { name: 'Bản sao lưu tự động trên máy này' });
    await within(section).findByText(folder);
    const warning = within(section).queryByText(/OneDrive sẽ chép các bản sao lưu lên máy chủ/u);
    expect(warning !== null).toBe(isSynchronised);
  },
);

test('stores that were put aside are named with their size', async () => {
  installFakeBridge({ 'app:measure-kept-stores': () => ok({ count: 2, bytes: 3_250_586 }) });
  renderScreen(<MyDataPage directive={sampleDirective} />);
  expect(await screen.findByText('2 bản được giữ riêng, 3,1 MB')).toBeTruthy();
  expect(screen.getByText('Kho dữ liệu cũ')).toBeTruthy();
});

test('where no store was put aside none is named', async () => {
  renderScreen(<MyDataPage directive={sampleDirective} />);
  await screen.findByText('Minh chứng');
  expect(screen.queryByText('Kho dữ liệu cũ')).toBeNull();
});

test('a backup that could not be made is told to who has gone elsewhere, and at the return', async () => {
  let finish = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  installFakeBridge({
    'backup:make': async () => {
      await slow;
      return fail({ code: 'disk-full', detail: '' });
    },
  });
  const user = renderScreen(<MyDataPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: 'Sao lưu ra tệp…' }));
  cleanup();
  renderScreen(<p>Màn hình khác</p>);
  finish();
  expect(await screen.findByText(/^Chưa sao lưu được\. Ổ đĩa đã đầy/u)).toBeTruthy();
  cleanup();
  renderScreen(<MyDataPage directive={sampleDirective} />);
  const section = await screen.findByRole('region', { name: 'Sao lưu ra một tệp' });
  expect(within(section).getByText(/^Ổ đĩa đã đầy/u)).toBeTruthy();
});

test('a restore is not undone by one click, as what was entered since would be lost', async () => {
  const main = installFakeBridge({
    'app:describe': () => ok({ dataFolder: 'D:\\du-lieu', version: '0.1.0', isBesideProgram: false }),
    'backup:describe': () =>
      ok({
        isDue: false,
        lastOutside: null,
        knownPlace: null,
        undo: { restoredAt: '2026-12-01T16:59:00.000Z', fileName: 'truong.tkattt' },
        chosenFileName: null,
      }),
  });
  const user = renderScreen(<MyDataPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác khôi phục…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/Mọi thứ nhập sau 23:59 01\/12\/2026 sẽ mất\./u)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Hủy' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(main.calls.some(({ name }) => name === 'backup:undo-restore')).toBe(false);
});

const DECRYPTION_KEY: DecryptionKeyState = {
  status: 'present',
  fingerprint: '7K2M-Q0XD-91AB-ZT4H',
  holderName: 'Sở mẫu',
  validTo: '2036-01-01T00:00:00.000Z',
  certificate: '',
  isLocked: false,
};

async function askToDelete(decryptionKey: DecryptionKeyState) {
  const main = installFakeBridge({ 'decryption:describe': () => ok(decryptionKey) });
  const user = renderScreen(<MyDataPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: 'Xóa toàn bộ dữ liệu…' }));
  await waitFor(() => {
    expect(main.calls.map(({ name }) => name)).toContain('decryption:describe');
  });
  return within(await screen.findByRole('dialog'));
}

test('before all is deleted it is said that keys go too, of a desk the one that opens its reports', async () => {
  const dialog = await askToDelete(DECRYPTION_KEY);
  expect(dialog.getByText(/việc của nơi nhận, các khóa và bản sao lưu tự động sẽ bị xóa/u)).toBeTruthy();
  expect(await dialog.findByText(/không ai mở được báo cáo đã mã hóa/u)).toBeTruthy();
  expect(dialog.getByText(/lưu bản sao của khóa/u)).toBeTruthy();
});

test('a school without such a key reads nothing of one', async () => {
  const dialog = await askToDelete({ status: 'none', canProtectWithSystem: true });
  expect(dialog.queryByText(/Khóa giải mã/u)).toBeNull();
});
