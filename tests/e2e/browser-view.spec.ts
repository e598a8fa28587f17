import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { runTool } from '#tests/support/run-tool.ts';
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

test('what only a browser sees is found and pictured, the picture goes into the report when it is ticked', async ({
  launchApp,
  userDataFolder,
}) => {
  test.setTimeout(2 * CHECK_LIMIT_MS);
  const running = await launchApp();
  await beginsCheck(running);
  await expect(running.page.getByText('Đã mở được trang chủ, đang xem tiếp.')).toBeVisible();
  await expect(running.page.getByText(/nhacai-vidu\.example/u).first()).toBeVisible({
    timeout: CHECK_LIMIT_MS,
  });
  expect(browserProcesses()).toEqual([]);
  await test.step('how pages were read is said', async () => {
    await expect(
      running.page.getByText(/Đọc được chữ của .*, mở \d lượt bằng trình duyệt riêng/u),
    ).toBeVisible();
  });
  await test.step('the picture is hidden until it is wanted', () => looksAtThePicture(running));
  await test.step('the sealed report holds the picture that was ticked', () =>
    reports(running, userDataFolder));
  await test.step('a site that does not answer any more is told as such, and what was known stays', () =>
    checksWithoutAnswer(running));
});

async function looksAtThePicture({ page }: RunningApp): Promise<void> {
  const pictures = page.getByRole('region', { name: 'Ảnh chụp trang' });
  await expect(pictures.getByText('Ảnh có thể chứa nội dung không phù hợp')).toBeVisible();
  await pictures.getByRole('button', { name: 'Xem ảnh chụp Trang chủ' }).click();
  await expect(pictures.getByAltText('Ảnh chụp Trang chủ')).toHaveJSProperty('naturalWidth', 1280);
  for (const choice of ['Kèm vào báo cáo', 'Kèm vào tệp gửi nhà cung cấp']) {
    await pictures.getByLabel(choice).click();
    await expect(pictures.getByLabel(choice)).toBeChecked();
  }
  await expect(page.getByText('Thầy/Cô đã chọn kèm 1 ảnh vào tệp PDF.')).toBeVisible();
}

async function reports(running: RunningApp, folder: string): Promise<void> {
  const school = new School(running);
  const report = path.join(folder, 'bao-cao.pdf');
  await school.opens('Hồ sơ đơn vị');
  await school.fillsInTheProfile();
  await school.willSaveTo(report);
  await school.exports('mật khẩu thử nghiệm');
  await expect(running.page.getByText('Xong', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(runTool('pdfimages', '-list', report)).toMatch(/image\s+800\s+\d+\s+rgb.*jpeg/u);
  expect(runTool('pdfdetach', '-list', report)).toContain('minh-chung-01_website.jpg');
  expect(runTool('pdftotext', report, '-')).toContain('Ảnh chụp lúc kiểm tra');
}

async function checksWithoutAnswer({ page }: RunningApp): Promise<void> {
  server.closeAllConnections();
  server.close();
  await page.getByRole('link', { name: 'Kiểm tra website' }).click();
  await page.getByRole('button', { name: `Kiểm tra ngay ${address}` }).click();
  await expect(page.getByText('Chưa kiểm tra được vì website không trả lời.')).toBeVisible({
    timeout: CHECK_LIMIT_MS,
  });
  // what was found stands until a later check has read the site
  await expect(page.getByText(/^Lần thử gần nhất .* website không trả lời\.$/u)).toBeVisible();
  await expect(page.getByText('Dưới đây là kết quả của lần kiểm tra trước đó.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ảnh chụp trang' })).toBeVisible();
}

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
