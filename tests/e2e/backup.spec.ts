import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { filesWith } from './support/files-with.ts';
import { type RunningApp, test as appTest } from './support/launch-app.ts';
import { PROJECT_FOLDER } from './support/electron-command.ts';
import { MADE_UP_SCHOOL, School } from './support/school.ts';
import { startApp } from './support/start-app.ts';

const OFFICE = 'Tổ tin học';
const PASSPHRASE = 'muoi hai con giap';
const PICTURE = path.join(PROJECT_FOLDER, 'tests/fixtures/minh-chung-tieu-hoc/phan-cong-truc.jpg');
const REGIONS = { backup: 'Sao lưu ra một tệp', restore: 'Khôi phục từ tệp sao lưu' } as const;

interface OtherPc {
  /** A folder for backups. */
  readonly stick: string;
  /** Starts the app on a PC of its own; started again it finds the same data. */
  readonly startOtherPc: () => Promise<RunningApp>;
}

const test = appTest.extend<OtherPc>({
  // Playwright reads the names of the fixtures that this one needs from the pattern.
  stick: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-usb-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  startOtherPc: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-pc2-'));
    const running: RunningApp[] = [];
    await use(async () => {
      const started = await startApp(folder);
      running.push(started);
      return started;
    });
    for (const { app, main } of running)
      if (main.exitCode === null && main.signalCode === null) await app.close();
    await rm(folder, { recursive: true, force: true });
  },
});

async function fillsIn(running: RunningApp): Promise<School> {
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  await school.types(card.getByLabel('Bộ phận, cá nhân được giao'), OFFICE);
  await school.dropsFiles(card, [PICTURE]);
  await expect(card.getByText('phan-cong-truc.jpg')).toBeVisible();
  await expect(running.page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
  return school;
}

async function backsUp(
  { page }: RunningApp,
  school: School,
  file: string,
  passphrase?: string,
): Promise<void> {
  await school.willSaveTo(file);
  await school.opens('Dữ liệu của tôi');
  const section = page.getByRole('region', { name: REGIONS.backup });
  if (passphrase !== undefined) {
    await section.getByRole('checkbox', { name: 'Đặt mật khẩu cho tệp sao lưu' }).check();
    await section.getByLabel('Mật khẩu của tệp sao lưu', { exact: true }).fill(passphrase);
    await section.getByLabel('Nhập lại mật khẩu', { exact: true }).fill(passphrase);
  }
  await section.getByRole('button', { name: 'Sao lưu ra tệp…' }).click();
  await expect(section.getByText('Đã sao lưu. Tệp đã được đọc lại và đúng.')).toBeVisible();
}

async function expectEverything(running: RunningApp): Promise<void> {
  const school = new School(running);
  await school.opens('Trực và ứng cứu');
  const card = school.criterion('1.1 Phân công nhiệm vụ trực');
  await expect(card.getByRole('radio', { name: 'Đã thực hiện' })).toBeChecked();
  await expect(card.getByLabel('Bộ phận, cá nhân được giao')).toHaveValue(OFFICE);
  const picture = card.getByRole('group', { name: 'Minh chứng' }).locator('img');
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(0);
}

for (const passphrase of [undefined, PASSPHRASE]) {
  const how = passphrase === undefined ? 'without a passphrase' : 'with a passphrase';
  test(`a backup ${how} brings everything to a new PC, after a look inside`, async ({
    launchApp,
    startOtherPc,
    stick,
  }) => {
    const file = path.join(stick, 'truong.tkattt');
    const first = await launchApp();
    await backsUp(first, await fillsIn(first), file, passphrase);
    await first.app.close();

    const second = await startOtherPc();
    const { page } = second;
    const school = new School(second);
    await school.willChoose(file);
    await page.getByRole('button', { name: 'Khôi phục từ tệp sao lưu…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bản sao lưu' });
    if (passphrase !== undefined) {
      const field = dialog.getByLabel('Mật khẩu của tệp sao lưu', { exact: true });
      await field.fill('khong phai the');
      await dialog.getByRole('button', { name: 'Mở', exact: true }).click();
      await expect(dialog.getByText('Mật khẩu của tệp sao lưu chưa đúng.')).toBeVisible();
      await field.fill(passphrase);
      await dialog.getByRole('button', { name: 'Mở', exact: true }).click();
    }
    await expect(dialog.getByText(MADE_UP_SCHOOL.name)).toBeVisible();
    await expect(dialog.getByText('1 tiêu chí')).toBeVisible();
    await expect(dialog.getByText(/^1 tệp, /u)).toBeVisible();
    await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect(page.getByText(/^Đã khôi phục lúc .* từ tệp truong\.tkattt\./u)).toBeVisible();
    await expectEverything(second);
    await second.app.close();

    const again = await startOtherPc();
    await expectEverything(again);
    await new School(again).opens('Dữ liệu của tôi');
    await again.page.getByRole('button', { name: 'Hoàn tác khôi phục…' }).click();
    await again.page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
    await expectEverything(again);
    await new School(again).opens('Dữ liệu của tôi');
    await again.page.getByRole('button', { name: 'Hoàn tác khôi phục…' }).click();
    await again.page.getByRole('button', { name: 'Hoàn tác, bỏ phần nhập sau đó' }).click();
    // The new PC was empty before.
    await expect(again.page.getByRole('button', { name: 'Bắt đầu', exact: true })).toBeVisible();
    await expect(again.page.getByText(/^Đã hoàn tác khôi phục\./u)).toBeVisible();
    expect(second.troubles).toEqual([]);
  });
}

test('a damaged backup changes nothing, and says so', async ({ launchApp, stick }) => {
  const file = path.join(stick, 'truong.tkattt');
  const running = await launchApp();
  const school = await fillsIn(running);
  await backsUp(running, school, file);
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(file, bytes);
  await school.willChoose(file);
  const { page } = running;
  await page.getByRole('button', { name: 'Chọn tệp sao lưu…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bản sao lưu' });
  await expect(dialog.getByText(/hoặc đã hỏng\. Chưa có gì bị thay đổi\./u)).toBeVisible();
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(dialog).toBeHidden();
  await expectEverything(running);
});

test('a stick without room is said to be full; nothing of it is changed and work goes on', async ({
  launchApp,
  stick,
}) => {
  const disk = path.join(stick, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]);
  try {
    const running = await launchApp();
    const school = await fillsIn(running);
    await school.willSaveTo(path.join(disk, 'truong.tkattt'));
    await school.opens('Dữ liệu của tôi');
    await running.page.getByRole('button', { name: 'Sao lưu ra tệp…' }).click();
    await expect(running.page.getByText('Ổ đĩa đã đầy nên chưa ghi được tệp.')).toBeVisible();
    expect(await readdir(disk)).toEqual([]);
    await expectEverything(running);
  } finally {
    execFileSync('umount', [disk]);
  }
});

test('a backup on a stick leaves a marker there, by which the stick is known again', async ({
  launchApp,
}) => {
  const stick = await mkdtemp('/mnt/usb-');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', stick]);
  try {
    const running = await launchApp();
    await backsUp(running, await fillsIn(running), path.join(stick, 'truong.tkattt'));
    const { page } = running;
    await expect(page.getByText(`USB của lần sao lưu trước đang cắm: ${stick}`)).toBeVisible();
    await page.getByRole('button', { name: 'Sao lưu vào USB lần trước' }).click();
    await expect
      .poll(async () => (await readdir(stick)).filter((name) => name.endsWith('.tkattt')).length)
      .toBe(2);
    expect(await readdir(stick)).toContain('.tu-kiem-attt-sao-luu.json');
  } finally {
    execFileSync('umount', [stick]);
    await rm(stick, { recursive: true });
  }
});

test('everything can be deleted: the app begins anew, what the user has saved elsewhere stays', async ({
  launchApp,
  userDataFolder,
  stick,
}) => {
  const file = path.join(stick, 'truong.tkattt');
  const running = await launchApp();
  const { page } = running;
  await backsUp(running, await fillsIn(running), file);
  // what could not be stored is kept here
  await page.evaluate(() => {
    localStorage.setItem('unsaved:cho-nao-do', '"31/02/2026 Nguyễn Văn Mẫu"');
  });
  const typed = [MADE_UP_SCHOOL.name, OFFICE, 'Nguyễn Văn Mẫu'];
  for (const text of typed)
    await expect.poll(() => filesWith(userDataFolder, text), { timeout: 30_000 }).not.toEqual([]);
  await page.getByRole('button', { name: 'Xóa toàn bộ dữ liệu…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xóa toàn bộ dữ liệu' });
  await expect(dialog.getByRole('button', { name: 'Xóa toàn bộ', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Tôi hiểu dữ liệu trên máy này sẽ mất' }).check();
  await dialog.getByRole('button', { name: 'Xóa toàn bộ', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Bắt đầu', exact: true })).toBeVisible();
  await expect(page.getByText('Đã xóa toàn bộ dữ liệu trên máy này.')).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage).join('\n'))).not.toContain('Nguyễn Văn Mẫu');
  await running.app.close();
  for (const text of typed) expect(filesWith(userDataFolder, text)).toEqual([]);
  const left = await readdir(userDataFolder, { recursive: true });
  expect(left.filter((name) => /^evidence\/|^keys\/|-kept|\.jsonl$|minh-chung\//u.test(name))).toEqual([
    expect.stringMatching(/^journal\/base-\d{12}\.jsonl$/u),
  ]);
  expect((await stat(file)).size).toBeGreaterThan(10_000);
});

test('a backup that is double clicked is shown by an app that starts with it', async ({
  launchApp,
  stick,
  userDataFolder,
}) => {
  const file = path.join(stick, 'truong.tkattt');
  const running = await launchApp();
  await backsUp(running, await fillsIn(running), file);
  await running.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => {
      process.title = shown;
    };
  });
  await running.page
    .getByRole('region', { name: REGIONS.backup })
    .getByRole('button', { name: 'Mở thư mục' })
    .click();
  await expect.poll(() => running.app.evaluate(() => process.title)).toBe(file);
  await running.app.close();

  const started = await startApp(userDataFolder, file);
  const dialog = started.page.getByRole('dialog', { name: 'Bản sao lưu' });
  await expect(dialog.getByText(MADE_UP_SCHOOL.name)).toBeVisible();
  await dialog.getByRole('button', { name: 'Để sau' }).click();
  await expectEverything(started);
  await started.app.close();
});

test('a backup that is double clicked is shown, also in an app that is running', async ({
  launchApp,
  stick,
}) => {
  const file = path.join(stick, 'truong.tkattt');
  const running = await launchApp();
  await backsUp(running, await fillsIn(running), file);
  await running.app.evaluate(({ app }, opened) => {
    app.emit('second-instance', {}, ['app', '--flag', opened], '/');
  }, file);
  const dialog = running.page.getByRole('dialog', { name: 'Bản sao lưu' });
  await expect(dialog.getByText(MADE_UP_SCHOOL.name)).toBeVisible();
});
