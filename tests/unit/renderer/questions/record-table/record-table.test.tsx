import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyRow, type RecordKind } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { addRecords, readRecords, updateRecord } from '#renderer/storage/records.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const CAMPAIGN = sampleDirective.id;

function kindNamed(id: string): RecordKind {
  const kind = findRecordKind(id);
  if (kind === undefined) throw new Error(`no record kind ${id}`);
  return kind;
}

const roster = kindNamed('duty-roster');

function openTable(kind: RecordKind, wantedRow?: number) {
  return renderScreen(<RecordTable directive={sampleDirective} kind={kind} wantedRow={wantedRow} />);
}

async function storedRows(kind: RecordKind) {
  return (await readRecords(CAMPAIGN, kind.id)).map(({ row }) => row);
}

async function givenPeople(...names: readonly string[]): Promise<void> {
  await addRecords(
    CAMPAIGN,
    roster.id,
    names.map((name) => ({ ...emptyRow(roster), name })),
  );
}

describe('a record table', () => {
  it('says what belongs in it while it is empty, and starts with one button', async () => {
    const user = openTable(roster);
    expect(await screen.findByText(roster.description)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Thêm ca trực đầu tiên' }));
    const name = await screen.findByLabelText('Họ và tên, dòng 1');
    await waitFor(() => {
      expect(document.activeElement).toBe(name);
    });
    expect(screen.getByText('1 ca trực')).toBeDefined();
  });

  it('saves each cell in the form in which it is kept, and shows it in its usual form', async () => {
    await givenPeople('');
    const user = openTable(roster);
    await user.type(await screen.findByLabelText('Họ và tên, dòng 1'), ' Nguyễn  Văn Mẫu ');
    await user.selectOptions(screen.getByLabelText('Vai trò, dòng 1'), 'Trực kỹ thuật');
    const startsAt = screen.getByLabelText('Từ, dòng 1');
    await user.type(startsAt, '7h30 9/5/24');
    await user.tab();
    expect(startsAt).toHaveProperty('value', '09/05/2024 07:30');
    await waitFor(async () => {
      expect(await storedRows(roster)).toMatchObject([
        { name: 'Nguyễn Văn Mẫu', role: 'technical', startsAt: '2024-05-09T07:30' },
      ]);
    });
  });

  it('says what is wrong with a cell, keeps what was typed and leaves the stored value alone', async () => {
    await givenPeople('Nguyễn Văn Mẫu');
    const user = openTable(roster);
    const phone = await screen.findByLabelText('Điện thoại, dòng 1');
    await user.type(phone, 'gọi bảo vệ');
    await user.tab();
    expect(await screen.findByText(/Số điện thoại chỉ gồm chữ số/u)).toBeDefined();
    expect(phone).toHaveProperty('value', 'gọi bảo vệ');
    expect(phone.getAttribute('aria-invalid')).toBe('true');
    expect(await storedRows(roster)).toMatchObject([{ phone: '' }]);
  });

  it('shows what was changed from outside in a cell that was typed in before', async () => {
    await givenPeople('Nguyễn Văn Mẫu');
    const user = openTable(roster);
    const position = await screen.findByLabelText('Chức vụ, dòng 1');
    await user.type(position, 'Giáo viên');
    await user.tab();
    await waitFor(async () => {
      expect(await storedRows(roster)).toMatchObject([{ position: 'Giáo viên' }]);
    });
    const [row] = await readRecords(CAMPAIGN, roster.id);
    await updateRecord(row?.id ?? '', { position: 'Bảo vệ' });
    await waitFor(() => {
      expect(position).toHaveProperty('value', 'Bảo vệ');
    });
  });

  it('goes down a column by Enter and adds a row below the last one', async () => {
    await givenPeople('Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ');
    const user = openTable(roster);
    await user.click(await screen.findByLabelText('Chức vụ, dòng 1'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText('Chức vụ, dòng 2'));
    await user.keyboard('{Enter}');
    const third = await screen.findByLabelText('Họ và tên, dòng 3');
    await waitFor(() => {
      expect(document.activeElement).toBe(third);
    });
    expect(screen.getByText('3 ca trực')).toBeDefined();
  });

  it('does not take an Enter that belongs to an input method', async () => {
    await givenPeople('Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ');
    const user = openTable(roster);
    const first = await screen.findByLabelText('Họ và tên, dòng 1');
    await user.click(first);
    fireEvent(
      first,
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }),
    );
    expect(document.activeElement).toBe(first);
  });

  it('removes a row at once and puts it back in its place with “Hoàn tác”', async () => {
    await givenPeople('Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ', 'Lê Thị Thử');
    const user = openTable(roster);
    await user.click(await screen.findByRole('button', { name: 'Xóa ca trực ở dòng 2' }));
    await waitFor(() => {
      expect(screen.getByLabelText('Họ và tên, dòng 2')).toHaveProperty('value', 'Lê Thị Thử');
    });
    expect(await screen.findByText('Đã xóa 1 ca trực.')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Thêm ca trực' }));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => {
      expect(screen.getByLabelText('Họ và tên, dòng 2')).toHaveProperty('value', 'Trần Thị Ví Dụ');
    });
  });

  it('marks the columns that have to be filled', async () => {
    await givenPeople('Nguyễn Văn Mẫu');
    openTable(roster);

    expect(await screen.findByRole('columnheader', { name: /^Điện thoại.*, bắt buộc$/u })).toBeDefined();
    expect(screen.getByRole('columnheader', { name: 'Chức vụ' })).toBeDefined();
    expect(screen.getByLabelText('Điện thoại, dòng 1').getAttribute('aria-required')).toBe('true');
  });

  it('leads to the missing cell of a row that is to be corrected', async () => {
    await givenPeople('Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ');
    openTable(roster, 2);
    const phone = await screen.findByLabelText('Điện thoại, dòng 2');
    await waitFor(() => {
      expect(document.activeElement).toBe(phone);
    });
  });

  it('reads counts as people write them', async () => {
    const activities = kindNamed('awareness-activities');
    await addRecords(CAMPAIGN, activities.id, [emptyRow(activities)]);
    const user = openTable(activities);
    await user.type(await screen.findByLabelText('Số người, dòng 1'), '1.240');
    await user.tab();
    await waitFor(async () => {
      expect(await storedRows(activities)).toMatchObject([{ peopleCount: 1240 }]);
    });
  });

  it('draws every kind of record with one field for each column', async () => {
    for (const id of ['incidents', 'received-warnings', 'websites', 'information-systems']) {
      const kind = kindNamed(id);
      await addRecords(CAMPAIGN, kind.id, [emptyRow(kind)]);
      openTable(kind);
      const table = await screen.findByRole('table', { name: kind.title });
      for (const { label } of Object.values(kind.columns)) {
        expect(within(table).getByLabelText(`${label}, dòng 1`)).toBeDefined();
      }
    }
  });
});
