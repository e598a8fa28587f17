import { expect, type Locator, type Page } from '@playwright/test';
import { type RunningApp, test as base } from './launch-app.ts';
import { openSchoolSite, type SchoolSite } from './school-site.ts';
import { School } from './school.ts';

/** What a check of a small site takes at most. */
export const CHECK_LIMIT_MS = 120_000;

/** Playwright's `test` with the app and a website on this PC, which the app may check. */
export const test = base.extend<{ readonly site: SchoolSite }>({
  // Playwright reads the names of the fixtures that this one needs from the pattern.
  site: async ({}, use) => {
    const site = await openSchoolSite();
    await use(site);
    await site.close();
  },
});

/** Starts the app and opens the screen of the websites. */
export async function startAtWebsites(launchApp: () => Promise<RunningApp>): Promise<RunningApp> {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Kiểm tra website');
  return running;
}

/** The list of the addresses. */
export function addresses(page: Page): Locator {
  return page.getByRole('list', { name: 'Địa chỉ của đơn vị' });
}

/** Adds an address to the list. */
export async function addsAddress(page: Page, address: string): Promise<void> {
  await page.getByLabel('Địa chỉ cần thêm').fill(address);
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  await expect(page.getByRole('main').getByText(address, { exact: true })).toBeVisible();
}

/** The result of a single address opens by itself; this goes back to the list. */
export async function backToList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Danh sách địa chỉ' }).click({ timeout: CHECK_LIMIT_MS });
}

/** Checks an address and goes back to the list. */
export async function checks(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: `Kiểm tra ngay ${address}` }).click();
  await backToList(page);
}

/** Opens the result of an address. */
export async function opensResult(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: `Xem kết quả của ${address}` }).click();
}

/** The notices of the open screen that bear this colour. */
export function verdict(page: Page, tone: 'serious' | 'unclear' | 'done'): Locator {
  return page.locator(`main [data-tone="${tone}"]`).filter({ has: page.locator('p') });
}

/** Checks again from the result, which then shows the new one. */
export async function checksAgain(page: Page, checkCount: number): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  const history = page.getByRole('region', { name: 'Các lần kiểm tra' });
  await expect(history.getByRole('row')).toHaveCount(checkCount + 1, { timeout: CHECK_LIMIT_MS });
}

/** The findings of a group. */
export function group(page: Page, title: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${title} \\(\\d+\\)$`, 'u') });
}

/** The first finding of a group whose line holds the words. */
export function findingAbout(page: Page, title: string, words: string): Locator {
  return group(page, title)
    .getByRole('listitem')
    .filter({ has: page.getByText(words) })
    .first();
}
