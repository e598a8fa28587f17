import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/launch-app.ts';
import { setWindow, sidewaysOverflow } from './support/looks.ts';
import { makeReceivedFolder, registerCsv } from './support/received-reports.ts';
import { School } from './support/school.ts';

/** A screen of 1366x768 at 150 %, as the page sees it. */
const SMALL = { width: 1366, height: 728, zoom: 1.5 };

/** By how many pixels what stands in a box is wider than the box. */
async function overflowOf(box: Locator): Promise<number> {
  return box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}

async function isInSight(page: Page, control: Locator): Promise<boolean> {
  const box = await control.boundingBox();
  const height = await page.evaluate(() => innerHeight);
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

/** How a part is told from what lies around it where a contrast theme is in use. */
async function ground(part: Locator): Promise<string> {
  return part.evaluate((element) => getComputedStyle(element).backgroundColor);
}

test('the desk fits into 1280x720, into a small screen at 150 %, and into a contrast theme', async ({
  launchApp,
}) => {
  const parent = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-looks-'));
  const received = await makeReceivedFolder(parent);
  const running = await launchApp();
  const { page } = running;
  const desk = new School(running);
  await setWindow(running, 1280, 720, 1);
  await page.getByRole('button', { name: 'Máy này nhận báo cáo của các đơn vị' }).click();
  await writeFile(path.join(parent, 'don-vi.csv'), registerCsv(received.register));
  await mkdir(path.join(parent, 'thu-muc-khac'));
  await desk.willChoose(path.join(parent, 'don-vi.csv'));
  await page.getByRole('button', { name: 'Chọn danh sách…' }).click();
  await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await desk.willChoose(received.folder);
  await page.getByRole('button', { name: 'Thêm thư mục…' }).click();
  await page.getByRole('button', { name: 'Đọc các tệp' }).click();
  const tab = (name: string) => page.getByRole('tab', { name });
  const table = (name: string) => page.getByRole('tabpanel').getByRole('region', { name, exact: true });

  await test.step('its tables show all of their columns', async () => {
    for (const [where, name] of [
      ['Đơn vị', 'Đơn vị'],
      ['Tệp cần xem lại', 'Tệp cần xem lại'],
      ['Tiêu chí', 'Tiêu chí'],
      ['Tên miền loại bỏ', 'Tên miền đề nghị loại bỏ'],
    ] as const) {
      await tab(where).click();
      await expect(table(name)).toBeVisible();
      expect.soft(await overflowOf(table(name)), name).toBe(0);
    }
    await tab('Tiêu chí').click();
    const heading = table('Tiêu chí').getByRole('columnheader', { name: 'Tiêu chí', exact: true });
    expect((await heading.boundingBox())?.width, 'no word of a heading is broken').toBeGreaterThanOrEqual(64);
  });

  await test.step('the bars of its charts keep their fills, and the chosen chart its mark', async () => {
    await tab('Biểu đồ').click();
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const chart = page.getByRole('region', { name: 'Số đơn vị đã nộp đến hết mỗi ngày' });
    const fills = chart.locator('li [data-fill]');
    await expect(fills).toHaveCount(2);
    expect(await ground(fills.first())).not.toBe(await ground(fills.last()));
    await expect(tab('Biểu đồ')).toHaveCSS('outline-style', 'solid');
    await expect(tab('Tiêu chí')).not.toHaveCSS('outline-style', 'solid');
    const chosen = page.locator('label').filter({ hasText: 'Theo ngày' });
    await expect(chosen).toHaveCSS('outline-style', 'solid');
    await expect(page.locator('label').filter({ hasText: 'Theo tiêu chí' })).toHaveCSS(
      'outline-style',
      'none',
    );
  });

  await test.step('a dialog has an edge, and its buttons are reached', async () => {
    await tab('Xuất ra tệp').click();
    await setWindow(running, SMALL.width, SMALL.height, SMALL.zoom);
    await page.getByRole('button', { name: 'Lập tệp PDF…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toHaveCSS('border-top-style', 'solid');
    expect(await isInSight(page, dialog.getByRole('button', { name: 'Lưu tệp PDF…' }))).toBe(true);
    const name = dialog.getByLabel('Tên nơi nhận');
    await name.focus();
    await expect(name).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
  });

  await test.step('in a low window a table is more than a slit', async () => {
    await tab('Đơn vị').click();
    const units = table('Đơn vị');
    await units.scrollIntoViewIfNeeded();
    const box = await units.boundingBox();
    expect(box?.height).toBeGreaterThan(240);
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  await test.step('neither are the parts that are no table', async () => {
    for (const name of ['Biểu đồ', 'Xuất ra tệp', 'Nguồn dữ liệu']) {
      await tab(name).click();
      const panel = page.getByRole('tabpanel', { name });
      await panel.scrollIntoViewIfNeeded();
      expect.soft((await panel.boundingBox())?.height, name).toBeGreaterThan(200);
    }
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  await test.step('nor is a table below several notices', async () => {
    await setWindow(running, 1280, 660, 1);
    await tab('Nguồn dữ liệu').click();
    await page.getByLabel('Đợt báo cáo').selectOption('tet-dinh-mui-2027');
    await desk.willChoose(path.join(parent, 'thu-muc-khac'));
    await page.getByRole('button', { name: 'Thêm thư mục…' }).click();
    await expect(page.getByText('Danh sách thư mục đã đổi sau lần đọc vừa rồi.')).toBeVisible();
    await tab('Đơn vị').click();
    expect((await table('Đơn vị').boundingBox())?.height).toBeGreaterThan(240);
  });

  expect(running.troubles).toEqual([]);
  await running.app.close();
  await rm(parent, { recursive: true, force: true });
});

test('the first screen shows the way in on a small screen at 150 %, and keys are not hidden by it', async ({
  launchApp,
}) => {
  const running = await launchApp();
  const { page } = running;
  await setWindow(running, SMALL.width, SMALL.height, SMALL.zoom);
  const start = page.getByRole('button', { name: 'Bắt đầu', exact: true });
  await expect(start).toBeVisible();
  expect(await isInSight(page, start)).toBe(true);
  expect(await sidewaysOverflow(page)).toBe(0);
  const top = async (control: Locator) => (await control.boundingBox())?.y ?? 0;
  const days = page.getByLabel('Đến hết ngày', { exact: true });
  await days.focus();
  expect((await top(days)) + 36).toBeLessThan(await top(start));
});

test('a table with much to be known beside it shows its rows first in a low window', async ({
  launchApp,
}) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Sổ và danh mục');
  await page.getByRole('link', { name: 'Nhật ký sự cố', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm sự cố đầu tiên' }).click();
  await setWindow(running, SMALL.width, SMALL.height, SMALL.zoom);
  await page.getByRole('main').evaluate((main) => {
    main.scrollTo(0, 0);
  });
  await expect(page.getByText(/^Hạn báo cáo chỉ là gợi ý/u)).toBeAttached();
  expect(await isInSight(page, page.getByLabel('Phát hiện lúc, dòng 1'))).toBe(true);
});

test('a long file name without a blank bursts nothing', async ({ launchApp, userDataFolder }) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await setWindow(running, SMALL.width, SMALL.height, SMALL.zoom);
  const file = path.join(userDataFolder, `${'A'.repeat(200)}.pdf`);
  await writeFile(file, 'không phải PDF');
  await school.opens('Trực và ứng cứu');
  await school.dropsFiles(await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện'), [file]);
  await expect(page.getByText(/^Có 1 tệp chưa được nhận/u)).toBeVisible();
  expect.soft(await overflowOf(page.getByRole('main')), 'evidence').toBe(0);
  await school.opens('Kiểm tra tệp báo cáo');
  await school.willChoose(file);
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await expect(page.getByRole('heading', { name: path.basename(file) })).toBeVisible();
  expect.soft(await overflowOf(page.getByRole('main')), 'verification').toBe(0);
});

test('progress is seen in the dark and in a contrast theme', async ({ launchApp }) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Trực và ứng cứu');
  const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  await school.dropsFiles(card, [path.resolve('tests/fixtures/minh-chung-tieu-hoc/phan-cong-truc.jpg')]);
  await expect(card.getByRole('group', { name: 'Minh chứng' }).locator('img')).toBeVisible();
  await school.opens('Xuất báo cáo');
  const meter = page.locator('[role="progressbar"]');
  await expect(meter).toHaveCount(1);
  const track = meter.locator('..');
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  expect(await ground(meter)).not.toBe(await ground(track));
  await expect(track).toHaveCSS('border-top-style', 'solid');
});
