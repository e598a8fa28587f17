import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { DECRYPTED_NAME } from '#shared/report/received-names.ts';
import { test } from './support/launch-app.ts';
import { seriousFaults } from './support/looks.ts';
import { registerCsv } from './support/received-reports.ts';
import { MADE_UP_SCHOOL, School } from './support/school.ts';
import { startApp } from './support/start-app.ts';
import { handsUpAndDeletes } from './support/two-levels.ts';

const PASSPHRASE = 'hoa phượng đỏ 2024';
const DESK = 'Phòng Văn hóa Mẫu';
const TITLE = 'Phân công nhiệm vụ trực';
const CRITERION = `1.1 ${TITLE}`;
const NEXT = 'Trực kỳ thi mẫu 2027';
const TO_MEND = 'Chưa có quyết định phân công.';

/** The dialog of the made-up school at the desk. */
async function openUnit(page: Page) {
  await page.getByRole('button', { name: MADE_UP_SCHOOL.name }).click();
  return page.getByRole('dialog');
}

/** Fills in what the pack of the next campaign needs at least. */
async function writesNextPack(office: Page): Promise<void> {
  await office.getByRole('link', { name: 'Soạn bộ tiêu chí cho một đợt mới…' }).click();
  await office.getByRole('button', { name: 'Bắt đầu soạn' }).click();
  await office.getByLabel('Tên bộ tiêu chí').fill(NEXT);
  await office.getByLabel('Tên sự kiện hoặc đợt').fill('Kỳ thi mẫu năm 2027');
  await office.getByLabel('Trích yếu').fill('Trực bảo đảm an ninh mạng trong kỳ thi mẫu');
  await office.getByLabel('Nơi ban hành').fill(DESK);
}

/** What `verify` tells of the receipt for the second report. */
async function verifyTellsReceipt(file: string): Promise<void> {
  const failed = await promisify(execFile)('node', ['out/main/cli.js', 'verify', file]).catch(
    (error: unknown) => error as { readonly stdout: string; readonly stderr: string },
  );
  expect(JSON.parse(failed.stdout)).toMatchObject({
    ok: false,
    integrity: { cause: 'receipt' },
    receipt: { content: { kind: 'received', report: { sequence: 2 } } },
  });
  expect(failed.stderr).toContain(`Biên nhận cho báo cáo lần 2 của đơn vị ${MADE_UP_SCHOOL.code}`);
}

test('a desk gives a report back, the school mends it, and the desk acknowledges the next one', async ({
  launchApp,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-bien-nhan-'));
  const at = (...names: readonly string[]) => path.join(folder, ...names);
  await mkdir(at('da-nhan'));
  const running = await launchApp();
  const school = new School(running);
  const { page } = running;
  const picture = (of: Page, name: string) => of.screenshot({ path: test.info().outputPath(name) });
  const looksAt = async (file: string) => {
    await school.opens('Kiểm tra tệp báo cáo');
    await school.willChoose(file);
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    return page.getByRole('region', { name: path.basename(file), exact: true });
  };
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.handsIn(at('da-nhan', 'lan-1.pdf'), PASSPHRASE);

  const receiving = await startApp(at('may-noi-nhan'));
  const desk = new School(receiving);
  const office = receiving.page;
  await office.getByRole('button', { name: 'Máy này nhận báo cáo của các đơn vị' }).click();

  await test.step('the desk reads the report, compares the key, and gives the report back with its reasons', async () => {
    await writeFile(at('don-vi.csv'), registerCsv([MADE_UP_SCHOOL]));
    await desk.willChoose(at('don-vi.csv'));
    await office.getByRole('button', { name: 'Chọn danh sách…' }).click();
    await office.getByRole('button', { name: 'Dùng danh sách này' }).click();
    await desk.willChoose(at('da-nhan'));
    await office.getByRole('button', { name: 'Thêm thư mục…' }).click();
    await office.getByRole('button', { name: 'Đọc các tệp' }).click();
    const dialog = await openUnit(office);
    await dialog.getByRole('checkbox', { name: /so đủ bốn nhóm/u }).check();
    await dialog.getByRole('button', { name: /^Ghi nhận khóa này cho/u }).click();
    await dialog.getByLabel('Người quyết định').fill('Lê Thị Mẫu');
    await dialog.getByRole('button', { name: 'Trả lại kèm lý do…' }).click();
    await dialog.getByLabel('Lý do trả lại').fill('Báo cáo còn thiếu minh chứng.');
    await dialog.getByLabel('Thêm tiêu chí cần sửa').selectOption('1.1');
    await dialog.getByLabel(`Cần sửa gì ở 1.1 “${TITLE}”`).fill(TO_MEND);
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).scrollIntoViewIfNeeded();
    await picture(office, 'tra-lai.png');
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await expect(dialog.getByText('Đã trả lại báo cáo lần 1.')).toBeVisible();
    await dialog.getByLabel('Tên nơi nhận ghi trong biên nhận').fill(DESK);
    await dialog.getByLabel('Đặt mật khẩu cho khóa niêm phong', { exact: true }).fill(PASSPHRASE);
    await dialog.getByLabel('Nhập lại mật khẩu', { exact: true }).fill(PASSPHRASE);
    await desk.willSaveTo(at('tra-lai.pdf'));
    await dialog.getByRole('button', { name: 'Lưu biên nhận…' }).click();
    await expect(dialog.getByText('Đã lưu tra-lai.pdf vào')).toBeVisible();
    await dialog.getByRole('list', { name: 'Mã khóa của nơi nhận' }).scrollIntoViewIfNeeded();
    await picture(office, 'bien-nhan-da-luu.png');
    expect(await seriousFaults(office)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await expect(office.getByRole('row').filter({ hasText: MADE_UP_SCHOOL.name })).toContainText('Trả lại');
    await picture(office, 'bang-quyet-dinh.png');
  });

  await test.step('the school believes nobody whose key it has not compared, and nothing that was changed', async () => {
    const notice = Uint8Array.from(await readFile(at('tra-lai.pdf')));
    const middle = Math.floor(notice.length / 2);
    await writeFile(at('sua.pdf'), notice.with(middle, (notice[middle] ?? 0) ^ 1));
    await expect(await looksAt(at('sua.pdf'))).toContainText('Nội dung tệp đã bị thay đổi');
    const verdict = await looksAt(at('tra-lai.pdf'));
    await expect(verdict).toContainText('Phần mềm chưa biết mã khóa của nơi nhận này.');
    await expect(verdict).not.toContainText('Đã lưu vào các lần đã xuất.');
    await picture(page, 'noi-nhan-chua-biet.png');
    await verdict.getByLabel('Tên nơi nhận mà Thầy/Cô đã gọi').fill(DESK);
    await verdict.getByRole('checkbox', { name: /so đủ bốn nhóm/u }).check();
    await verdict.getByRole('button', { name: 'Ghi nhận khóa này cho nơi nhận' }).click();
    await expect(verdict).toContainText('Nơi nhận trả lại báo cáo lần 1 để đơn vị sửa.');
    await expect(verdict).toContainText('Đã lưu vào các lần đã xuất.');
    await picture(page, 'bien-nhan-tra-lai.png');
    expect(await seriousFaults(page)).toEqual([]);
  });

  await test.step('the criterion that was named says so until a later version is exported', async () => {
    await school.opens('Tổng quan');
    await expect(page.getByText('Nơi nhận trả lại báo cáo lần 1: 1 tiêu chí cần sửa.')).toBeVisible();
    await picture(page, 'tong-quan-can-sua.png');
    await page.getByRole('link', { name: CRITERION }).click();
    const card = school.criterion(CRITERION);
    await expect(card).toContainText(`Cần sửa theo nơi nhận: ${TO_MEND}`);
    await picture(page, 'tieu-chi-can-sua.png');
    await school.answers(CRITERION, 'Đã thực hiện');
    await school.opens('Xuất báo cáo');
    await page.getByLabel('Lý do xuất lại').fill('Sửa theo thông báo trả lại.');
    await school.handsIn(at('da-nhan', 'lan-2.pdf'), PASSPHRASE);
    await school.opens('Tổng quan');
    await expect(page.getByText(/Nơi nhận trả lại báo cáo/u)).toHaveCount(0);
  });

  await test.step('the desk sees that its word was for the earlier version, and acknowledges the later one', async () => {
    await office.getByRole('button', { name: 'Đọc lại các tệp' }).click();
    const row = office.getByRole('row').filter({ hasText: MADE_UP_SCHOOL.name });
    await expect(row).toContainText('Trả lại, cho bản cũ (lần 1)');
    const dialog = await openUnit(office);
    await dialog.getByRole('button', { name: 'Đã nhận' }).click();
    await expect(dialog.getByText('Đã nhận báo cáo lần 2.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await office.getByRole('tab', { name: 'Xuất ra tệp' }).click();
    await expect(office.getByText('1 quyết định chưa lưu biên nhận.')).toBeVisible();
    await office.getByLabel('Mật khẩu của khóa niêm phong', { exact: true }).fill(PASSPHRASE);
    await desk.willChoose(folder);
    await office.getByRole('button', { name: 'Lưu các biên nhận…' }).click();
    await expect(office.getByText('Không có quyết định nào chưa lưu biên nhận.')).toBeVisible();
    await picture(office, 'cac-bien-nhan.png');
  });

  await test.step('the school keeps the receipt beside the version that it is for', async () => {
    const saved = (await readdir(folder)).find((name) => name.startsWith('bien-nhan_')) ?? '';
    const [name = ''] = await readdir(at(saved));
    expect(name).toBe(`BIEN-NHAN_${MADE_UP_SCHOOL.code}_le-hoi-hoa-phuong-do-2024_02.pdf`);
    await copyFile(at(saved, name), at('bien-nhan.pdf'));
    const verdict = await looksAt(at('bien-nhan.pdf'));
    await expect(verdict).toContainText('Nơi nhận đã nhận báo cáo lần 2 của đơn vị.');
    await verdict.getByRole('link', { name: 'Xem các lần đã xuất' }).click();
    const version = (number: number) =>
      page.getByRole('region', { name: `Lần ${String(number)}`, exact: true });
    await expect(version(2)).toContainText(`Nơi nhận đã nhận lúc`);
    await expect(version(1)).toContainText('Cho bản cũ này. Sau đó đơn vị đã xuất bản mới hơn.');
    await picture(page, 'cac-lan-da-xuat.png');
    expect(await seriousFaults(page)).toEqual([]);
  });

  await handsUpAndDeletes({
    school,
    page,
    desk,
    office,
    at,
    picture,
    deskName: DESK,
    passphrase: PASSPHRASE,
  });

  await test.step('the command tells a receipt from a report', async () => {
    await verifyTellsReceipt(at('bien-nhan.pdf'));
  });

  await test.step('the desk makes a key for encrypted reports, and a pack that lets units use it', async () => {
    await office.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
    const section = office.getByRole('region', { name: '4. Báo cáo được mã hóa' });
    await section.getByLabel('Đặt mật khẩu cho khóa giải mã').fill(PASSPHRASE);
    await section.getByLabel('Nhập lại mật khẩu').fill(PASSPHRASE);
    await section.scrollIntoViewIfNeeded();
    await picture(office, 'chua-co-khoa-giai-ma.png');
    await section.getByRole('button', { name: 'Tạo khóa giải mã' }).click();
    await expect(section).toContainText('Mất khóa này thì không ai mở được các báo cáo đã mã hóa.');
    await section.scrollIntoViewIfNeeded();
    await picture(office, 'khoa-giai-ma.png');
    expect(await seriousFaults(office)).toEqual([]);
    await writesNextPack(office);
    const preview = office.getByRole('region', { name: '7. Xem trước và lưu' });
    await preview.getByLabel('Nêu khóa của máy này là khóa của nơi nhận báo cáo').check();
    await preview.getByLabel('Cho phép đơn vị gửi báo cáo được mã hóa').check();
    await expect(preview).toContainText('nhận bản mã hóa');
    await preview.scrollIntoViewIfNeeded();
    await picture(office, 'cho-phep-ma-hoa.png');
    await preview.getByLabel('Mật khẩu của khóa niêm phong').fill(PASSPHRASE);
    await desk.willSaveTo(at('ky-thi.json'));
    await preview.getByRole('button', { name: 'Ký và lưu…' }).click();
    await expect(preview.getByText('Đã lưu ky-thi.json vào')).toBeVisible();
  });

  await test.step('the school sends the next report encrypted, and cannot read the copy itself', async () => {
    await mkdir(at('gui'));
    await school.looksAtPack(at('ky-thi.json'));
    await page.getByRole('button', { name: 'Dùng bộ tiêu chí này' }).click();
    await expect(page.getByRole('link', { name: /^Đợt đang mở: Kỳ thi mẫu/u })).toBeVisible();
    await school.opens('Xuất báo cáo');
    const choice = page.getByLabel('Lưu thêm bản mã hóa để gửi qua mạng (.p7m)');
    await choice.check();
    await choice.scrollIntoViewIfNeeded();
    await picture(page, 'luu-them-ban-ma-hoa.png');
    await school.handsIn(at('gui', 'ky-thi.pdf'), PASSPHRASE);
    await expect(page.getByText('Đã lưu bản mã hóa ky-thi.p7m vào')).toBeVisible();
    await picture(page, 'da-luu-ban-ma-hoa.png');
    expect(await seriousFaults(page)).toEqual([]);
    await expect(await looksAt(at('gui', 'ky-thi.p7m'))).toContainText('Máy này không có khóa giải mã');
  });

  await test.step('the desk opens what is encrypted for it, by itself and in its folder', async () => {
    await desk.opens('Kiểm tra tệp báo cáo');
    await desk.willChoose(at('gui', 'ky-thi.p7m'));
    await office.getByRole('button', { name: 'Chọn tệp…' }).click();
    const verdict = office.getByRole('region', { name: `ky-thi.p7m › ${DECRYPTED_NAME}` });
    await expect(verdict).toContainText('Tệp được mã hóa khi gửi, đã giải mã bằng khóa của máy này.');
    await picture(office, 'da-giai-ma.png');
    await desk.willSaveTo(at('mo-ra.pdf'));
    await verdict.getByRole('button', { name: 'Lưu báo cáo đã giải mã…' }).click();
    await expect(verdict).toContainText('Đã lưu mo-ra.pdf vào');
    expect(await readFile(at('mo-ra.pdf'))).toEqual(await readFile(at('gui', 'ky-thi.pdf')));
    await copyFile(at('gui', 'ky-thi.p7m'), at('da-nhan', 'ky-thi.p7m'));
    await desk.opens('Tổng hợp báo cáo');
    await office.getByRole('button', { name: 'Đọc lại các tệp' }).click();
    await office.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
    await office.getByLabel('Đợt báo cáo').selectOption('truc-ky-thi-mau-2027');
    await office.getByRole('tab', { name: 'Đơn vị' }).click();
    const dialog = await openUnit(office);
    await expect(dialog).toContainText(`ky-thi.p7m › ${DECRYPTED_NAME}`);
    await picture(office, 'don-vi-gui-ban-ma-hoa.png');
  });

  expect([...running.troubles, ...receiving.troubles]).toEqual([]);
  await receiving.app.close();
  await rm(folder, { recursive: true, force: true });
});
