import { expect } from '@playwright/test';
import { test } from './support/launch-app.ts';
import { School } from './support/school.ts';

test('a roster with a hole and a double booking is seen and said, and led to its rows', async ({
  launchApp,
}) => {
  const running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.opens('Trực và ứng cứu');
  const roster = school.criterion('1.2 Danh sách và lịch trực');
  await roster.getByRole('button', { name: 'Thêm ca trực đầu tiên' }).click();
  const shifts = [
    ['Lê Thị Thử', '30/05/2024 19:00', '31/05/2024 07:00'],
    ['Trần Văn Mẫu', '31/05/2024 19:00', '01/06/2024 07:00'],
    ['Trần Văn Mẫu', '01/06/2024 06:00', '02/06/2024 00:00'],
  ] as const;
  for (const [index, [name, from, to]] of shifts.entries()) {
    const row = `dòng ${String(index + 1)}`;
    if (index > 0) await roster.getByRole('button', { name: 'Thêm ca trực', exact: true }).click();
    await school.types(roster.getByLabel(`Họ và tên, ${row}`), name);
    await school.types(roster.getByLabel(`Từ, ${row}`), from);
    await school.types(roster.getByLabel(`Đến, ${row}`), to);
  }
  await running.page.keyboard.press('Tab');
  const calendar = roster.getByRole('region', { name: 'Lịch trực theo ngày' });
  await expect(
    calendar.getByRole('img', { name: /^Hình lịch trực của 2 người trong 3 ngày\./u }),
  ).toBeVisible();
  await expect(calendar.getByText('Không có ai từ 07:00 đến 19:00 ngày 31/05/2024 (12 giờ).')).toBeVisible();
  await expect(
    calendar.getByText('Trần Văn Mẫu có hai ca cùng lúc, từ 06:00 đến 07:00 ngày 01/06/2024.'),
  ).toBeVisible();

  await calendar.getByRole('link', { name: 'Xem dòng 1' }).click();
  await expect(roster.getByLabel('Điện thoại, dòng 1')).toBeFocused();
  expect(running.troubles).toEqual([]);
});
