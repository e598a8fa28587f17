import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { Welcome } from '#renderer/features/welcome/welcome.tsx';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const FOLDER = 'C:\\Users\\vidu\\OneDrive\\Documents\\Tự kiểm ATTT\\Sao lưu';
const NOTHING_DONE = () => Promise.resolve();

function showWelcome() {
  renderScreen(
    <Welcome
      packs={builtInDirectives}
      notice={null}
      onStart={NOTHING_DONE}
      onRestore={NOTHING_DONE}
      onStartDesk={NOTHING_DONE}
    />,
  );
}

test('where the data goes along on a stick, the first screen does not say that it lies on this PC', async () => {
  installFakeBridge({
    'app:describe': () => ok({ dataFolder: 'E:\\du-lieu', version: '0.1.0', isBesideProgram: true }),
  });
  showWelcome();
  expect(await screen.findByText('Dữ liệu nằm cạnh chương trình, đi theo USB')).toBeTruthy();
  expect(screen.queryByText('Dữ liệu nằm trên máy này')).toBeNull();
});

test.each([true, false])(
  'the first screen says that data lies on this PC, and where backups go on to a server (%s)',
  async (isSynchronised) => {
    const main = installFakeBridge({
      'snapshots:describe': () =>
        ok({ folder: FOLDER, isSynchronised, lastMadeAt: null, count: 0, failure: null }),
    });
    showWelcome();
    await screen.findByText('Dữ liệu nằm trên máy này');
    await waitFor(() => {
      expect(main.calls.map(({ name }) => name)).toContain('snapshots:describe');
    });
    await waitFor(() => {
      expect(screen.queryByText(/OneDrive sẽ chép lên máy chủ/u) !== null).toBe(isSynchronised);
    });
  },
);
