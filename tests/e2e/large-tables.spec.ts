import { expect, type Locator, type Page } from '@playwright/test';
import { type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const ROW_COUNT = 1_000;

function clock(hours: number): string {
  return new Date(Date.UTC(2024, 4, 1, hours)).toISOString().slice(0, 16).replace('T', ' ');
}

/** One of a thousand shifts without a gap, shared by fifty people. */
function shift(index: number): string {
  const person = String(index % 50).padStart(3, '0');
  const name = index === 876 ? 'Đặng Thị Ánh Thử' : `Nguyễn Văn Mẫu ${person}`;
  return [name, 'Giáo viên', `0900 000 ${person}`, clock(index * 2), clock(index * 2 + 2)].join('\t');
}

const SHEET = Array.from({ length: ROW_COUNT }, (_, index) => shift(index)).join('\n');

async function pastesTheRoster({ app, page }: RunningApp): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), SHEET);
  await page.getByRole('button', { name: 'Dán từ Excel' }).click();
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: 'Lấy 1.000 dòng' }).click();
  await expect(page.getByText('1.000 ca trực', { exact: true })).toBeVisible();
}

function cell(page: Page, column: string, row: number): Locator {
  return page.getByLabel(`${column}, dòng ${String(row)}`, { exact: true });
}

/** What the mouse wheel does over the table, all the way. */
async function scrolls(page: Page, to: 'top' | 'end'): Promise<void> {
  await page.getByRole('table').hover();
  await page.mouse.wheel(0, to === 'end' ? 200_000 : -200_000);
}

async function opensTheRoster(launchApp: () => Promise<RunningApp>) {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Sổ và danh mục');
  await running.page.getByRole('link', { name: 'Danh sách và lịch trực' }).click();
  await expect(running.page.getByRole('heading', { level: 1, name: 'Danh sách và lịch trực' })).toBeVisible();
  await pastesTheRoster(running);
  return { running, school, page: running.page };
}

test('a roster of a thousand shifts is read to its end, changed in the middle, searched, and is there again', async ({
  launchApp,
}) => {
  const { running, school, page } = await opensTheRoster(launchApp);
  const table = page.getByRole('table', { name: 'Danh sách và lịch trực' });

  await test.step('a screen reader is told of all rows, though few are drawn', async () => {
    await expect(table).toHaveAttribute('aria-rowcount', String(ROW_COUNT + 1));
    expect(await table.locator('tr[aria-rowindex]').count()).toBeLessThan(80);
  });

  await test.step('rows below the edge are drawn before anybody scrolls to them', async () => {
    const edge = await table.locator('..').evaluate((box) => box.getBoundingClientRect().bottom);
    await expect
      .poll(() =>
        table
          .locator('tr[aria-rowindex]')
          .evaluateAll((rows, y) => rows.filter((row) => row.getBoundingClientRect().top > y).length, edge),
      )
      .toBeGreaterThanOrEqual(3);
  });

  await test.step('the last row is reached with the wheel', async () => {
    await scrolls(page, 'end');
    await expect(cell(page, 'Họ và tên', ROW_COUNT)).toBeInViewport();
    await expect(cell(page, 'Họ và tên', ROW_COUNT)).toHaveValue('Nguyễn Văn Mẫu 049');
    await expect(table.locator('tr[aria-rowindex]').last()).toHaveAttribute('aria-rowindex', '1001');
  });

  await test.step('Enter in the last row adds one below it', async () => {
    await cell(page, 'Chức vụ', ROW_COUNT).click();
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Họ và tên', ROW_COUNT + 1)).toBeFocused();
    await page.getByRole('button', { name: 'Xóa ca trực ở dòng 1001' }).click();
    await expect(page.getByText('1.000 ca trực', { exact: true })).toBeVisible();
  });

  await test.step('the search finds a name typed without its marks, and the row keeps its number', async () => {
    await page.keyboard.press('Control+F');
    await expect(page.getByLabel('Tìm trong bảng')).toBeFocused();
    await school.types(page.getByLabel('Tìm trong bảng'), 'anh thu');
    await expect(page.getByText('1 trên 1.000 dòng')).toBeVisible();
    await expect(cell(page, 'Họ và tên', 877)).toHaveValue('Đặng Thị Ánh Thử');
  });

  await test.step('a cell of it is changed, and the row stays under the hands', async () => {
    await cell(page, 'Họ và tên', 877).fill('Lê Thị Mẫu');
    await page.keyboard.press('Tab');
    await expect(cell(page, 'Họ và tên', 877)).toHaveValue('Lê Thị Mẫu');
    await page.getByLabel('Tìm trong bảng').press('Escape');
    await expect(cell(page, 'Họ và tên', 1)).toBeVisible();
  });

  await test.step('the change is there after a restart', async () => {
    await running.app.close();
    const after = await launchApp();
    const again = new School(after);
    await again.opens('Sổ và danh mục');
    await after.page.getByRole('link', { name: 'Danh sách và lịch trực' }).click();
    await again.types(after.page.getByLabel('Tìm trong bảng'), 'le thi mau');
    await expect(cell(after.page, 'Họ và tên', 877)).toHaveValue('Lê Thị Mẫu');
    expect(after.troubles).toEqual([]);
  });
  expect(running.troubles).toEqual([]);
});

test('text in a cell survives scrolling out of sight, and Tab goes on from there', async ({ launchApp }) => {
  const { running, page } = await opensTheRoster(launchApp);

  await test.step('what cannot be stored yet is still there on the way back', async () => {
    await cell(page, 'Điện thoại', 5).fill('hỏi bảo vệ');
    await scrolls(page, 'end');
    await expect(cell(page, 'Họ và tên', ROW_COUNT)).toBeInViewport();
    await scrolls(page, 'top');
    await expect(cell(page, 'Điện thoại', 5)).toHaveValue('hỏi bảo vệ');
    await cell(page, 'Họ và tên', 2).click();
    await scrolls(page, 'end');
    await expect(cell(page, 'Điện thoại', 5)).toHaveCount(0);
    await scrolls(page, 'top');
    await expect(cell(page, 'Điện thoại', 5)).toHaveValue('hỏi bảo vệ');
    await expect(page.getByText(/Số điện thoại chỉ gồm chữ số/u)).toBeVisible();
  });

  await test.step('Tab out of a row that is out of sight leads to the next one', async () => {
    await page.getByRole('button', { name: 'Xóa ca trực ở dòng 12' }).focus();
    await scrolls(page, 'end');
    await expect(cell(page, 'Họ và tên', ROW_COUNT)).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(cell(page, 'Họ và tên', 13)).toBeFocused();
    await expect(cell(page, 'Họ và tên', 13)).toBeInViewport();
  });

  await test.step('Enter goes down through rows that were not drawn before', async () => {
    for (let row = 14; row <= 60; row++) {
      await page.keyboard.press('Enter');
      await expect(cell(page, 'Họ và tên', row)).toBeFocused();
    }
    await expect(cell(page, 'Họ và tên', 60)).toBeInViewport();
  });
  expect(running.troubles).toEqual([]);
});

test('the review leads to a row far down, as often as it is asked to', async ({ launchApp }) => {
  const { running, school, page } = await opensTheRoster(launchApp);
  await school.types(page.getByLabel('Tìm trong bảng'), 'anh thu');
  await cell(page, 'Điện thoại', 877).fill('');
  await page.keyboard.press('Tab');
  await expect(page.getByText('1 người thiếu số điện thoại')).toBeVisible();
  for (const time of ['first', 'second']) {
    await test.step(`the ${time} time`, async () => {
      await school.opens('Xuất báo cáo');
      await page.getByRole('listitem').filter({ hasText: 'dòng 877' }).getByRole('link').click();
      await expect(cell(page, 'Điện thoại', 877)).toBeFocused();
      await expect(cell(page, 'Điện thoại', 877)).toBeInViewport();
    });
  }
  expect(running.troubles).toEqual([]);
});

test('the calendar leads to the same row twice', async ({ launchApp }) => {
  const { running, school, page } = await opensTheRoster(launchApp);
  // Two hours that overlap those of the shift before: the person is on duty twice.
  await cell(page, 'Họ và tên', 3).fill('Nguyễn Văn Mẫu 001');
  await cell(page, 'Điện thoại', 3).fill('0900 000 001');
  await cell(page, 'Từ', 3).fill('01/05/2024 03:00');
  await page.keyboard.press('Tab');
  await school.opens('Trực và ứng cứu');
  const link = school.criterion('1.2 Danh sách và lịch trực').getByRole('link', { name: 'Xem dòng 3' });
  for (const time of ['first', 'second']) {
    await test.step(`the ${time} time`, async () => {
      await link.first().click();
      await expect(cell(page, 'Họ và tên', 3)).toBeFocused();
    });
  }
  expect(running.troubles).toEqual([]);
});
