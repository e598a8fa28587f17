import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyRow } from '#shared/records/record-kind.ts';
import { PasteDialog } from '#renderer/questions/record-table/paste/paste-dialog.tsx';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { addRecords, readRecords } from '#renderer/storage/records.ts';
import {
  CAMPAIGN,
  openTable,
  paste,
  pasteIntoTable,
  pasteRowsAt,
  storedRows,
} from '#tests/support/paste-into-table.tsx';
import { clipboardText, kindNamed, ROSTER_LINES } from '#tests/support/pasted-table.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const FAULTY_LINE = '3 | Lê Thị Thử | hỏi bảo vệ | 31/4/2024 7:00 | 10/5/2024 17:00';

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

  it('keep two numbers from one cell as two in the field, never joined into one', async () => {
    const activities = kindNamed('awareness-activities');
    const user = renderScreen(
      <PasteDialog
        campaign={CAMPAIGN}
        kind={activities}
        room={10}
        pasted={{
          text: 'Ngày\tĐối tượng\tSố người\tNội dung\n6/5/2024\tHọc sinh\t"320\n335"\tA\n7/5/2024\tHọc sinh\t320 335\tB\n',
          html: '',
        }}
        onPaste={() => undefined}
        onCancel={() => undefined}
        onAdded={() => undefined}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'Lấy cả 2 dòng' }));
    await waitFor(async () => {
      expect(await readRecords(CAMPAIGN, activities.id)).toHaveLength(2);
    });
    expect((await readRecords(CAMPAIGN, activities.id)).map(({ row }) => row['peopleCount'])).toEqual([
      null,
      null,
    ]);
    renderScreen(<RecordTable directive={sampleDirective} kind={activities} />);
    expect(await screen.findByLabelText('Số người, dòng 1')).toHaveProperty('value', '320 / 335');
    expect(screen.getByLabelText('Số người, dòng 2')).toHaveProperty('value', '320 / 335');
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
