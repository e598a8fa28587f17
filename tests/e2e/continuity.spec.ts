import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { PROJECT_FOLDER } from './support/electron-command.ts';
import { test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const NEXT_PACK = path.join(PROJECT_FOLDER, 'docs/examples/vi-du-tet-nguyen-dan-2027.directive.json');
const FIRST = 'Lễ hội Hoa Phượng Đỏ 2024';
const NEXT = 'Tết Nguyên đán Đinh Mùi 2027';
const REGULAR = 'Tự kiểm thường kỳ';
const RAIL_ITEM = 'Trực Tết';
const PASSPHRASE = 'hoa-phuong-do-2024';

/** What a receiver's command says of a report file. */
async function verdictOn(file: string): Promise<unknown> {
  // Its exit code tells of a key that the receiver does not know yet.
  const { stdout } = await promisify(execFile)('node', ['out/main/cli.js', 'verify', file]).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  return JSON.parse(stdout);
}

test('a second campaign is begun beside the first, with what still holds copied, reviewed and compared', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();

  await test.step('the first campaign is answered', async () => {
    const decision = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
    await school.types(decision.getByLabel('Bộ phận, cá nhân được giao'), 'Tổ tin học');
    await school.types(decision.getByLabel('Ngày ký'), '02/05/2024');
    const roster = school.criterion('1.2 Danh sách và lịch trực');
    await roster.getByRole('button', { name: 'Thêm ca trực đầu tiên' }).click();
    await school.types(roster.getByLabel('Họ và tên, dòng 1'), 'Trần Văn Mẫu');
    await school.types(roster.getByLabel('Điện thoại, dòng 1'), '0225 000 0000');
    await school.types(roster.getByLabel('Từ, dòng 1'), '09/05/2024 07:00');
    await school.types(roster.getByLabel('Đến, dòng 1'), '09/05/2024 19:00');
    await page.keyboard.press('Tab');
  });

  await test.step('the pack of the next campaign is brought in and begun', async () => {
    await school.looksAtPack(NEXT_PACK);
    await page.getByRole('button', { name: 'Dùng bộ tiêu chí này' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Chép từ đợt trước' })).toBeVisible();
    await expect(
      page.getByRole('link', { name: `Đợt đang mở: ${NEXT}, 05/02–08/02/2027. Đổi đợt` }),
    ).toBeVisible();
  });

  await test.step('what still holds is copied, once', async () => {
    await expect(page.getByRole('checkbox', { name: 'Danh sách và lịch trực' })).toBeChecked();
    await page.getByRole('button', { name: 'Chép phần đã chọn' }).click();
    await expect(page.getByText('Đã chép 1 câu trả lời và 1 dòng trong các bảng.')).toBeVisible();
  });

  await test.step('the copy is taken back as a whole, and made again', async () => {
    await page.getByRole('button', { name: 'Hoàn tác lần chép' }).click();
    await expect(page.getByText('Đã hoàn tác lần chép.')).toBeVisible();
    await page.getByRole('button', { name: 'Chép phần đã chọn' }).click();
    await expect(page.getByText('2 tiêu chí mang dấu “cần xem lại”.')).toBeVisible();
  });

  const decision = school.criterion('1.1 Phân công trực Tết');
  await test.step('what was copied says so, and has neither the old date nor the old shift', async () => {
    await page.getByRole('link', { name: 'Xem các tiêu chí cần xem lại' }).click();
    const marked = page.getByRole('list', { name: 'Cần xem lại, ghi chú nội bộ' });
    await expect(marked.getByRole('link')).toHaveCount(2);
    await marked.getByRole('link', { name: /^1\.1 / }).click();
    await expect(decision.getByText('Chép từ đợt trước, cần xem lại.')).toBeVisible();
    await expect(decision.getByRole('radio', { name: 'Đã thực hiện' })).toBeChecked();
    await expect(decision.getByLabel('Bộ phận, cá nhân được giao')).toHaveValue('Tổ tin học');
    await expect(decision.getByLabel('Ngày ký')).toHaveValue('');
    const roster = school.criterion('1.2 Lịch trực Tết');
    await expect(roster.getByLabel('Họ và tên, dòng 1')).toHaveValue('Trần Văn Mẫu');
    await expect(roster.getByLabel('Từ, dòng 1')).toHaveValue('');
  });

  await test.step('it is confirmed, noted and changed; the change is taken back by Ctrl+Z', async () => {
    await decision.getByRole('button', { name: 'Đã xem lại' }).click();
    await expect(decision.getByText('Chép từ đợt trước')).toBeHidden();
    await decision.getByRole('button', { name: 'Ghi chú nội bộ' }).click();
    await school.types(decision.getByLabel('Ghi chú nội bộ'), 'Chờ quyết định mới');
    await school.answers('1.1 Phân công trực Tết', 'Chưa thực hiện');
    await expect(page.getByText(/^Đã đổi câu trả lời 1\.1\./u)).toBeVisible();
    await page.keyboard.press('Control+Z');
    await expect(decision.getByRole('radio', { name: 'Đã thực hiện' })).toBeChecked();
    await expect(decision.getByLabel('Bộ phận, cá nhân được giao')).toHaveValue('Tổ tin học');
    await school.types(decision.getByLabel('Số văn bản'), '15/QĐ');
    await page.keyboard.press('Tab');
  });

  await test.step('the campaign is compared with the one before', async () => {
    await school.opens('Đổi đợt');
    await page.getByRole('link', { name: 'So với báo cáo trước' }).click();
    await page.getByRole('button', { name: `So sánh với: Đợt ${FIRST}` }).click();
    const changes = page.getByRole('table', { name: '1.1 Phân công trực Tết' });
    await expect(changes.getByRole('row', { name: /Số văn bản/u })).toContainText('15/QĐ');
    await expect(changes.getByRole('row', { name: /Ngày ký/u })).toContainText('02/05/2024');
  });

  await test.step('the first campaign is as it was, and is compared with its own last export', async () => {
    await school.opens('Đổi đợt');
    await page.getByRole('button', { name: `Mở đợt ${FIRST}` }).click();
    await school.opens('Trực và ứng cứu');
    const before = school.criterion('1.1 Phân công nhiệm vụ trực');
    await expect(before.getByLabel('Ngày ký')).toHaveValue('02/05/2024');
    await expect(before.getByLabel('Số văn bản')).toHaveValue('');
    await expect(before.getByText('Chép từ đợt trước')).toBeHidden();
    await school.willSaveTo(path.join(userDataFolder, 'bao-cao.pdf'));
    await school.exports(PASSPHRASE);
    await expect(page.getByRole('heading', { name: 'Xong' })).toBeVisible({ timeout: 60_000 });
    await school.opens('Trực và ứng cứu');
    await school.answers('1.4 Phương án ứng cứu', 'Chưa rõ');
    await school.opens('Đổi đợt');
    await page.getByRole('link', { name: 'So với báo cáo trước' }).click();
    await page.getByRole('button', { name: /^So sánh với: Báo cáo của đợt này/u }).click();
    await expect(page.getByText('1 tiêu chí có thay đổi')).toBeVisible();
    const changes = page.getByRole('table', { name: '1.4 Phương án ứng cứu' });
    await expect(changes.getByRole('row', { name: /Câu trả lời/u })).toContainText('Chưa rõ');
  });

  await test.step('a check that no letter asks for is run in one month, and reported', async () => {
    await school.beginsRun(REGULAR, '05/11/2026', '30/11/2026');
    await expect(page.getByRole('heading', { level: 1, name: 'Chép từ đợt trước' })).toBeVisible();
    await expect(
      page.getByRole('link', { name: `Đợt đang mở: ${REGULAR} tháng 11/2026, 05/11–30/11/2026. Đổi đợt` }),
    ).toBeVisible();
    await school.opens('Phân công, ứng cứu');
    const deputy = await school.answers('1.2 Người thay khi vắng mặt', 'Đã thực hiện');
    await school.types(deputy.getByLabel('Người thay', { exact: true }), 'Lê Thị Mẫu');
    await page.keyboard.press('Tab');
    const file = path.join(userDataFolder, 'thuong-ky.pdf');
    await school.willSaveTo(file);
    await school.exports(PASSPHRASE);
    await expect(page.getByRole('heading', { name: 'Xong' })).toBeVisible({ timeout: 60_000 });
    expect(await verdictOn(file)).toMatchObject({
      integrity: { status: 'intact' },
      pack: 'known',
      campaign: 'tu-kiem-thuong-ky.2026-11',
      sequence: 1,
    });
  });

  await test.step('the same check in another month is a campaign of its own; the first stays untouched', async () => {
    await school.beginsRun(REGULAR, '01/12/2026', '31/12/2026');
    await school.opens('Phân công, ứng cứu');
    const deputy = school.criterion('1.2 Người thay khi vắng mặt');
    await expect(deputy.getByRole('radio', { name: 'Đã thực hiện' })).not.toBeChecked();
    await school.answers('1.2 Người thay khi vắng mặt', 'Chưa thực hiện');
    await school.opens('Tổng quan');
    await expect(page.getByText('Chưa xuất lần nào')).toBeVisible();
    await school.opens('Đổi đợt');
    await page.getByRole('button', { name: `Mở đợt ${REGULAR} tháng 11/2026` }).click();
    await expect(page.getByRole('heading', { level: 1, name: /, tháng 11\/2026$/u })).toBeVisible();
    await school.opens('Phân công, ứng cứu');
    await expect(deputy.getByRole('radio', { name: 'Đã thực hiện' })).toBeChecked();
    await expect(deputy.getByLabel('Người thay', { exact: true })).toHaveValue('Lê Thị Mẫu');
  });

  await test.step('after a restart everything is there, in the campaign that was open', async () => {
    await school.opens('Đổi đợt');
    await page.getByRole('button', { name: `Mở đợt ${NEXT}` }).click();
    await expect(page.getByText('1 tiêu chí cần xem lại.')).toBeVisible();
    await running.app.close();
    const again = await launchApp();
    const back = new School(again);
    await back.opens(RAIL_ITEM);
    const card = back.criterion('1.1 Phân công trực Tết');
    await expect(card.getByLabel('Số văn bản')).toHaveValue('15/QĐ');
    await expect(card.getByLabel('Ghi chú nội bộ')).toHaveValue('Chờ quyết định mới');
    await expect(
      back.criterion('1.2 Lịch trực Tết').getByText('Chép từ đợt trước, cần xem lại.'),
    ).toBeVisible();
    expect(again.troubles).toEqual([]);
  });
  expect(running.troubles).toEqual([]);
});
