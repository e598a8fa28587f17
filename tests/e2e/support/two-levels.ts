import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './launch-app.ts';
import { seriousFaults } from './looks.ts';
import { registerCsv } from './received-reports.ts';
import { MADE_UP_SCHOOL, type School } from './school.ts';

/** The people and their windows: a school, whose PC later is that of a desk above, and the desk to which it reports. */
interface Story {
  /** As the desk calls itself, and the passphrase of its key. */
  readonly deskName: string;
  readonly passphrase: string;
  readonly school: School;
  readonly page: Page;
  readonly desk: School;
  readonly office: Page;
  readonly at: (...names: readonly string[]) => string;
  readonly picture: (of: Page, name: string) => Promise<unknown>;
}

/** The desk makes the file for the desk above. */
async function handsUp({ desk, office, at, picture, passphrase }: Story): Promise<void> {
  await office.getByRole('button', { name: 'Lập tệp nộp lên…' }).click();
  const section = office.getByRole('dialog');
  const place = section.getByLabel('Xã, phường, đặc khu mà nơi nhận phụ trách');
  await place.fill('P. Khác');
  await expect(section).toContainText(`Danh sách ghi: ${MADE_UP_SCHOOL.commune}. Ghi đúng như vậy.`);
  await picture(office, 'nop-len-noi-khac.png');
  await place.fill(MADE_UP_SCHOOL.commune);
  await expect(section).toContainText(
    'Tệp sẽ gồm 1 đơn vị, trong đó 1 đơn vị có báo cáo; 2 báo cáo, kể cả bản cũ và bản chưa tính được; 2 quyết định.',
  );
  await section.getByLabel('Mật khẩu của khóa niêm phong', { exact: true }).fill(passphrase);
  await desk.willSaveTo(at('nop-len.zip'));
  await section.getByRole('button', { name: 'Lưu tệp nộp lên…' }).click();
  await expect(section.getByText('Đã lưu nop-len.zip vào')).toBeVisible();
  await picture(office, 'nop-len.png');
  expect(await seriousFaults(office)).toEqual([]);
  await section.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await expect(office.getByText(/^Lập gần nhất lúc .*: nop-len\.zip, lưu vào/u)).toBeVisible();
  await picture(office, 'nop-len-da-lap.png');
  expect(await seriousFaults(office)).toEqual([]);
}

/** A desk above reads the file, compares the key, and sees whose word it is. */
async function countsAbove({ school, page, at, picture, deskName }: Story): Promise<void> {
  await mkdir(at('len'));
  await copyFile(at('nop-len.zip'), at('len', 'nop-len.zip'));
  const high = { code: '31900900', name: 'Trường Mẫu Cấp Trên', commune: 'Phường Mẫu', phone: '' };
  await writeFile(at('cap-tren.csv'), registerCsv([high]));
  await school.opens('Tổng hợp báo cáo');
  await school.willChoose(at('cap-tren.csv'));
  await page.getByRole('button', { name: 'Chọn danh sách…' }).click();
  await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await school.willChoose(at('len'));
  await page.getByRole('button', { name: 'Thêm thư mục…' }).click();
  await page.getByRole('button', { name: 'Đọc các tệp' }).click();
  const row = page.getByRole('row').filter({ hasText: MADE_UP_SCHOOL.name });
  await expect(row).toContainText('không có trong danh sách');
  await expect(page.getByText('Có 1 tệp nơi nhận cấp dưới nộp lên chưa được tính.')).toBeVisible();
  await page.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
  const looked = page.getByRole('region', { name: 'nop-len.zip' });
  await expect(looked).toContainText('Phần mềm chưa biết mã khóa của nơi nhận đã gửi tệp này');
  await looked.getByLabel('Tên nơi nhận mà Thầy/Cô đã gọi').fill(deskName);
  await looked.getByRole('checkbox', { name: /so đủ bốn nhóm/u }).check();
  await looked.scrollIntoViewIfNeeded();
  await picture(page, 'cap-tren-xem-truoc.png');
  expect(await seriousFaults(page)).toEqual([]);
  await looked.getByRole('button', { name: 'Ghi nhận khóa của nơi nhận cấp dưới' }).click();
  await expect(looked).toContainText('Bản kê này được tính');
  await page.getByRole('tab', { name: 'Đơn vị' }).click();
  await expect(row).toContainText('Cấp dưới: Đã nhận');
  await expect(row).not.toContainText('chưa so mã khóa');
  await page.getByRole('button', { name: MADE_UP_SCHOOL.name }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`do ${deskName} duyệt, gửi lên ngày`);
  await expect(dialog).toContainText(`${deskName}: Đã nhận (Lê Thị Mẫu`);
  await picture(page, 'cap-tren-don-vi.png');
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
}

/** Deletes the campaign at the desk; what it was asked first, and what stays of it, is to be seen. */
async function deletesTheCampaign({ office, picture }: Story): Promise<void> {
  await office.getByRole('tab', { name: 'Nguồn dữ liệu' }).click();
  await expect(office.getByText('phần mềm coi là đã xong sau ngày 31/12/2024')).toBeVisible();
  await office.getByRole('button', { name: 'Xóa đợt đã kết thúc…' }).click();
  const dialog = office.getByRole('dialog');
  await expect(dialog).toContainText('2 quyết định, kèm lý do trả lại.');
  await expect(dialog.getByRole('link', { name: 'Sao lưu trước đã' })).toBeVisible();
  await picture(office, 'xoa-dot.png');
  expect(await seriousFaults(office)).toEqual([]);
  await dialog.getByRole('checkbox', { name: 'Tôi hiểu dữ liệu của đợt này sẽ mất' }).check();
  await dialog.getByRole('button', { name: 'Xóa đợt', exact: true }).click();
  await expect(dialog).toBeHidden();
  const kept = office.getByRole('region', { name: /Hoa Phượng Đỏ/u });
  await expect(kept).toContainText('1 trên 1 đơn vị đã nộp');
  await expect(kept).toContainText('1 đã nhận, 1 trả lại');
  await kept.getByText('Mã SHA-256 của 1 báo cáo được tính').click();
  await expect(kept.getByRole('row').last()).toContainText(MADE_UP_SCHOOL.code);
  await picture(office, 'dot-da-xoa.png');
  await office.getByRole('button', { name: 'Đọc các tệp' }).click();
  await office.getByRole('tab', { name: 'Đơn vị' }).click();
  const row = office.getByRole('row').filter({ hasText: MADE_UP_SCHOOL.name });
  await expect(row).toBeVisible();
  await expect(row).not.toContainText('Đã nhận');
}

/** What comes after a desk has decided: it hands up, a desk above counts it, and the campaign is deleted after its term. */
export async function handsUpAndDeletes(story: Story): Promise<void> {
  await test.step('the desk hands everything up in one file, with who it is', async () => {
    await handsUp(story);
  });

  await test.step('a desk above counts it once the key of the lower desk was compared, and shows whose word it is', async () => {
    await countsAbove(story);
  });

  await test.step('after the term the desk deletes the campaign: totals and hashes stay, what it has decided goes', async () => {
    await deletesTheCampaign(story);
  });
}
