import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { readCertificate } from '#services/keys/certificate.ts';
import { DECRYPTED_NAME } from '#shared/report/received-names.ts';
import { killApp, test } from './support/launch-app.ts';
import { seriousFaults } from './support/looks.ts';
import { makeReceivedFolder, registerCsv } from './support/received-reports.ts';
import { School } from './support/school.ts';

const PASSPHRASE = 'hoa phượng đỏ 2024';
const KEY = '4. Báo cáo được mã hóa';

/** The figure of a name at the top of the desk. */
function figure(page: Page, name: string) {
  return page.getByRole('list', { name: 'Số liệu chung' }).getByRole('button', { name: `${name}: ` });
}

/** Encrypts a report as a school does that has the certificate from a pack; here it is taken from a copy of the key. */
async function encrypted(report: string, copyOfKey: string): Promise<Uint8Array> {
  const { certificate } = JSON.parse(await readFile(copyOfKey, 'utf8')) as { readonly certificate: string };
  const desk = readCertificate(Buffer.from(certificate, 'base64'));
  if (desk === null) throw new Error('the certificate of the key cannot be read');
  return await encryptFor(await readFile(report), [desk]);
}

/** The lines that the window writes, one for each file. */
async function linesOf(page: Page, desk: School, file: string) {
  await page.getByRole('tab', { name: 'Xuất ra tệp' }).click();
  await desk.willSaveTo(file);
  await page.getByRole('button', { name: 'Xuất JSON…' }).click();
  await expect(page.getByText(`Đã lưu ${path.basename(file)} vào`)).toBeVisible();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as { readonly standing: string; readonly receivedAt: string });
}

test('after a restart the desk asks for the passphrase of its key, and takes what came meanwhile for in time', async ({
  launchApp,
}) => {
  const parent = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-khoa-'));
  const at = (...names: readonly string[]) => path.join(parent, ...names);
  const { folder, register } = await makeReceivedFolder(parent);
  await mkdir(at('gui'));
  await writeFile(at('don-vi.csv'), registerCsv(register.slice(0, 2)));
  const picture = (of: Page, name: string) => of.screenshot({ path: test.info().outputPath(name) });

  const first = await launchApp();
  await test.step('a key under a passphrase is made, and a copy of it is saved', async () => {
    const { page } = first;
    const desk = new School(first);
    await page.getByRole('button', { name: 'Máy này nhận báo cáo của các đơn vị' }).click();
    await desk.willChoose(at('don-vi.csv'));
    await page.getByRole('button', { name: 'Chọn danh sách…' }).click();
    await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
    await desk.willChoose(at('gui'));
    await page.getByRole('button', { name: 'Thêm thư mục…' }).click();
    const key = page.getByRole('region', { name: KEY });
    await key.getByLabel('Tên nơi nhận ghi trong khóa').fill('Sở mẫu');
    await key.getByLabel('Đặt mật khẩu cho khóa giải mã').fill(PASSPHRASE);
    await key.getByLabel('Nhập lại mật khẩu').fill(PASSPHRASE);
    await key.getByRole('button', { name: 'Tạo khóa giải mã' }).click();
    await key.getByLabel('Đặt mật khẩu cho bản sao').fill(PASSPHRASE);
    await key.getByLabel('Nhập lại mật khẩu').fill(PASSPHRASE);
    await desk.willSaveTo(at('ban-sao.json'));
    await key.getByRole('button', { name: 'Lưu bản sao của khóa…' }).click();
    await expect(key.getByText('Đã lưu bản sao ban-sao.json vào')).toBeVisible();
    await writeFile(
      at('gui', 'thpt.p7m'),
      await encrypted(path.join(folder, 'thpt.pdf'), at('ban-sao.json')),
    );
    await killApp(first);
  });

  const again = await launchApp();
  const { page } = again;
  const desk = new School(again);
  const key = page.getByRole('region', { name: KEY });
  let came = '';
  await test.step('started again, the desk says of the file that its key waits, and blames nobody', async () => {
    await desk.opens('Tổng hợp báo cáo');
    await page.getByRole('button', { name: 'Đọc các tệp' }).click();
    await expect(
      page.getByText('Lúc đọc, 1 tệp mã hóa chưa mở được vì khóa giải mã chờ mật khẩu.'),
    ).toBeVisible();
    await page.getByLabel('Đợt báo cáo').selectOption('le-hoi-hoa-phuong-do-2024');
    await expect(figure(page, 'Đã nộp, trên 2')).toContainText('0');
    await page.getByRole('tab', { name: 'Tệp cần xem lại' }).click();
    const row = page.getByRole('row').filter({ hasText: 'thpt.p7m' });
    await expect(row).toContainText('Khóa giải mã của máy này còn chờ mật khẩu.');
    await picture(page, 'khoa-cho-mat-khau.png');
    const [line] = await linesOf(page, desk, at('truoc.ndjson'));
    expect(line?.standing).toBe('not-considered');
    came = line?.receivedAt ?? '';
  });

  await test.step('a wrong passphrase opens nothing, the right one does, and the remark follows', async () => {
    await page.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
    await expect(key).toContainText('Khóa giải mã đang chờ mật khẩu.');
    await key.getByLabel('Mật khẩu của khóa giải mã', { exact: true }).fill('không phải mật khẩu này');
    await key.getByRole('button', { name: 'Mở khóa giải mã' }).click();
    await expect(key).toContainText('Mật khẩu của khóa chưa đúng.');
    await key.scrollIntoViewIfNeeded();
    await picture(page, 'mat-khau-sai.png');
    await key.getByLabel('Mật khẩu của khóa giải mã', { exact: true }).fill(PASSPHRASE);
    await key.getByRole('button', { name: 'Mở khóa giải mã' }).click();
    await expect(key).toContainText('Khóa giải mã đã sẵn sàng.');
    await expect(key).not.toContainText('Mật khẩu của khóa chưa đúng.');
    await picture(page, 'da-mo-khoa.png');
    expect(await seriousFaults(page)).toEqual([]);
  });

  await test.step('read again, the report counts, from the time at which its file came', async () => {
    await page.getByRole('button', { name: 'Đọc lại các tệp' }).click();
    await expect(figure(page, 'Đã nộp, trên 2')).toContainText('1');
    await expect(page.getByText(/tệp mã hóa chưa mở được/u)).toHaveCount(0);
    await page.getByRole('tab', { name: 'Đơn vị' }).click();
    const row = page.getByRole('row').filter({ hasText: register[1]?.name ?? '' });
    await row.getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText(`thpt.p7m › ${DECRYPTED_NAME}`);
    await picture(page, 'da-giai-ma-sau-khi-mo-lai.png');
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click();
    const opened = await linesOf(page, desk, at('sau.ndjson'));
    expect(opened).toMatchObject([{ standing: 'latest', receivedAt: came }]);
  });

  expect([...first.troubles, ...again.troubles]).toEqual([]);
  await again.app.close();
  await rm(parent, { recursive: true, force: true });
});
