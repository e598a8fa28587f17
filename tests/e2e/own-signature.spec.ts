import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { schoolSigner } from '../support/school-signature.ts';
import { test } from './support/launch-app.ts';
import { School } from './support/school.ts';

test('a school signs in its own tool, and what comes back is recorded as handed in', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const { app, page } = running;
  const school = new School(running);
  const unsigned = path.join(userDataFolder, 'chua-ky.pdf');
  const signed = path.join(userDataFolder, 'da-ky.pdf');
  const willSaveTo = (file: string) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  const willOpen = (file: string) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();

  await test.step('an unsigned report is not taken for a signed one; the signed one is recorded', async () => {
    await school.opens('Xuất báo cáo');
    await page.getByText('Đơn vị có chứng thư số?').click();
    await willSaveTo(unsigned);
    await page.getByRole('button', { name: 'Xuất bản chưa ký để ký số' }).click();
    await expect(page.getByRole('heading', { name: 'Xong' })).toBeVisible();
    await willOpen(unsigned);
    await page.getByRole('button', { name: 'Mở bản đã ký số…' }).click();
    await expect(page.getByText('Tệp này chưa có chữ ký số.')).toBeVisible();
    const signer = schoolSigner();
    await writeFile(signed, signer.sign(Uint8Array.from(await readFile(unsigned))));
    signer.dispose();
    await willOpen(signed);
    await page.getByRole('button', { name: 'Mở bản đã ký số…' }).click();
    await expect(page.getByText('Đã ghi bản đã ký của lần xuất 1 vào lịch sử.')).toBeVisible();
    await page.getByRole('link', { name: 'Các lần đã xuất' }).click();
    await expect(page.getByText('Bản gửi đi: da-ky.pdf')).toBeVisible();
    await expect(page.getByText('tên trong chứng thư: Trường THPT Mẫu, do CA mẫu cấp.')).toBeVisible();
  });
});
