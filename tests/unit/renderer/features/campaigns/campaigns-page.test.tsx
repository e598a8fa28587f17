import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CampaignsPage } from '#renderer/features/campaigns/campaigns-page.tsx';
import { CopyPage } from '#renderer/features/campaigns/copy-page.tsx';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { openCampaign, readCampaignRow, startCampaign } from '#renderer/storage/campaigns.ts';
import { database } from '#renderer/storage/database.ts';
import { addRecords, readRecords, updateRecord } from '#renderer/storage/records.ts';
import { forgetUndo, undoLatest } from '#renderer/ui/undo.tsx';
import { directiveSchema } from '#shared/directives/directive.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective as first, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const second = directiveSchema.parse({
  ...sampleDirectiveJson(),
  id: 'dot-sau',
  event: { name: 'Đợt Tết mẫu', startsOn: '2027-02-05', endsOn: '2027-02-08' },
});

async function fillFirst(): Promise<void> {
  forgetUndo();
  await startCampaign(first.id, new Date('2024-05-02T01:00:00Z'));
  await saveAnswer(first.id, '1.1', { value: 'done', fields: { number: '12/QĐ' } });
  await addRecords(first.id, 'duty-roster', [
    { name: 'An', phone: '113', startsAt: '2024-05-09T07:00' },
    { name: 'Bình', phone: '114', startsAt: '2024-05-09T19:00' },
  ]);
  await addRecords(first.id, 'incidents', [{ system: 'Website', detectedAt: '2024-05-10T07:00' }]);
}

test('the campaigns of this PC are told apart: open, begun, new, and those whose pack is missing', async () => {
  await fillFirst();
  await saveAnswer('dot-mat-goi', '1.1', { value: 'done' });
  renderScreen(<CampaignsPage directive={first} directives={[first, second]} />);
  const open = await screen.findByRole('region', { name: 'Đợt đang mở' });
  expect(within(open).getByText('Đợt trực mẫu')).toBeTruthy();
  expect(within(open).getByText(/^Đã trả lời 1\/5 tiêu chí, 3 dòng trong các bảng\./u)).toBeTruthy();
  const fresh = screen.getByRole('region', { name: 'Đợt có thể bắt đầu' });
  expect(within(fresh).getByText('05/02–08/02/2027')).toBeTruthy();
  expect(screen.getByText(/Dữ liệu của đợt “dot-mat-goi” còn nguyên\./u)).toBeTruthy();
});

test('a campaign that is begun beside one with data leads to what it can take over', async () => {
  await fillFirst();
  const user = renderScreen(<CampaignsPage directive={first} directives={[first, second]} />);
  await user.click(await screen.findByRole('button', { name: 'Bắt đầu đợt Đợt Tết mẫu' }));
  await waitFor(() => {
    expect(window.location.hash).toBe('#/dot-kiem-tra/chep');
  });
  expect(await database.settings.get('openCampaign')).toEqual({ name: 'openCampaign', value: second.id });
});

test('a campaign that was begun before is opened at its overview', async () => {
  await fillFirst();
  await startCampaign(second.id, new Date());
  const user = renderScreen(<CampaignsPage directive={second} directives={[first, second]} />);
  await user.click(await screen.findByRole('button', { name: 'Mở đợt Đợt trực mẫu' }));
  await waitFor(() => {
    expect(window.location.hash).toBe('#/');
  });
});

test('what still holds is ticked, what tells of the other campaign is not, and only the ticked is copied', async () => {
  await fillFirst();
  const user = renderScreen(<CopyPage directive={second} directives={[first, second]} />);
  const people = await screen.findByRole('checkbox', { name: 'Danh sách và lịch trực' });
  expect(people).toHaveProperty('checked', true);
  expect(screen.getByRole('checkbox', { name: 'Nhật ký sự cố' })).toHaveProperty('checked', false);
  expect(screen.getByText('2 người')).toBeTruthy();
  await user.click(people);
  await user.click(screen.getByRole('button', { name: 'Chép phần đã chọn' }));
  await screen.findByText('Đã chép 1 câu trả lời và 0 dòng trong các bảng.');
  expect((await readAnswers(second.id))['1.1']?.fields['number']).toBe('12/QĐ');
  expect(await readRecords(second.id)).toEqual([]);
});

test('a copy is taken back by its button, and the parts are on offer again', async () => {
  await fillFirst();
  const user = renderScreen(<CopyPage directive={second} directives={[first, second]} />);
  await user.click(await screen.findByRole('button', { name: 'Chép phần đã chọn' }));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác lần chép' }));
  await screen.findByText('Đã hoàn tác lần chép. Đợt này trở lại như trước khi chép.');
  expect(await screen.findByRole('button', { name: 'Chép phần đã chọn' })).toBeTruthy();
  expect(await readAnswers(second.id)).toEqual({});
});

test('a copy of which something was changed stays, and the user hears why', async () => {
  await fillFirst();
  const user = renderScreen(<CopyPage directive={second} directives={[first, second]} />);
  await user.click(await screen.findByRole('button', { name: 'Chép phần đã chọn' }));
  await screen.findByRole('button', { name: 'Hoàn tác lần chép' });
  const [row] = await readRecords(second.id, 'duty-roster');
  await updateRecord(row?.id ?? '', { phone: '115' });
  await undoLatest();
  await screen.findByText(/^Không hoàn tác được cả lần chép/u);
  expect(await readRecords(second.id, 'duty-roster')).toHaveLength(2);
});

test('after a campaign was deleted Ctrl+Z takes nothing back that was done before', async () => {
  const over = directiveSchema.parse({
    ...sampleDirectiveJson(),
    id: 'dot-da-qua',
    event: { name: 'Đợt đã qua', startsOn: '2020-05-08', endsOn: '2020-05-12' },
  });
  await startCampaign(over.id, new Date('2020-05-02T01:00:00Z'));
  await saveAnswer(over.id, '1.1', { value: 'done', fields: { number: '12/QĐ' } });
  const copying = renderScreen(<CopyPage directive={second} directives={[over, second]} />);
  await copying.click(await screen.findByRole('button', { name: 'Chép phần đã chọn' }));
  await screen.findByRole('button', { name: 'Hoàn tác lần chép' });

  const user = renderScreen(<CampaignsPage directive={second} directives={[over, second]} />);
  await user.click(await screen.findByRole('button', { name: /^Xóa đợt .*Đợt đã qua/u }));
  await user.click(await screen.findByRole('checkbox', { name: 'Tôi hiểu dữ liệu của đợt này sẽ mất' }));
  await user.click(screen.getByRole('button', { name: 'Xóa đợt' }));
  await waitFor(async () => {
    expect(await readAnswers(over.id)).toEqual({});
  });
  expect(await undoLatest()).toBe(false);
  expect((await readAnswers(second.id))['1.1']?.fields['number']).toBe('12/QĐ');
});

test('there is nothing to copy where no other campaign holds anything', async () => {
  await openCampaign(second.id, new Date());
  renderScreen(<CopyPage directive={second} directives={[first, second]} />);
  expect(await screen.findByText('Trên máy chưa có đợt nào khác có dữ liệu để chép.')).toBeTruthy();
});

const regular = directiveSchema.parse({
  ...sampleDirectiveJson(),
  id: 'thuong-ky-mau',
  fileTag: 'thuong-ky',
  letter: null,
  event: { name: 'Tự kiểm mẫu', startsOn: null, endsOn: null, isRepeated: true },
});

test('a pack that is run again and again asks for its days, and each run is a campaign of its own', async () => {
  const november = 'thuong-ky-mau.2026-11';
  const period = { startsOn: '2026-11-05', endsOn: '2026-11-30' };
  await startCampaign(november, new Date('2026-11-05T01:00:00Z'), period);
  await saveAnswer(november, '1.1', { value: 'done' });
  const user = renderScreen(<CampaignsPage directive={first} directives={[first, regular]} />);
  const others = await screen.findByRole('region', { name: 'Các đợt khác trên máy này' });
  expect(within(others).getByText('Tự kiểm mẫu tháng 11/2026')).toBeTruthy();
  expect(within(others).getByText('05/11–30/11/2026')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Bắt đầu đợt Tự kiểm mẫu' }));
  const days = within(screen.getByRole('group', { name: 'Chọn ngày của đợt mới' }));
  const [from, to] = [days.getByLabelText('Từ ngày'), days.getByLabelText('Đến hết ngày')];
  await user.clear(from);
  await user.type(from, '1/12/2026');
  await user.clear(to);
  await user.type(to, '30/11/2026');
  expect(days.getByText('Ngày kết thúc đang trước ngày bắt đầu.')).toBeTruthy();
  expect(days.getByRole('button', { name: 'Bắt đầu' })).toHaveProperty('disabled', true);
  await user.clear(to);
  await user.type(to, '31/12/2026');
  // A nervous finger begins no second run of the month.
  await user.dblClick(days.getByRole('button', { name: 'Bắt đầu' }));

  await waitFor(async () => {
    expect(await database.settings.get('openCampaign')).toMatchObject({ value: 'thuong-ky-mau.2026-12' });
  });
  expect(await database.campaigns.get('thuong-ky-mau.2026-12')).toMatchObject({
    period: { startsOn: '2026-12-01', endsOn: '2026-12-31' },
  });
  expect(await database.campaigns.get('thuong-ky-mau.2026-12.2')).toBeUndefined();
  expect(await readAnswers('thuong-ky-mau.2026-12')).toEqual({});
  expect((await readAnswers(november))['1.1']?.value).toBe('done');
});

test('the days of a run that has begun are mended within its month, and the unit is told what follows', async () => {
  const campaign = `${first.id}.2026-11`;
  await startCampaign(campaign, new Date(), { startsOn: '2026-11-05', endsOn: '2026-11-30' });
  const event = { ...first.event, startsOn: '2026-11-05', endsOn: '2026-11-30', isRepeated: false };
  const run = { ...first, id: campaign, event };
  const user = renderScreen(<CampaignsPage directive={run} directives={[first]} />);
  await user.click(await screen.findByRole('button', { name: 'Sửa ngày của đợt' }));
  expect(screen.getByText(/Báo cáo đã xuất giữ nguyên ngày đã ghi\./u)).toBeTruthy();
  const from = screen.getByRole('textbox', { name: 'Từ ngày' });
  await user.clear(from);
  await user.type(from, '20/10/2026');
  expect(screen.getByText(/^Ngày bắt đầu phải ở trong tháng của đợt\./u)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Lưu ngày mới' })).toHaveProperty('disabled', true);
  await user.clear(from);
  await user.type(from, '10/11/2026');
  await user.click(screen.getByRole('button', { name: 'Lưu ngày mới' }));
  await waitFor(async () => {
    expect((await readCampaignRow(campaign)).period).toEqual({
      startsOn: '2026-11-10',
      endsOn: '2026-11-30',
    });
  });
});

test('a pack that has its own days offers no other ones', async () => {
  await fillFirst();
  renderScreen(<CampaignsPage directive={first} directives={[first, second]} />);
  await screen.findByRole('region', { name: 'Đợt đang mở' });
  expect(screen.queryByRole('button', { name: 'Sửa ngày của đợt' })).toBeNull();
});
