import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import { filePart, mailOf, multipart, textPart } from '#tests/support/made-mail.ts';
import { smallZip } from '#tests/support/small-zip.ts';
import { forgedCopies } from './support/forged-copies.ts';
import { test } from './support/launch-app.ts';
import { MADE_UP_SCHOOL, School } from './support/school.ts';

const run = promisify(execFile);
const PASSPHRASE = 'hoa phượng đỏ 2024';

/** What a command says on its last line. */
async function cli(...args: readonly string[]): Promise<unknown> {
  const environment = { ...process.env, TU_KIEM_ATTT_PASSPHRASE: PASSPHRASE };
  const { stdout } = await run('node', ['out/main/cli.js', ...args], { env: environment });
  return JSON.parse(stdout);
}

test('a receiver approves the key of a school, and no forged copy gets through', async ({
  launchApp,
  userDataFolder,
}) => {
  const { app, page } = await launchApp();
  const school = new School({ app, page });
  const at = (name: string) => path.join(userDataFolder, name);
  const verdictOn = (fileName: string) => page.getByRole('region', { name: fileName, exact: true });
  const checks = async (fileName: string) => {
    await school.opens('Kiểm tra tệp báo cáo');
    await school.willChoose(at(fileName));
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  };
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.handsIn(at('bao-cao.pdf'), PASSPHRASE);

  await test.step('the key is approved for the code of the unit, after its code was compared', async () => {
    await checks('bao-cao.pdf');
    const verdict = verdictOn('bao-cao.pdf');
    await expect(verdict).toContainText('Niêm phong bằng khóa của chính máy này.');
    await expect(verdict.getByRole('checkbox')).toHaveCount(0);
    // an office that does both counts its own report as well
    await school.opens('Dữ liệu của tôi');
    await page.getByRole('radio', { name: /^Cả hai/u }).click();
    await expect(page.getByRole('radio', { name: /^Cả hai/u })).toBeChecked();
    await checks('bao-cao.pdf');
    const approve = verdict.getByRole('button', {
      name: `Ghi nhận khóa này cho ${MADE_UP_SCHOOL.name} (${MADE_UP_SCHOOL.code})`,
    });
    await expect(approve).toBeDisabled();
    await verdict.getByRole('checkbox', { name: /so đủ bốn nhóm/u }).check();
    await approve.click();
    await expect(verdict).toContainText('Niêm phong hoặc ký bằng khóa đã ghi nhận của đơn vị.');
    await page.screenshot({ path: test.info().outputPath('khoa-da-ghi-nhan.png') });
  });

  const report = Uint8Array.from(await readFile(at('bao-cao.pdf')));

  await test.step('forged copies in one ZIP are refused one by one, and the report beside them is not', async () => {
    const copies = forgedCopies(report);
    const beside = [
      { name: 'ban-goc.pdf', content: report },
      { name: 'giay-moi.docx', content: Buffer.from('mời') },
    ];
    await writeFile(at('gui.zip'), smallZip([...copies, ...beside]));
    await checks('gui.zip');
    for (const { name, said } of copies) {
      await expect(verdictOn(`gui.zip › ${name}`)).toContainText(said);
      await expect(verdictOn(`gui.zip › ${name}`)).not.toContainText('khóa đã ghi nhận');
    }
    await expect(verdictOn('gui.zip › ban-goc.pdf')).toContainText('khóa đã ghi nhận của đơn vị');
    await expect(
      page.getByText('1 tệp khác trong tệp nén hoặc thư không phải PDF nên không được kiểm tra.'),
    ).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('tep-nen.png') });
  });

  await test.step('a mail gives the report that is attached to it, and tells of what was not looked at', async () => {
    const named = 'Content-Type: application/pdf; name="=?UTF-8?B?QsOhbyBjw6FvLnBkZg==?="';
    const logo = filePart(Buffer.from('logo'), 'Content-Type: image/png; name="logo.png"');
    const parts = [textPart('Kính gửi Sở.'), logo, filePart(report, named)];
    await writeFile(at('thu-nop.eml'), mailOf(multipart('mixed', 'ranh-gioi', parts)));
    await checks('thu-nop.eml');
    await expect(verdictOn('thu-nop.eml › Báo cáo.pdf')).toContainText('khóa đã ghi nhận của đơn vị');
    // once of the ZIP above, once of the mail
    await expect(page.getByText(/^1 tệp khác trong tệp nén hoặc thư/u)).toHaveCount(2);
    await page.screenshot({ path: test.info().outputPath('thu-dien-tu.png') });
  });

  await test.step('the same content under a key made in the name of the school is not known', async () => {
    const { report: content } = (await cli('verify', '--full', at('bao-cao.pdf'))) as {
      readonly report: { readonly input: unknown };
    };
    await writeFile(at('answers.json'), JSON.stringify(content.input));
    await cli('key', 'new', '--out', at('khoa-gia.json'), '--unit-name', MADE_UP_SCHOOL.name);
    const [answers, key] = [at('answers.json'), at('khoa-gia.json')];
    await cli('export-report', '--answers', answers, '--key', key, '--out', at('khoa-la.pdf'));
    await checks('khoa-la.pdf');
    const verdict = verdictOn('khoa-la.pdf');
    await expect(verdict).toContainText('Khóa niêm phong chưa được so với đơn vị.');
    await expect(verdict).toContainText('Đơn vị này đã ghi nhận khóa khác.');
  });

  await test.step('a report in the name of another unit under the known key is refused', async () => {
    await school.opens('Hồ sơ đơn vị');
    await page.getByRole('textbox', { name: 'Mã đơn vị', exact: true }).fill('31900002');
    await school.handsIn(at('don-vi-khac.pdf'), PASSPHRASE);
    await checks('don-vi-khac.pdf');
    const verdict = verdictOn('don-vi-khac.pdf');
    await expect(verdict).toContainText('Tệp mang mã khóa của đơn vị khác');
    await expect(verdict.getByRole('button', { name: /^Ghi nhận/u })).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('khoa-don-vi-khac.png') });
  });

  await test.step('what came with a mail is saved without its footer', async () => {
    await writeFile(at('thu.pdf'), Buffer.concat([report, Buffer.from('\n-- \nGửi từ thư điện tử\n')]));
    await checks('thu.pdf');
    await school.willSaveTo(at('rieng.pdf'));
    await verdictOn('thu.pdf').getByRole('button', { name: 'Lưu phần đã niêm phong…' }).click();
    await expect(verdictOn('thu.pdf')).toContainText('Đã lưu rieng.pdf vào');
    expect(Uint8Array.from(await readFile(at('rieng.pdf')))).toEqual(report);
    await page.screenshot({ path: test.info().outputPath('phan-niem-phong.png') });
  });

  await test.step('a later list of issuers is looked at before it is used', async () => {
    const list = await readFile('shared/keys/built-in.issuers.json', 'utf8');
    const today = toVietnamTime(new Date()).slice(0, 10);
    await writeFile(at('noi-cap.json'), list.replace(/"listedOn": "[^"]*"/u, `"listedOn": "${today}"`));
    const [plain, key, signed] = [at('noi-cap.json'), at('khoa-gia.json'), at('noi-cap-da-ky.json')];
    await cli('issuers', 'sign', plain, '--key', key, '--out', signed);
    const issuers = page.getByRole('region', { name: 'Nơi cấp chứng thư số đã biết' });
    await expect(issuers).toContainText('RootCA chuyên dùng Chính phủ G2');
    await expect(issuers).not.toContainText(formatDate(today));
    await school.willChoose(plain);
    await issuers.getByRole('button', { name: 'Cập nhật từ tệp…' }).click();
    await expect(issuers).toContainText('Đây không phải danh sách nơi cấp chứng thư có chữ ký.');
    await school.willChoose(signed);
    await issuers.getByRole('button', { name: 'Cập nhật từ tệp…' }).click();
    await expect(issuers).toContainText('Chưa ai xác nhận người ký này');
    await issuers.scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath('noi-cap.png') });
    await issuers.getByRole('button', { name: 'Dùng danh sách này' }).click();
    await expect(issuers).toContainText(formatDate(today));
    await issuers.getByRole('button', { name: 'Dùng lại danh sách có sẵn' }).click();
    await expect(issuers).not.toContainText(formatDate(today));
  });

  await test.step('an approval is taken back', async () => {
    await page.getByRole('button', { name: /^Bỏ ghi nhận khóa/u }).click();
    await expect(verdictOn('thu.pdf')).toContainText('Niêm phong bằng khóa của chính máy này.');
  });
});
