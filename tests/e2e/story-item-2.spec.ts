import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/launch-app.ts';
import { assessmentIn, readPages, readReportJson } from './support/report-reader.ts';
import { School } from './support/school.ts';

test('item 2: awareness work, from the log of activities to the report', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.opens('Tuyên truyền');

  await test.step('2.1: a plan and three activities in the log', async () => {
    const card = await school.answers('2.1 Kế hoạch, hình thức tuyên truyền', 'Đã thực hiện');
    await school.ticks(card, 'Chào cờ', 'Họp hội đồng');
    const activities = [
      ['06/05/2024', 'Họp hội đồng', 'Cán bộ, giáo viên, nhân viên', '45', 'Nhận biết thư giả mạo'],
      ['07/05/2024', 'Chào cờ', 'Học sinh', '700', 'Mật khẩu và xác thực hai bước'],
      ['08/05/2024', 'Zalo, website, fanpage', 'Cha mẹ học sinh', '640', 'Nơi báo tin'],
    ] as const;
    for (const [day, form, audience, count, content] of activities) {
      await school.entersRow(card, 'hoạt động', {
        Ngày: day,
        'Hình thức': form,
        'Đối tượng': audience,
        'Số người': count,
        'Nội dung': content,
      });
    }
  });

  await test.step('2.2: the sum and the day come from the log by one click', async () => {
    const card = await school.answers('2.2 Cán bộ, giáo viên, nhân viên', 'Đã thực hiện');
    await school.types(card.getByRole('textbox', { name: 'Tổng số', exact: true }), '48');
    await running.page.keyboard.press('Tab');
    await school.takesOverProposal(card);
    await expect(card.getByRole('textbox', { name: 'Đã tham gia', exact: true })).toHaveValue('45');
    await expect(card.getByLabel('Ngày của buổi gần nhất')).toHaveValue('06/05/2024');
    await expect(school.finding(card)).toContainText('93% tổng số đã ghi');
  });

  await test.step('2.3: a claim above the log stands beside it', async () => {
    const card = await school.answers('2.3 Học sinh', 'Đã thực hiện');
    await school.types(card.getByRole('textbox', { name: 'Đã tham gia', exact: true }), '850');
    await school.types(card.getByRole('textbox', { name: 'Tổng số', exact: true }), '800');
    await running.page.keyboard.press('Tab');
    await expect(school.finding(card)).toContainText('đơn vị ghi 850 người, nhiều hơn nhật ký');
  });

  await test.step('2.4 to 2.7', async () => {
    const families = await school.answers('2.4 Cha mẹ học sinh', 'Đã thực hiện');
    await school.types(families.getByLabel('Trên tổng số gia đình học sinh'), '700');
    await running.page.keyboard.press('Tab');
    await school.takesOverProposal(families);
    const skills = await school.answers('2.5 Kỹ năng cơ bản', 'Đã thực hiện');
    await school.ticks(skills, 'Nhận biết lừa đảo, giả mạo');
    const unclear = await school.answers('2.6 Cảnh giác thông tin xấu độc', 'Chưa rõ');
    await school.types(unclear.getByLabel('Người sẽ làm rõ'), 'Vũ Thị Giả');
    await school.types(unclear.getByLabel('Làm rõ trước ngày'), '15/05/2024');
    const channels = await school.answers('2.7 Kênh mạng xã hội chính thức', 'Không áp dụng');
    await school.types(channels.getByLabel('Lý do không áp dụng'), 'Đơn vị không có kênh nào.');
  });

  await test.step('more pupils reached than there are blocks the export until it is put right', async () => {
    await school.opens('Xuất báo cáo');
    await expect(running.page.getByRole('button', { name: 'Xuất báo cáo', exact: true })).toBeDisabled();
    await running.page.getByRole('link', { name: /^Sửa: 2\.3 .*850 trên 800/u }).click();
    const card = school.criterion('2.3 Học sinh');
    const total = card.getByRole('textbox', { name: 'Tổng số', exact: true });
    await total.fill('');
    await school.types(total, '900');
    await running.page.keyboard.press('Tab');
  });

  const file = path.join(userDataFolder, 'muc-2.pdf');
  await school.handsIn(file, 'hoa phượng đỏ 2024');

  await test.step('the report says it field by field', async () => {
    const report = await readReportJson(file, userDataFolder);
    const { answers, records } = report.input;
    expect(answers['2.1']).toMatchObject({ value: 'done', fields: { forms: ['assembly', 'staff-meeting'] } });
    expect(answers['2.2']).toMatchObject({
      value: 'done',
      fields: { reached: { reached: 45, total: 48 }, 'last-held-on': '2024-05-06' },
    });
    expect(answers['2.3']).toMatchObject({
      value: 'done',
      fields: { reached: { reached: 850, total: 900 } },
    });
    expect(answers['2.4']).toMatchObject({
      value: 'done',
      fields: { 'reached-count': 640, 'families-total': 700 },
    });
    expect(answers['2.5']).toMatchObject({ value: 'done', fields: { topics: ['phishing'] } });
    expect(answers['2.6']).toMatchObject({ value: 'unclear', assignee: 'Vũ Thị Giả', dueOn: '2024-05-15' });
    expect(answers['2.7']).toMatchObject({ value: 'not-applicable', reason: 'Đơn vị không có kênh nào.' });
    expect(
      records['awareness-activities']?.map(({ audience, peopleCount }) => [audience, peopleCount]),
    ).toEqual([
      ['staff', 45],
      ['pupils', 700],
      ['parents', 640],
    ]);
    expect(assessmentIn(report, '2.2')).toMatchObject({ proposed: 'done', differs: false });
    expect(assessmentIn(report, '2.3')).toMatchObject({ differs: true });
    expect(assessmentIn(report, '2.3')?.facts).toContainEqual(
      expect.objectContaining({ id: 'turns', count: 700 }),
    );
    expect(assessmentIn(report, '2.4')).toMatchObject({ proposed: 'done', differs: false });
  });

  await test.step('the pages say it in words', async () => {
    const pages = await readPages(file);
    expect(pages).toContain('Số người đã tham gia trên tổng số: 45/48 người (93%)');
    expect(pages).toContain('đơn vị ghi 850 người, nhiều hơn nhật ký');
    expect(pages).toContain('2.6. Cảnh giác thông tin xấu độc: Chưa rõ.');
    expect(pages).toContain('Lý do: Đơn vị không có kênh nào.');
    expect(pages).toContain('Mật khẩu và xác thực hai bước');
  });
  expect(running.troubles).toEqual([]);
});
