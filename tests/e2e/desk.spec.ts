import { execFile as execFileCallback } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { test } from './support/launch-app.ts';
import { seriousFaults } from './support/looks.ts';
import { makeReceivedFolder, registerCsv } from './support/received-reports.ts';
import { School } from './support/school.ts';

const execFile = promisify(execFileCallback);

/** What the command tells of a pack. */
interface PackSummary {
  readonly id: string;
  readonly packSha256: string;
  readonly signer: { readonly name: string; readonly fingerprint: string };
}

/** Every file below a folder with the hash of its content. */
async function hashes(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const lines = files.map(
    async (file) =>
      `${file} ${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}`,
  );
  return (await Promise.all(lines)).sort();
}

/** The figure of a name at the top of the desk. */
function figure(page: Page, name: string) {
  return page
    .getByRole('list', { name: 'Số liệu chung' })
    .getByRole('button', { name: new RegExp(`^${name}[^:]*:`, 'u') });
}

test('a desk reads what came in, compares a key, and hands on who is missing', async ({ launchApp }) => {
  const parent = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-tong-hop-'));
  const at = (name: string) => path.join(parent, name);
  const received = await makeReceivedFolder(parent);
  const [primary] = received.register;
  const before = await hashes(received.folder);
  const running = await launchApp();
  const { page } = running;
  const desk = new School(running);
  const picture = (name: string) => page.screenshot({ path: test.info().outputPath(name) });
  await page.getByRole('button', { name: 'Máy này nhận báo cáo của các đơn vị' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng hợp báo cáo' })).toBeVisible();

  await test.step('a register with a wrong line is shown line by line and not used; the right one is', async () => {
    await writeFile(
      at('sai.csv'),
      registerCsv([...received.register, { code: '!', name: 'Sai', commune: '', phone: '' }]),
    );
    await writeFile(at('don-vi.csv'), registerCsv(received.register));
    await desk.willChoose(at('sai.csv'));
    await page.getByRole('button', { name: 'Chọn danh sách…' }).click();
    await expect(page.getByText('Dòng 7: mã đơn vị chưa đúng.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Dùng danh sách này' })).toHaveCount(0);
    await desk.willChoose(at('don-vi.csv'));
    await page.getByRole('button', { name: 'Chọn danh sách…' }).click();
    await expect(page.getByText('Đọc được 5 đơn vị, không có dòng nào sai.')).toBeVisible();
    await picture('danh-sach.png');
    await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
    await desk.willChoose(received.folder);
    await page.getByRole('button', { name: 'Thêm thư mục…' }).click();
    await expect(page.getByText(received.folder, { exact: true })).toBeVisible();
  });

  await test.step('the figures tell who has reported and what is to be looked at', async () => {
    await page.getByRole('button', { name: 'Đọc các tệp' }).click();
    await expect(figure(page, 'Đã nộp')).toContainText('2');
    await expect(figure(page, 'Chưa nộp')).toContainText('3');
    await expect(figure(page, 'Tệp trùng')).toContainText('1');
    await page
      .getByRole('searchbox')
      .or(page.getByLabel('Tìm', { exact: true }))
      .fill('mau so 2');
    await expect(page.getByRole('button', { name: 'Trường Mẫu số 2' })).toBeVisible();
    await expect(page.getByText('1 trên 5 dòng')).toBeVisible();
    await page.getByLabel('Tìm', { exact: true }).fill('');
    await picture('don-vi.png');
    expect(await seriousFaults(page)).toEqual([]);
  });

  await test.step('each file that needs somebody says why and what to do', async () => {
    await page.getByRole('tab', { name: 'Tệp cần xem lại' }).click();
    const row = (file: string) => page.getByRole('row').filter({ hasText: file });
    await expect(row('sua.pdf')).toContainText('Nội dung tệp đã bị thay đổi sau khi niêm phong');
    await expect(row('giay-moi.pdf')).toContainText('Chưa dùng được');
    await expect(row('thpt.pdf')).toContainText('Chưa so khóa');
    await expect(
      row('tieu-hoc (1).pdf').or(row('tieu-hoc.pdf')).filter({ hasText: 'Tệp trùng' }),
    ).toHaveCount(1);
    await picture('tep-can-xem-lai.png');
    expect(await seriousFaults(page)).toEqual([]);
  });

  await test.step('a key that was compared by telephone is approved for its unit, and the table follows', async () => {
    await page.getByRole('tab', { name: 'Đơn vị' }).click();
    const row = page.getByRole('row').filter({ hasText: primary?.code ?? '' });
    await expect(row).toContainText('chưa so mã khóa');
    await row.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('list', { name: 'Mã khóa phần mềm tính từ tệp' })).toContainText(
      received.primaryKey.split('-')[0] ?? '',
    );
    await expect(dialog).toContainText(primary?.phone ?? '');
    await picture('so-khoa.png');
    await dialog.getByRole('checkbox', { name: /so đủ bốn nhóm/u }).check();
    await dialog.getByRole('button', { name: /^Ghi nhận khóa này cho/u }).click();
    await expect(dialog.getByText('Đã ghi nhận khóa. Bảng đã tính lại.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await expect(row).not.toContainText('chưa so mã khóa');
  });

  await test.step('charts show how far the campaign has come, with their figures', async () => {
    await page.getByRole('tab', { name: 'Biểu đồ' }).click();
    const chart = page.getByRole('region', { name: 'Số đơn vị đã nộp đến hết mỗi ngày' });
    await expect(chart.getByRole('row').last()).toContainText('2');
    await picture('bieu-do-ngay.png');
    await page.getByText('Theo tiêu chí', { exact: true }).click();
    await expect(page.getByRole('region', { name: /^Trả lời của các đơn vị/u })).toContainText('1.1');
    await picture('bieu-do-tieu-chi.png');
    expect(await seriousFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/^In ngày/u)).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Biểu đồ' })).toBeHidden();
    await picture('bieu-do-in.png');
    await page.emulateMedia({ media: null });
  });

  await test.step('a workbook is written, but not among what was received', async () => {
    await page.getByRole('tab', { name: 'Xuất ra tệp' }).click();
    await desk.willSaveTo(path.join(received.folder, 'tong-hop.xlsx'));
    await page.getByRole('button', { name: 'Xuất sổ Excel…' }).click();
    await expect(page.getByText('Chỗ lưu này nằm trong thư mục báo cáo đã nhận.')).toBeVisible();
    await desk.willSaveTo(at('tong-hop.xlsx'));
    await page.getByRole('button', { name: 'Xuất sổ Excel…' }).click();
    await expect(page.getByText('Đã lưu tong-hop.xlsx vào')).toBeVisible();
    await desk.willSaveTo(at('bao-cao.docx'));
    await page.getByRole('button', { name: 'Xuất báo cáo Word…' }).click();
    await expect(page.getByText('Đã lưu bao-cao.docx vào')).toBeVisible();
    expect((await readFile(at('bao-cao.docx'))).subarray(0, 2).toString()).toBe('PK');
    await picture('xuat.png');
    const sheets = new Map((await readXlsxFile(at('tong-hop.xlsx'))).map(({ sheet, data }) => [sheet, data]));
    expect(sheets.get('Chưa nộp, chưa tính được')?.map(([code]) => code)).toEqual([
      'Mã đơn vị',
      ...received.register.slice(2).map(({ code }) => code),
    ]);
    await desk.willSaveTo(at('nhan.ndjson'));
    await page.getByRole('button', { name: 'Xuất JSON…' }).click();
    await expect(page.getByText('Đã lưu nhan.ndjson vào')).toBeVisible();
    const lines = (await readFile(at('nhan.ndjson'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { readonly standing: string }).standing).sort()).toEqual([
      'duplicate',
      'latest',
      'latest',
      'not-considered',
      'not-considered',
    ]);
  });

  await test.step('the pack of the next campaign is written, seen as a school sees it, signed and saved', async () => {
    await page.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
    await page.getByRole('link', { name: 'Soạn bộ tiêu chí cho một đợt mới…' }).click();
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByLabel('Tên bộ tiêu chí').fill('Trực kỳ thi mẫu 2027');
    await page.getByLabel('Tên sự kiện hoặc đợt').fill('Kỳ thi mẫu năm 2027');
    await page.getByLabel('Từ ngày').fill('1/6/2027');
    await page.getByLabel('Đến hết ngày').fill('4/6/2027');
    await page.getByLabel('Trích yếu').fill('Trực bảo đảm an ninh mạng trong kỳ thi mẫu');
    await page.getByLabel('Nơi ban hành').fill('Sở mẫu');
    await page.getByRole('checkbox', { name: /^1\.1 /u }).uncheck();
    await picture('soan-bo-tieu-chi.png');
    const preview = page.getByRole('region', { name: '7. Xem trước và lưu' });
    await expect(preview).toContainText('01/06/2027 – 04/06/2027');
    await expect(preview).not.toContainText('1.1 ');
    await preview.scrollIntoViewIfNeeded();
    await preview.getByLabel('Tên nơi ký').fill('Sở mẫu');
    await preview.getByLabel('Đặt mật khẩu cho khóa niêm phong').fill('kỳ thi mẫu 2027');
    await preview.getByLabel('Nhập lại mật khẩu').fill('kỳ thi mẫu 2027');
    await desk.willSaveTo(at('ky-thi.json'));
    await preview.getByRole('button', { name: 'Ký và lưu…' }).click();
    await expect(preview.getByText('Đã lưu ky-thi.json vào')).toBeVisible();
    await picture('da-ky-bo-tieu-chi.png');
    expect(await seriousFaults(page)).toEqual([]);
    const verified = await execFile('node', ['out/main/cli.js', 'pack', 'verify', at('ky-thi.json')]);
    const { id, signer, packSha256 } = JSON.parse(verified.stdout) as PackSummary;
    expect([id, signer.name]).toEqual(['truc-ky-thi-mau-2027', 'Sở mẫu']);
    await expect(preview).toContainText(packSha256);
    await expect(preview).toContainText(signer.fingerprint);
    await preview.getByLabel('Nêu khóa của máy này là khóa của nơi nhận báo cáo').check();
    await expect(preview).toContainText(`Sở mẫu, mã khóa ${signer.fingerprint}`);
    await picture('neu-khoa-noi-nhan.png');
    await desk.willSaveTo(at('ky-thi-co-khoa.json'));
    await preview.getByLabel('Mật khẩu của khóa niêm phong').fill('kỳ thi mẫu 2027');
    await preview.getByRole('button', { name: 'Ký và lưu…' }).click();
    await expect(preview.getByText('Đã lưu ky-thi-co-khoa.json vào')).toBeVisible();
    const { pack } = JSON.parse(await readFile(at('ky-thi-co-khoa.json'), 'utf8')) as {
      readonly pack: string;
    };
    expect(JSON.parse(Buffer.from(pack, 'base64').toString())).toMatchObject({
      receivingDesks: [{ name: 'Sở mẫu', fingerprint: signer.fingerprint }],
    });
  });

  await test.step('the report on the campaign is sealed, and known for what it is by whoever checks it', async () => {
    await desk.opens('Tổng hợp báo cáo');
    await page.getByRole('tab', { name: 'Xuất ra tệp' }).click();
    await page.getByRole('button', { name: 'Lập tệp PDF…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên nơi nhận').fill('Sở mẫu');
    await dialog.getByRole('button', { name: 'Lưu tệp PDF…' }).click();
    await expect(dialog.getByText('Ghi tên người lập báo cáo.')).toBeVisible();
    await dialog.getByLabel('Người lập báo cáo').fill('Lê Thị Mẫu');
    await dialog.getByLabel('Mật khẩu của khóa niêm phong').fill('kỳ thi mẫu 2027');
    await picture('bao-cao-niem-phong.png');
    expect(await seriousFaults(page)).toEqual([]);
    await desk.willSaveTo(at('bao-cao.pdf'));
    await dialog.getByRole('button', { name: 'Lưu tệp PDF…' }).click();
    await expect(page.getByText('Đã lưu bao-cao.pdf vào')).toBeVisible();
    expect((await execFile('pdfsig', ['-nocert', at('bao-cao.pdf')])).stdout).toContain('Signature is Valid');
    await desk.opens('Kiểm tra tệp báo cáo');
    await desk.willChoose(at('bao-cao.pdf'));
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    const card = page.getByRole('region', { name: 'bao-cao.pdf' });
    await expect(card).toContainText('Báo cáo tổng hợp của một nơi nhận, còn nguyên vẹn từ khi niêm phong.');
    await expect(card).toContainText('Niêm phong bằng khóa của chính máy này.');
    await picture('kiem-tra-bao-cao-tong-hop.png');
    expect(await seriousFaults(page)).toEqual([]);
  });

  expect(await hashes(received.folder)).toEqual(before);
  expect(running.troubles).toEqual([]);
  await running.app.close();
  await rm(parent, { recursive: true, force: true });
});
