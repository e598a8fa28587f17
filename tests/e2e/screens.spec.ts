import { expect } from '@playwright/test';
import { type RunningApp, test } from './support/launch-app.ts';
import { seriousFaults, setWindow, sidewaysOverflow } from './support/looks.ts';
import { School } from './support/school.ts';

/** Every screen behind the rail, by its entry there and its heading. */
const SCREENS = [
  ['Đổi đợt', 'Đợt kiểm tra'],
  ['Tổng quan', 'An toàn thông tin mạng dịp Lễ hội Hoa Phượng Đỏ 2024'],
  ['Trực và ứng cứu', 'Trực và ứng cứu sự cố an toàn thông tin'],
  ['Tuyên truyền', 'Tuyên truyền, nâng cao nhận thức'],
  ['Website, tên miền', 'Rà soát website, tên miền'],
  ['Lỗ hổng, điểm yếu', 'Rà soát, khắc phục lỗ hổng, điểm yếu'],
  ['Kiểm tra website', 'Kiểm tra website'],
  ['Việc cần làm', 'Việc cần làm'],
  ['Sổ và danh mục', 'Sổ và danh mục'],
  ['Liên hệ', 'Liên hệ, vướng mắc, kiến nghị'],
  ['Văn bản mẫu', 'Văn bản mẫu'],
  ['Xuất báo cáo', 'Xuất báo cáo'],
  ['Hồ sơ đơn vị', 'Hồ sơ đơn vị'],
  ['Kiểm tra tệp báo cáo', 'Kiểm tra tệp báo cáo'],
  ['Tổng hợp báo cáo', 'Tổng hợp báo cáo'],
  ['Dữ liệu của tôi', 'Dữ liệu của tôi'],
  ['Trợ giúp', 'Trợ giúp'],
] as const;

async function startAtChecklist(launchApp: () => Promise<RunningApp>): Promise<RunningApp> {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Trực và ứng cứu');
  await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  const roster = await school.answers('1.2 Danh sách và lịch trực', 'Đang thực hiện');
  await roster.getByRole('button', { name: 'Thêm ca trực đầu tiên' }).click();
  await school.types(roster.getByLabel('Từ, dòng 1'), '10/05/2024 07:00');
  await school.types(roster.getByLabel('Đến, dòng 1'), '12/05/2024 19:00');
  await running.page.keyboard.press('Tab');
  await expect(roster.getByRole('img', { name: /^Hình lịch trực/u })).toBeVisible();
  return running;
}

for (const colours of ['light', 'dark'] as const) {
  test(`every screen is accessible in ${colours} colours`, async ({ launchApp }) => {
    const running = await startAtChecklist(launchApp);
    await running.page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    const school = new School(running);
    for (const [entry, heading] of SCREENS) {
      await school.opens(entry);
      await expect(running.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      expect.soft(await seriousFaults(running.page), entry).toEqual([]);
    }
  });
}

test('no screen scrolls sideways at 1366x768, scaled up to 200 %', async ({ launchApp }) => {
  const running = await startAtChecklist(launchApp);
  const school = new School(running);
  for (const zoomFactor of [1, 1.5, 2]) {
    await setWindow(running, 1366, 728, zoomFactor);
    for (const [entry, heading] of SCREENS) {
      await school.opens(entry);
      await expect(running.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      expect.soft(await sidewaysOverflow(running.page), `${entry} at ${String(zoomFactor)}`).toBe(0);
    }
  }
});

test('the rail shows the screen that is open, also where it is higher than the window', async ({
  launchApp,
}) => {
  const running = await startAtChecklist(launchApp);
  const { page } = running;
  const here = page
    .getByRole('navigation', { name: 'Các mục của chương trình' })
    .locator('[aria-current="page"]');
  await setWindow(running, 1366, 728, 1.5);
  await page.keyboard.press('F1');
  await expect(here).toHaveText('Trợ giúp');
  await expect(here).toBeInViewport({ ratio: 1 });
  await new School(running).opens('Tổng quan');
  await expect(here).toBeInViewport({ ratio: 1 });
});

test('the preview of a pack is accessible in both colours and does not scroll sideways', async ({
  launchApp,
}) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.looksAtPack('docs/examples/vi-du-tet-nguyen-dan-2027.directive.json');
  await expect(page.getByRole('article')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await seriousFaults(page), colorScheme).toEqual([]);
  }
  for (const zoomFactor of [1, 1.5, 2]) {
    await setWindow(running, 1366, 728, zoomFactor);
    expect.soft(await sidewaysOverflow(page), String(zoomFactor)).toBe(0);
  }
});

test('copying from another campaign and comparing with it are accessible and do not scroll sideways', async ({
  launchApp,
}) => {
  const running = await startAtChecklist(launchApp);
  const { page } = running;
  const school = new School(running);
  await school.looksAtPack('docs/examples/vi-du-tet-nguyen-dan-2027.directive.json');
  await page.getByRole('button', { name: 'Dùng bộ tiêu chí này' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chép từ đợt trước' })).toBeVisible();
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
  await looksRight('copy');
  await page.getByRole('button', { name: 'Chép phần đã chọn' }).click();
  await page.getByRole('link', { name: 'Xem các tiêu chí cần xem lại' }).click();
  await expect(page.getByRole('list', { name: 'Cần xem lại, ghi chú nội bộ' })).toBeVisible();
  await looksRight('tasks');
  await page
    .getByRole('link', { name: /^1\.1 / })
    .first()
    .click();
  await expect(page.getByText('Chép từ đợt trước, cần xem lại.').first()).toBeVisible();
  await looksRight('marked criteria');
  await school.opens('Đổi đợt');
  await page.getByRole('link', { name: 'So với báo cáo trước' }).click();
  await page.getByRole('button', { name: /^So sánh với: Đợt/u }).click();
  await expect(page.getByText('→ hiện nay')).toBeVisible();
  await looksRight('comparison');
});
