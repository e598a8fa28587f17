import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PasteDialog } from '#renderer/questions/record-table/paste/paste-dialog.tsx';
import {
  CAMPAIGN,
  openTable,
  paste,
  pasteIntoTable,
  roster,
  storedRows,
} from '#tests/support/paste-into-table.tsx';
import { clipboardText, ROSTER_LINES } from '#tests/support/pasted-table.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const FAULTY_LINE = '3 | Lê Thị Thử | hỏi bảo vệ | 31/4/2024 7:00 | 10/5/2024 17:00';

describe('the dialog of a paste', () => {
  it('lets the user say which pasted column fills which column', async () => {
    const { user, dialog } = await pasteIntoTable(
      'Họ tên | Số nhà riêng | Từ | Đến',
      'Nguyễn Văn Mẫu | 0900 000 001 | 9/5/2024 7:00 | 9/5/2024 17:00',
    );
    expect(dialog.getByText('Không lấy cột 2 “Số nhà riêng”.')).toBeDefined();
    expect(dialog.getByText('1 dòng cần xem lại')).toBeDefined();
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Cột dán vào “Điện thoại”' }),
      'Số nhà riêng (cột 2)',
    );
    expect(dialog.getByText('1 dòng đúng')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Lấy 1 dòng' }));
    await screen.findByText('Đã thêm 1 ca trực.');
    expect(await storedRows()).toMatchObject([{ phone: '0900 000 001' }]);
  });

  it('marks what comes from a merged cell, and can leave it blank', async () => {
    const { user, dialog } = await pasteIntoTable(
      ...ROSTER_LINES.slice(0, 2),
      ' | | | 10/5/2024 7:00 | 10/5/2024 17:00',
    );
    expect(dialog.getAllByText(/lấy theo dòng trên$/u)).toHaveLength(2);
    await user.click(
      dialog.getByRole('checkbox', { name: 'Ô trống ở đầu dòng lấy theo dòng trên (ô gộp trong Excel)' }),
    );
    expect(dialog.queryByText(/, lấy theo dòng trên$/u)).toBeNull();
    expect(dialog.getByText('1 dòng cần xem lại')).toBeDefined();
  });

  it('offers nothing about merged cells where there are only signs for “as above”', async () => {
    const { dialog } = await pasteIntoTable(
      'Họ tên | Chức vụ | SĐT',
      'Nguyễn Văn Mẫu | Giáo viên | 0900000001',
      'Trần Thị Ví Dụ | " | 0900000002',
    );
    expect(dialog.getAllByText(/lấy theo dòng trên$/u)).toHaveLength(1);
    expect(dialog.queryByRole('checkbox', { name: /ô gộp/u })).toBeNull();
  });

  it('shows beside a cell what was pasted where the cell says something else', async () => {
    const { dialog } = await pasteIntoTable(
      'Họ tên | SĐT | Vai trò | Từ | Đến',
      'Nguyễn Văn Mẫu | 900000001 | BGH | 09-Thg5-24 7:30 SA | 9/5/2024 5:00 CH',
    );
    const cellOf = (text: string) => dialog.getByText(text, { exact: false }).closest('td')?.textContent;
    expect(cellOf('0900000001')).toBe('0900000001ghi “900000001”');
    expect(cellOf('Trực lãnh đạo')).toBe('Trực lãnh đạoghi “BGH”');
    expect(cellOf('07:30 09/05/2024')).toBe('07:30 09/05/2024');
    expect(cellOf('17:00 09/05/2024')).toBe('17:00 09/05/2024ghi “9/5/2024 5:00 CH”');
  });

  it('shows which rows it leaves out, and takes one in where the user wants it so', async () => {
    const { user, dialog } = await pasteIntoTable(...ROSTER_LINES, ' | Tổng cộng: 2 người | | | ');
    const leftOut = within(dialog.getByRole('region', { name: 'Các dòng không lấy' }));
    expect(dialog.getByText('Không lấy 1 dòng:')).toBeDefined();
    expect(leftOut.getByText('dòng tổng')).toBeDefined();
    await user.click(leftOut.getByRole('checkbox', { name: 'Lấy dòng này: Tổng cộng: 2 người' }));
    expect(dialog.getByRole('button', { name: 'Lấy cả 3 dòng' })).toBeDefined();
  });

  it('asks once for the times of rows that name only a day', async () => {
    const { user, dialog } = await pasteIntoTable(
      'Ngày trực | Họ tên | SĐT',
      '9/5/2024 | Nguyễn Văn Mẫu | 0900000001',
      '10/5/2024 | Trần Thị Ví Dụ | 0900000002',
    );
    expect(dialog.getByText('2 dòng cần xem lại')).toBeDefined();
    await user.type(dialog.getByLabelText('Giờ cho cột “Từ”'), '7h');
    await user.type(dialog.getByLabelText('Giờ cho cột “Đến”'), '07:00');
    expect(dialog.getByText('2 dòng đúng')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Lấy 2 dòng' }));
    await screen.findByText('Đã thêm 2 ca trực.');
    expect(await storedRows()).toMatchObject([
      { startsAt: '2024-05-09T07:00', endsAt: '2024-05-10T07:00' },
      { startsAt: '2024-05-10T07:00', endsAt: '2024-05-11T07:00' },
    ]);
  });

  it('shows only the rows to be reviewed where the user wants it so', async () => {
    const { user, dialog } = await pasteIntoTable(...ROSTER_LINES, FAULTY_LINE);
    await user.click(dialog.getByRole('checkbox', { name: 'Chỉ xem dòng cần xem lại' }));
    expect(dialog.queryByText('Nguyễn Văn Mẫu')).toBeNull();
    expect(dialog.getByText('Lê Thị Thử')).toBeDefined();
  });

  it('opens by its button with a place to paste into, and says what was no table', async () => {
    const user = await openTable();
    await user.click(screen.getByRole('button', { name: 'Dán từ Excel' }));
    const field = await screen.findByLabelText('Dán vào ô này');
    await waitFor(() => {
      expect(document.activeElement).toBe(field);
    });
    paste('một ô');
    expect(await screen.findByText(/Mới chép một ô/u)).toBeDefined();
    paste(clipboardText(...ROSTER_LINES));
    expect(await screen.findByRole('button', { name: 'Lấy 2 dòng' })).toBeDefined();
  });

  it('says that the table has no room for all rows', async () => {
    const ignore = () => undefined;
    renderScreen(
      <PasteDialog
        campaign={CAMPAIGN}
        kind={roster}
        room={1}
        pasted={{ text: clipboardText(...ROSTER_LINES), html: '' }}
        onPaste={ignore}
        onCancel={ignore}
        onAdded={ignore}
      />,
    );
    expect(await screen.findByText(/Bảng chỉ còn chỗ cho 1 dòng/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Lấy 1 dòng' })).toBeDefined();
  });
});

describe('a table that is copied in two forms', () => {
  const tag = (name: string, inside: string, attributes = '') => `<${name}${attributes}>${inside}</${name}>`;
  const row = (cells: readonly string[]) => tag('tr', cells.map((cell) => tag('td', cell)).join(''));

  async function pasteBoth(text: string, html: string) {
    await openTable();
    await waitFor(() => {
      screen.getByRole('button', { name: 'Dán từ Excel' }).focus();
      expect(paste(text, html).defaultPrevented).toBe(true);
    });
    return within(await screen.findByRole('dialog'));
  }

  it('does not take rows that are hidden in the sheet, and shows them', async () => {
    const lines = [...ROSTER_LINES, '3 | Lê Thị Ẩn | 0900000003 | 9/5/2024 7:00 | 9/5/2024 17:00'];
    const html = tag('table', ROSTER_LINES.map((line) => row(line.split(' | '))).join(''));
    const dialog = await pasteBoth(clipboardText(...lines), html);
    expect(dialog.getByRole('button', { name: 'Lấy 2 dòng' })).toBeDefined();
    expect(dialog.getByText('dòng ẩn trong Excel').closest('li')?.textContent).toContain('Lê Thị Ẩn');
  });

  it('takes what a merged cell shows, not what lies hidden under it', async () => {
    const text = clipboardText(
      'Họ tên | SĐT | Từ | Đến',
      'Nguyễn Văn Mẫu | 0900000001 | 9/5/2024 7:00 | 9/5/2024 17:00',
      'Trần Thị Cũ | 0900000009 | 10/5/2024 7:00 | 10/5/2024 17:00',
    );
    const merged = (inside: string) => tag('td', inside, ' rowspan="2"');
    const html = tag(
      'table',
      row(['Họ tên', 'SĐT', 'Từ', 'Đến']) +
        tag(
          'tr',
          `${merged('Nguyễn Văn Mẫu')}${merged('0900000001')}<td>9/5/2024 7:00</td><td>9/5/2024 17:00</td>`,
        ) +
        row(['10/5/2024 7:00', '10/5/2024 17:00']),
    );
    const dialog = await pasteBoth(text, html);
    expect(dialog.getAllByText('Nguyễn Văn Mẫu')).toHaveLength(2);
    expect(dialog.queryByText('Trần Thị Cũ')).toBeNull();
  });

  it('is read from its text where the two do not go together', async () => {
    const dialog = await pasteBoth(clipboardText(...ROSTER_LINES), tag('table', row(['anything', 'else'])));
    expect(dialog.getByRole('button', { name: 'Lấy 2 dòng' })).toBeDefined();
  });
});
