import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { EMPTY_PROFILE, readProfile, saveProfile } from '#renderer/storage/profile.ts';
import { ProfilePage } from '#renderer/features/profile/profile-page.tsx';
import { forgetUndo, undoLatest } from '#renderer/ui/undo.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

test('what is typed is kept without any button, though the rest is still empty', async () => {
  const user = renderScreen(<ProfilePage directive={sampleDirective} />);
  await user.type(await screen.findByLabelText('Tên đơn vị'), 'Trường Tiểu học Hoa Sen');
  await waitFor(async () => {
    expect(await readProfile()).toEqual({ ...EMPTY_PROFILE, name: 'Trường Tiểu học Hoa Sen' });
  });
});

test('what was changed last is taken back first, each field as one', async () => {
  forgetUndo();
  await saveProfile({ ...EMPTY_PROFILE, name: 'Trường Tiểu học Hoa Sen' });
  const user = renderScreen(<ProfilePage directive={sampleDirective} />);
  const name = await screen.findByLabelText('Tên đơn vị');
  await user.clear(name);
  await user.type(name, 'Trường Ví Dụ');
  await user.type(screen.getByLabelText('Mã đơn vị'), '31900001');
  await user.tab();
  const stored = (expected: object) =>
    waitFor(async () => {
      expect(await readProfile()).toMatchObject(expected);
    });
  await stored({ name: 'Trường Ví Dụ', code: '31900001' });
  await undoLatest();
  await stored({ name: 'Trường Ví Dụ', code: '' });
  await undoLatest();
  await stored({ name: 'Trường Tiểu học Hoa Sen', code: '' });
  await waitFor(() => {
    expect(name).toHaveProperty('value', 'Trường Tiểu học Hoa Sen');
  });
});

test('a profile that was left half filled is on screen again', async () => {
  await saveProfile({ ...EMPTY_PROFILE, name: 'Trường Tiểu học Hoa Sen', commune: 'Phường' });
  renderScreen(<ProfilePage directive={sampleDirective} />);
  expect(await screen.findByLabelText('Tên đơn vị')).toHaveProperty('value', 'Trường Tiểu học Hoa Sen');
  expect(screen.getByLabelText('Xã, phường, đặc khu')).toHaveProperty('value', 'Phường');
});

test('the superior institution follows type and commune until the user writes another', async () => {
  const user = renderScreen(<ProfilePage directive={sampleDirective} />);
  await user.selectOptions(await screen.findByLabelText('Loại hình'), 'Trường tiểu học');
  await user.type(screen.getByLabelText('Xã, phường, đặc khu'), 'Phường Ví Dụ');
  const body = screen.getByLabelText('Cơ quan chủ quản');
  expect(body).toHaveProperty('value', 'UBND phường Ví Dụ');

  await user.selectOptions(screen.getByLabelText('Loại hình'), 'Trường THPT');
  expect(body).toHaveProperty('value', 'Sở Giáo dục và Đào tạo Hải Phòng');

  await user.clear(body);
  await user.type(body, 'Công ty Giáo dục Ví Dụ');
  await user.selectOptions(screen.getByLabelText('Loại hình'), 'Trường tiểu học');
  expect(body).toHaveProperty('value', 'Công ty Giáo dục Ví Dụ');
});

test('the title of the head follows the type of the unit until the user writes another', async () => {
  const user = renderScreen(<ProfilePage directive={sampleDirective} />);
  const title = await screen.findByLabelText('Chức vụ người đứng đầu');
  expect(title).toHaveProperty('value', 'Hiệu trưởng');
  await user.selectOptions(screen.getByLabelText('Loại hình'), 'Trung tâm GDNN-GDTX');
  expect(title).toHaveProperty('value', 'Giám đốc');
  await waitFor(async () => {
    expect((await readProfile()).head.title).toBe('Giám đốc');
  });

  await user.clear(title);
  await user.type(title, 'Quyền Giám đốc');
  await user.selectOptions(screen.getByLabelText('Loại hình'), 'Trường THPT');
  expect(title).toHaveProperty('value', 'Quyền Giám đốc');
});

test('going on with gaps names each gap, opens what is folded and goes nowhere', async () => {
  const user = renderScreen(<ProfilePage directive={sampleDirective} />);
  await user.clear(await screen.findByLabelText('Chức vụ người đứng đầu'));
  await user.click(screen.getByRole('button', { name: 'Tiếp tục sang mục 1' }));

  expect(await screen.findByText('Ghi tên đơn vị.')).toBeTruthy();
  expect(screen.getByText('Ghi số điện thoại đủ chữ số, ví dụ 0912 345 678.')).toBeTruthy();
  await waitFor(() => {
    expect(screen.getByText('Chi tiết in trên báo cáo').closest('details')).toHaveProperty('open', true);
  });
  expect(window.location.hash).toBe('');
});

test('going on with gaps leads to the first gap as it stands on the screen, also where that is folded', async () => {
  const user = renderScreen(<ProfilePage directive={sampleDirective} />);
  const name = await screen.findByLabelText('Tên đơn vị');
  const goOn = screen.getByRole('button', { name: 'Tiếp tục sang mục 1' });
  await user.click(goOn);
  await waitFor(() => {
    expect(name).toBe(document.activeElement);
  });

  await user.type(name, 'Trường THPT Hoa Sen');
  await user.selectOptions(screen.getByLabelText('Loại hình'), 'Trường THPT');
  await user.type(screen.getByLabelText('Mã đơn vị'), '31900001');
  await user.type(screen.getByLabelText('Xã, phường, đặc khu'), 'Phường Hồng Bàng');
  await user.type(screen.getByLabelText('Họ tên người đứng đầu'), 'Nguyễn Thị Ví Dụ');
  await user.type(screen.getByLabelText('Họ tên đầu mối'), 'Trần Văn Mẫu');
  await user.type(screen.getByLabelText('Điện thoại đầu mối'), '0225 000 0000');
  const title = screen.getByLabelText('Chức vụ người đứng đầu');
  await user.clear(title);
  await user.click(goOn);
  await waitFor(() => {
    expect(title).toBe(document.activeElement);
  });
  expect(title.closest('details')).toHaveProperty('open', true);
});

test('Enter in a field does not send the form', async () => {
  const user = renderScreen(<ProfilePage directive={sampleDirective} />);
  await user.type(await screen.findByLabelText('Tên đơn vị'), 'Trường Tiểu học Hoa Sen{Enter}');
  expect(screen.queryByText('Ghi họ tên đầu mối.')).toBeNull();
});

test('an address that names a folded field opens it and puts the caret there', async () => {
  window.location.hash = '/ho-so?muc=contact.email';
  renderScreen(<ProfilePage directive={sampleDirective} />);
  await waitFor(() => {
    expect(screen.getByLabelText('Thư điện tử đầu mối')).toBe(document.activeElement);
  });
  expect(screen.getByText('Chi tiết in trên báo cáo').closest('details')).toHaveProperty('open', true);
});
