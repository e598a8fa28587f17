import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyRow, type RecordRow } from '#shared/records/record-kind.ts';
import { recordKind } from '#shared/records/duty-roster.record.ts';
import { RosterCalendar } from '#renderer/questions/roster/roster-calendar.tsx';
import { addRecords } from '#renderer/storage/records.ts';
import { recordAddress } from '#renderer/ui/addresses.ts';
import { openItem } from '#tests/support/item-screen.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

async function givenShifts(...rows: readonly RecordRow[]): Promise<void> {
  await addRecords(
    sampleDirective.id,
    recordKind.id,
    rows.map((row) => ({ ...emptyRow(recordKind), ...row })),
  );
}

function openCalendar(event = sampleDirective.event) {
  return renderScreen(
    <RosterCalendar
      campaign={sampleDirective.id}
      recordKindId={recordKind.id}
      period={event}
      rowAddress={(row) => recordAddress(sampleDirective, recordKind.id, row)}
    />,
  );
}

const calendar = () => screen.findByRole('region', { name: 'Lịch trực theo ngày' });

const FIRST = { name: 'Trần Văn Mẫu', startsAt: '2024-05-09T07:00', endsAt: '2024-05-09T19:00' };

test('gaps and double bookings are told in sentences that lead to their rows', async () => {
  await givenShifts(
    FIRST,
    { name: 'Lê Thị Thử', startsAt: '2024-05-10T07:00', endsAt: '2024-05-11T07:00' },
    { name: 'Lê Thị Thử', startsAt: '2024-05-11T06:00', endsAt: '2024-05-11T19:00' },
  );
  openCalendar();
  const view = within(await calendar());
  const gaps = within(await view.findByRole('list', { name: '1 khoảng không có ai trực' }));
  expect(gaps.getByText('Không có ai từ 19:00 09/05/2024 đến 07:00 10/05/2024 (12 giờ).')).toBeTruthy();
  expect(gaps.getByRole('link', { name: 'Xem dòng 1' }).getAttribute('href')).toBe(
    '#/muc/1?tieu-chi=1.2&bang=duty-roster&dong=1',
  );
  const doubles = within(view.getByRole('list', { name: '1 lần trùng ca' }));
  expect(
    doubles.getByText('Lê Thị Thử có hai ca cùng lúc, từ 06:00 đến 07:00 ngày 11/05/2024.'),
  ).toBeTruthy();
  expect(doubles.getByRole('link', { name: 'Xem dòng 3' })).toBeTruthy();
  expect(view.getByRole('img', { name: /^Hình lịch trực của 2 người trong 3 ngày\./u })).toBeTruthy();
});

test('a roster without gaps is said to be in order', async () => {
  await givenShifts(FIRST);
  openCalendar();
  expect(await within(await calendar()).findByText(/lúc nào cũng có người trực/u)).toBeTruthy();
});

test('the dates of the letter count, where it gives any', async () => {
  await givenShifts(FIRST);
  openCalendar({ ...sampleDirective.event, startsOn: '2024-05-09', endsOn: '2024-05-10' });
  expect(
    await within(await calendar()).findByText(
      'Không có ai từ 19:00 09/05/2024 đến 23:59 10/05/2024 (1 ngày 5 giờ).',
    ),
  ).toBeTruthy();
});

test('people in reserve alone are not duty', async () => {
  await givenShifts({ ...FIRST, role: 'reserve' });
  openCalendar();
  expect(
    await within(await calendar()).findByText('Mới có người dự phòng, chưa có ca trực nào.'),
  ).toBeTruthy();
});

test('rows that are half filled in are left out kindly', async () => {
  await givenShifts({ name: 'Lê Thị Thử' });
  openCalendar();
  expect(await within(await calendar()).findByText(/^Lịch hiện ra khi có một ca đủ giờ/u)).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
  await givenShifts(FIRST);
  expect(await screen.findByText(/^1 dòng chưa có trên lịch/u)).toBeTruthy();
});

test('a year typed wrong is not drawn as thousands of days', async () => {
  await givenShifts(FIRST, { name: 'Lê Thị Thử', startsAt: '2042-05-10T07:00', endsAt: '2042-05-10T19:00' });
  openCalendar();
  expect(await within(await calendar()).findByText(/^Lịch trực trải dài 6\.576 ngày/u)).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('a long list of gaps is folded', async () => {
  await givenShifts(
    ...Array.from({ length: 8 }, (_, index) => ({
      name: 'Trần Văn Mẫu',
      startsAt: `2024-05-1${String(index)}T07:00`,
      endsAt: `2024-05-1${String(index)}T17:00`,
    })),
  );
  const user = openCalendar();
  const list = within(
    await within(await calendar()).findByRole('list', { name: '7 khoảng không có ai trực' }),
  );
  expect(list.getAllByRole('listitem')).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Xem cả 7 dòng' }));
  expect(list.getAllByRole('listitem')).toHaveLength(7);
});

test('the calendar stands in the criterion that holds the roster, once there is a row', async () => {
  const { card } = openItem(sampleDirective, '1');
  const roster = await card('1.2');
  expect(await roster.findByRole('button', { name: 'Thêm ca trực đầu tiên' })).toBeTruthy();
  expect(roster.queryByRole('region', { name: 'Lịch trực theo ngày' })).toBeNull();
  await givenShifts(FIRST);
  expect(await roster.findByRole('region', { name: 'Lịch trực theo ngày' })).toBeTruthy();
});
