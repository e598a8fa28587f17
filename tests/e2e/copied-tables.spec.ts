import path from 'node:path';
import { expect } from '@playwright/test';
import { allowSitesOfThisPc } from './support/allow-private.ts';
import { PROJECT_FOLDER } from './support/electron-command.ts';
import { test } from './support/launch-app.ts';
import { openSchoolSite } from './support/school-site.ts';
import { School } from './support/school.ts';

const NEXT_PACK = path.join(PROJECT_FOLDER, 'docs/examples/vi-du-tet-nguyen-dan-2027.directive.json');
const RAIL_ITEM = 'Trực Tết';

interface FilledTable {
  readonly title: string;
  readonly rowName: string;
  readonly cells: Readonly<Record<string, string>>;
  /** What the row says in the next campaign; `null` where that one has no such table. */
  readonly arrives: Readonly<Record<string, string>> | null;
}

/** A row of every table that the first campaign has. */
function filledTables(siteAddress: string): readonly FilledTable[] {
  const kept = (title: string, rowName: string, cells: FilledTable['cells'], cleared = {}) => ({
    title,
    rowName,
    cells,
    arrives: { ...cells, ...cleared },
  });
  const left = (title: string, rowName: string, cells: FilledTable['cells']) => ({
    title,
    rowName,
    cells,
    arrives: null,
  });
  return [
    kept(
      'Danh sách và lịch trực',
      'ca trực',
      { 'Họ và tên': 'Trần Văn Mẫu', 'Điện thoại': '0225 000 0000', Từ: '09/05/2024 07:00' },
      { Từ: '' },
    ),
    kept('Danh bạ ứng cứu', 'đầu mối', { 'Cơ quan, đơn vị': 'Nhà cung cấp mẫu', 'Ghi chú': 'Gọi trước' }),
    kept('Sao lưu dữ liệu', 'bản sao lưu', { 'Dữ liệu được sao lưu': 'Sổ điểm', 'Lưu ở đâu': 'Ổ rời' }),
    kept('Danh mục website, tên miền', 'địa chỉ', {
      'Địa chỉ, tên miền': siteAddress,
      Loại: 'Website đang dùng',
    }),
    kept('Nhật ký sự cố', 'sự cố', { 'Phát hiện lúc': '09/05/2024 08:00', 'Hệ thống': 'Website' }),
    kept('Nhật ký tuyên truyền', 'hoạt động', { Ngày: '09/05/2024', 'Số người': '45' }),
    left('Kênh mạng xã hội chính thức', 'kênh', { 'Tên kênh, địa chỉ': 'Fanpage Hoa Sen' }),
    left('Nội dung không phù hợp đã phát hiện', 'nội dung', { 'Địa chỉ trang': `${siteAddress}/la` }),
    left('Tên miền đề nghị loại bỏ', 'tên miền', { 'Tên miền': 'hoasen-cu.example' }),
    left('Danh mục hệ thống thông tin', 'hệ thống', { 'Tên hệ thống': 'Phần mềm quản lý học sinh' }),
    left('Sổ theo dõi cảnh báo đã nhận', 'cảnh báo', { 'Ngày nhận': '09/05/2024', 'Số văn bản': '15/CB' }),
  ];
}

allowSitesOfThisPc();

test('a campaign with something in every table, and a checked website, is copied', async ({ launchApp }) => {
  test.setTimeout(300_000);
  const site = await openSchoolSite('clean');
  const tables = filledTables(site.address);
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  const opensTable = async (title: string) => {
    await school.opens('Sổ và danh mục');
    await page.getByRole('main').getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  };
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();

  await test.step('every table gets a row, and the website is checked', async () => {
    for (const { title, rowName, cells } of tables) {
      await opensTable(title);
      await school.entersRow(page.getByRole('main'), rowName, cells);
    }
    await school.opens('Kiểm tra website');
    await page.getByRole('button', { name: `Kiểm tra ngay ${site.address}` }).click();
    // the result of a single address opens by itself
    await expect(page.getByRole('link', { name: 'Danh sách địa chỉ' })).toBeVisible({ timeout: 150_000 });
  });

  await test.step('answers, marks, internal notes and remarks', async () => {
    await school.opens('Trực và ứng cứu');
    const decision = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
    await school.types(decision.getByLabel('Bộ phận, cá nhân được giao'), 'Tổ tin học');
    await decision.getByRole('button', { name: 'Đánh dấu xem lại' }).click();
    await decision.getByRole('button', { name: 'Ghi chú nội bộ' }).click();
    await school.types(decision.getByLabel('Ghi chú nội bộ'), 'Hỏi lại văn thư');
    await school.opens('Liên hệ');
    await school.types(page.getByLabel('Khó khăn, vướng mắc'), 'Thiếu người trực');
    await page.keyboard.press('Tab');
  });

  await test.step('all of it is copied into the next campaign', async () => {
    await school.looksAtPack(NEXT_PACK);
    await page.getByRole('button', { name: 'Dùng bộ tiêu chí này' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Chép từ đợt trước' })).toBeVisible();
    // the parts come once both campaigns have been read, after the heading
    const copyButton = page.getByRole('button', { name: 'Chép phần đã chọn' });
    await expect(copyButton).toBeVisible();
    for (const part of await page.getByRole('checkbox', { disabled: false }).all()) await part.check();
    await copyButton.click();
    await expect(page.getByText('Đã chép 1 câu trả lời và 6 dòng trong các bảng.')).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'Chưa' })).toBeHidden();
  });

  await test.step('every row has arrived, without what belongs to the first campaign', async () => {
    for (const { title, arrives } of tables) {
      if (arrives === null) continue;
      await opensTable(title);
      for (const [label, text] of Object.entries(arrives)) {
        const field = page.getByLabel(`${label}, dòng 1`, { exact: true });
        const isList = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
        await expect(isList ? field.locator('option:checked') : field)[isList ? 'toHaveText' : 'toHaveValue'](
          text,
        );
      }
    }
    await school.opens('Liên hệ');
    await expect(page.getByLabel('Khó khăn, vướng mắc')).toHaveValue('Thiếu người trực');
    await school.opens(RAIL_ITEM);
    const decision = school.criterion('1.1 Phân công trực Tết');
    await expect(decision.getByLabel('Bộ phận, cá nhân được giao')).toHaveValue('Tổ tin học');
    await expect(decision.getByText('Chép từ đợt trước, cần xem lại.')).toBeVisible();
    await expect(decision.getByText('Hỏi lại văn thư')).toBeHidden();
  });

  await test.step('the check of the website holds for both campaigns', async () => {
    await school.opens('Kiểm tra website');
    await expect(page.getByText('Chưa kiểm tra')).toBeHidden();
  });
  await site.close();
  expect(running.troubles).toEqual([]);
});
