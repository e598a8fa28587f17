import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, writeSync } from 'node:fs';
import { mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import {
  electronArguments,
  electronEnvironment,
  electronExecutable,
  PROJECT_FOLDER,
} from './support/electron-command.ts';
import { test as appTest } from './support/launch-app.ts';
import { School } from './support/school.ts';

const SMALL_DISK = ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs'];

/** Containers may refuse mounts even to root. */
const canMount = tryMount();

function tryMount(): boolean {
  const at = mkdtempSync(path.join(tmpdir(), 'mount-'));
  const isMounted = spawnSync('mount', [...SMALL_DISK, at]).status === 0;
  if (isMounted) spawnSync('umount', [at]);
  rmdirSync(at);
  return isMounted;
}

/** The app with its data on a disk of its own. */
const test = appTest.extend({
  // Playwright reads the names of the fixtures that this one needs from the pattern.
  userDataFolder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-full-'));
    execFileSync('mount', [...SMALL_DISK, folder]);
    await use(folder);
    execFileSync('umount', [folder]);
    await rmdir(folder);
  },
});

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Writes a file until the disk takes no byte more. */
function fillDisk(file: string): void {
  const handle = openSync(file, 'a');
  try {
    for (const size of [65_536, 4_096, 1]) {
      try {
        for (;;) writeSync(handle, Buffer.alloc(size, 7));
      } catch (error) {
        if (errorCode(error) !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(handle);
  }
}

// A machine that cannot show it must say so: a skipped test looks like a passed one.
test.beforeAll(() => {
  expect(canMount, 'a small disk can be mounted here (root)').toBe(true);
});

test('what was typed on a full disk stays on the screen, is saved once there is room, and outlives a restart', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  const notice = page.getByRole('alert');
  const filler = path.join(userDataFolder, 'filler');

  await test.step('the disk is full: the notice says so, without foreign words, wherever one is', async () => {
    fillDisk(filler);
    // What fits into the last page of the log is still saved.
    await school.types(card.getByLabel('Bộ phận, cá nhân được giao'), 'Tổ tin học');
    for (let round = 0; round < 40 && !(await notice.isVisible()); round += 1) {
      await card.getByLabel('Số văn bản').fill(`${'12/QĐ-THHS '.repeat(10)}${String(round)}`);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('contentinfo').getByText(/^(?:Đã lưu lúc|Chưa lưu được)/u)).toBeVisible();
    }
    await expect(notice).toBeInViewport();
    await expect(notice).toContainText('Chưa lưu được: ổ đĩa đã đầy.');
    await expect(notice).toContainText('Chương trình vẫn giữ những gì vừa nhập.');
    await expect(card.getByText('Chưa lưu được', { exact: true })).toBeVisible();
    await expect(card.getByText('Đang lưu…')).toBeHidden();
    await expect(notice).not.toContainText(/error/iu);
  });

  await test.step('to try again is of no use yet, and loses nothing', async () => {
    await school.types(card.getByLabel('Người ký'), 'Nguyễn Thị Ví Dụ');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Thử lưu lại' }).click();
    await expect(notice).toContainText('Chưa lưu được: ổ đĩa đã đầy.');
    await expect(card.getByLabel('Người ký')).toHaveValue('Nguyễn Thị Ví Dụ');
    await school.opens('Tuyên truyền');
    await expect(notice).toBeInViewport();
  });

  await test.step('there is room again: one click saves everything, and the screens show it', async () => {
    await rm(filler);
    await page.getByRole('button', { name: 'Thử lưu lại' }).click();
    await expect(notice).toBeHidden();
    await expect(page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
    await expect(school.criterion('2.2 Cán bộ, giáo viên, nhân viên')).toBeVisible();
    await school.opens('Trực và ứng cứu');
    await expect(card.getByLabel('Người ký')).toHaveValue('Nguyễn Thị Ví Dụ');
  });

  await test.step('it is there after a restart', async () => {
    await running.app.close();
    const again = await launchApp();
    const back = new School(again);
    await back.opens('Trực và ứng cứu');
    const stored = back.criterion('1.1 Phân công nhiệm vụ trực');
    await expect(stored.getByLabel('Bộ phận, cá nhân được giao')).toHaveValue('Tổ tin học');
    await expect(stored.getByLabel('Người ký')).toHaveValue('Nguyễn Thị Ví Dụ');
    await expect(stored.getByLabel('Số văn bản')).toHaveValue(/^12\/QĐ-THHS /u);
  });
});

test('a folder for the data that nothing can be written to is said at the start, not passed over in silence', ({
  userDataFolder,
}) => {
  execFileSync('mount', ['-o', 'remount,ro', userDataFolder]);
  const { status, stderr } = spawnSync(electronExecutable(), electronArguments(), {
    cwd: PROJECT_FOLDER,
    env: electronEnvironment(userDataFolder),
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(status).toBe(1);
  // without a desktop environment the box is written to the terminal
  expect(stderr).toContain('Chưa mở được Tự kiểm ATTT');
  expect(stderr).toContain(`${userDataFolder} không ghi được`);
  expect(stderr).toContain('Dữ liệu đang có vẫn còn nguyên.');
});
