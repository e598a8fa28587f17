import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { emptyRow } from '#shared/records/record-kind.ts';
import { recordKind as dutyRoster } from '#shared/records/duty-roster.record.ts';
import { RecordsPage } from '#renderer/features/records/records-page.tsx';
import { tablesOfDirective } from '#renderer/features/records/tables-of-directive.ts';
import { addRecords } from '#renderer/storage/records.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

function openRoster() {
  const table = tablesOfDirective(sampleDirective).find(({ kind }) => kind.id === dutyRoster.id);
  if (table === undefined) throw new Error('the sample pack has no duty roster');
  return renderScreen(<RecordsPage directive={sampleDirective} table={table} />);
}

afterEach(() => {
  window.location.hash = '';
});

test('the roster is a calendar as well, on a screen of its own, and a gap leads back to its row', async () => {
  const shift = (name: string, day: string) => ({
    ...emptyRow(dutyRoster),
    name,
    startsAt: `2024-05-${day}T07:00`,
    endsAt: `2024-05-${day}T19:00`,
  });
  await addRecords(sampleDirective.id, dutyRoster.id, [shift('Lê Thị Thử', '09'), shift('Vũ Thị Giả', '10')]);
  const user = openRoster();
  await user.click(await screen.findByRole('link', { name: 'Xem lịch theo ngày' }));
  expect(
    await screen.findByRole('img', { name: /^Hình lịch trực của 2 người trong 2 ngày\./u }),
  ).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();

  await user.click(screen.getByRole('link', { name: 'Xem dòng 1' }));
  const phone = await screen.findByLabelText('Điện thoại, dòng 1');
  await waitFor(() => {
    expect(document.activeElement).toBe(phone);
  });
});

test('an empty calendar says what to do', async () => {
  window.location.hash = '#/so-lieu/duty-roster?xem=lich';
  openRoster();
  expect(await screen.findByText(/^Chưa có ca trực nào\./u)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Xem bảng' })).toBeDefined();
});
