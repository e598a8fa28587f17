import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/launch-app.ts';
import { assessmentIn, readPages, readReportJson } from './support/report-reader.ts';
import { School } from './support/school.ts';

const DECISION_SCAN = path.resolve('tests/fixtures/minh-chung-thpt/quyet-dinh-phan-cong-truc.jpg');

test('item 1: duty and incidents, from the roster to the report', async ({ launchApp, userDataFolder }) => {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();

  await test.step('1.1: who is on duty, with the decision as evidence', async () => {
    const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
    await school.types(card.getByLabel('Bộ phận, cá nhân được giao'), 'Tổ Tin học');
    await school.types(card.getByLabel('Số văn bản', { exact: true }), '12/QĐ-THPTHS');
    await school.types(card.getByLabel('Ngày ký', { exact: true }), '06/05/2024');
    await school.dropsFiles(card, [DECISION_SCAN]);
    await expect(card.getByText('quyet-dinh-phan-cong-truc.jpg')).toBeVisible();
  });

  await test.step('1.2: a roster with a gap over midnight; the school insists on “đã”', async () => {
    const card = school.criterion('1.2 Danh sách và lịch trực');
    const shift = { 'Họ và tên': 'Lê Thị Thử', 'Điện thoại': '0900 000 001' };
    await school.entersRow(card, 'ca trực', { ...shift, Từ: '31/05/2024 07:00', Đến: '31/05/2024 19:00' });
    await expect(school.finding(card)).toContainText(
      'chưa ghi ngày bắt đầu và ngày kết thúc trực để đối chiếu',
    );
    await school.entersRow(card, 'ca trực', { ...shift, Từ: '01/06/2024 07:00', Đến: '01/06/2024 19:00' });
    await expect(school.finding(card)).toContainText('Phần mềm đề xuất: Đang thực hiện');
    await school.answers('1.2 Danh sách và lịch trực', 'Đã thực hiện');
    await expect(school.finding(card)).toContainText('Nếu giữ nguyên, báo cáo ghi cả hai.');
  });

  await test.step('1.3 to 1.5: contacts, a plan, backups', async () => {
    const contacts = await school.answers('1.3 Danh bạ ứng cứu', 'Đã thực hiện');
    await school.ticks(contacts, 'Bản in tại bàn trực');
    const plan = await school.answers('1.4 Phương án ứng cứu', 'Chưa thực hiện');
    await school.types(plan.getByRole('textbox', { name: 'Người phụ trách' }), 'Phạm Văn Nháp');
    await school.types(plan.getByLabel('Ngày dự kiến xong'), '20/06/2024');
    const backups = await school.answers('1.5 Sao lưu và khôi phục', 'Đã thực hiện');
    await school.entersRow(backups, 'bản sao lưu', {
      'Dữ liệu được sao lưu': 'Học bạ điện tử',
      'Sao lưu gần nhất': '30/05/2024',
    });
  });

  await test.step('1.6: an incident that is handled; the proposal is taken over', async () => {
    const card = school.criterion('1.6 Sự cố trong thời gian trực');
    await school.entersRow(card, 'sự cố', {
      'Phát hiện lúc': '31/05/2024 08:15',
      'Hệ thống': 'Website',
      'Mô tả': 'Trang chủ không mở được',
      'Kết quả': 'Đã xử lý',
    });
    await expect(school.finding(card)).toContainText('Phần mềm đề xuất: Đã thực hiện');
    await school.takesOverProposal(card);
    await expect(card.getByRole('radio', { name: 'Đã thực hiện' })).toBeChecked();
    await expect(school.finding(card)).toContainText('Câu trả lời khớp với dữ liệu');
  });

  await test.step('the review leads to where claim and finding differ', async () => {
    await school.opens('Xuất báo cáo');
    await running.page
      .getByRole('link', { name: /^Xem: 1\.2 .* phần mềm thấy “Đang thực hiện”.* Báo cáo sẽ ghi cả hai\./u })
      .click();
    await expect(school.criterion('1.2 Danh sách và lịch trực')).toBeFocused();
  });

  const file = path.join(userDataFolder, 'muc-1.pdf');
  await school.handsIn(file, 'hoa phượng đỏ 2024');

  await test.step('the report says it field by field', async () => {
    const report = await readReportJson(file, userDataFolder);
    const { answers, records } = report.input;
    expect(answers['1.1']).toMatchObject({
      value: 'done',
      fields: {
        'assigned-to': 'Tổ Tin học',
        'decision-number': '12/QĐ-THPTHS',
        'decision-date': '2024-05-06',
      },
    });
    expect(answers['1.1']?.evidence).toEqual([expect.objectContaining({ file: report.evidence[0]?.file })]);
    expect(answers['1.2']?.value).toBe('done');
    expect(answers['1.3']).toMatchObject({ value: 'done', fields: { 'handed-over-by': ['printed'] } });
    expect(answers['1.4']).toMatchObject({
      value: 'not-done',
      assignee: 'Phạm Văn Nháp',
      dueOn: '2024-06-20',
    });
    expect(answers['1.6']).toMatchObject({ value: 'done', fields: { outcome: 'incidents-logged' } });
    expect(records['duty-roster']?.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2024-05-31T07:00', '2024-05-31T19:00'],
      ['2024-06-01T07:00', '2024-06-01T19:00'],
    ]);
    expect(records['backups']).toEqual([
      expect.objectContaining({ what: 'Học bạ điện tử', lastBackupOn: '2024-05-30' }),
    ]);
    expect(records['incidents']).toEqual([
      expect.objectContaining({ detectedAt: '2024-05-31T08:15', system: 'Website', status: 'handled' }),
    ]);
    expect(assessmentIn(report, '1.2')).toMatchObject({ proposed: 'in-progress', differs: true });
    expect(assessmentIn(report, '1.2')?.facts).toContainEqual(
      expect.objectContaining({ id: 'gaps', count: 1 }),
    );
    expect(assessmentIn(report, '1.6')).toMatchObject({ proposed: 'done', differs: false });
  });

  await test.step('the pages say it side by side', async () => {
    const pages = await readPages(file);
    expect(pages).toContain('1.2. Danh sách và lịch trực: Đã thực hiện.');
    expect(pages).toContain(
      'Chưa khớp: đơn vị trả lời “Đã thực hiện”, phần mềm thấy “Đang thực hiện”. Căn cứ: 1 khoảng không có ai trực trong 2 ngày (từ 19:00 31/05/2024 đến 07:00 01/06/2024)',
    );
    expect(pages).toContain('chưa khớp với dữ liệu phần mềm ghi nhận: 1.2.');
    expect(pages).toContain('1.4. Phương án ứng cứu: Chưa thực hiện.');
    expect(pages).toContain('Phần mềm đối chiếu thấy phù hợp: 1 sự cố trong nhật ký; 1 đã xử lý');
    expect(pages).toContain('Trang chủ không mở được');
  });
  expect(running.troubles).toEqual([]);
});
