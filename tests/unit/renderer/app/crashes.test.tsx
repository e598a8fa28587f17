import { act, screen } from '@testing-library/react';
import { StrictMode, Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { CrashBoundary } from '#renderer/app/crash-boundary.tsx';
import { Start } from '#renderer/app/start.tsx';
import type { OpenedStorage, OpenFailure } from '#renderer/storage/open-storage.ts';
import type { Result } from '#shared/base/result.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { foreignWords } from '#tests/support/sentence-style.ts';

const REAL_ERRORS = [
  Object.assign(
    new Error("Failed to execute 'objectStore' on 'IDBTransaction': The transaction has finished."),
    {
      name: 'NotFoundError',
    },
  ),
  new Error("Error invoking remote method 'journal:describe': Error: ENOENT, no such file or directory"),
  new TypeError('Cannot read properties of undefined'),
];

afterEach(() => {
  vi.restoreAllMocks();
});

function expectVietnameseOnly(): void {
  const texts = Array.from(document.querySelectorAll('main p, main button, main h1, main pre'));
  const said = texts.map(({ textContent }) => textContent).join(' ');
  expect(said).not.toBe('');
  expect(foreignWords(said)).toEqual([]);
}

async function startWith(opening: Promise<Result<OpenedStorage, OpenFailure>>): Promise<void> {
  await act(async () => {
    renderScreen(
      <StrictMode>
        <CrashBoundary>
          <Suspense>
            <Start opening={opening} />
          </Suspense>
        </CrashBoundary>
      </StrictMode>,
    );
    await opening.catch(() => undefined);
  });
}

test.each(REAL_ERRORS)('a screen that throws leaves Vietnamese words and a way on: %s', async (error) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const main = installFakeBridge();
  function Broken(): never {
    throw error;
  }
  renderScreen(
    <CrashBoundary>
      <Broken />
    </CrashBoundary>,
  );
  expect(await screen.findByRole('button', { name: 'Mở lại chương trình' })).toBeTruthy();
  expectVietnameseOnly();
  const noted = main.calls.filter(({ name }) => name === 'support:note-fault').map(({ input }) => input);
  expect(noted).toMatchObject([{ what: error.name }]);
  expect(JSON.stringify(noted)).not.toContain(error.message);
});

test.each(REAL_ERRORS)('a working store whose opening throws leaves no empty window: %s', async (error) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await startWith(Promise.reject(error));
  expect(await screen.findByRole('button', { name: 'Mở lại chương trình' })).toBeTruthy();
  expectVietnameseOnly();
});

test.each(['newer-version', 'unavailable'] as const)('a store that is %s is explained', async (reason) => {
  await startWith(Promise.resolve(fail({ reason })));
  expect((await screen.findByRole('alert')).textContent).toMatch(/không (?:mở|sửa)|Chưa có gì bị xóa/u);
  expectVietnameseOnly();
});

test('the bundle is read before it is saved, from the screen of a crash as well, and what is saved is what was read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const id = '7f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f';
  const main = installFakeBridge({
    'support:prepare': () => ok({ id, text: 'GÓI HỖ TRỢ\n- Chương trình: 0.1.1\n' }),
    'support:save': () => ok({ status: 'saved', id, fileName: 'goi-ho-tro.txt', folder: 'D:\\Tài liệu' }),
  });
  function Broken(): never {
    throw new TypeError('Cannot read properties of undefined');
  }
  const user = renderScreen(
    <CrashBoundary>
      <Broken />
    </CrashBoundary>,
  );
  await user.click(await screen.findByRole('button', { name: 'Xem gói hỗ trợ' }));
  const content = await screen.findByRole('region', { name: 'Nội dung gói hỗ trợ' });
  expect(content.textContent).toContain('- Chương trình: 0.1.1');
  expect(main.calls.some(({ name }) => name === 'support:save')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Lưu thành tệp' }));
  expect(await screen.findByText('Đã lưu goi-ho-tro.txt vào D:\\Tài liệu')).toBeTruthy();
  expect(main.calls.find(({ name }) => name === 'support:save')?.input).toEqual({ id });
});
