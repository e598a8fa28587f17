import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyRow } from '#shared/records/record-kind.ts';
import { PasteDialog } from '#renderer/questions/record-table/paste/paste-dialog.tsx';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { addRecords, readRecords } from '#renderer/storage/records.ts';
import { clipboardText, kindNamed, ROSTER_LINES } from '#tests/support/pasted-table.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const CAMPAIGN = sampleDirective.id;
const roster = kindNamed('duty-roster');

const FAULTY_LINE = '3 | Lê Thị Thử | hỏi bảo vệ | 31/4/2024 7:00 | 10/5/2024 17:00';

/** Pastes as Chromium does: into the field that has the focus, outside of fields into the body. */
function paste(text: string) {
  const focused = document.activeElement;
  const isField = focused?.matches('input, textarea') === true;
  const target = isField ? focused : document.body;
  const event = createEvent.paste(target, {
    clipboardData: { getData: () => text, files: [], types: ['text/plain'] },
  });
  fireEvent(target, event);
  return event;
}

/** Goes to an element of the table and pastes rows there, as soon as the table listens. */
async function pasteRowsAt(element: HTMLElement, ...lines: readonly string[]): Promise<void> {
  await waitFor(() => {
    element.focus();
    expect(paste(clipboardText(...lines)).defaultPrevented).toBe(true);
  });
}

async function storedRows() {
  return (await readRecords(CAMPAIGN, roster.id)).map(({ row }) => row);
}

async function openTable(rowCount = 0): Promise<UserEvent> {
  await addRecords(
    CAMPAIGN,
    roster.id,
    Array.from({ length: rowCount }, () => ({ ...emptyRow(roster), name: 'Nguyễn Thị Có Sẵn' })),
  );
  const user = renderScreen(<RecordTable directive={sampleDirective} kind={roster} />);
  await screen.findByRole('button', { name: 'Dán từ Excel' });
  return user;
}

/** The dialog after rows were pasted into an empty table. */
async function pasteIntoTable(...lines: readonly string[]) {
  const user = await openTable();
  await pasteRowsAt(screen.getByRole('button', { name: 'Dán từ Excel' }), ...lines);
  const dialog = await screen.findByRole('dialog', { name: 'Dán từ Excel vào “Danh sách và lịch trực”' });
  return { user, dialog: within(dialog) };
}

describe('rows pasted into a record table', () => {
  it('are shown first, then added by Enter, and taken back by “Hoàn tác”', async () => {
    const { user, dialog } = await pasteIntoTable(...ROSTER_LINES);
    expect(dialog.getByText('2 dòng đúng')).toBeDefined();
    expect(dialog.getByText('07:00 10/05/2024')).toBeDefined();
    expect(await storedRows()).toEqual([]);
    await waitFor(() => {
      expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Lấy 2 dòng' }));
    });
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Đã thêm 2 ca trực.')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await storedRows()).toMatchObject([
      { name: 'Nguyễn Văn Mẫu', phone: '0900000001', startsAt: '2024-05-09T07:00' },
      { name: 'Trần Thị Ví Dụ', phone: '+84 900 000 002', endsAt: '2024-05-10T07:00' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => {
      expect(await storedRows()).toEqual([]);
    });
  });

  it('go below the rows that are there, and the focus goes to the first of them', async () => {
    const user = await openTable(1);
    await pasteRowsAt(await screen.findByLabelText('Họ và tên, dòng 1'), ...ROSTER_LINES);
    await user.click(await screen.findByRole('button', { name: 'Lấy 2 dòng' }));
    const first = await screen.findByLabelText('Họ và tên, dòng 2');
    await waitFor(() => {
      expect(document.activeElement).toBe(first.closest('tr'));
    });
  });

  it('are all taken with what was pasted into the faulty cells, for the user to correct', async () => {
    const { user, dialog } = await pasteIntoTable(...ROSTER_LINES, FAULTY_LINE);
    expect(dialog.getByText('2 dòng đúng')).toBeDefined();
    expect(dialog.getByText('1 dòng cần xem lại')).toBeDefined();
    expect(dialog.getByText('hỏi bảo vệ').closest('td')?.textContent).toContain('Không phải số điện thoại');
    expect(dialog.getByText('31/4/2024 7:00').closest('td')?.textContent).toContain(
      'Không đọc được ngày giờ',
    );
    await user.click(dialog.getByRole('button', { name: 'Lấy cả 3 dòng' }));
    expect(await screen.findByText('Đã thêm 3 ca trực, 1 dòng cần xem lại.')).toBeDefined();
    const phone = await screen.findByLabelText('Điện thoại, dòng 3');
    expect(phone).toHaveProperty('value', 'hỏi bảo vệ');
    expect(screen.getByLabelText('Từ, dòng 3')).toHaveProperty('value', '31/4/2024 7:00');
    expect((await storedRows())[2]).toMatchObject({ name: 'Lê Thị Thử', phone: '', startsAt: '' });
    await user.clear(phone);
    await user.type(phone, '0900000003');
    await user.tab();
    await waitFor(async () => {
      expect((await storedRows())[2]).toMatchObject({ phone: '0900000003' });
    });
  });

  it('are taken without the faulty ones where the user wants it so', async () => {
    const { user, dialog } = await pasteIntoTable(...ROSTER_LINES, FAULTY_LINE);
    await user.click(dialog.getByRole('button', { name: 'Chỉ lấy 2 dòng đúng' }));
    await screen.findByText('Đã thêm 2 ca trực.');
    expect(await storedRows()).toMatchObject([{ name: 'Nguyễn Văn Mẫu' }, { name: 'Trần Thị Ví Dụ' }]);
  });

  it('leave nothing behind in the fields when they are taken back', async () => {
    const { user, dialog } = await pasteIntoTable(...ROSTER_LINES, FAULTY_LINE);
    await user.click(dialog.getByRole('button', { name: 'Lấy cả 3 dòng' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => {
      expect(await storedRows()).toEqual([]);
    });
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('are not added while the texts of faulty cells cannot be kept', async () => {
    const { user, dialog } = await pasteIntoTable(...ROSTER_LINES, FAULTY_LINE);
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await user.click(dialog.getByRole('button', { name: 'Lấy cả 3 dòng' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^Không đủ chỗ/u);
    expect(await storedRows()).toEqual([]);
    vi.unstubAllGlobals();
    await user.click(dialog.getByRole('button', { name: 'Chỉ lấy 2 dòng đúng' }));
    await screen.findByText('Đã thêm 2 ca trực.');
  });

  it('show a choice that is in no list beside the choices that are', async () => {
    const { user, dialog } = await pasteIntoTable('Họ tên | Vai trò', 'Nguyễn Văn Mẫu | bảo vệ');
    await user.click(dialog.getByRole('button', { name: 'Lấy cả 1 dòng' }));
    const role = await screen.findByLabelText('Vai trò, dòng 1');
    expect(role).toHaveProperty('value', 'bảo vệ');
    expect(await screen.findByText('Xin chọn một mục trong danh sách.')).toBeDefined();
    await user.selectOptions(role, 'Dự phòng');
    await waitFor(async () => {
      expect(await storedRows()).toMatchObject([{ role: 'reserve' }]);
    });
  });

  it('are not added when the dialog is left by Escape', async () => {
    const { user } = await pasteIntoTable(...ROSTER_LINES);
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dán từ Excel' }));
    expect(await storedRows()).toEqual([]);
  });
});

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
        pasted={clipboardText(...ROSTER_LINES)}
        onPaste={ignore}
        onCancel={ignore}
        onAdded={ignore}
      />,
    );
    expect(await screen.findByText(/Bảng chỉ còn chỗ cho 1 dòng/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Lấy 1 dòng' })).toBeDefined();
  });
});

describe('what is no table', () => {
  beforeEach(async () => {
    await openTable(1);
  });

  it.each([
    ['one word', 'Nguyễn Văn Mẫu'],
    ['one cell of Excel', 'Nguyễn Văn Mẫu\r\n'],
    ['one cell of two lines', '"Nguyễn Văn Mẫu\nTổ Tin"\r\n'],
  ])('is left to the field that has the focus: %s', async (_, text) => {
    (await screen.findByLabelText('Họ và tên, dòng 1')).focus();
    expect(paste(text).defaultPrevented).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is left to a field of several lines, which takes lines but no columns', async () => {
    const incidents = kindNamed('incidents');
    await addRecords(CAMPAIGN, incidents.id, [emptyRow(incidents)]);
    renderScreen(<RecordTable directive={sampleDirective} kind={incidents} />);
    const description = await screen.findByLabelText('Mô tả, dòng 1');
    await pasteRowsAt(description, '9/5/2024 7:30 | Website', '10/5/2024 7:30 | Camera');
    await userEvent.keyboard('{Escape}');
    description.focus();
    expect(paste('Trang chủ bị đổi.\r\nĐã báo nhà cung cấp.').defaultPrevented).toBe(false);
  });

  it('and what is pasted outside of the table is none of its business', async () => {
    const name = await screen.findByLabelText('Họ và tên, dòng 1');
    name.focus();
    name.blur();
    expect(paste(clipboardText(...ROSTER_LINES)).defaultPrevented).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
