import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { Welcome } from '#renderer/features/welcome/welcome.tsx';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const FOLDER = 'C:\\Users\\vidu\\OneDrive\\Documents\\Tự kiểm ATTT\\Sao lưu';
const NOTHING_DONE = () => Promise.resolve();

test.each([true, false])(
  'the first screen says that data lies on this PC, and where backups go on to a server (%s)',
  async (isSynchronised) => {
    const main = installFakeBridge({
      'snapshots:describe': () =>
        ok({ folder: FOLDER, isSynchronised, lastMadeAt: null, count: 0, failure: null }),
    });
    renderScreen(
      <Welcome
        packs={builtInDirectives}
        notice={null}
        onStart={NOTHING_DONE}
        onRestore={NOTHING_DONE}
        onStartDesk={NOTHING_DONE}
      />,
    );
    await screen.findByText('Dữ liệu nằm trên máy này');
    await waitFor(() => {
      expect(main.calls.map(({ name }) => name)).toContain('snapshots:describe');
    });
    await waitFor(() => {
      expect(screen.queryByText(/OneDrive sẽ chép lên máy chủ/u) !== null).toBe(isSynchronised);
    });
  },
);
