import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { browserProcesses } from '#tests/support/open-in-browser.ts';
import { type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const CHECK_LIMIT_MS = 240_000;
const VARIABLES = ['TU_KIEM_ATTT_ALLOW_PRIVATE_SITES', 'TU_KIEM_ATTT_NO_SANDBOX'] as const;
const WORDS = 'Nhà trường thông báo lịch họp cha mẹ học sinh đầu năm học. '.repeat(12);
/** To whoever reads it these are numbers; a browser makes links of the trade of them. */
const CODED = Array.from(
  '<a href="https://nhacai-vidu.example/">nhà cái uy tín, cá cược bóng đá</a>',
  (letter) => String(letter.charCodeAt(0) + 7),
).join(',');
const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Hoa Sen</title></head>
<body><h1>Trường THPT Hoa Sen</h1><p>${WORDS}</p><div id="chan"></div>
<script>document.getElementById('chan').innerHTML = [${CODED}].map((n) => String['from' + 'CharCode'](n - 7)).join('');</script>
</body></html>`;

let server: Server;
let address = '';

/** Other browsers may run on this machine. */
let ownFolder = '';

test.beforeEach(async () => {
  ownFolder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-e2e-view-'));
  process.env['TMPDIR'] = ownFolder;
  for (const name of VARIABLES) process.env[name] = '1';
  server = createServer(({ url }, response) => {
    response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(url === '/' ? PAGE : '<title>Không tìm thấy</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  address = `http://127.0.0.1:${String(typeof at === 'object' && at !== null ? at.port : 0)}`;
});

test.afterEach(async () => {
  Reflect.deleteProperty(process.env, 'TMPDIR');
  await rm(ownFolder, { recursive: true, force: true });
  for (const name of VARIABLES) Reflect.deleteProperty(process.env, name);
  server.closeAllConnections();
  server.close();
});

async function beginsCheck(running: RunningApp): Promise<void> {
  const { page } = running;
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Kiểm tra website');
  await page.getByLabel('Địa chỉ cần thêm').fill(address);
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  await page.getByRole('button', { name: `Kiểm tra ngay ${address}` }).click();
}

test('a site that looks clean to a reader and planted to a browser is found, and no browser is left', async ({
  launchApp,
}) => {
  test.setTimeout(2 * CHECK_LIMIT_MS);
  const running = await launchApp();
  await beginsCheck(running);
  await expect(running.page.getByText(/nhacai-vidu\.example/u).first()).toBeVisible({
    timeout: CHECK_LIMIT_MS,
  });
  expect(browserProcesses()).toEqual([]);
});

test('cancelling while pages are open ends the browser and all that it has started', async ({
  launchApp,
}) => {
  test.setTimeout(2 * CHECK_LIMIT_MS);
  const running = await launchApp();
  await beginsCheck(running);
  await expect.poll(browserProcesses, { timeout: CHECK_LIMIT_MS }).not.toEqual([]);
  await running.page.getByRole('button', { name: 'Dừng kiểm tra' }).click();
  await expect(running.page.getByText('Đã dừng kiểm tra.').first()).toBeVisible({ timeout: CHECK_LIMIT_MS });
  await expect.poll(browserProcesses, { timeout: CHECK_LIMIT_MS }).toEqual([]);
});
