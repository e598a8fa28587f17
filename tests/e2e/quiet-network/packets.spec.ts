import { readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, expect } from '@playwright/test';
import { electronExecutable, PROJECT_FOLDER, sandboxArguments } from '../support/electron-command.ts';
import { test } from '../support/launch-app.ts';
import { School } from '../support/school.ts';
import { openSelfSignedSite } from '../support/self-signed-site.ts';

const ALLOW_PRIVATE = 'TU_KIEM_ATTT_ALLOW_PRIVATE_SITES';
const CHECK_LIMIT_MS = 120_000;
const SCREENS = ['Trực và ứng cứu', 'Xuất báo cáo', 'Dữ liệu của tôi', 'Trợ giúp'] as const;

/** How many packets the kernel has sent towards other PCs; the tenth figure of the interface's line. */
function packetsSent(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .map((text) => text.trim())
    .find((text) => text.startsWith('out:'));
  if (line === undefined) throw new Error('run by quiet-network.spec.ts, where packets are counted');
  return Number(line.slice('out:'.length).trim().split(/\s+/u)[9]);
}

function startSmallApp(): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronExecutable(),
    args: [...sandboxArguments(), path.join(PROJECT_FOLDER, 'tests/fixtures/apps/with-spell-checker')],
  });
}

test('an app whose spell checker is left alone is seen to ask for its dictionary', async () => {
  const before = packetsSent();
  const app = await startSmallApp();
  await expect.poll(packetsSent).toBeGreaterThan(before);
  await app.close();
});

test('a start and a walk through the screens send nothing', async ({ launchApp }) => {
  const before = packetsSent();
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  for (const screen of SCREENS) {
    await school.opens(screen);
    await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await running.page.getByRole('link', { name: 'Hồ sơ đơn vị' }).click();
  await school.types(running.page.getByRole('textbox', { name: 'Tên đơn vị', exact: true }), 'Trường mẫu');
  await running.app.close();
  expect(packetsSent() - before).toBe(0);
});

test('a check of a site on this PC sends nothing beyond it, with sessions of its own', async ({
  launchApp,
}) => {
  const site = await openSelfSignedSite();
  process.env[ALLOW_PRIVATE] = '1';
  const before = packetsSent();
  const running = await launchApp();
  Reflect.deleteProperty(process.env, ALLOW_PRIVATE);
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Kiểm tra website');
  await page.getByLabel('Địa chỉ cần thêm').fill(site.address);
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  await page.getByRole('button', { name: `Kiểm tra ngay ${site.address}` }).click();
  // the result of a single address opens by itself
  await expect(page.getByRole('link', { name: 'Danh sách địa chỉ' })).toBeVisible({
    timeout: CHECK_LIMIT_MS,
  });
  expect(site.refusals(), 'Chromium has looked at the certificate').toBeGreaterThan(0);
  await running.app.close();
  site.close();
  expect(packetsSent() - before).toBe(0);
});
