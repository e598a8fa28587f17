import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runTool } from '#tests/support/run-tool.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { type RunningApp, test as base } from './support/launch-app.ts';
import { seriousFaults, setWindow, sidewaysOverflow } from './support/looks.ts';
import { openSchoolSite, type SchoolSite } from './support/school-site.ts';
import { School } from './support/school.ts';

const CHECK_LIMIT_MS = 120_000;

const test = base.extend<{ readonly site: SchoolSite }>({
  // Playwright reads the names of the fixtures that this one needs from the pattern.
  site: async ({}, use) => {
    const site = await openSchoolSite();
    await use(site);
    await site.close();
  },
});

/** Lets the app check sites of this PC; the packaged app ignores it. */
const ALLOW_PRIVATE = 'TU_KIEM_ATTT_ALLOW_PRIVATE_SITES';

test.beforeEach(() => {
  process.env[ALLOW_PRIVATE] = '1';
});

test.afterEach(() => {
  Reflect.deleteProperty(process.env, ALLOW_PRIVATE);
});

async function startAtWebsites(launchApp: () => Promise<RunningApp>): Promise<RunningApp> {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Kiểm tra website');
  return running;
}

function addresses(page: Page): Locator {
  return page.getByRole('list', { name: 'Địa chỉ của đơn vị' });
}

async function addsAddress(page: Page, address: string): Promise<void> {
  await page.getByLabel('Địa chỉ cần thêm').fill(address);
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  await expect(page.getByRole('main').getByText(address, { exact: true })).toBeVisible();
}

/** The result of a single address opens by itself; this goes back to the list. */
async function backToList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Danh sách địa chỉ' }).click({ timeout: CHECK_LIMIT_MS });
}

async function checks(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: `Kiểm tra ngay ${address}` }).click();
  await backToList(page);
}

async function opensResult(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: `Xem kết quả của ${address}` }).click();
}

/** The notices of the open screen that bear this colour. */
function verdict(page: Page, tone: 'serious' | 'unclear' | 'done'): Locator {
  return page.locator(`main [data-tone="${tone}"]`).filter({ has: page.locator('p') });
}

/** Checks again from the result, which then shows the new one. */
async function checksAgain(page: Page, checkCount: number): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  const history = page.getByRole('region', { name: 'Các lần kiểm tra' });
  await expect(history.getByRole('row')).toHaveCount(checkCount + 1, { timeout: CHECK_LIMIT_MS });
}

function group(page: Page, title: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${title} \\(\\d+\\)$`, 'u') });
}

/** The first finding of a group whose line holds the words. */
function findingAbout(page: Page, title: string, words: string): Locator {
  return group(page, title)
    .getByRole('listitem')
    .filter({ has: page.getByText(words) })
    .first();
}

test('planted content is found, removed, told as gone, and told as come back', async ({
  launchApp,
  site,
  userDataFolder,
}) => {
  site.shows('infected');
  const running = await startAtWebsites(launchApp);
  const { page } = running;
  const school = new School(running);
  await addsAddress(page, site.address);
  await expect(addresses(page).getByText('Chưa kiểm tra lần nào')).toBeVisible();

  await checks(page, site.address);
  await expect(addresses(page).getByText(/việc cần gỡ ngay/u)).toBeVisible();
  await opensResult(page, site.address);
  await expect(verdict(page, 'serious')).toContainText('Có dấu hiệu trang bị cài nội dung lạ');
  await expect(verdict(page, 'done')).toHaveCount(0);
  const finding = findingAbout(page, 'Cần gỡ ngay', 'Liên kết tới bet88-vidu.example');
  await finding.locator('summary').click();
  await expect(finding.locator('mark')).toHaveText('bet88-vidu.example');
  await expect(page.locator('main a[href*="bet88"]')).toHaveCount(0);

  for (const mark of ['Đã gỡ', 'Đã tìm nguyên nhân']) {
    await finding.getByLabel(mark).click();
    await expect(finding.getByLabel(mark)).toBeChecked();
  }
  await finding.getByLabel('Nguyên nhân', { exact: true }).fill('Lộ mật khẩu quản trị');
  site.shows('clean');
  await checksAgain(page, 2);
  await expect(page.getByText(/^Không thấy dấu hiệu lạ trong \d+ trang đã xem\.$/u)).toBeVisible();
  await expect(group(page, 'Cần gỡ ngay')).toHaveCount(0);
  const gone = findingAbout(page, 'Đã hết so với lần trước', 'Liên kết tới bet88-vidu.example');
  await gone.locator('summary').click();
  await expect(gone.getByLabel('Nguyên nhân', { exact: true })).toHaveValue('Lộ mật khẩu quản trị');

  site.shows('infected');
  await checksAgain(page, 3);
  await expect(group(page, 'Cần gỡ ngay').getByText('Tái nhiễm').first()).toBeVisible();

  const target = path.join(userDataFolder, 'ket-qua.pdf');
  await school.willSaveTo(target);
  await page.getByRole('button', { name: 'Lưu tệp PDF' }).click();
  await expect(page.getByText(/^Đã lưu ket-qua\.pdf vào/u)).toBeVisible();
  const text = runTool('pdftotext', '-layout', target, '-');
  expect(text).toContain('Cần gỡ ngay');
  expect(text).toContain('bet88-vidu.example');
  expect((await readFile(target)).includes('/URI')).toBe(false);

  await page.getByRole('button', { name: 'Chép nội dung' }).click();
  await expect(page.getByText('Đã chép.')).toBeVisible();
  const letter = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(letter).toContain('Đề nghị: 1) Tìm đoạn trích trong mẫu giao diện');
  // what is written to the school, and what only its computer is concerned with
  expect(letter).not.toMatch(/Thầy\/Cô|chụp|Gửi phát hiện này|Yêu cầu|máy của trường/iu);

  const report = path.join(userDataFolder, 'bao-cao.pdf');
  await school.opens('Hồ sơ đơn vị');
  await school.fillsInTheProfile();
  await school.willSaveTo(report);
  await school.exports('mật khẩu thử nghiệm');
  await expect(page.getByText('Xong', { exact: true })).toBeVisible({ timeout: 60_000 });
  const printed = runTool('pdftotext', '-layout', report, '-');
  expect(printed).toContain('127.0.0.1');
  expect(printed).toContain('bet88-vidu.example');
});

test('a false alarm needs a reason, and stays told', async ({ launchApp, site }) => {
  site.shows('infected');
  const { page } = await startAtWebsites(launchApp);
  await addsAddress(page, site.address);
  await checks(page, site.address);
  await opensResult(page, site.address);
  const finding = group(page, 'Cần gỡ ngay').getByRole('listitem').first();
  await finding.locator('summary').click();
  await finding.getByRole('button', { name: 'Đây là báo nhầm…' }).click();
  await finding.getByRole('button', { name: 'Ghi là báo nhầm' }).click();
  await expect(finding.getByText('Cần ghi lý do.')).toBeVisible();
  await finding.getByLabel('Vì sao là báo nhầm').fill('Bài tuyên truyền phòng chống cờ bạc');
  await finding.getByRole('button', { name: 'Ghi là báo nhầm' }).click();
  await expect(finding.getByText('Bài tuyên truyền phòng chống cờ bạc')).toBeVisible();
  await checksAgain(page, 2);
  await expect(group(page, 'Cần gỡ ngay').getByText('Báo nhầm').first()).toBeVisible();
});

test('the result is accessible in both colours and does not scroll sideways', async ({ launchApp, site }) => {
  site.shows('infected');
  const running = await startAtWebsites(launchApp);
  const { page } = running;
  await addsAddress(page, site.address);
  await addsAddress(page, 'facebook.com/thpt-hoa-sen');
  await checks(page, site.address);
  const looksRight = async (screen: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await seriousFaults(page), `${screen} in ${colorScheme}`).toEqual([]);
    }
    for (const zoomFactor of [1.5, 2, 1]) {
      await setWindow(running, 1366, 728, zoomFactor);
      expect.soft(await sidewaysOverflow(page), `${screen} at ${String(zoomFactor)}`).toBe(0);
    }
  };
  await looksRight('the list');
  await opensResult(page, site.address);
  const finding = group(page, 'Cần gỡ ngay').getByRole('listitem').first();
  await finding.locator('summary').click();
  await finding.getByLabel('Đã tìm nguyên nhân').click();
  await finding.getByRole('button', { name: 'Đây là báo nhầm…' }).click();
  await finding.getByRole('button', { name: 'Ghi là báo nhầm' }).click();
  await looksRight('the result');
});

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
  Reflect.deleteProperty(process.env, ALLOW_PRIVATE);
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
