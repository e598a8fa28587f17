import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { PROJECT_FOLDER } from './support/electron-command.ts';
import { type RunningApp, test } from './support/launch-app.ts';
import { readReportJson } from './support/report-reader.ts';
import { MADE_UP_SCHOOL, School } from './support/school.ts';
import { startApp } from './support/start-app.ts';

const PICTURE = path.join(PROJECT_FOLDER, 'tests/fixtures/minh-chung-tieu-hoc/phan-cong-truc.jpg');
const PLAN = '2.1 Kế hoạch, hình thức tuyên truyền';
const STAFF = '2.2 Cán bộ, giáo viên, nhân viên';
const NOTES = { first: 'Kế hoạch số 12', second: 'Kế hoạch số 15' } as const;
const UNDO = 'Hoàn tác lần gộp';

async function isSaved({ page }: RunningApp): Promise<void> {
  await expect(page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
}

async function notes(card: Locator, school: School, text: string): Promise<void> {
  await card.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await school.types(card.getByLabel('Ghi chú', { exact: true }), text);
}

/** The first PC: item 2 with a note, a table and a picture, given into a file. */
async function handsOver(running: RunningApp, file: string): Promise<void> {
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.opens('Tuyên truyền');
  const card = await school.answers(PLAN, 'Đã thực hiện');
  await school.ticks(card, 'Chào cờ');
  await school.entersRow(card, 'hoạt động', {
    Ngày: '06/05/2024',
    'Hình thức': 'Họp hội đồng',
    'Số người': '45',
    'Nội dung': 'Nhận biết thư giả mạo',
  });
  await notes(card, school, NOTES.first);
  await school.dropsFiles(card, [PICTURE]);
  await expect(card.getByText('phan-cong-truc.jpg')).toBeVisible();
  await school.willSaveTo(file);
  const { page } = running;
  await page.getByRole('button', { name: 'Bàn giao phần này…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bàn giao cho máy khác' });
  await expect(dialog.getByLabel('Người bàn giao')).toHaveValue(MADE_UP_SCHOOL.contact);
  await dialog.getByRole('button', { name: 'Bàn giao ra tệp…' }).click();
  await expect(dialog.getByText('Đã bàn giao. Tệp đã được đọc lại và đúng.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
}

/** Goes to the data of this PC and has the file looked at. */
async function looksAt(page: Page, school: School, file: string): Promise<Locator> {
  await school.opens('Dữ liệu của tôi');
  await school.willChoose(file);
  await page.getByRole('button', { name: 'Chọn tệp bàn giao…' }).click();
  return page.getByRole('dialog', { name: 'Phần bàn giao' });
}

test('a part goes to another PC as a file, is merged as the user chooses, undone, and merged again', async ({
  launchApp,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-ban-giao-'));
  const file = path.join(folder, 'muc-2.tkattt');
  const first = await launchApp();
  await handsOver(first, file);
  await first.app.close();

  const otherPc = path.join(folder, 'may-hai');
  const second = await startApp(otherPc);
  const { page } = second;
  const school = new School(second);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.opens('Tuyên truyền');
  await notes(await school.answers(PLAN, 'Đã thực hiện'), school, NOTES.second);
  await school.answers(STAFF, 'Chưa thực hiện');
  await isSaved(second);

  await test.step('a look inside tells from whom it is, and asks about the one place that differs', async () => {
    const dialog = await looksAt(page, school, file);
    await expect(dialog.getByText('Mục 2. ')).toBeVisible();
    await expect(dialog.getByText(MADE_UP_SCHOOL.contact)).toBeVisible();
    await expect(dialog.getByRole('radiogroup')).toHaveCount(1);
    const choice = dialog.getByRole('radiogroup', { name: 'Ghi chú' });
    await expect(choice.getByText(NOTES.first)).toBeVisible();
    // What was typed later is chosen beforehand.
    await expect(choice.getByRole('radio', { name: NOTES.second })).toBeChecked();
    await choice.getByRole('radio', { name: NOTES.first }).check();
    await dialog.getByRole('button', { name: 'Gộp vào máy này' }).click();
    await expect(dialog.getByText('Đã gộp: 1 tiêu chí và 1 dòng được ghi.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await expectBoth(school, NOTES.first);
  });
  await second.app.close();

  const again = await startApp(otherPc);
  const returned = new School(again);
  await test.step('after a restart one click goes back to before the merge', async () => {
    await returned.opens('Dữ liệu của tôi');
    await expect(
      again.page.getByText(/^Đã gộp lúc .* từ tệp muc-2\.tkattt của Trần Văn Mẫu\./u),
    ).toBeVisible();
    await again.page.getByRole('button', { name: UNDO }).click();
    await expect(again.page.getByText('Đã trở lại như trước lúc gộp.', { exact: true })).toBeVisible();
    await returned.opens('Tuyên truyền');
    const card = returned.criterion(PLAN);
    await expect(card.getByLabel('Ghi chú', { exact: true })).toHaveValue(NOTES.second);
    await expect(card.getByText('phan-cong-truc.jpg')).toBeHidden();
    await expect(card.getByRole('button', { name: 'Thêm hoạt động đầu tiên' })).toBeVisible();
  });

  await test.step('the file that is double clicked is merged again, and is in the report', async () => {
    await again.app.evaluate(({ app }, opened) => {
      app.emit('second-instance', {}, ['app', opened], '/');
    }, file);
    const dialog = again.page.getByRole('dialog', { name: 'Phần bàn giao' });
    await dialog.getByRole('button', { name: 'Lấy tất cả từ tệp' }).click();
    await dialog.getByRole('button', { name: 'Gộp vào máy này' }).click();
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await expectBoth(returned, NOTES.first);
    const card = returned.criterion(STAFF);
    await returned.types(card.getByLabel('Người phụ trách'), 'Vũ Thị Giả');
    await returned.types(card.getByLabel('Ngày dự kiến xong'), '15/05/2024');
    const report = path.join(folder, 'bao-cao.pdf');
    await returned.handsIn(report, 'hoa phượng đỏ 2024');
    const { answers, records } = (await readReportJson(report, folder)).input;
    expect(answers['2.1']).toMatchObject({
      value: 'done',
      note: NOTES.first,
      fields: { forms: ['assembly'] },
    });
    expect(answers['2.1']?.evidence).toHaveLength(1);
    expect(records['awareness-activities']).toMatchObject([{ content: 'Nhận biết thư giả mạo' }]);
  });
  expect(again.troubles).toEqual([]);
  await again.app.close();
  await rm(folder, { recursive: true, force: true });
});

/** What both PCs have entered stands on the second one. */
async function expectBoth(school: School, note: string): Promise<void> {
  await school.opens('Tuyên truyền');
  const card = school.criterion(PLAN);
  await expect(card.getByLabel('Ghi chú', { exact: true })).toHaveValue(note);
  await expect(card.getByText('phan-cong-truc.jpg')).toBeVisible();
  await expect(card.getByLabel('Nội dung, dòng 1', { exact: true })).toHaveValue('Nhận biết thư giả mạo');
  await expect(school.criterion(STAFF).getByRole('radio', { name: 'Chưa thực hiện' })).toBeChecked();
}
