import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { fillsTheLog } from './support/fill-store-log.ts';
import { type RunningApp, test } from './support/launch-app.ts';
import { seriousFaults } from './support/looks.ts';
import { School } from './support/school.ts';
import { removeFolder } from './support/remove-folder.ts';

const OFFICE = 'Tổ tin học';
const NUMBER = '12/QĐ-THHS';

/** The files of the working store whose names match, smallest first. */
async function storeFiles(folder: string, name: RegExp): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((file) => name.test(file));
  const sized = await Promise.all(
    names.map(async (file) => ({
      file: path.join(folder, file),
      size: (await stat(path.join(folder, file))).size,
    })),
  );
  return sized.toSorted((a, b) => a.size - b.size).map(({ file }) => file);
}

async function flipByte(file: string, share: number): Promise<void> {
  const bytes = await readFile(file);
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  await writeFile(file, bytes);
}

const DAMAGES: Readonly<Record<string, (leveldb: string) => Promise<void>>> = {
  'one byte of the log is changed': async (leveldb) => {
    for (const file of await storeFiles(leveldb, /\.log$/u)) await flipByte(file, 0.3);
  },
  'the manifest is empty': async (leveldb) => {
    for (const file of await storeFiles(leveldb, /^MANIFEST/u)) await truncate(file);
  },
  'CURRENT is missing': (leveldb) => rm(path.join(leveldb, 'CURRENT')),
  'the tables are missing': async (leveldb) => {
    const tables = await storeFiles(leveldb, /\.ldb$/u);
    expect(tables.length).toBeGreaterThan(0);
    for (const file of tables) await rm(file);
  },
  'the whole folder is missing': (leveldb) => removeFolder(path.dirname(leveldb)),
  'every file is garbage': async (leveldb) => {
    for (const file of await storeFiles(leveldb, /\.(?:log|ldb)$|^MANIFEST|^CURRENT/u)) {
      await writeFile(file, randomBytes(4_096));
    }
  },
};

async function fillsIn(running: RunningApp): Promise<void> {
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  await school.types(card.getByLabel('Bộ phận, cá nhân được giao'), OFFICE);
  await school.types(card.getByLabel('Số văn bản'), NUMBER);
  await running.page.keyboard.press('Tab');
  await expect(running.page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
}

async function expectEverything(running: RunningApp): Promise<void> {
  const school = new School(running);
  await school.opens('Trực và ứng cứu');
  const card = school.criterion('1.1 Phân công nhiệm vụ trực');
  await expect(card.getByRole('radio', { name: 'Đã thực hiện' })).toBeChecked();
  await expect(card.getByLabel('Bộ phận, cá nhân được giao')).toHaveValue(OFFICE);
  await expect(card.getByLabel('Số văn bản')).toHaveValue(NUMBER);
}

for (const [damage, inflict] of Object.entries(DAMAGES)) {
  test(`${damage}: the next start offers to bring everything back, and does`, async ({
    launchApp,
    userDataFolder,
  }) => {
    const first = await launchApp();
    await fillsIn(first);
    await first.app.close();
    const second = await launchApp();
    await expectEverything(second);
    await fillsTheLog(second);
    await second.app.close();
    const stores = path.join(userDataFolder, 'IndexedDB');
    const [leveldb] = (await readdir(stores)).filter((name) => name.endsWith('.leveldb'));
    await inflict(path.join(stores, leveldb ?? ''));

    const running = await launchApp();
    const { page } = running;
    await expect(page.getByText('Các câu trả lời có bản dự phòng.')).toBeVisible();
    await expect(page.getByText('Trường THPT Hoa Sen')).toBeVisible();
    await expect(page.getByText('1 tiêu chí')).toBeVisible();
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await expect(page.getByText('Đã khôi phục.')).toBeVisible();
    await page.getByRole('button', { name: 'Làm tiếp' }).click();
    await expectEverything(running);
    await running.app.close();

    const again = await launchApp();
    await expectEverything(again);
    expect(again.troubles).toEqual([]);
  });
}

test('evidence that nothing keeps any more is named after the recovery, before an export and beside a backup', async ({
  launchApp,
  userDataFolder,
}) => {
  const first = await launchApp();
  await fillsIn(first);
  const card = new School(first).criterion('1.1 Phân công nhiệm vụ trực');
  await new School(first).dropsFiles(card, [
    path.resolve('tests/fixtures/minh-chung-tieu-hoc/phan-cong-truc.jpg'),
  ]);
  await expect(card.getByText('phan-cong-truc.jpg')).toBeVisible();
  await expect(first.page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
  await first.app.close();
  const copies = ['evidence', 'IndexedDB', 'Documents/Tự kiểm ATTT/Sao lưu/minh-chung'];
  for (const name of copies) await removeFolder(path.join(userDataFolder, name));

  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  const notice = page.getByText('1 tệp minh chứng không còn trên máy này.');
  await page.getByRole('button', { name: 'Khôi phục' }).click();
  await expect(page.getByText('Đã khôi phục các câu trả lời và bảng. Minh chứng chưa đủ.')).toBeVisible();
  await expect(notice).toBeVisible();
  await expect(page.locator('[data-tone="done"]'), 'what is not whole is not green').toHaveCount(0);
  await expect(page.getByText('phan-cong-truc.jpg')).toBeVisible();
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await expectEverything(running);
  await school.opens('Xuất báo cáo');
  await expect(notice).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xuất báo cáo', exact: true })).toBeDisabled();
  await school.opens('Dữ liệu của tôi');
  await school.willSaveTo(path.join(userDataFolder, 'sao-luu.tkattt'));
  await page.getByRole('button', { name: 'Sao lưu ra tệp…' }).click();
  await expect(page.getByText('Đã sao lưu. Tệp đã được đọc lại và đúng.')).toBeVisible();
  await expect(notice).toBeVisible();

  await school.opens('Xuất báo cáo');
  await page.getByRole('link', { name: 'Tiêu chí 1.1' }).click();
  const lost = new School(running).criterion('1.1 Phân công nhiệm vụ trực');
  await expect(lost.getByText('Không còn trên máy', { exact: true })).toBeVisible();
  await expect(lost.getByText(/^Thầy\/Cô tìm tệp gốc rồi thêm lại ở đây/u)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('minh-chung-mat.png') });
  expect(await seriousFaults(page)).toEqual([]);
  await school.dropsFiles(lost, [path.resolve('tests/fixtures/minh-chung-tieu-hoc/phan-cong-truc.jpg')]);
  await expect(lost.getByText('Không còn trên máy', { exact: true })).toHaveCount(0);
  await expect(lost.getByRole('group', { name: 'Minh chứng' }).locator('img')).toHaveCount(1);
  await expect(lost.getByText(/chưa được nhận/u)).toHaveCount(0);
  await school.opens('Xuất báo cáo');
  await expect(page.getByRole('button', { name: 'Xuất báo cáo', exact: true })).toBeEnabled();
  await expect(notice).toHaveCount(0);
  expect(running.troubles).toEqual([]);
});

test('where nothing can be read any more, that is said before the program looks like a new one', async ({
  launchApp,
  userDataFolder,
}) => {
  const first = await launchApp();
  await fillsIn(first);
  await first.app.close();
  await removeFolder(path.join(userDataFolder, 'IndexedDB'));
  const snapshots = path.join(userDataFolder, 'Documents', 'Tự kiểm ATTT', 'Sao lưu');
  for (const folder of [path.join(userDataFolder, 'journal'), snapshots]) {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
    for (const name of names) await writeFile(path.join(folder, name), 'hỏng');
  }
  const { page, troubles } = await launchApp();
  await expect(page.getByText('Bản dự phòng trên máy cũng không đọc được.')).toBeVisible();
  await expect(page.getByText('Các tệp cũ vẫn được giữ trên máy, không bị xóa.')).toBeVisible();
  await page.getByRole('button', { name: 'Mở chương trình' }).click();
  await expect(page.getByRole('button', { name: 'Khôi phục từ tệp sao lưu…' })).toBeVisible();
  const kept = (await readdir(userDataFolder)).filter((name) => name.startsWith('journal-kept-'));
  expect(kept).toHaveLength(1);
  expect(troubles).toEqual([]);
});

test('who begins anew gets an empty program, and what could be brought back stays on the disk', async ({
  launchApp,
  userDataFolder,
}) => {
  const first = await launchApp();
  await fillsIn(first);
  await first.app.close();
  await removeFolder(path.join(userDataFolder, 'IndexedDB'));
  const { page } = await launchApp();
  await page.getByRole('button', { name: 'Bắt đầu mới' }).click();
  await page.getByRole('button', { name: 'Vẫn bắt đầu mới' }).click();
  await expect(page.getByRole('button', { name: 'Bắt đầu', exact: true })).toBeVisible();
  const kept = (await readdir(userDataFolder)).filter((name) => name.startsWith('journal-kept-'));
  expect(kept).toHaveLength(1);
  const handle = await open(path.join(userDataFolder, kept[0] ?? '', 'log-000000000000.jsonl'));
  expect(await handle.readFile('utf8')).toContain(NUMBER);
  await handle.close();
});
