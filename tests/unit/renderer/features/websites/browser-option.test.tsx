import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { dismissCheckRun } from '#renderer/features/websites/check-run.ts';
import { WebsitesPage } from '#renderer/features/websites/websites-page.tsx';
import { addRecord } from '#renderer/storage/records.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

afterEach(dismissCheckRun);

test('pages are opened in a browser unless somebody has said no, which then holds', async () => {
  await addRecord(sampleDirective.id, 'websites', { address: 'thhoasenmau.edu.vn', kind: 'website' });
  const main = installFakeBridge({
    'site-check:describe-browser': () => ok({ isAvailable: true }),
    'site-check:run': () => fail({ code: 'busy', detail: '' }),
  });
  const wishes = () =>
    main.calls
      .filter(({ name }) => name === 'site-check:run')
      .map(({ input }) => (input as CallInput<'site-check:run'>).isBrowserWanted);
  const user = renderScreen(<WebsitesPage directive={sampleDirective} />);
  const browser = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: 'Mở trang bằng trình duyệt riêng của phần mềm',
  });
  expect(browser.checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Kiểm tra ngay' }));
  await waitFor(() => {
    expect(wishes()).toEqual([true]);
  });
  await user.click(browser);
  await waitFor(() => {
    expect(browser.checked).toBe(false);
  });
  await user.click(screen.getByRole('button', { name: 'Kiểm tra ngay' }));
  await waitFor(() => {
    expect(wishes()).toEqual([true, false]);
  });
});

test('where this PC has no sandbox, opening pages cannot be chosen, and it is said why', async () => {
  installFakeBridge({ 'site-check:describe-browser': () => ok({ isAvailable: false }) });
  renderScreen(<WebsitesPage directive={sampleDirective} />);
  const browser = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: 'Mở trang bằng trình duyệt riêng của phần mềm',
  });
  expect([browser.checked, browser.disabled]).toEqual([false, true]);
  expect(screen.getByText(/^Máy này không có lớp bảo vệ/u)).toBeTruthy();
});
