import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { RegisterSection } from '#renderer/features/desk/register-section.tsx';
import { useDeskSources } from '#renderer/features/desk/use-desk-sources.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { paste } from '#tests/support/paste-into-table.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';

type Places = CallOutput<'desk:describe'>;

const PASTED = [
  ['Mã đơn vị', 'Tên trường'],
  ['0123', 'Trường Mẫu Một'],
];
const SHA = 'a'.repeat(64);
let rows: CallInput<'desk:paste-register'>['rows'];

function Desk() {
  return <RegisterSection sources={useDeskSources()} />;
}

beforeEach(() => {
  rows = [];
  const units = [{ code: '0123', name: 'Trường Mẫu Một', fingerprints: [] }];
  const adoptedAt = '2026-12-01T01:00:00.000Z';
  const used: Places = { register: { fileName: '', folder: '', adoptedAt, units }, folders: [] };
  installFakeBridge({
    'desk:describe': () => ok({ register: null, folders: [] }),
    'desk:paste-register': (input) => {
      rows = input.rows;
      const faults = rows.length > PASTED.length ? [{ row: 3, sentence: 'mã đơn vị chưa đúng.' }] : [];
      return ok({ fileSha256: SHA, reading: { status: 'read' as const, units, faults } });
    },
    'desk:adopt-register': ({ fileSha256 }) =>
      ok(fileSha256 === SHA ? used : { register: null, folders: [] }),
  });
});

const lines = (table: readonly (readonly string[])[]) => table.map((cells) => cells.join('\t')).join('\r\n');

/** Pastes into the dialog; rows that the spreadsheet hides are in the text and not in the markup. */
async function pasteTable(text: string, html = '') {
  const user = renderScreen(<Desk />);
  await user.click(await screen.findByRole('button', { name: 'Dán từ Excel' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Dán danh sách đơn vị từ Excel' }));
  dialog.getByLabelText('Dán vào ô này').focus();
  paste(text, html);
  return { user, dialog };
}

test('a table of units is taken from a spreadsheet, looked at and used without a file', async () => {
  const { user } = await pasteTable(lines(PASTED));
  const shown = within(await screen.findByRole('region', { name: 'Xem trước: bảng vừa dán' }));
  expect(shown.getByText('Đọc được 1 đơn vị, không có dòng nào sai.')).toBeTruthy();
  expect(rows).toEqual(PASTED);
  await user.click(shown.getByRole('button', { name: 'Dùng danh sách này' }));
  expect(await screen.findByText('Dán từ Excel, không có tệp')).toBeTruthy();
});

test('rows that the spreadsheet hides are left out, and a wrong row is mended there and pasted again', async () => {
  const hidden = ['0999', 'Trường Đang Ẩn'];
  const more = ['!', 'Sai'];
  const cell = (text: string) => `<td>${text}</td>`;
  const html = `<table>${[...PASTED, more].map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
  await pasteTable(lines([...PASTED, hidden, more]), html);
  const shown = within(await screen.findByRole('region', { name: 'Xem trước: bảng vừa dán' }));
  expect(shown.getByText('Không lấy 1 dòng đang ẩn trong bảng tính.')).toBeTruthy();
  expect(rows).toEqual([...PASTED, more]);
  expect(shown.getByText(/^Số dòng tính trên bảng đã dán.* dán lại\.$/u)).toBeTruthy();
  expect(shown.queryByRole('button', { name: 'Dùng danh sách này' })).toBeNull();
});

test('a dialog that is left gives the keys back to the button that opened it', async () => {
  const user = renderScreen(<Desk />);
  const opener = await screen.findByRole('button', { name: 'Dán từ Excel' });
  await user.click(opener);
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

test('what is no table, or more than is ever read, is refused with what to do, and nothing is shown', async () => {
  const { dialog } = await pasteTable('một ô');
  expect(await dialog.findByText(/^Mới chép một ô/u)).toBeTruthy();
  const long = [
    ...PASTED,
    ...Array.from({ length: 2_100 }, (_, index) => [`HP${String(index)}`, 'Trường Mẫu']),
  ];
  paste(lines(long));
  expect(await dialog.findByText(/^Bảng dài quá, chưa lấy được hết/u)).toBeTruthy();
  expect(rows).toEqual([]);
});
