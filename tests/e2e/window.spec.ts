import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { electronArguments, electronEnvironment, electronExecutable } from './support/electron-command.ts';
import { killApp, type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

function boundsIn({ app }: RunningApp) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

test('the window comes back where it was and as large as it was', async ({ launchApp }) => {
  const bounds = { x: 60, y: 40, width: 1000, height: 600 };
  const first = await launchApp();
  await first.app.evaluate(({ BrowserWindow }, area) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(area);
  }, bounds);
  // the screen moves and resizes a window in its own time
  await expect.poll(() => boundsIn(first)).toEqual(bounds);
  await first.app.close();
  const second = await launchApp();
  await expect.poll(() => boundsIn(second)).toEqual(bounds);
});

test('what is being typed while the window is closed is there again', async ({ launchApp }) => {
  const before = await launchApp();
  const school = new School(before);
  await school.readsThePromisesAndStarts();
  const name = (page: Page) => page.getByRole('textbox', { name: 'Tên đơn vị', exact: true });
  await name(before.page).click();
  await before.page.keyboard.type('Trường THPT Hoa Sen');
  const gone = once(before.main, 'exit');
  await before.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await gone;
  const { page } = await launchApp();
  await page.getByRole('link', { name: 'Hồ sơ đơn vị' }).click();
  await expect(name(page)).toHaveValue('Trường THPT Hoa Sen');
});

test('a second start brings the first window to the front and ends', async ({
  launchApp,
  userDataFolder,
}) => {
  const { app } = await launchApp();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const second = spawn(electronExecutable(), electronArguments(), {
    env: electronEnvironment(userDataFolder),
  });
  const [exitCode] = (await once(second, 'exit')) as [number | null];
  expect(exitCode).toBe(0);
  await expect(async () => {
    const isMinimized = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.isMinimized(),
    );
    expect(isMinimized).toBe(false);
  }).toPass();
});

test('a killed app starts again', async ({ launchApp }) => {
  await killApp(await launchApp());
  const { page } = await launchApp();
  await expect(page).toHaveTitle('Tự kiểm ATTT');
});

test('a page that crashes is loaded anew when the user agrees, and is noted for the support bundle', async ({
  launchApp,
  userDataFolder,
}) => {
  const { app } = await launchApp();
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { readonly message: string }).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const reloaded = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => {
          resolve(contents.getTitle());
        });
      }),
  );
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  expect(await reloaded).toBe('Tự kiểm ATTT');
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([
    'Màn hình vừa dừng đột ngột.',
  ]);
  const [log] = (await readdir(userDataFolder, { recursive: true })).filter((name) =>
    name.endsWith('trouble-log.jsonl'),
  );
  expect(await readFile(path.join(userDataFolder, log ?? ''), 'utf8')).toContain('page:process');
});

test('the page may load itself anew', async ({ launchApp }) => {
  const { page } = await launchApp();
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => {
    Object.assign(window, { isOldPage: true });
    setTimeout(() => {
      window.location.reload();
    });
  });
  await loaded;
  expect(await page.evaluate(() => 'isOldPage' in window)).toBe(false);
  await expect(page).toHaveTitle('Tự kiểm ATTT');
});

test('the menu speaks Vietnamese, and the one of the taskbar leads to its place in a running app', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp();
  const labels = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => [
      item.label,
      ...(item.submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(({ label }) => label),
    ]),
  );
  expect(labels).toContain('&Tệp');
  expect(labels.join(' ')).not.toMatch(/File|Edit|View|Undo|Redo|Cut|Copy|Paste|Select|Zoom|Full|Quit/u);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hồ sơ đơn vị' })).toBeVisible();
  await app.evaluate(({ app: running }) => {
    running.emit('second-instance', {}, ['app', '--place=site-check'], '/');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra website' })).toBeVisible();
});
