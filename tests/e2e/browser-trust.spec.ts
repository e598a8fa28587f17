import { expect } from '@playwright/test';
import { allowSitesOfThisPc } from './support/allow-private.ts';
import { test as base } from './support/launch-app.ts';
import { School } from './support/school.ts';
import { openSelfSignedSite, type SelfSignedSite } from './support/self-signed-site.ts';

const CHECK_LIMIT_MS = 120_000;

const test = base.extend<{ readonly site: SelfSignedSite }>({
  // Playwright reads the names of the fixtures that this one needs from the pattern.
  site: async ({}, use) => {
    const site = await openSelfSignedSite();
    await use(site);
    site.close();
  },
});

allowSitesOfThisPc();

test('Chromium decides about certificates, also the second time, and sends no request for it', async ({
  launchApp,
  site,
}) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Kiểm tra website');
  await page.getByLabel('Địa chỉ cần thêm').fill(site.address);
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  await page.getByRole('button', { name: `Kiểm tra ngay ${site.address}` }).click();
  await expect(page.getByRole('button', { name: 'Kiểm tra lại' })).toBeVisible({ timeout: CHECK_LIMIT_MS });
  const refusedOnce = site.refusals();
  const said = page
    .getByRole('main')
    .getByText('Chứng chỉ do máy chủ tự ký. Trình duyệt báo lỗi NET::ERR_CERT_AUTHORITY_INVALID.')
    .first();
  await expect(said).toBeAttached();

  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  const history = page.getByRole('region', { name: 'Các lần kiểm tra' });
  await expect(history.getByRole('row')).toHaveCount(3, { timeout: CHECK_LIMIT_MS });
  await expect(said).toBeAttached();

  // Chromium came, saw the certificate, and left before any request; those that came are of the check itself.
  expect(refusedOnce).toBeGreaterThan(0);
  expect(site.refusals()).toBeGreaterThan(refusedOnce);
  expect(site.visitors.length).toBeGreaterThan(0);
  expect(site.visitors.filter((visitor) => /^HEAD|Electron|nobody/u.test(visitor))).toEqual([]);
});
