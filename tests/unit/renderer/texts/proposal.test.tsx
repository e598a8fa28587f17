import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { builtInDirectives, findDirective } from '#shared/directives/registry.ts';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { addRecord, readRecords } from '#renderer/storage/records.ts';
import { saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { openItem, storedAnswer } from '#tests/support/item-screen.tsx';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const directive = findDirective(builtInDirectives, 'le-hoi-hoa-phuong-do-2024');
if (directive === undefined) throw new Error('the pack is not built in');
const campaign = directive.id;

const shift = (startsAt: string, endsAt: string) => ({
  name: 'Lê Thị Thử',
  phone: '0900 000 001',
  startsAt,
  endsAt,
});

describe('what the app proposes on a card', () => {
  it('stands with its facts; one click takes it over, another takes it back', async () => {
    await addRecord(campaign, 'duty-roster', shift('2024-05-10T07:00', '2024-05-11T19:00'));
    await saveAnswer(campaign, '1.2', {
      value: 'in-progress',
      fields: { 'duty-starts-on': '2024-05-10', 'duty-ends-on': '2024-05-11' },
    });
    const screen = openItem(directive, '1');
    const card = await screen.card('1.2');
    expect((await card.findByText(/^Phần mềm đề xuất:/u)).textContent).toContain('Đã thực hiện');
    expect(card.getByText('lịch trực kín từ 07:00 10/05/2024 đến 19:00 11/05/2024')).toBeDefined();
    await screen.user.click(card.getByRole('button', { name: 'Lấy theo đề xuất' }));
    await waitFor(async () => {
      expect(await storedAnswer(directive, '1.2')).toMatchObject({ value: 'done' });
    });
    expect(card.getByRole('radio', { name: 'Đã thực hiện' })).toHaveProperty('checked', true);
    expect(await card.findByText(/^Câu trả lời khớp với dữ liệu:/u)).toBeDefined();
    expect(card.queryByRole('button', { name: 'Lấy theo đề xuất' })).toBeNull();
  });

  it('leaves the user free, and says that both will stand', async () => {
    await addRecord(campaign, 'duty-roster', shift('2024-05-10T07:00', '2024-05-10T19:00'));
    await addRecord(campaign, 'duty-roster', shift('2024-05-11T07:00', '2024-05-11T19:00'));
    const screen = openItem(directive, '1');
    await screen.answer('1.2', 'Đã thực hiện');
    const card = await screen.card('1.2');
    const lead = await card.findByText(/^Câu trả lời chưa khớp với dữ liệu/u);
    expect(lead.textContent).toContain('Đang thực hiện');
    expect(card.getByText('Nếu giữ nguyên, báo cáo ghi cả hai.')).toBeDefined();
  });

  it('fills the numbers from the log into the fields of the answer', async () => {
    const activity = { heldOn: '2024-05-06', form: 'staff-meeting', audience: 'staff', peopleCount: 45 };
    await addRecord(campaign, 'awareness-activities', { ...activity, content: 'Mật khẩu' });
    await saveAnswer(campaign, '2.2', { fields: { reached: { reached: null, total: 48 } } });
    const screen = openItem(directive, '2');
    const card = await screen.card('2.2');
    expect(await card.findByText(/^Điền kèm: /u)).toHaveProperty(
      'textContent',
      'Điền kèm: Số người đã tham gia trên tổng số 45/48 người (93%); Ngày của buổi gần nhất 06/05/2024',
    );
    await screen.user.click(card.getByRole('button', { name: 'Lấy theo đề xuất' }));
    await waitFor(async () => {
      expect(await storedAnswer(directive, '2.2')).toMatchObject({
        value: 'done',
        fields: { reached: { reached: 45, total: 48 }, 'last-held-on': '2024-05-06' },
      });
    });
    expect(card.getByLabelText('Đã tham gia')).toHaveProperty('value', '45');
    expect(card.getByLabelText('Ngày của buổi gần nhất')).toHaveProperty('value', '06/05/2024');
  });

  it('offers what a website check has found as rows of the table, once', async () => {
    await addRecord(campaign, 'websites', { address: 'thhoasenmau.edu.vn', kind: 'website', isInUse: 'yes' });
    const { result } = siteCheckOf({ findings: [findingOf()], infected: true });
    await saveSiteCheck('thhoasenmau.edu.vn', { result, baseline: null });
    const screen = openItem(directive, '3');
    const card = await screen.card('3.3');
    const add = 'Thêm 1 dòng vào bảng “Nội dung không phù hợp đã phát hiện”';
    await screen.user.click(await card.findByRole('button', { name: add }));
    await waitFor(() => {
      expect(card.queryByRole('button', { name: add })).toBeNull();
    });
    const rows = await readRecords(campaign, 'inappropriate-content');
    expect(rows.map(({ row }) => row)).toEqual([
      expect.objectContaining({ address: 'https://thhoasenmau.edu.vn/tin-tuc/1', isRemoved: 'no' }),
    ]);
  });

  it('says honestly that no website was checked', async () => {
    const card = await openItem(directive, '3').card('3.2');
    expect(await card.findByText(/^Chưa có lần kiểm tra website nào/u)).toBeDefined();
  });
});
