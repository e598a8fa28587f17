import { expect } from '@playwright/test';
import { allowSitesOfThisPc, forbidSitesOfThisPc } from './support/allow-private.ts';
import type { RunningApp } from './support/launch-app.ts';
import { School } from './support/school.ts';
import {
  CHECK_LIMIT_MS,
  addresses,
  addsAddress,
  backToList,
  checks,
  opensResult,
  startAtWebsites,
  verdict,
  test,
} from './support/websites.ts';

allowSitesOfThisPc();

test('a check goes on behind other screens and can be stopped at any moment', async ({ launchApp, site }) => {
  site.becomesSlow(2_000);
  const running = await startAtWebsites(launchApp);
  const { page } = running;
  const school = new School(running);
  await addsAddress(page, site.address);
  await page.getByRole('button', { name: `Kiểm tra ngay ${site.address}` }).click();
  await school.opens('Việc cần làm');
  await expect(page.getByText('Đang dùng mạng để kiểm tra website')).toBeVisible();
  await school.opens('Kiểm tra website');
  await page.getByRole('button', { name: 'Dừng kiểm tra' }).click();
  await expect(page.getByText('Đã dừng kiểm tra.')).toBeVisible();
  await expect(addresses(page).getByText('Chưa kiểm tra lần nào')).toBeVisible();
  await expect(page.getByText('Không gửi dữ liệu đi đâu')).toBeVisible();

  site.becomesSlow(0);
  site.shows('unreadable');
  await page.getByRole('button', { name: `Kiểm tra ngay ${site.address}` }).click();
  const unread = /^Chưa đọc được nội dung vì /u;
  await expect(verdict(page, 'unclear').getByText(unread)).toBeVisible({ timeout: CHECK_LIMIT_MS });
  await expect(verdict(page, 'done')).toHaveCount(0);
  await backToList(page);
  await expect(addresses(page).getByText(unread)).toBeVisible();
});

/** Ends every child process that reads websites, as a crash does. */
async function killChildren({ app }: RunningApp): Promise<number> {
  const ids = await app.evaluate(({ app: electronApp }) =>
    electronApp
      .getAppMetrics()
      .filter(({ type, serviceName, name }) => {
        return type === 'Utility' && `${serviceName ?? ''} ${name ?? ''}`.includes('site-check');
      })
      .map(({ pid }) => pid),
  );
  for (const id of ids) process.kill(id, 'SIGKILL');
  return ids.length;
}

test('a child that breaks costs one site its result, never the app', async ({ launchApp, site }) => {
  site.becomesSlow(2_000);
  const running = await startAtWebsites(launchApp);
  const { page } = running;
  await addsAddress(page, site.address);
  await page.getByRole('button', { name: `Kiểm tra ngay ${site.address}` }).click();
  await expect.poll(() => killChildren(running)).toBeGreaterThan(0);
  await expect(page.getByText('Chưa kiểm tra được vì việc kiểm tra bị dừng đột ngột.')).toBeVisible();
  await backToList(page);
  site.becomesSlow(0);
  await page.getByRole('button', { name: 'Đóng' }).click();
  await checks(page, site.address);
  await expect(addresses(page).getByText(/Không thấy dấu hiệu lạ trong|việc cần sửa/u)).toBeVisible();
});

test('a fault of the way there is told as such, and no site is called broken', async ({ launchApp }) => {
  const { app, page } = await startAtWebsites(launchApp);
  // The system's proxy, as the app asks for it, is a place where nothing answers.
  await app.evaluate(({ session }) =>
    session.fromPartition('site-check').setProxy({ proxyRules: '127.0.0.1:9', proxyBypassRules: '' }),
  );
  await addsAddress(page, 'thpt-hoasen.example');
  await checks(page, 'thpt-hoasen.example');
  await expect(addresses(page).getByText(/^Chưa kiểm tra được vì .*trung gian/u)).toBeVisible();
  await opensResult(page, 'thpt-hoasen.example');
  await expect(page.getByText(/Báo người phụ trách mạng/u)).toBeVisible();
  await expect(page.getByText('Cần gỡ ngay')).toHaveCount(0);
});

test('addresses of this PC and its network are refused, and nothing is sent to them', async ({
  launchApp,
  site,
}) => {
  forbidSitesOfThisPc();
  const { page } = await startAtWebsites(launchApp);
  await addsAddress(page, site.address);
  await checks(page, site.address);
  await expect(
    addresses(page).getByText('Chưa kiểm tra được vì địa chỉ nằm trong mạng nội bộ'),
  ).toBeVisible();
  expect(site.requestCount()).toBe(0);
});

test('the browser is asked for a search only after the user has agreed', async ({ launchApp, site }) => {
  const { app, page } = await startAtWebsites(launchApp);
  await addsAddress(page, site.address);
  await checks(page, site.address);
  await opensResult(page, site.address);
  await app.evaluate(({ dialog, shell }) => {
    const log: string[] = [];
    let answer = 1;
    dialog.showMessageBox = () => Promise.resolve({ response: answer, checkboxChecked: false });
    shell.openExternal = (url) => {
      log.push(url);
      return Promise.resolve();
    };
    Object.assign(globalThis, { opened: log, agree: () => (answer = 0) });
  });
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await page.getByRole('button', { name: 'Tìm bằng trình duyệt' }).click();
  expect(await opened()).toEqual([]);
  await app.evaluate(() => {
    (globalThis as unknown as { agree: () => void }).agree();
  });
  await page.getByRole('button', { name: 'Tìm bằng trình duyệt' }).click();
  await expect.poll(opened).toHaveLength(1);
  expect((await opened())[0]).toMatch(/^https:\/\/www\.google\.com\/search\?q=site/u);
});
