import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const run = promisify(execFile);

/**
 * What the printer would get, in base64. Chromium's print job now and then never answers on a virtual display: it is
 * then asked again.
 */
async function printsToPdf({ app }: RunningApp): Promise<string> {
  const print = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const job = BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
      const noAnswer = new Promise<undefined>((resolve) => {
        setTimeout(resolve, 15_000);
      });
      return (await Promise.race([job, noAnswer]))?.toString('base64') ?? '';
    });
  let printed = '';
  await expect(async () => {
    printed = await print();
    expect(printed).not.toBe('');
  }).toPass({ timeout: 50_000 });
  return printed;
}

test('a roster with a hole and a double booking is seen and said, and led to its rows', async ({
  launchApp,
}) => {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Trực và ứng cứu');
  const roster = school.criterion('1.2 Danh sách và lịch trực');
  await roster.getByRole('button', { name: 'Thêm ca trực đầu tiên' }).click();
  const shifts = [
    ['Lê Thị Thử', '30/05/2024 19:00', '31/05/2024 07:00'],
    ['Trần Văn Mẫu', '31/05/2024 19:00', '01/06/2024 07:00'],
    ['Trần Văn Mẫu', '01/06/2024 06:00', '02/06/2024 00:00'],
  ] as const;
  for (const [index, [name, from, to]] of shifts.entries()) {
    const row = `dòng ${String(index + 1)}`;
    if (index > 0) await roster.getByRole('button', { name: 'Thêm ca trực', exact: true }).click();
    await school.types(roster.getByLabel(`Họ và tên, ${row}`), name);
    await school.types(roster.getByLabel(`Từ, ${row}`), from);
    await school.types(roster.getByLabel(`Đến, ${row}`), to);
  }
  await running.page.keyboard.press('Tab');
  const calendar = roster.getByRole('region', { name: 'Lịch trực theo ngày' });
  await expect(
    calendar.getByRole('img', { name: /^Hình lịch trực của 2 người trong 3 ngày\./u }),
  ).toBeVisible();
  await expect(calendar.getByText('Không có ai từ 07:00 đến 19:00 ngày 31/05/2024 (12 giờ).')).toBeVisible();
  await expect(
    calendar.getByText('Trần Văn Mẫu có hai ca cùng lúc, từ 06:00 đến 07:00 ngày 01/06/2024.'),
  ).toBeVisible();

  await calendar.getByRole('link', { name: 'Xem dòng 1' }).click();
  await expect(roster.getByLabel('Điện thoại, dòng 1')).toBeFocused();
  expect(running.troubles).toEqual([]);
});

test('a click counts though what is pressed moves away under the pointer', async ({ launchApp }) => {
  const running = await launchApp();
  const { mouse } = running.page;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Trực và ứng cứu');
  const roster = school.criterion('1.2 Danh sách và lịch trực');
  await roster.getByRole('button', { name: 'Thêm ca trực đầu tiên' }).click();
  await school.types(roster.getByLabel('Họ và tên, dòng 1'), 'Lê Thị Thử');
  await school.types(roster.getByLabel('Từ, dòng 1'), '30/05/2024 19:00');
  await school.types(roster.getByLabel('Đến, dòng 1'), '31/05/2024 07:00');
  const add = roster.getByRole('button', { name: 'Thêm ca trực', exact: true });
  const place = async () => (await add.boundingBox()) ?? { x: 0, y: 0 };
  await add.hover();
  const before = await place();
  await mouse.down();
  // leaving the cell saves it, and what follows from it is proposed above the table
  await expect.poll(async () => (await place()).y).toBeGreaterThan(before.y + 10);
  await mouse.up();
  await expect(roster.getByLabel('Họ và tên, dòng 2')).toBeVisible();

  // who moves away before letting go has thought better of it
  await add.hover();
  await mouse.down();
  await mouse.move(before.x, before.y - 200, { steps: 5 });
  await mouse.up();
  await expect(roster.getByLabel('Họ và tên, dòng 3')).toBeHidden();
  expect(running.troubles).toEqual([]);
});

test('what is left to do is found by person, led to its criterion and printed one page each', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Việc cần làm');
  await expect(page.getByText('Chưa có việc nào.')).toBeVisible();

  await school.opens('Lỗ hổng, điểm yếu');
  const accounts = await school.answers('4.4 Tài khoản và mật khẩu', 'Chưa rõ');
  await school.types(accounts.getByLabel('Người sẽ làm rõ'), 'Vũ Thị Giả');
  await school.types(accounts.getByLabel('Làm rõ trước ngày'), '15/05/2024');
  const malware = await school.answers('4.3 Phòng chống mã độc', 'Đang thực hiện');
  await school.types(malware.getByLabel('Người phụ trách'), 'Phạm Văn Nháp');
  await school.types(malware.getByLabel('Ngày dự kiến xong'), '31/12/2099');
  await school.answers('4.2 Cập nhật bản vá', 'Chưa thực hiện');

  await school.opens('Việc cần làm, có 1 việc quá hạn');
  await expect(page.getByRole('list', { name: 'Chưa giao cho ai' }).getByRole('link')).toHaveText([
    '4.2 Cập nhật bản vá',
  ]);
  const late = page.getByRole('list', { name: 'Vũ Thị Giả' });
  await expect(late.getByText('Quá hạn 15/05/2024')).toBeVisible();

  await test.step('the printer gets one page for each person and nothing of the frame', async () => {
    const pdf = path.join(userDataFolder, 'viec.pdf');
    await writeFile(pdf, Buffer.from(await printsToPdf(running), 'base64'));
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages).toHaveLength(3);
    for (const [index, [person, task]] of [
      ['Chưa giao cho ai', '4.2 Cập nhật bản vá'],
      ['Phạm Văn Nháp', '4.3 Phòng chống mã độc'],
      ['Vũ Thị Giả', '4.4 Tài khoản và mật khẩu'],
    ].entries()) {
      expect(pages[index]).toContain(`Người làm: ${person ?? ''}`);
      expect(pages[index]).toContain(task);
    }
    expect(stdout).not.toContain('Tổng quan');
    expect(stdout).not.toContain('Không gửi dữ liệu đi đâu');
    expect(stdout).not.toContain('In danh sách việc');
  });

  await test.step('the button asks the system to print, once', async () => {
    await page.evaluate(() => {
      let calls = 0;
      window.print = () => {
        calls += 1;
        document.title = `in ${String(calls)}`;
      };
    });
    await page.getByRole('button', { name: 'In danh sách việc' }).click();
    await expect(page).toHaveTitle('in 1');
  });

  await late.getByRole('link', { name: '4.4 Tài khoản và mật khẩu' }).click();
  await expect(accounts).toBeFocused();
  expect(running.troubles).toEqual([]);
});

test('an answer is taken by the mouse while the text of a field is marked, as Tab leaves it', async ({
  launchApp,
}) => {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  await school.types(card.getByLabel('Số văn bản'), '12/QĐ-THHS');
  await school.types(card.getByLabel('Bộ phận, cá nhân được giao'), 'Tổ tin học');
  // goes to the field with the number and marks it
  await running.page.keyboard.press('Tab');
  await school.answers('1.4 Phương án ứng cứu', 'Chưa thực hiện');
  await card.getByLabel('Số văn bản').selectText();
  await school.answers('1.1 Phân công nhiệm vụ trực', 'Đang thực hiện');
});
