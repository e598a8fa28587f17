import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import type { StartPlace } from '#shared/base/start-place.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { App } from '#renderer/app/app.tsx';
import { showBugs } from '#renderer/app/show-bugs.ts';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { database } from '#renderer/storage/database.ts';
import { setAsideDamagedRows } from '#renderer/storage/set-aside-damaged-rows.ts';
import { EMPTY_PROFILE, readProfile, saveProfile } from '#renderer/storage/profile.ts';
import { addRecord, readRecords, removeRecord } from '#renderer/storage/records.ts';
import { enqueueSave } from '#renderer/storage/save-queue.ts';
import { saveChange } from '#renderer/storage/reader.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { offerUndo } from '#renderer/ui/undo.tsx';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const OPEN_CAMPAIGN = builtInDirectives[0]?.id ?? '';

const rail = () => screen.findByRole('navigation', { name: 'Các mục của chương trình' });

test('the first start shows the promises and the data folder, then asks for the profile', async () => {
  const user = renderScreen(<App />);
  expect(await screen.findByText('Không phải hệ thống của Sở, không tự gửi gì đi')).toBeTruthy();
  expect(await screen.findByText(/Roaming/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Hồ sơ đơn vị' })).toBeTruthy();
});

test('a hand-over that is chosen at the first start as a backup is not passed over in silence', async () => {
  installFakeBridge({
    'backup:choose': () => ok({ chosenFileName: 'ban-giao.tkattt' }),
    'backup:examine': () => fail({ code: 'file-is-hand-over', detail: '' }),
    'hand-over:examine': () => ok({ status: 'passphrase-needed' }),
  });
  const user = renderScreen(<App />);
  await user.click(await screen.findByRole('button', { name: 'Khôi phục từ tệp sao lưu…' }));
  const notice = await screen.findByText('Tệp vừa chọn là tệp bàn giao, không phải bản sao lưu.');
  expect(notice).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Phần bàn giao' }));
  const [close] = dialog.getAllByRole('button', { name: 'Đóng' });
  if (close !== undefined) await user.click(close);
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('later starts show the overview, and the rail says where one is and how far', async () => {
  await saveSetting('welcomed', true);
  renderScreen(<App />);
  const entry = await within(await rail()).findByRole('link', {
    name: /^Trực và ứng cứu, đã trả lời 0 trên/u,
  });
  expect(entry.getAttribute('href')).toBe('#/muc/1');
  expect(
    within(await rail())
      .getByRole('link', { name: 'Tổng quan' })
      .getAttribute('aria-current'),
  ).toBe('page');
});

test('an office is not asked about pupils; what it answered as a school is back when the type is', async () => {
  await saveSetting('welcomed', true);
  await saveAnswer(OPEN_CAMPAIGN, '2.3', { value: 'in-progress', assignee: 'Cô Mai' });
  await saveProfile({ ...EMPTY_PROFILE, type: 'department-office' });
  window.location.hash = '/muc/2';
  renderScreen(<App />);
  await screen.findByRole('region', { name: '2.2 Cán bộ, giáo viên, nhân viên' });
  expect(screen.queryByRole('region', { name: '2.3 Học sinh' })).toBeNull();
  await act(() => saveProfile({ ...EMPTY_PROFILE, type: 'primary' }));
  const card = within(await screen.findByRole('region', { name: '2.3 Học sinh' }));
  expect(await card.findByDisplayValue('Cô Mai')).toBeTruthy();
});

test('the taskbar’s menu leads to the websites, at the start and while the app is open', async () => {
  await saveSetting('welcomed', true);
  const places: StartPlace[] = ['site-check', 'files'];
  const main = installFakeBridge({ 'app:take-asked-place': () => ok({ place: places.shift() ?? null }) });
  renderScreen(<App />);
  await screen.findByRole('heading', { level: 1, name: 'Kiểm tra website' });
  act(() => {
    main.send('app:place-asked', {});
  });
  await screen.findByRole('heading', { level: 1, name: 'Kiểm tra tệp báo cáo' });
});

test('F1 opens the guide, Ctrl+S only says that all is saved', async () => {
  await saveSetting('welcomed', true);
  const user = renderScreen(<App />);
  await rail();
  await user.keyboard('{F1}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Trợ giúp' })).toBeTruthy();
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Đã lưu. Chương trình tự lưu sau mỗi thay đổi.')).toBeTruthy();
});

test('Ctrl+S saves at once what is being typed', async () => {
  await saveSetting('welcomed', true);
  window.location.hash = '/ho-so';
  const user = renderScreen(<App />);
  await user.type(await screen.findByLabelText('Mã đơn vị'), '31');
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Đã lưu. Chương trình tự lưu sau mỗi thay đổi.');
  expect((await readProfile()).code).toBe('31');
});

test('neither Ctrl+S nor the last line says “Đã lưu” of a field in sight that cannot be saved', async () => {
  await saveSetting('welcomed', true);
  await saveAnswer(OPEN_CAMPAIGN, '1.1', { value: 'done' });
  window.location.hash = '/muc/1';
  const user = renderScreen(<App />);
  const day = await screen.findByLabelText('Ngày ký');
  await user.click(day);
  await user.paste('31/02/2024');
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Còn 1 ô chưa lưu được. Thầy/Cô sửa chỗ có chữ đỏ. Phần khác đã lưu.');
  await screen.findByText(/^Còn 1 ô chưa lưu được; phần khác lưu lúc \d\d:\d\d$|^Còn 1 ô chưa lưu được$/u);
  expect(screen.queryByText(/^Đã lưu lúc/u)).toBeNull();
  await user.clear(day);
  await user.paste('29/02/2024');
  await user.tab();
  await screen.findByText(/^Đã lưu lúc \d\d:\d\d$/u);
});

test('Ctrl+Z outside of fields takes back a removal', async () => {
  await saveSetting('welcomed', true);
  const user = renderScreen(<App />);
  await rail();
  const id = (await addRecord('dot-1', 'duty-roster', { name: 'An' })) ?? '';
  const undo = await removeRecord(id);
  act(() => {
    offerUndo({ message: 'Đã xóa 1 ca trực.', undo });
  });
  expect(await screen.findByRole('button', { name: 'Hoàn tác' })).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  expect(await readRecords('dot-1', 'duty-roster')).toHaveLength(1);
});

test('a full disk stands above every screen until the change is on the disk', async () => {
  await saveSetting('welcomed', true);
  const user = renderScreen(<App />);
  await rail();
  let isFull = true;
  const saved = enqueueSave(() =>
    isFull
      ? Promise.reject(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }))
      : Promise.resolve(),
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa lưu được: ổ đĩa đã đầy.');
  isFull = false;
  await user.click(screen.getByRole('button', { name: 'Thử lưu lại' }));
  await saved;
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await screen.findByText(/^Đã lưu lúc \d\d:\d\d$/u)).toBeTruthy();
});

test('what could not be read is said on every screen', async () => {
  await saveSetting('welcomed', true);
  await saveChange([database.answers], () =>
    database.answers.put({ campaign: 'dot-1', criterionId: '1.1', answer: 'garbled' }),
  );
  await setAsideDamagedRows();
  renderScreen(<App />);
  expect(await screen.findByText('Có 1 mục đã lưu không đọc được.')).toBeTruthy();
});

test('a wrong address leads to a way back', async () => {
  await saveSetting('welcomed', true);
  window.location.hash = '/khong-co';
  renderScreen(<App />);
  expect(await screen.findByRole('link', { name: 'Về Tổng quan' })).toBeTruthy();
});

test('the rail does not count against a criterion what it lacks, until it is left', async () => {
  await saveSetting('welcomed', true);
  window.location.hash = '/muc/1';
  const user = renderScreen(<App />);
  const card = (id: string) => screen.findByRole('region', { name: new RegExp(`^${id} `, 'u') });
  const exportEntry = async () => within(await rail()).getByRole('link', { name: /^Xuất báo cáo/u });
  await user.click(within(await card('1.4')).getByRole('radio', { name: 'Đang thực hiện' }));
  await within(await card('1.4')).findByText(/^Đã lưu \d\d:\d\d$/u);
  expect((await exportEntry()).getAttribute('aria-label')).toBe('Xuất báo cáo');
  await user.click(within(await card('1.5')).getByRole('radio', { name: 'Chưa rõ' }));
  await within(await rail()).findByRole('link', { name: 'Xuất báo cáo, còn 2 lỗi phải sửa' });
});

test('the rail does not count against a new row what it lacks, until the row is left', async () => {
  await saveSetting('welcomed', true);
  window.location.hash = '/muc/1';
  const user = renderScreen(<App />);
  await user.click(await screen.findByRole('button', { name: 'Thêm ca trực đầu tiên' }));
  const name = await screen.findByLabelText('Họ và tên, dòng 1');
  await user.type(name, 'Nguyễn Văn Mẫu');
  await user.tab();
  await waitFor(async () => {
    expect(await readRecords(OPEN_CAMPAIGN, 'duty-roster')).toMatchObject([
      { row: { name: 'Nguyễn Văn Mẫu' } },
    ]);
  });
  // What is answered later tells that the rail has read the row as well.
  await saveAnswer(OPEN_CAMPAIGN, '1.4', { value: 'unclear' });
  await within(await rail()).findByRole('link', { name: /^Trực và ứng cứu, đã trả lời 1 trên/u });
  const exportEntry = within(await rail()).getByRole('link', { name: /^Xuất báo cáo/u });
  expect(exportEntry.getAttribute('aria-label')).toBe('Xuất báo cáo');
  expect(name.closest('tr')?.dataset['asks']).toBe('false');
  await user.click(within(await rail()).getByRole('link', { name: 'Tổng quan' }));
  await within(await rail()).findByRole('link', { name: /^Xuất báo cáo, còn \d+ lỗi phải sửa$/u });
});

test('a fault that nobody catches is said in Vietnamese, without what the program calls it', async () => {
  await saveSetting('welcomed', true);
  showBugs();
  renderScreen(<App />);
  await rail();
  const error = Object.assign(new Error('The specified object store was not found'), {
    name: 'NotFoundError',
  });
  act(() => {
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: error }));
  });
  expect(await screen.findByText('Việc vừa rồi chưa làm được')).toBeTruthy();
  expect(screen.getByText(/^Những gì đã lưu vẫn còn nguyên\./u)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/object store|Error/u);
});

test('a PC that receives reports starts with the desk, and its overview is one click away', async () => {
  await saveSetting('welcomed', true);
  await saveSetting('role', 'desk');
  const user = renderScreen(<App />);
  // main is not asked for the desk in this test, so that the screen itself stays empty
  await waitFor(() => {
    expect(window.location.hash).toBe('#/tong-hop');
  });
  const places = await rail();
  await waitFor(() => {
    expect(within(places).getAllByRole('link')[1]?.textContent).toContain('Tổng hợp báo cáo');
  });
  await user.click(within(await rail()).getByRole('link', { name: 'Tổng quan' }));
  await waitFor(() => {
    expect(window.location.hash).toBe('#/');
  });
});
