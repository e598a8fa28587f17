import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PicturesSection } from '#renderer/features/websites/pictures-section.tsx';
import { WebsiteResultPage } from '#renderer/features/websites/website-result-page.tsx';
import { readTellingCheck, saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { siteResultAddress } from '#renderer/ui/addresses.ts';
import { ok } from '#shared/base/result.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

const SITE = 'thhoasenmau.edu.vn';
const FILE = `${'a'.repeat(64)}.jpg`;

async function stored(pages: readonly string[] = [`https://${SITE}/`]) {
  const evidence = { file: FILE, originalName: 'Ảnh.jpg', mediaType: 'image/jpeg' as const, sizeBytes: 9 };
  const { result } = siteCheckOf();
  await saveSiteCheck(
    SITE,
    { result, baseline: null },
    pages.map((page) => ({ page, evidence })),
  );
  const check = await readTellingCheck(SITE);
  if (check === undefined) throw new Error('there is no check');
  return check;
}

test('a picture is hidden until somebody asks for it, by mouse or keyboard, and can be hidden again', async () => {
  installFakeBridge({ 'site-check:read-picture': () => ok({ jpeg: new Uint8Array([0xff, 0xd8, 0xff]) }) });
  const user = renderScreen(<PicturesSection stored={await stored()} isReported />);
  const cover = await screen.findByRole('button', { name: /^Xem ảnh chụp Trang chủ\./u });
  expect(screen.getByText('Ảnh có thể chứa nội dung không phù hợp')).toBeTruthy();
  expect(screen.queryByRole('img', { name: 'Ảnh chụp Trang chủ' })).toBeNull();
  cover.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByAltText('Ảnh chụp Trang chủ')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Làm mờ lại ảnh chụp Trang chủ' }));
  expect(screen.queryByAltText('Ảnh chụp Trang chủ')).toBeNull();
});

test('a picture goes nowhere unless it is ticked, and is deleted when that is said twice', async () => {
  const main = installFakeBridge({
    'site-check:read-picture': () => ok({ jpeg: null }),
    'site-check:forget-pictures': () => ok({}),
  });
  const user = renderScreen(<PicturesSection stored={await stored()} isReported />);
  expect(await screen.findByText('Ảnh này không còn trên máy.')).toBeTruthy();
  expect(screen.getByText(/Bản sao lưu cũng có các ảnh này\./u)).toBeTruthy();
  expect(screen.queryByText(/chỉ ở trên máy này/u)).toBeNull();
  const report = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Kèm vào báo cáo' });
  expect(report.checked).toBe(false);
  await user.click(report);
  await waitFor(async () => {
    expect((await readTellingCheck(SITE))?.pictures[0]).toMatchObject({
      isInReport: true,
      isInNotice: false,
    });
  });
  await user.click(screen.getByRole('button', { name: 'Xóa ảnh chụp Trang chủ' }));
  expect(main.calls.some(({ name }) => name === 'site-check:forget-pictures')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Xóa hẳn' }));
  await waitFor(() => {
    expect(main.calls.find(({ name }) => name === 'site-check:forget-pictures')?.input).toEqual({
      files: [FILE],
    });
  });
});

test('an older check offers no box for the report, into which it does not go, and says so', async () => {
  installFakeBridge({ 'site-check:read-picture': () => ok({ jpeg: null }) });
  await stored();
  const { result } = siteCheckOf({ checkedAt: '2026-05-20T20:00:00.000Z' });
  await saveSiteCheck(SITE, { result, baseline: null });
  window.location.hash = siteResultAddress(SITE);
  const user = renderScreen(<WebsiteResultPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: 'Xem lần kiểm tra lúc 03:00 10/05/2026' }));
  expect(await screen.findByText('Lần kiểm tra này không vào báo cáo.')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Kèm vào báo cáo' })).toBeNull();
  expect(screen.getByRole('checkbox', { name: 'Kèm vào tệp gửi nhà cung cấp' })).toBeTruthy();
});

test('two pages that look alike are two cards, and marks in an address that turn text round are told', async () => {
  installFakeBridge({ 'site-check:read-picture': () => ok({ jpeg: null }) });
  const turned = `https://${SITE}/a%E2%80%AEb`;
  renderScreen(<PicturesSection stored={await stored([`https://${SITE}/`, turned])} isReported />);
  expect(await screen.findByText(`${SITE}/a‹U+202E›b`)).toBeTruthy();
  expect(screen.getAllByRole('checkbox', { name: 'Kèm vào báo cáo' })).toHaveLength(2);
});
