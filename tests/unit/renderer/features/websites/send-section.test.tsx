import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SendSection } from '#renderer/features/websites/send-section.tsx';
import { readTellingCheck, saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { fail, ok } from '#shared/base/result.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { siteCheckOf } from '#tests/support/site-checks.ts';

const SITE = 'thhoasenmau.edu.vn';

async function show(answers: FakeAnswers) {
  const main = installFakeBridge(answers);
  await saveSiteCheck(SITE, { result: siteCheckOf().result, baseline: null }, []);
  const stored = await readTellingCheck(SITE);
  if (stored === undefined) throw new Error('there is no check');
  const user = renderScreen(<SendSection stored={stored} />);
  await user.click(await screen.findByRole('button', { name: 'Lưu tệp PDF' }));
  return { main, user };
}

test('the letter for the provider is called saved when it is, and can be opened then', async () => {
  const id = crypto.randomUUID();
  const { main, user } = await show({
    'site-check:save-notice': () => ok({ status: 'saved', id, fileName: 'gui.pdf', folder: 'D:\\' }),
    'site-check:open-notice': () => fail({ code: 'file-not-found', detail: '' }),
  });
  expect(await screen.findByText('Đã lưu gui.pdf vào D:\\.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Mở tệp' }));
  expect(main.calls.findLast(({ name }) => name === 'site-check:open-notice')?.input).toEqual({ id });
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('who gives up choosing a place is told nothing, and can save again', async () => {
  await show({ 'site-check:save-notice': () => ok({ status: 'not-chosen' }) });
  expect(await screen.findByRole<HTMLButtonElement>('button', { name: 'Lưu tệp PDF' })).toHaveProperty(
    'disabled',
    false,
  );
  expect(screen.queryByText(/^Đã lưu/u)).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what the disk refuses is not called saved', async () => {
  await show({ 'site-check:save-notice': () => fail({ code: 'disk-full', detail: '' }) });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.queryByText(/^Đã lưu/u)).toBeNull();
});
