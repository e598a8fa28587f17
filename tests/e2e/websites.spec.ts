import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runTool } from '#tests/support/run-tool.ts';
import { expect } from '@playwright/test';
import { allowSitesOfThisPc } from './support/allow-private.ts';
import { seriousFaults, setWindow, sidewaysOverflow } from './support/looks.ts';
import { School } from './support/school.ts';
import {
  addresses,
  addsAddress,
  checks,
  checksAgain,
  findingAbout,
  group,
  opensResult,
  startAtWebsites,
  verdict,
  test,
} from './support/websites.ts';

allowSitesOfThisPc();

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
