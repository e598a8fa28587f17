import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

/** A person on duty and one shift, as a cell each of a sheet of Excel. */
interface SheetRow {
  readonly cells: readonly string[];
  /** What the window has to show for it: name, phone, from, to. */
  readonly shown: readonly [string, string, string, string];
}

const ROW_COUNT = 50;
const HEADINGS = ['STT', 'Họ và tên người trực', 'Chức danh', 'Số ĐT', 'Từ giờ', 'Đến giờ', 'Quê quán'];

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The forms in which schools write one and the same phone number, and what is kept of each. */
function phoneForms(serial: string): readonly (readonly [string, string])[] {
  return [
    [`0900000${serial}`, `0900000${serial}`],
    [`+84 900 000 ${serial}`, `+84 900 000 ${serial}`],
    [`84900000${serial}`, `+84900000${serial}`],
    [`900000${serial}`, `0900000${serial}`],
    [`0900.000.${serial}`, `0900.000.${serial}`],
  ];
}

/** Row `index` of the sheet. Every third person has two shifts, with name, position and phone merged over both. */
function sheetRow(index: number): SheetRow {
  const isSecondShift = index % 3 === 2;
  const person = isSecondShift ? index - 1 : index;
  const serial = String(person).padStart(3, '0');
  const [phone, keptPhone] = phoneForms(serial)[person % 5] ?? ['', ''];
  const name = `Nguyễn Thị Mẫu ${serial}`;
  const day = twoDigits((index % 28) + 1);
  const forms: readonly (readonly [string, string])[] = [
    [`07:00 ${day}/05/2024`, `17:30 ${day}/05/2024`],
    [`${String(Number(day))}/5/24 7:00`, `${String(Number(day))}/5/24 17:30`],
    [`7h ${day}-05-2024`, `17h30 ${day}-05-2024`],
  ];
  const [from, to] = forms[index % 3] ?? ['', ''];
  const merged = isSecondShift ? ['', '', '', ''] : [String(index + 1), name, 'Giáo viên', phone];
  return {
    cells: [...merged, from, to, 'Hải Phòng'],
    shown: [name, keptPhone, `${day}/05/2024 07:00`, `${day}/05/2024 17:30`],
  };
}

const SHEET = Array.from({ length: ROW_COUNT }, (_, index) => sheetRow(index));

/** What Excel puts on the clipboard; macOS and some programs write letters and marks apart (NFD). */
function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `${cells.join('\t')}\r\n`)
    .join('')
    .normalize('NFD');
}

async function copies({ app }: RunningApp, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
}

/** The line below a table that counts its rows. */
function counted(card: Locator, count: string): Locator {
  return card.getByRole('status').filter({ hasText: count });
}

async function shows(card: Locator, rowNumber: number, { shown }: SheetRow): Promise<void> {
  const labels = ['Họ và tên', 'Điện thoại', 'Từ', 'Đến'];
  for (const [index, label] of labels.entries()) {
    await expect(card.getByLabel(`${label}, dòng ${String(rowNumber)}`, { exact: true })).toHaveValue(
      shown[index] ?? '',
    );
  }
}

test('a school pastes its duty roster from Excel, sees what is wrong, pastes it corrected, finds it after a restart', async ({
  launchApp,
}) => {
  const before = await launchApp();
  const school = new School(before);
  const { page } = before;
  await school.readsThePromisesAndStarts();
  await school.opens('Trực và ứng cứu');
  const card = school.criterion('1.2 Danh sách và lịch trực');

  await test.step('Ctrl+V on the empty table shows what would be added', async () => {
    const broken = SHEET.map(({ cells }, index) => {
      if (index === 10) return cells.with(3, 'hỏi bảo vệ');
      return index === 21 ? cells.with(4, '31/4/2024 7:00') : cells;
    });
    await copies(before, clipboardText([['LỊCH TRỰC LỄ HỘI'], HEADINGS, ...broken]));
    await card.getByRole('button', { name: 'Dán từ Excel' }).focus();
    await page.keyboard.press('Control+V');
    const dialog = page.getByRole('dialog', { name: 'Dán từ Excel vào “Danh sách và lịch trực”' });
    await expect(dialog.getByText('47 dòng đúng', { exact: true })).toBeVisible();
    await expect(dialog.getByText('3 dòng cần xem lại')).toBeVisible();
    await expect(dialog.getByText('Không lấy cột 7 “Quê quán”.')).toBeVisible();
    await expect(dialog.getByText('Không phải số điện thoại')).toHaveCount(2);
    await expect(dialog.getByText('Không đọc được ngày giờ')).toHaveCount(1);
  });

  await test.step('all rows are taken, by Enter; the faulty cells keep what was pasted', async () => {
    await page.keyboard.press('Enter');
    await expect(counted(card, '50 ca trực')).toBeVisible();
    await expect(card.getByLabel('Điện thoại, dòng 11')).toHaveValue('hỏi bảo vệ');
    await expect(card.getByLabel('Từ, dòng 22')).toHaveValue('31/4/2024 7:00');
  });

  await test.step('Ctrl+Z takes all of them back; the right rows alone can be taken', async () => {
    await page.keyboard.press('Control+Z');
    await expect(card.getByLabel('Họ và tên, dòng 1')).toHaveCount(0);
    await card.getByRole('button', { name: 'Dán từ Excel' }).focus();
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: 'Chỉ lấy 47 dòng đúng' }).click();
    await expect(counted(card, '47 ca trực')).toBeVisible();
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await expect(card.getByLabel('Họ và tên, dòng 1')).toHaveCount(0);
  });

  await test.step('the corrected sheet lands right, pasted by the button', async () => {
    await copies(before, clipboardText([HEADINGS, ...SHEET.map(({ cells }) => cells)]));
    await card.getByRole('button', { name: 'Dán từ Excel' }).click();
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: 'Lấy 50 dòng' }).click();
    await expect(counted(card, '50 ca trực')).toBeVisible();
    for (const [index, row] of SHEET.entries()) await shows(card, index + 1, row);
  });

  await test.step('and is there after a restart', async () => {
    await before.app.close();
    const after = await launchApp();
    const again = new School(after);
    await again.opens('Trực và ứng cứu');
    const reopened = again.criterion('1.2 Danh sách và lịch trực');
    for (const [index, row] of SHEET.entries()) await shows(reopened, index + 1, row);
    expect(after.troubles).toEqual([]);
  });

  expect(before.troubles).toEqual([]);
});

test('ditto marks and a row of totals neither lose people nor make up numbers', async ({ launchApp }) => {
  const running = await launchApp();
  const school = new School(running);
  const { page } = running;
  await school.readsThePromisesAndStarts();

  await test.step('four people with ditto marks are four people', async () => {
    await school.opens('Trực và ứng cứu');
    const card = school.criterion('1.2 Danh sách và lịch trực');
    await copies(
      running,
      clipboardText([
        ['Họ và tên', 'Chức vụ', 'Điện thoại', 'Từ', 'Đến'],
        ['Người Một', 'Giáo viên', '0900000001', '7:00 9/5/2024', '17:00 9/5/2024'],
        ['Người Hai', '"', '900000002', '7:00 10/5/2024', '17:00 10/5/2024'],
        ['Người Ba', '"', '0900000003', '7:00 11-Thg5-24', '17:00 11-Thg5-24'],
        ['Người Bốn', 'Bảo vệ', '0900000004', '7:00 12/5/2024', '17:00 12/5/2024'],
      ]),
    );
    await card.getByRole('button', { name: 'Dán từ Excel' }).focus();
    await page.keyboard.press('Control+V');
    const dialog = page.getByRole('dialog', { name: 'Dán từ Excel vào “Danh sách và lịch trực”' });
    await expect(dialog.getByText('4 dòng đúng', { exact: true })).toBeVisible();
    await expect(dialog.getByText(', lấy theo dòng trên')).toHaveCount(2);
    await expect(dialog.getByText('ghi “900000002”')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(counted(card, '4 ca trực')).toBeVisible();
    await expect(card.getByLabel('Họ và tên, dòng 3')).toHaveValue('Người Ba');
    await expect(card.getByLabel('Chức vụ, dòng 3')).toHaveValue('Giáo viên');
    await expect(card.getByLabel('Điện thoại, dòng 3')).toHaveValue('0900000003');
    await expect(card.getByLabel('Từ, dòng 3')).toHaveValue('11/05/2024 07:00');
  });

  await test.step('a row of totals is shown, compared and left out', async () => {
    await school.opens('Tuyên truyền');
    const card = school.criterion('2.1 Kế hoạch, hình thức tuyên truyền');
    await copies(
      running,
      clipboardText([
        ['NHẬT KÝ TUYÊN TRUYỀN', '', '', '', '', ''],
        ['STT', 'Ngày', 'Hình thức', 'Đối tượng', 'Nội dung', 'Số người'],
        ['1', '6/5/2024', 'Chào cờ', 'HS', 'An toàn', '300 em'],
        ['2', '7/5/2024', 'Chào cờ', 'Học sinh', 'Mật khẩu', '41'],
        ['Tổng cộng', '', '', '', '', '351'],
        ['', '', 'Người lập biểu', '', 'HIỆU TRƯỞNG', ''],
      ]),
    );
    await card.getByRole('button', { name: 'Dán từ Excel' }).focus();
    await page.keyboard.press('Control+V');
    const dialog = page.getByRole('dialog', { name: 'Dán từ Excel vào “Nhật ký tuyên truyền”' });
    const leftOut = dialog.getByRole('region', { name: 'Các dòng không lấy' });
    await expect(dialog.getByText('2 dòng đúng', { exact: true })).toBeVisible();
    await expect(leftOut.getByText('“Số người” ghi 351, các dòng cộng lại 341')).toBeVisible();
    await leftOut.getByRole('checkbox', { name: 'Lấy dòng này: Tổng cộng · 351' }).check();
    await expect(dialog.getByRole('button', { name: 'Lấy 3 dòng' })).toBeVisible();
    await leftOut.getByRole('checkbox', { name: 'Lấy dòng này: Tổng cộng · 351' }).uncheck();
    await dialog.getByRole('button', { name: 'Lấy 2 dòng' }).click();
    await expect(counted(card, '2 hoạt động')).toBeVisible();
    await expect(card.getByLabel('Số người, dòng 1')).toHaveValue('300');
  });

  expect(running.troubles).toEqual([]);
});
