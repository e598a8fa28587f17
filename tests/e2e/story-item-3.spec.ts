import path from 'node:path';
import { expect } from '@playwright/test';
import { allowSitesOfThisPc } from './support/allow-private.ts';
import { test } from './support/launch-app.ts';
import { assessmentIn, readPages, readReportJson } from './support/report-reader.ts';
import { openSchoolSite } from './support/school-site.ts';
import { School } from './support/school.ts';

allowSitesOfThisPc();

test('item 3: websites and domains, from the inventory over a check to the report', async ({
  launchApp,
  userDataFolder,
}) => {
  const site = await openSchoolSite('infected');
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.opens('Website, tên miền');

  await test.step('3.1: an inventory without old addresses is not whole; with one it is', async () => {
    const card = await school.answers('3.1 Danh mục website, tên miền', 'Đã thực hiện');
    await school.entersRow(card, 'địa chỉ', {
      'Địa chỉ, tên miền': site.address,
      Loại: 'Website đang dùng',
      'Còn dùng': 'Có',
      'Ai giữ mật khẩu quản trị': 'Cô Thử',
    });
    await expect(school.finding(card)).toContainText('chưa ghi địa chỉ cũ nào');
    await school.entersRow(card, 'địa chỉ', {
      'Địa chỉ, tên miền': 'fanpage Hoa Sen cũ',
      Loại: 'Fanpage',
      'Còn dùng': 'Không',
      'Ai giữ mật khẩu quản trị': 'Cô Thử',
    });
    await expect(school.finding(card)).toContainText('Câu trả lời khớp với dữ liệu');
  });

  await test.step('3.3: the school says that there is nothing; no check has run yet', async () => {
    const card = await school.answers('3.3 Nội dung không phù hợp', 'Đã thực hiện');
    await school.picks(card, 'Kết quả rà soát', 'Không phát hiện nội dung không phù hợp');
    await expect(card.getByText('Chưa có lần kiểm tra website nào bằng phần mềm.')).toBeVisible();
  });

  await test.step('the check finds planted links', async () => {
    await school.opens('Kiểm tra website');
    await running.page.getByRole('button', { name: `Kiểm tra ngay ${site.address}` }).click();
    await expect(running.page.getByText('Có dấu hiệu trang bị cài nội dung lạ')).toBeVisible({
      timeout: 150_000,
    });
  });

  await test.step('3.2 and 3.6: day and pages come from the check', async () => {
    await school.opens('Website, tên miền');
    await school.takesOverProposal(school.criterion('3.2 Rà soát từng website'));
    const monitoring = school.criterion('3.6 Giám sát website');
    await expect(school.finding(monitoring)).toContainText('1/1 website đã được phần mềm kiểm tra');
  });

  await test.step('3.3: claim and finding differ; the pages found are added to the table', async () => {
    const card = school.criterion('3.3 Nội dung không phù hợp');
    await expect(school.finding(card)).toContainText('Câu trả lời chưa khớp với dữ liệu');
    await school
      .finding(card)
      .getByRole('button', { name: /^Thêm \d+ dòng vào bảng “Nội dung không phù hợp/u })
      .click();
    await expect(card.getByLabel('Địa chỉ trang, dòng 1', { exact: true })).toHaveValue(
      new RegExp(`^${site.address}`, 'u'),
    );
  });

  await test.step('3.5: a domain that is up for removal', async () => {
    const card = await school.answers('3.5 Tên miền không còn sử dụng', 'Đã thực hiện');
    await school.picks(card, 'Kết quả rà soát', 'Có, đã ghi vào bảng');
    await school.entersRow(card, 'tên miền', {
      'Tên miền': 'thpt-hoasen-cu.example',
      'Lý do': 'Không còn dùng',
      'Ngừng dùng từ': '01/09/2020',
    });
    await expect(school.finding(card)).toContainText('chưa ghi ngày gửi đề nghị');
    await school.types(card.getByLabel('Ngày gửi đề nghị'), '08/05/2024');
    await running.page.keyboard.press('Tab');
    await expect(school.finding(card)).toContainText('Câu trả lời khớp với dữ liệu');
  });

  const file = path.join(userDataFolder, 'muc-3.pdf');
  await school.handsIn(file, 'hoa phượng đỏ 2024');
  await site.close();

  await test.step('the report says it field by field', async () => {
    const report = await readReportJson(file, userDataFolder);
    const { answers, records, siteChecks } = report.input;
    expect(records['websites']?.map(({ address, kind }) => [address, kind])).toEqual([
      [site.address, 'website'],
      ['fanpage Hoa Sen cũ', 'fanpage'],
    ]);
    expect(siteChecks).toEqual([
      expect.objectContaining({
        result: expect.objectContaining({
          url: expect.stringContaining(site.address),
          infected: true,
        }),
      }),
    ]);
    expect(answers['3.2']).toMatchObject({
      value: 'done',
      fields: { 'reviewed-on': expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as unknown },
    });
    expect(answers['3.3']).toMatchObject({ value: 'done', fields: { outcome: 'nothing-found' } });
    expect(records['inappropriate-content']?.[0]).toMatchObject({ isRemoved: 'no', isCauseFound: 'no' });
    expect(answers['3.5']).toMatchObject({
      value: 'done',
      fields: { outcome: 'listed', 'requested-on': '2024-05-08' },
    });
    expect(records['domains-to-remove']).toEqual([
      expect.objectContaining({ domain: 'thpt-hoasen-cu.example', unusedSince: '2020-09-01' }),
    ]);
    expect(assessmentIn(report, '3.1')).toMatchObject({ proposed: 'done', differs: false });
    expect(assessmentIn(report, '3.2')).toMatchObject({ proposed: 'done', differs: false });
    expect(assessmentIn(report, '3.3')).toMatchObject({ proposed: 'in-progress', differs: true });
    expect(assessmentIn(report, '3.5')).toMatchObject({ proposed: 'done', differs: false });
    expect(assessmentIn(report, '3.6')).toMatchObject({ proposed: null, differs: false });
  });

  await test.step('the pages say it, with the findings in an appendix', async () => {
    const pages = await readPages(file);
    expect(pages).toContain('3.3. Nội dung không phù hợp: Đã thực hiện.');
    expect(pages).toContain('Chưa khớp: đơn vị trả lời “Đã thực hiện”, phần mềm thấy “Đang thực hiện”.');
    expect(pages).toContain('KẾT QUẢ KIỂM TRA WEBSITE BẰNG PHẦN MỀM');
    expect(pages).toContain('Website có dấu hiệu bị cài cắm nội dung lạ.');
    expect(pages).toContain('nhà cái uy tín');
    expect(pages).toContain('thpt-hoasen-cu.example');
  });
  expect(running.troubles).toEqual([]);
});
