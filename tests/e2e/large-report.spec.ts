import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const run = promisify(execFile);
const PASSPHRASE = 'hoa phượng đỏ 2024';
/** Only so that a hang ends: six large photos and 60 shifts take minutes on a busy machine. */
const SLOW_MS = 4 * 60_000;
const LONG_NAME = 'Nguyễn Thị Tên Rất Dài '.repeat(8).trim();

function lines(count: number, cells: (index: number) => readonly string[]): string {
  return Array.from({ length: count }, (_, index) => cells(index).join('\t')).join('\n');
}

/** Two hours each, one after the other, through May 2024. */
function shift(index: number): readonly string[] {
  const at = (hours: number) =>
    new Date(Date.UTC(2024, 4, 1, hours)).toISOString().slice(0, 16).replace('T', ' ');
  return [`${LONG_NAME} ${String(index)}`, 'Giáo viên', '0900 000 001', at(index * 2), at(index * 2 + 2)];
}

async function pastesRows({ app, page }: RunningApp, table: string, text: string) {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.locator(`#bang-${table}`).getByRole('button', { name: 'Dán từ Excel' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+V');
  await dialog.getByRole('button', { name: /^Lấy .*dòng/u }).click();
  await expect(dialog).toBeHidden();
}

/** A photo as phones take them: large and full of detail. */
async function takesPhoto(folder: string, index: number): Promise<string> {
  const file = path.join(folder, `anh-${String(index)}.jpg`);
  const noise = { type: 'gaussian' as const, mean: 110 + index, sigma: 36 };
  await sharp({ create: { width: 3000, height: 2000, channels: 3, background: 'gray', noise } })
    .jpeg({ quality: 80 })
    .toFile(file);
  return file;
}

/** Watches the window while it exports: what the progress bar says, and how many frames are drawn at each step. */
async function watchesWindow(page: Page): Promise<() => Promise<{ steps: number[]; frames: number[] }>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { steps: [] as number[], frames: [] as number[], isOver: false };
    const look = () => {
      const bar = document.querySelector('[role="progressbar"][aria-label="Tiến độ xuất báo cáo"]');
      const value = Number(bar?.getAttribute('aria-valuenow') ?? Number.NaN);
      if (!Number.isNaN(value)) {
        if (seen.steps.at(-1) !== value) {
          seen.steps.push(value);
          seen.frames.push(0);
        }
        seen.frames[seen.frames.length - 1] = (seen.frames.at(-1) ?? 0) + 1;
      }
      if (!seen.isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  return () =>
    watch.evaluate((seen) => {
      seen.isOver = true;
      return { steps: seen.steps, frames: seen.frames };
    });
}

test('a large report is exported while the window goes on and the bar moves', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();

  await pastesRows(
    running,
    'duty-roster',
    ['Họ và tên\tChức vụ\tĐiện thoại\tTừ\tĐến', lines(60, shift)].join('\n'),
  );
  await pastesRows(
    running,
    'incidents',
    [
      'Phát hiện lúc\tHệ thống\tMô tả',
      lines(40, (index) => [
        '09/05/2024 07:30',
        `Website ${String(index)}`,
        'Trang bị chèn liên kết lạ. '.repeat(8),
      ]),
    ].join('\n'),
  );
  const duty = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  const photos = await Promise.all([1, 2, 3, 4, 5, 6].map((index) => takesPhoto(userDataFolder, index)));
  // Nobody waits for the photos: the export does.
  await school.dropsFiles(duty, photos);
  await expect(duty.getByText(/còn \d tệp|6 tệp/u)).toBeVisible();

  const file = path.join(userDataFolder, 'bao-cao-lon.pdf');
  await school.willSaveTo(file);
  const stopWatching = await watchesWindow(page);
  await school.exports(PASSPHRASE);
  await expect(page.getByText('Xong', { exact: true })).toBeVisible({ timeout: SLOW_MS });
  const { steps, frames } = await stopWatching();

  // A window that waits for the work draws each step once, if at all.
  expect(frames.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
  expect(steps.length).toBeGreaterThanOrEqual(10);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));

  expect((await readFile(file)).length).toBeGreaterThan(6_000_000);
  const text = (await run('pdftotext', ['-layout', file, '-'])).stdout;
  expect(text).toContain('Website 39');
  expect((await run('node', ['out/main/cli.js', 'verify', file])).stdout).toContain('"status":"intact"');
  expect(running.troubles).toEqual([]);
});
