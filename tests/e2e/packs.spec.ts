import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { toVietnamTime } from '#shared/base/dates.ts';
import { dataPackJson, newerBranches } from '#tests/support/data-packs.ts';
import { test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const run = promisify(execFile);
const EXAMPLE = 'docs/examples/vi-du-tet-nguyen-dan-2027.directive.json';
const EVENT = 'Tết Nguyên đán Đinh Mùi 2027';
const PASSPHRASE = 'tết đinh mùi 2027';
const SIGNER = 'Phòng mẫu thuộc Sở mẫu';

/** What the commands of the desk tell about a pack. */
interface PackSummary {
  readonly packSha256: string;
  readonly signer: { readonly fingerprint: string };
}

async function cli(...args: readonly string[]): Promise<unknown> {
  const environment = { ...process.env, TU_KIEM_ATTT_PASSPHRASE: PASSPHRASE };
  const { stdout } = await run('node', ['out/main/cli.js', ...args], { env: environment });
  return JSON.parse(stdout);
}

/** The example with a question of a kind that only a later version knows, and a table of such a kind. */
async function laterPack(file: string): Promise<string> {
  const text = await readFile(EXAMPLE, 'utf8');
  const field = '{ "id": "led-place", "kind": "map-point", "label": "Nơi đặt bảng LED", "zoom": 3 },';
  await writeFile(file, text.replace(/(?=\{\s*"id": "led-state")/u, field));
  return file;
}

/** Signs a pack as the desk does. */
async function signedBy(folder: string, pack: string): Promise<PackSummary & { readonly file: string }> {
  const [key, file] = [path.join(folder, 'khoa-mau.json'), path.join(folder, 'bo-tieu-chi-tet.json')];
  await cli('key', 'new', '--out', key, '--unit-name', SIGNER);
  const summary = (await cli('pack', 'sign', pack, '--key', key, '--out', file)) as PackSummary;
  return { ...summary, file };
}

test('a signed pack is looked at, used, answered and reported; a hostile one is refused', async ({
  launchApp,
  userDataFolder,
}) => {
  const signed = await signedBy(userDataFolder, await laterPack(path.join(userDataFolder, 'tet.json')));
  const first = await launchApp();
  const { page } = first;
  const school = new School(first);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();

  await test.step('a hostile pack is refused with all reasons', async () => {
    const hostile = path.join(userDataFolder, 'xau.json');
    const text = await readFile(EXAMPLE, 'utf8');
    const changed = text
      .replace('"title": "Trực Tết', '"title": "", "__proto__": {}, "x": "Trực Tết')
      .replace('"Phân công trực Tết"', '"Phân công\\u202e trực Tết"')
      .replace('"fileTag":', '"fileTag": "a", "fileTag":')
      .replace('"year": 2027', '"year": 1e999');
    await writeFile(hostile, changed);
    await school.looksAtPack(hostile);
    const alert = page.getByRole('alert');
    await expect(alert.getByText('Không dùng được tệp xau.json')).toBeVisible();
    for (const reason of [
      'Phần tên tệp: Ghi hai lần ở cùng một chỗ.',
      'Công văn › Năm: Số quá lớn.',
      'Mục 1 › Tiêu chí 1 › Tên: Có ký tự ẩn',
    ]) {
      await expect(alert.getByRole('listitem').filter({ hasText: reason })).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Dùng bộ tiêu chí này' })).toHaveCount(0);
  });

  await test.step('a signed pack with a changed letter is refused', async () => {
    const file = path.join(userDataFolder, 'bi-sua.json');
    const envelope = JSON.parse(await readFile(signed.file, 'utf8')) as { pack: string };
    const pack = Buffer.from(envelope.pack, 'base64').toString().replace('mùng 3', 'mùng 9');
    await writeFile(file, JSON.stringify({ ...envelope, pack: Buffer.from(pack).toString('base64') }));
    await school.looksAtPack(file);
    await expect(page.getByRole('alert').getByText('Nội dung đã bị sửa sau khi ký.')).toBeVisible();
  });

  await test.step('the signed pack shows signer, key, hash and what is unknown', async () => {
    await school.looksAtPack(signed.file);
    const preview = page.getByRole('article');
    await expect(preview.getByText('Chưa xác minh được người ký là ai.')).toBeVisible();
    await expect(preview.getByText(SIGNER)).toBeVisible();
    await expect(preview.getByText(signed.signer.fingerprint)).toBeVisible();
    const hash = await preview.locator('code').last().innerText();
    expect(hash.replace(/\s/gu, '')).toBe(signed.packSha256);
    await expect(
      preview.getByText(/“Nơi đặt bảng LED”: phiên bản này chưa biết kiểu câu hỏi/u),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Dùng bộ tiêu chí này' }).click();
    await expect(page.getByRole('link', { name: new RegExp(`^Đợt đang mở: ${EVENT}`, 'u') })).toBeVisible();
  });

  await test.step('the question of the unknown kind is answered as text', async () => {
    await school.opens('Website, bảng LED');
    const card = await school.answers('3.3 Bảng LED trong dịp Tết', 'Đã thực hiện');
    await school.types(card.getByLabel('Nơi đặt bảng LED'), 'Cổng chính');
    await expect(card.getByRole('status').getByText(/^Đã lưu/u)).toBeVisible();
  });

  await test.step('signed newer tables are looked at, used, and can be removed', async () => {
    const data = path.join(userDataFolder, 'du-lieu.json');
    const asOf = toVietnamTime(new Date()).slice(0, 10);
    await writeFile(data, JSON.stringify(dataPackJson([newerBranches({ asOf })])));
    const file = path.join(userDataFolder, 'du-lieu-da-ky.json');
    await cli('pack', 'sign', data, '--key', path.join(userDataFolder, 'khoa-mau.json'), '--out', file);
    await school.looksAtPack(file);
    const preview = page.getByRole('article');
    await expect(preview.getByText(SIGNER)).toBeVisible();
    await expect(preview.getByText(signed.signer.fingerprint)).toBeVisible();
    await page.getByRole('button', { name: 'Dùng dữ liệu này' }).click();
    await expect(page.getByText('Đang dùng dữ liệu mới: Dữ liệu mẫu tháng 1/2027')).toBeVisible();
    const table = page.getByRole('row', { name: /^Nhánh phần mềm/u });
    await expect(table).toContainText('Từ tệp “Dữ liệu mẫu tháng 1/2027”');
    await page.getByRole('button', { name: /^Bỏ tệp dữ liệu/u }).click();
    await expect(table).not.toContainText('Từ tệp');
  });

  const report = path.join(userDataFolder, 'bao-cao-tet.pdf');

  await test.step('the report of the campaign is exported and verified', async () => {
    await school.willSaveTo(report);
    await school.exports(PASSPHRASE);
    await expect(page.getByText('Xong', { exact: true })).toBeVisible({ timeout: 60_000 });
    const text = await run('pdftotext', [report, '-']);
    expect(text.stdout).toContain('Cổng chính');
    expect(await cli('verify', report, '--pack', signed.file)).toMatchObject({
      ok: true,
      pack: 'known',
      campaign: 'vi-du-tet-nguyen-dan-2027',
    });
    await school.opens('Kiểm tra tệp báo cáo');
    await school.willChoose(report);
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    await expect(page.getByText(/còn nguyên vẹn/u).first()).toBeVisible();
  });
  expect(first.troubles).toEqual([]);
  await first.app.close();

  const stored = path.join(userDataFolder, 'packs');

  await test.step('after a new start the campaign is open as it was', async () => {
    const again = await launchApp();
    const same = new School(again);
    await same.opens('Website, bảng LED');
    await expect(same.criterion('3.3 Bảng LED trong dịp Tết').getByLabel('Nơi đặt bảng LED')).toHaveValue(
      'Cổng chính',
    );
    await again.app.close();
  });

  await test.step('a stored pack that went bad is set aside; the program starts', async () => {
    const [name = ''] = await readdir(stored);
    await writeFile(path.join(stored, name), 'hỏng');
    const later = await launchApp();
    await expect(later.page.getByText('Đợt mở lần trước thiếu bộ tiêu chí nên chưa mở được.')).toBeVisible();
    const user = new School(later);
    await user.looksAtPack(signed.file);
    await later.page.getByRole('button', { name: 'Hủy' }).click();
    await expect(later.page.getByText('1 tệp đã nhập không dùng được nữa')).toBeVisible();
    await later.page.getByRole('button', { name: 'Chọn tệp…' }).click();
    await later.page.getByRole('button', { name: 'Dùng bộ tiêu chí này' }).click();
    // The menu knows the campaign before its overview is on the screen.
    await expect(later.page.getByRole('heading', { level: 1, name: /^Ví dụ: An ninh mạng/u })).toBeVisible();
    await user.opens('Website, bảng LED');
    await expect(user.criterion('3.3 Bảng LED trong dịp Tết').getByLabel('Nơi đặt bảng LED')).toHaveValue(
      'Cổng chính',
    );
    expect(later.troubles).toEqual([]);
  });
});
