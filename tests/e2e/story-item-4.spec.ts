import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/launch-app.ts';
import { assessmentIn, readPages, readReportJson } from './support/report-reader.ts';
import { School } from './support/school.ts';

test('item 4: systems and warnings, from the register to the report', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.opens('Lỗ hổng, điểm yếu');

  await test.step('4.1: systems, one with personal data', async () => {
    const card = await school.answers('4.1 Danh mục hệ thống thông tin', 'Đã thực hiện');
    await school.entersRow(card, 'hệ thống', {
      'Tên hệ thống': 'Sổ điểm điện tử',
      Loại: 'Quản lý trường học',
      'Có dữ liệu cá nhân': 'Có',
      'Quan trọng': 'Có',
    });
    await school.entersRow(card, 'hệ thống', { 'Tên hệ thống': 'Camera cổng trường', Loại: 'Camera' });
  });

  await test.step('4.2 to 4.4', async () => {
    const updates = await school.answers('4.2 Cập nhật bản vá', 'Đang thực hiện');
    await school.types(updates.getByRole('textbox', { name: 'Người phụ trách' }), 'Phạm Văn Nháp');
    await school.types(updates.getByLabel('Ngày dự kiến xong'), '30/06/2024');
    await school.ticks(updates, 'Windows');
    const malware = await school.answers('4.3 Phòng chống mã độc', 'Đã thực hiện');
    await school.types(malware.getByRole('textbox', { name: 'Đã xong', exact: true }), '30');
    const accounts = await school.answers('4.4 Tài khoản và mật khẩu', 'Chưa rõ');
    await school.types(accounts.getByLabel('Người sẽ làm rõ'), 'Vũ Thị Giả');
    await school.types(accounts.getByLabel('Làm rõ trước ngày'), '15/05/2024');
  });

  await test.step('4.5: two warnings, one only planned; the proposal is taken over', async () => {
    const card = school.criterion('4.5 Cảnh báo đã nhận');
    await school.entersRow(card, 'cảnh báo', {
      'Ngày nhận': '02/05/2024',
      'Nội dung': 'Lỗ hổng phần mềm website',
      'Tình trạng': 'Đã khắc phục',
      'Ngày khắc phục hoặc dự kiến': '04/05/2024',
    });
    await school.entersRow(card, 'cảnh báo', {
      'Ngày nhận': '03/05/2024',
      'Nội dung': 'Camera dùng mật khẩu mặc định',
      'Tình trạng': 'Có kế hoạch',
    });
    await expect(school.finding(card)).toContainText('1 kế hoạch chưa có ngày');
    await expect(school.finding(card)).toContainText('Phần mềm đề xuất: Đang thực hiện');
    await school.takesOverProposal(card);
    await school.types(card.getByRole('textbox', { name: 'Người phụ trách' }), 'Phạm Văn Nháp');
    await school.types(card.getByLabel('Ngày dự kiến xong'), '30/06/2024');
  });

  await test.step('4.6 and 4.7: the school claims a check of which the app knows nothing', async () => {
    const data = await school.answers('4.6 Bảo vệ dữ liệu cá nhân', 'Đã thực hiện');
    await school.ticks(data, 'Giới hạn người được xem');
    const tool = await school.answers('4.7 Điểm yếu do công cụ phát hiện', 'Đã thực hiện');
    await school.types(tool.getByLabel('Công cụ, đơn vị đã kiểm tra'), 'Công ty Ví Dụ');
    await expect(tool.getByText('Chưa có lần kiểm tra website nào bằng phần mềm.')).toBeVisible();
  });

  const file = path.join(userDataFolder, 'muc-4.pdf');
  await school.handsIn(file, 'hoa phượng đỏ 2024');

  await test.step('the report says it field by field', async () => {
    const report = await readReportJson(file, userDataFolder);
    const { answers, records, siteChecks } = report.input;
    expect(
      records['information-systems']?.map(({ name, holdsPersonalData }) => [name, holdsPersonalData]),
    ).toEqual([
      ['Sổ điểm điện tử', 'yes'],
      ['Camera cổng trường', ''],
    ]);
    expect(answers['4.2']).toMatchObject({
      value: 'in-progress',
      assignee: 'Phạm Văn Nháp',
      dueOn: '2024-06-30',
      fields: { scope: ['windows'] },
    });
    expect(answers['4.3']).toMatchObject({ fields: { 'protected-computers': { reached: 30, total: null } } });
    expect(answers['4.4']).toMatchObject({ value: 'unclear', assignee: 'Vũ Thị Giả', dueOn: '2024-05-15' });
    expect(answers['4.5']).toMatchObject({ value: 'in-progress', fields: { outcome: 'listed' } });
    expect(records['received-warnings']?.map(({ status, settledOn }) => [status, settledOn])).toEqual([
      ['fixed', '2024-05-04'],
      ['planned', ''],
    ]);
    expect(answers['4.6']).toMatchObject({ value: 'done', fields: { measures: ['access-limited'] } });
    expect(answers['4.7']).toMatchObject({ value: 'done', fields: { tool: 'Công ty Ví Dụ' } });
    expect(siteChecks).toEqual([]);
    expect(assessmentIn(report, '4.5')).toMatchObject({ proposed: 'in-progress', differs: false });
    expect(assessmentIn(report, '4.5')?.facts).toContainEqual(
      expect.objectContaining({ id: 'plans-without-date', count: 1 }),
    );
    expect(assessmentIn(report, '4.7')).toBeUndefined();
  });

  await test.step('the pages say it in words, and honestly that no website was checked', async () => {
    const pages = await readPages(file);
    expect(pages).toContain(
      'Phần mềm đối chiếu thấy phù hợp: 2 cảnh báo trong sổ; 1 đã khắc phục; 1 có kế hoạch',
    );
    expect(pages).toContain('Camera dùng mật khẩu mặc định');
    expect(pages).toContain('Sổ điểm điện tử');
    expect(pages).toContain(
      'Danh mục không ghi website nào để phần mềm kiểm tra; kết quả này do đơn vị tự xác định.',
    );
    expect(pages).toContain('4.2. Cập nhật bản vá: Đang thực hiện.');
  });
  expect(running.troubles).toEqual([]);
});
