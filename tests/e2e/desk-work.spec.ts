import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { killApp, type RunningApp, test } from './support/launch-app.ts';
import { seriousFaults } from './support/looks.ts';
import { makeReceivedFolder, type ReceivedFolder, registerCsv } from './support/received-reports.ts';
import { School } from './support/school.ts';
import { startApp } from './support/start-app.ts';

const PRIMARY = 'Trường Tiểu học Hoa Sen Trắng';
const SECONDARY = 'Trường THPT Bến Phượng';
const [FIRST, SECOND] = ['Lê Thị Mẫu', 'Phạm Văn Giả'];
const MERGE = 'Gộp vào máy này';
const DIALOG = 'Việc của đồng nghiệp ở nơi nhận';

/** An official with a PC of her or his own, who reads the folder that both share. */
async function setsUp(running: RunningApp, register: string, { folder }: ReceivedFolder): Promise<void> {
  const { page } = running;
  const desk = new School(running);
  await page.getByRole('button', { name: 'Máy này nhận báo cáo của các đơn vị' }).click();
  await desk.willChoose(register);
  await page.getByRole('button', { name: 'Chọn danh sách…' }).click();
  await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await desk.willChoose(folder);
  await page.getByRole('button', { name: 'Thêm thư mục…' }).click();
  await page.getByRole('button', { name: 'Đọc các tệp' }).click();
  await expect(page.getByRole('button', { name: PRIMARY })).toBeVisible();
}

function rowOf(page: Page, unit: string): Locator {
  return page.getByRole('row').filter({ hasText: unit });
}

async function atUnit(page: Page, unit: string, work: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('tab', { name: 'Đơn vị' }).click();
  await page.getByRole('button', { name: unit }).click();
  const dialog = page.getByRole('dialog');
  await work(dialog);
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
}

/** Calls the unit and keeps its key. */
async function comparesKey(page: Page, unit: string): Promise<void> {
  await atUnit(page, unit, async (dialog) => {
    await dialog.getByRole('checkbox', { name: /so đủ bốn nhóm/u }).check();
    await dialog.getByRole('button', { name: /^Ghi nhận khóa này cho/u }).click();
    await expect(dialog.getByText('Đã ghi nhận khóa. Bảng đã tính lại.')).toBeVisible();
  });
}

async function accepts(page: Page, unit: string, person: string): Promise<void> {
  await atUnit(page, unit, async (dialog) => {
    await dialog.getByLabel('Người quyết định').fill(person);
    await dialog.getByRole('button', { name: 'Đã nhận' }).click();
    await expect(dialog.getByText('Đã nhận báo cáo lần 1.')).toBeVisible();
  });
}

async function givesBack(page: Page, unit: string, person: string, reason: string): Promise<void> {
  await atUnit(page, unit, async (dialog) => {
    await dialog.getByLabel('Người quyết định').fill(person);
    await dialog.getByRole('button', { name: 'Trả lại kèm lý do…' }).click();
    await dialog.getByLabel('Lý do trả lại').fill(reason);
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await expect(dialog.getByText('Đã trả lại báo cáo lần 1.')).toBeVisible();
  });
}

/** Writes the work of a desk into a file; gives the code that is read to the colleague. */
async function givesWork({ app, page }: RunningApp, file: string, picture: string): Promise<string> {
  await page.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
  await new School({ app, page }).willSaveTo(file);
  await page.getByRole('button', { name: 'Lập tệp bàn giao…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bàn giao việc của nơi nhận' });
  await expect(dialog.getByText(/^Tệp sẽ gồm/u)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath(`${picture}-hoi.png`) });
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bàn giao ra tệp…' }).click();
  await expect(dialog.getByText(`Đã lưu ${path.basename(file)} vào`)).toBeVisible();
  const code = await dialog.getByRole('list', { name: 'Mã của tệp' }).locator('strong').allTextContents();
  await page.screenshot({ path: test.info().outputPath(`${picture}-xong.png`) });
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  return code.join('-');
}

/** Has the file of the colleague looked at. */
async function looksAt({ app, page }: RunningApp, file: string): Promise<Locator> {
  await page.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
  await new School({ app, page }).willChoose(file);
  await page.getByRole('button', { name: 'Nhận tệp của đồng nghiệp…' }).click();
  return page.getByRole('dialog', { name: DIALOG });
}

async function codeIn(dialog: Locator): Promise<string> {
  const groups = await dialog.getByRole('list', { name: 'Mã của tệp' }).locator('strong').allTextContents();
  return groups.join('-');
}

async function merges(dialog: Locator): Promise<void> {
  await expect(dialog.getByRole('button', { name: MERGE })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /so đủ bốn nhóm/u }).check();
  await dialog.getByRole('button', { name: MERGE }).click();
}

/** A desk that has compared one key and decided on that unit's report, in a folder where other PCs have room. */
async function firstAtWork(launchApp: () => Promise<RunningApp>) {
  const parent = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-hai-nguoi-'));
  const at = (name: string) => path.join(parent, name);
  const received = await makeReceivedFolder(parent);
  await writeFile(at('don-vi.csv'), registerCsv(received.register));
  const first = await launchApp();
  await setsUp(first, at('don-vi.csv'), received);
  await comparesKey(first.page, PRIMARY);
  await accepts(first.page, PRIMARY, FIRST);
  return { parent, at, received, first };
}

test('two officials who share a desk bring their work together, each by the file of the other', async ({
  launchApp,
}) => {
  const { parent, at, received, first } = await firstAtWork(launchApp);
  const code = await givesWork(first, at('cua-mau.tkattt'), 'ban-giao');

  const other = await startApp(at('may-hai'));
  const { page } = other;
  await setsUp(other, at('don-vi.csv'), received);
  await comparesKey(page, SECONDARY);
  await accepts(page, SECONDARY, SECOND);
  await givesBack(page, PRIMARY, SECOND, 'Thiếu minh chứng.');

  await test.step('a file that was changed on the way is refused, and nothing is written', async () => {
    const bytes = Uint8Array.from(await readFile(at('cua-mau.tkattt')));
    await writeFile(at('sua.tkattt'), bytes.with(1_200, (bytes[1_200] ?? 0) ^ 1));
    const dialog = await looksAt(other, at('sua.tkattt'));
    await expect(dialog).toContainText('hoặc đã hỏng. Chưa có gì bị thay đổi.');
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  });

  await test.step('the colleague sees what is new and where they contradict each other, and chooses', async () => {
    const dialog = await looksAt(other, at('cua-mau.tkattt'));
    await expect(dialog).toContainText('1 khác nhau · 1 chỉ máy này có');
    await expect(dialog).toContainText('1 mới · 1 chỉ máy này có');
    expect(await codeIn(dialog)).toBe(code);
    const choice = dialog.getByRole('radiogroup', { name: 'Quyết định về cùng một báo cáo' });
    await expect(choice.getByRole('radio', { name: /Trả lại: Thiếu minh chứng/u })).toBeChecked();
    await page.screenshot({ path: test.info().outputPath('nhan-tren.png') });
    expect(await seriousFaults(page)).toEqual([]);
    await choice.getByRole('radio', { name: new RegExp(`Đã nhận \\(${FIRST}\\)`, 'u') }).check();
    await dialog.getByRole('list', { name: 'Mã của tệp' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath('nhan-duoi.png') });
    await merges(dialog);
    await expect(dialog.getByText(/^Đã gộp: \d+ mục được ghi\.$/u)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('da-gop.png') });
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await page.getByRole('tab', { name: 'Đơn vị' }).click();
    for (const unit of [PRIMARY, SECONDARY]) {
      await expect(rowOf(page, unit)).toContainText('Đã nhận');
      await expect(rowOf(page, unit)).not.toContainText('chưa so mã khóa');
    }
  });

  await test.step('a second time there is nothing to merge', async () => {
    const dialog = await looksAt(other, at('cua-mau.tkattt'));
    await expect(dialog).toContainText('Máy này đã có mọi thứ trong tệp. Không có gì cần gộp.');
    await expect(dialog.getByRole('button', { name: MERGE })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  });
  await givesWork(other, at('cua-gia.tkattt'), 'ban-giao-lai');
  await other.app.close();

  const again = await startApp(at('may-hai'));
  await test.step('after a restart one click goes back to before the merge, keys and all', async () => {
    await new School(again).opens('Tổng hợp báo cáo');
    const office = again.page;
    await expect(office.getByText(/^Đã gộp lúc .* từ tệp cua-mau\.tkattt của Lê Thị Mẫu\./u)).toBeVisible();
    await office.getByRole('button', { name: 'Hoàn tác lần gộp' }).scrollIntoViewIfNeeded();
    await office.screenshot({ path: test.info().outputPath('nguon-du-lieu.png') });
    await office.getByRole('button', { name: 'Hoàn tác lần gộp' }).click();
    await expect(office.getByText('Đã trở lại như trước lúc gộp.', { exact: true })).toBeVisible();
    await office.getByRole('button', { name: 'Đọc các tệp' }).click();
    await expect(rowOf(office, PRIMARY)).toContainText('Trả lại');
    await expect(rowOf(office, PRIMARY)).toContainText('chưa so mã khóa');
    await expect(rowOf(office, SECONDARY)).not.toContainText('chưa so mã khóa');
  });
  expect(again.troubles).toEqual([]);
  await again.app.close();

  await test.step('the first one, opening the file of the colleague, has the same in the end without being asked', async () => {
    await first.app.evaluate(({ app }, opened) => {
      app.emit('second-instance', {}, ['app', opened], '/');
    }, at('cua-gia.tkattt'));
    const dialog = first.page.getByRole('dialog', { name: DIALOG });
    await expect(dialog).toContainText('1 mới · 1 giống nhau');
    await merges(dialog);
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await first.page.getByRole('tab', { name: 'Đơn vị' }).click();
    for (const unit of [PRIMARY, SECONDARY]) {
      await expect(rowOf(first.page, unit)).toContainText('Đã nhận');
      await expect(rowOf(first.page, unit)).not.toContainText('chưa so mã khóa');
    }
  });
  expect(first.troubles).toEqual([]);
  await rm(parent, { recursive: true, force: true });
});

/** From now on main changes keys and never says so: what comes after it is cut off. */
async function stopsAfterKeys({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...args: unknown[]) => unknown>;
    const change = handlers.get('keys:change');
    ipcMain.removeHandler('keys:change');
    ipcMain.handle('keys:change', async (...args) => {
      await change?.(...args);
      return new Promise(() => undefined);
    });
  });
}

/** Waits until main has this many keys on the disk, and cuts the power. */
async function cutsPower(running: RunningApp, folder: string, keyCount: number): Promise<void> {
  await expect
    .poll(async () => {
      const files = await readdir(folder, { recursive: true });
      const file = files.find((name) => path.basename(name) === 'approved-keys.json') ?? '';
      const text = await readFile(path.join(folder, file), 'utf8').catch(() => '{}');
      return (JSON.parse(text) as { readonly approved?: readonly unknown[] }).approved?.length;
    })
    .toBe(keyCount);
  await killApp(running);
}

async function readsAgain(running: RunningApp): Promise<Page> {
  await new School(running).opens('Tổng hợp báo cáo');
  await running.page.getByRole('button', { name: 'Đọc các tệp' }).click();
  await running.page.getByRole('tab', { name: 'Đơn vị' }).click();
  return running.page;
}

test('a power cut between keys and decisions leaves nothing of a merge, which the desk says, and carries an undoing on', async ({
  launchApp,
}) => {
  const { parent, at, received, first } = await firstAtWork(launchApp);
  await givesWork(first, at('cua-mau.tkattt'), 'truoc-cup-dien');
  const cut = await startApp(at('may-hai'));
  await setsUp(cut, at('don-vi.csv'), received);
  await comparesKey(cut.page, SECONDARY);
  await stopsAfterKeys(cut);
  await merges(await looksAt(cut, at('cua-mau.tkattt')));
  await cutsPower(cut, at('may-hai'), 2);

  const again = await startApp(at('may-hai'));
  const page = await readsAgain(again);
  await expect(
    page.getByText(/^Lần gộp lúc .* từ tệp cua-mau\.tkattt của Lê Thị Mẫu bị ngắt giữa chừng\.$/u),
  ).toBeVisible();
  await expect(page.getByText(/^Máy này đã trở lại như trước lúc gộp:/u)).toBeVisible();
  await expect(rowOf(page, PRIMARY)).toContainText('chưa so mã khóa');
  await expect(rowOf(page, SECONDARY)).not.toContainText('chưa so mã khóa');
  await page.screenshot({ path: test.info().outputPath('bi-ngat.png') });
  expect(await seriousFaults(page)).toEqual([]);
  // the notice itself leads to the file that has to be taken in once more
  await new School(again).willChoose(at('cua-mau.tkattt'));
  await page.getByRole('button', { name: 'Nhận tệp của đồng nghiệp…' }).click();
  const dialog = page.getByRole('dialog', { name: DIALOG });
  await merges(dialog);
  await expect(dialog.getByText(/^Đã gộp:/u)).toBeVisible();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await expect(page.getByText(/bị ngắt giữa chừng/u)).toHaveCount(0);
  await stopsAfterKeys(again);
  await page.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
  await page.getByRole('button', { name: 'Hoàn tác lần gộp' }).click();
  await cutsPower(again, at('may-hai'), 1);

  const last = await startApp(at('may-hai'));
  const undone = await readsAgain(last);
  await expect(rowOf(undone, PRIMARY)).toContainText('chưa so mã khóa');
  await expect(rowOf(undone, PRIMARY)).not.toContainText('Đã nhận');
  await undone.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
  await expect(undone.getByRole('button', { name: 'Hoàn tác lần gộp' })).toHaveCount(0);
  await expect(undone.getByText(/bị ngắt giữa chừng/u)).toHaveCount(0);
  expect(last.troubles).toEqual([]);
  await last.app.close();
  await rm(parent, { recursive: true, force: true });
});
