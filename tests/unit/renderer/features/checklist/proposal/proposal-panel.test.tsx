import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { addRecord } from '#renderer/storage/records.ts';
import { enqueueSave } from '#renderer/storage/save-queue.ts';
import { openItem, storedAnswer } from '#tests/support/item-screen.tsx';

const [festival] = builtInDirectives;

/** An activity with 45 people, and nothing said of how many there are in all. */
async function logActivity(campaign: string): Promise<void> {
  await addRecord(campaign, 'awareness-activities', {
    heldOn: '2024-05-06',
    form: 'meeting',
    audience: 'staff',
    peopleCount: 45,
    content: 'Nhận biết thư giả mạo',
  });
}

test('a figure that is still on its way to the disk stays when a proposal is taken over', async () => {
  if (festival === undefined) throw new Error('no pack');
  await logActivity(festival.id);
  const screen = openItem(festival, '2');
  await screen.answer('2.2', 'Đã thực hiện');
  const card = await screen.card('2.2');
  const takeOver = await card.findByRole('button', { name: 'Điền số liệu' });
  let letDiskGoOn = () => undefined as unknown;
  const busyDisk = new Promise<unknown>((resolve) => {
    letDiskGoOn = () => {
      resolve(undefined);
    };
  });
  void enqueueSave(() => busyDisk);
  await screen.user.type(card.getByRole('textbox', { name: 'Tổng số' }), '48');
  await screen.user.click(takeOver);
  letDiskGoOn();
  await waitFor(async () => {
    expect((await storedAnswer(festival, '2.2'))?.fields['reached']).toEqual({ reached: 45, total: 48 });
  });
});

test('a finding without a proposal is called no more than that, and a proposal is called one', async () => {
  if (festival === undefined) throw new Error('no pack');
  await logActivity(festival.id);
  const screen = openItem(festival, '2');
  const card = await screen.card('2.2');
  const lead = async (words: string) => await card.findByText(words, { exact: false });
  // Without a total nobody knows whether 45 people are all.
  expect((await lead('Phần mềm ghi nhận:')).textContent).not.toContain('đề xuất');
  await screen.answer('2.2', 'Đang thực hiện');
  await screen.user.type(card.getByRole('textbox', { name: 'Tổng số' }), '48');
  await screen.user.tab();
  expect(await card.findByText(/^(?:Phần mềm đề xuất:|Câu trả lời khớp với dữ liệu:)/u)).toBeTruthy();
  expect(card.queryByText('Phần mềm ghi nhận:', { exact: false })).toBeNull();
});
