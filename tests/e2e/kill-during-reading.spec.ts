import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { killApp, type RunningApp, test } from './support/launch-app.ts';
import { registerCsv } from './support/received-reports.ts';
import { MADE_UP_SCHOOL, School } from './support/school.ts';

/** So many that the app is far from done when it is killed. */
const FILES = 5000;

/** Opens the desk and has everything read. */
async function reads(page: Page, button: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Các mục của chương trình' })
    .getByRole('link', { name: 'Tổng hợp báo cáo' })
    .click();
  await page.getByRole('button', { name: button }).click();
}

/** Of how many files the disk has the time of receipt by now. */
function keptCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('tu-kiem-attt');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('receipts').objectStore('receipts').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** When the files in an export of the desk were received first. */
async function receiptTimes(running: RunningApp, file: string): Promise<readonly number[]> {
  const desk = new School(running);
  const { page } = running;
  await page.getByRole('tab', { name: 'Xuất ra tệp' }).click();
  await desk.willSaveTo(file);
  await page.getByRole('button', { name: 'Xuất JSON…' }).click();
  await expect(page.getByText(`Đã lưu ${path.basename(file)} vào`)).toBeVisible();
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => Date.parse((JSON.parse(line) as { readonly receivedAt: string }).receivedAt));
}

test('killed in the middle of a reading, the desk still knows when the files came that it had read', async ({
  launchApp,
}) => {
  const parent = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-doc-do-'));
  const at = (name: string) => path.join(parent, name);
  await mkdir(at('da-nhan'));
  for (let index = 0; index < FILES; index += 1)
    await writeFile(path.join(at('da-nhan'), `${String(index)}.pdf`), `không phải báo cáo ${String(index)}`);
  await writeFile(at('don-vi.csv'), registerCsv([MADE_UP_SCHOOL]));
  const killed = await launchApp();
  const desk = new School(killed);
  const { page } = killed;
  await page.getByRole('button', { name: 'Máy này nhận báo cáo của các đơn vị' }).click();
  await desk.willChoose(at('don-vi.csv'));
  await page.getByRole('button', { name: 'Chọn danh sách…' }).click();
  await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await page.getByLabel('Đợt báo cáo').selectOption('le-hoi-hoa-phuong-do-2024');
  await desk.willChoose(at('da-nhan'));
  await page.getByRole('button', { name: 'Thêm thư mục…' }).click();
  await reads(page, 'Đọc các tệp');
  let kept = 0;
  await expect(async () => {
    kept = await keptCount(page);
    expect(kept).toBeGreaterThan(0);
  }).toPass();
  await killApp(killed);
  const killedAt = Date.now();

  const running = await launchApp();
  await reads(running.page, 'Đọc các tệp');
  await expect(running.page.getByRole('button', { name: 'Đọc lại các tệp' })).toBeVisible();
  const times = await receiptTimes(running, at('nhan.ndjson'));
  expect(times).toHaveLength(FILES);
  const before = times.filter((time) => time < killedAt).length;
  process.stdout.write(`${String(before)} of ${String(FILES)} files were known before the kill\n`);
  expect(before).toBeGreaterThanOrEqual(kept);
  expect(before, 'killed before all was read').toBeLessThan(FILES);
  await rm(parent, { recursive: true, force: true });
});
