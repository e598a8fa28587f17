import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const run = promisify(execFile);

test('the duty schedule comes out as a Word file with the shifts that were typed', async ({
  launchApp,
  userDataFolder,
}) => {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  const roster = school.criterion('1.2 Danh sách và lịch trực');
  await roster.getByRole('button', { name: 'Thêm ca trực đầu tiên' }).click();
  await school.types(roster.getByLabel('Họ và tên, dòng 1'), 'Lê Thị Thử');
  await school.types(roster.getByLabel('Từ, dòng 1'), '10/05/2024 07:00');

  const file = path.join(userDataFolder, 'lich-truc.docx');
  await school.opens('Văn bản mẫu');
  await school.willSaveTo(file);
  await running.page.getByRole('button', { name: 'Tạo văn bản: Lịch trực' }).click();
  await expect(running.page.getByText(`Đã lưu lich-truc.docx vào ${userDataFolder}`)).toBeVisible();

  const { stdout } = await run('unzip', ['-p', file, 'word/document.xml']);
  expect(stdout).toContain('Lê Thị Thử');
  expect(stdout).toContain('07:00');
  expect(stdout).not.toContain('[object');
  expect(running.troubles).toEqual([]);
});
