import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { killApp, test } from './support/launch-app.ts';
import { readReportJson } from './support/report-reader.ts';
import { MADE_UP_SCHOOL, School } from './support/school.ts';

const run = promisify(execFile);
const DECISION_SCAN = path.resolve('tests/fixtures/minh-chung-thpt/quyet-dinh-phan-cong-truc.jpg');
const PASSPHRASE = 'hoa phượng đỏ 2024';
const REASON = 'Đơn vị không có trang mạng xã hội chính thức.';

test('a new user fills in everything, loses the power, goes on, hands in a report and a correction', async ({
  launchApp,
  userDataFolder,
}) => {
  const before = await launchApp();
  const newcomer = new School(before);

  await test.step('promises and profile', async () => {
    await newcomer.readsThePromisesAndStarts();
    await newcomer.fillsInTheProfile();
  });

  await test.step('item 1: an answer with follow-ups, a roster row, evidence by drop and by paste', async () => {
    const duty = await newcomer.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
    await newcomer.types(duty.getByLabel('Bộ phận, cá nhân được giao'), 'Tổ Tin học và văn thư');
    await newcomer.types(duty.getByLabel('Ngày ký', { exact: true }), '06/05/2024');
    await newcomer.dropsFiles(duty, [DECISION_SCAN]);
    await expect(duty.getByText('quyet-dinh-phan-cong-truc.jpg')).toBeVisible();
    await newcomer.pastesScreenshot(duty);
    await expect(duty.getByText(/^2 tệp/u)).toBeVisible();

    const roster = await newcomer.answers('1.2 Danh sách và lịch trực', 'Đã thực hiện');
    await roster.getByRole('button', { name: 'Thêm ca trực đầu tiên' }).click();
    await newcomer.types(roster.getByLabel('Họ và tên, dòng 1'), 'Lê Thị Thử');
    await newcomer.types(roster.getByLabel('Điện thoại, dòng 1'), '0900 000 001');
    await newcomer.types(roster.getByLabel('Từ, dòng 1'), '10/05/2024 07:00');
    await newcomer.types(roster.getByLabel('Đến, dòng 1'), '11/05/2024 07:00');
  });

  await test.step('item 2: figures and a criterion that does not apply', async () => {
    await newcomer.opens('Tuyên truyền');
    const staff = await newcomer.answers('2.2 Cán bộ, giáo viên, nhân viên', 'Đã thực hiện');
    await newcomer.types(staff.getByRole('textbox', { name: 'Đã tham gia', exact: true }), '45');
    await newcomer.types(staff.getByRole('textbox', { name: 'Tổng số', exact: true }), '48');
    const channels = await newcomer.answers('2.7 Kênh mạng xã hội chính thức', 'Không áp dụng');
    await newcomer.types(channels.getByLabel('Lý do không áp dụng'), REASON);
  });

  await test.step('item 3: the app says that it has checked no website; a task with a person and a date', async () => {
    await newcomer.opens('Website, tên miền');
    const review = await newcomer.answers('3.2 Rà soát từng website', 'Đang thực hiện');
    await expect(review.getByText('Chưa có lần kiểm tra website nào')).toBeVisible();
    await newcomer.types(review.getByRole('textbox', { name: 'Người phụ trách' }), 'Phạm Văn Nháp');
    await newcomer.types(review.getByLabel('Ngày dự kiến xong'), '20/05/2024');
  });

  await test.step('item 4: something that nobody knows yet; the power goes right after the last letter', async () => {
    await newcomer.opens('Lỗ hổng, điểm yếu');
    const accounts = await newcomer.answers('4.4 Tài khoản và mật khẩu', 'Chưa rõ');
    await newcomer.types(accounts.getByLabel('Người sẽ làm rõ'), 'Vũ Thị Giả');
    await newcomer.types(accounts.getByLabel('Làm rõ trước ngày'), '15/05/2024');
    await expect(accounts.getByRole('status').getByText(/^Đã lưu/u)).toBeVisible();
    await killApp(before);
  });

  const after = await launchApp();
  const school = new School(after);

  await test.step('everything is there after the crash', async () => {
    await school.opens('Trực và ứng cứu');
    const duty = school.criterion('1.1 Phân công nhiệm vụ trực');
    await expect(duty.getByRole('radio', { name: 'Đã thực hiện' })).toBeChecked();
    await expect(duty.getByLabel('Bộ phận, cá nhân được giao')).toHaveValue('Tổ Tin học và văn thư');
    await expect(duty.getByText(/^2 tệp/u)).toBeVisible();
    await expect(duty.locator('img[src^="blob:"]')).toHaveCount(2);
    await expect(school.criterion('1.2 Danh sách và lịch trực').getByLabel('Họ và tên, dòng 1')).toHaveValue(
      'Lê Thị Thử',
    );
    await school.opens('Lỗ hổng, điểm yếu');
    const accounts = school.criterion('4.4 Tài khoản và mật khẩu');
    await expect(accounts.getByLabel('Người sẽ làm rõ')).toHaveValue('Vũ Thị Giả');
    await expect(accounts.getByLabel('Làm rõ trước ngày')).toHaveValue('15/05/2024');
  });

  const firstFile = path.join(userDataFolder, 'bao-cao-1.pdf');

  await test.step('export: progress, result, a file that other tools accept', async () => {
    await school.willSaveTo(firstFile);
    await school.exports(PASSPHRASE);
    await expect(after.page.getByText('Xong', { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(after.page.getByText('bao-cao-1.pdf')).toBeVisible();

    const signatures = await run('pdfsig', ['-nocert', firstFile]);
    expect(signatures.stdout).toContain('Signature Validation: Signature is Valid.');
    expect(signatures.stdout).toContain('Total document signed');

    const text = await run('pdftotext', [firstFile, '-']);
    expect(text.stdout).toContain('Tổ Tin học và văn thư');

    const report = await readReportJson(firstFile, userDataFolder);
    expect(report.input.unit).toMatchObject({
      name: MADE_UP_SCHOOL.name,
      code: MADE_UP_SCHOOL.code,
      governingBody: 'Sở Giáo dục và Đào tạo Hải Phòng',
    });
    const { answers, records } = report.input;
    expect(answers['1.1']).toMatchObject({
      value: 'done',
      fields: { 'assigned-to': 'Tổ Tin học và văn thư', 'decision-date': '2024-05-06' },
    });
    expect(answers['1.1']?.evidence).toHaveLength(2);
    expect(report.evidence.map(({ mediaType }) => mediaType).sort()).toEqual(['image/jpeg', 'image/png']);
    expect(records['duty-roster']).toEqual([
      expect.objectContaining({
        name: 'Lê Thị Thử',
        phone: '0900 000 001',
        startsAt: '2024-05-10T07:00',
        endsAt: '2024-05-11T07:00',
      }),
    ]);
    expect(answers['2.2']).toMatchObject({ value: 'done', fields: { reached: { reached: 45, total: 48 } } });
    expect(answers['2.7']).toMatchObject({ value: 'not-applicable', reason: REASON });
    expect(answers['3.2']).toMatchObject({
      value: 'in-progress',
      assignee: 'Phạm Văn Nháp',
      dueOn: '2024-05-20',
    });
    expect(answers['4.4']).toMatchObject({ value: 'unclear', assignee: 'Vũ Thị Giả', dueOn: '2024-05-15' });
    expect(answers['4.7']?.value).toBeNull();
    expect(report.input.siteChecks).toEqual([]);
    expect(report).toMatchObject({ sequence: 1, previousReportSha256: null, correctionReason: '' });
  });

  await test.step('the window and the command come to the same verdict; a changed byte is seen', async () => {
    const { stdout } = await run('node', ['out/main/cli.js', 'verify', firstFile]);
    expect(JSON.parse(stdout)).toMatchObject({ integrity: { status: 'intact' } });

    const bytes = await readFile(firstFile);
    const middle = Math.floor(bytes.length / 3);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const changed = path.join(userDataFolder, 'bao-cao-bi-sua.pdf');
    await writeFile(changed, bytes);
    await school.opens('Kiểm tra tệp báo cáo');
    await after.app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      },
      [firstFile, changed],
    );
    await after.page.getByRole('button', { name: 'Chọn tệp…' }).click();
    await expect(after.page.getByText('bao-cao-1.pdf')).toBeVisible();
    await expect(after.page.getByText('bao-cao-bi-sua.pdf')).toBeVisible();
    await expect(after.page.getByText('Báo cáo còn nguyên vẹn', { exact: false })).toHaveCount(1);
  });

  await test.step('what is changed after the export is told: the file is older now; taken back, it is not', async () => {
    const older = after.page.getByText('Sau lần xuất này nội dung đã đổi', { exact: false });
    await school.opens('Tổng quan');
    await expect(after.page.getByText('Lần 1, lúc', { exact: false })).toBeVisible();
    await expect(older).toBeHidden();
    await school.opens('Tuyên truyền');
    await school.answers('2.5 Kỹ năng cơ bản', 'Chưa rõ');
    await school.opens('Tổng quan');
    await expect(older).toBeVisible();
    await after.page.getByRole('link', { name: 'Xem các lần đã xuất' }).first().click();
    await expect(older).toBeVisible();
    await after.page.keyboard.press('Control+Z');
    await expect(older).toBeHidden();
  });

  await test.step('a correction continues the chain', async () => {
    const secondFile = path.join(userDataFolder, 'bao-cao-2.pdf');
    await school.willSaveTo(secondFile);
    await school.opens('Xuất báo cáo');
    await school.types(after.page.getByLabel('Lý do xuất lại'), 'Bổ sung minh chứng mục 3.');
    await school.exports(PASSPHRASE);
    await expect(after.page.getByText('bao-cao-2.pdf')).toBeVisible({ timeout: 60_000 });
    const report = await readReportJson(secondFile, userDataFolder);
    const { stdout } = await run('node', ['out/main/cli.js', 'verify', firstFile]);
    const { reportSha256 } = JSON.parse(stdout) as { reportSha256: string };
    expect(report).toMatchObject({
      sequence: 2,
      previousReportSha256: reportSha256,
      correctionReason: 'Bổ sung minh chứng mục 3.',
    });
  });

  expect(before.troubles).toEqual([]);
  expect(after.troubles).toEqual([]);
});
