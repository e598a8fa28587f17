import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { SealedSummaryLine } from '#renderer/features/desk/sealed-summary-line.tsx';
import { readSetting, saveSetting } from '#renderer/storage/settings.ts';
import { openDeskLine } from '#tests/support/desk-line.tsx';
import type { FakeAnswers } from '#tests/support/fake-bridge.ts';

const COUNTED = { campaign: 'dot-mau', deadline: null, decisions: [], lowerDesks: [] };
const SAVED = {
  status: 'saved',
  id: crypto.randomUUID(),
  fileName: 'tong-hop.pdf',
  folder: 'D:\\',
  unreadCount: 1,
} as const;

function opened(answers: FakeAnswers) {
  return openDeskLine(<SealedSummaryLine {...COUNTED} />, 'Lập tệp PDF…', answers);
}

test('asks who makes the report before anything is written, and remembers it', async () => {
  const { main, user } = await opened({ 'desk:save-sealed-summary': () => ok(SAVED) });
  expect((await screen.findByRole('list', { name: 'Mã khóa của nơi nhận này' })).textContent).toContain(
    'DDDD',
  );
  await user.type(screen.getByLabelText('Tên nơi nhận'), 'Phòng Mẫu');
  await user.click(screen.getByRole('button', { name: 'Lưu tệp PDF…' }));
  expect(await screen.findByText('Ghi tên người lập báo cáo.')).toBeTruthy();
  expect(main.calls.some(({ name }) => name === 'desk:save-sealed-summary')).toBe(false);
  await user.type(screen.getByLabelText('Người lập báo cáo'), 'Lê Thị Mẫu');
  await user.click(screen.getByRole('button', { name: 'Lưu tệp PDF…' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(main.calls.find(({ name }) => name === 'desk:save-sealed-summary')?.input).toEqual({
    ...COUNTED,
    deskName: 'Phòng Mẫu',
    madeBy: 'Lê Thị Mẫu',
    passphrase: null,
  });
  // beside the button that was pressed, and not at the other end of the page
  const saved = await screen.findByText('Đã lưu tong-hop.pdf vào D:\\.');
  expect(saved.closest('li')).toBe(screen.getByRole('button', { name: 'Lập tệp PDF…' }).closest('li'));
  expect(saved.closest('li')?.textContent).toContain('Có 1 tệp, thư mục không đọc được.');
  expect(await readSetting('deskPerson')).toBe('Lê Thị Mẫu');
});

test('stays open with the reason when nothing was written', async () => {
  await saveSetting('deskName', 'Phòng Mẫu');
  await saveSetting('deskPerson', 'Lê Thị Mẫu');
  const { user } = await opened({
    'desk:save-sealed-summary': () => fail({ code: 'disk-full', detail: '' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Lưu tệp PDF…' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('dialog')).toBeTruthy();
});
