import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { attachEvidence } from '#renderer/features/checklist/evidence/change-evidence.ts';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { readRecords } from '#renderer/storage/records.ts';
import { readReviews, saveReview } from '#renderer/storage/reviews.ts';
import { forgetUndo, undoLatest } from '#renderer/ui/undo.tsx';
import { openItem, storedAnswer } from '#tests/support/item-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const open = () => {
  forgetUndo();
  return openItem(sampleDirective, '1');
};

test('a copied answer says so until the user has looked at it again', async () => {
  await saveAnswer(sampleDirective.id, '1.1', { value: 'done' });
  await saveReview(sampleDirective.id, '1.1', { mark: 'copied' });
  const { card, user } = open();
  const decision = await card('1.1');
  await decision.findByText('Chép từ đợt trước, cần xem lại.');
  expect(screen.getByRole('button', { name: '1.1 Tiêu chí 1.1: Đã thực hiện, cần xem lại' })).toBeTruthy();
  await user.click(decision.getByRole('button', { name: 'Đã xem lại' }));
  await waitFor(() => {
    expect(decision.queryByText('Chép từ đợt trước, cần xem lại.')).toBeNull();
  });
  expect(await readReviews(sampleDirective.id)).toEqual({});
});

test('any criterion can be marked, and has an internal note that is not the note of the report', async () => {
  const { card, user } = open();
  const decision = await card('1.2');
  await user.click(decision.getByRole('button', { name: 'Đánh dấu xem lại' }));
  await decision.findByText('Cần xem lại.');
  await user.click(decision.getByRole('button', { name: 'Ghi chú nội bộ' }));
  await decision.findByText('Không bao giờ có trong báo cáo hay tệp bàn giao. Bản sao lưu có ghi chú này.');
  await user.type(await decision.findByLabelText('Ghi chú nội bộ'), 'Hỏi anh Mẫu');
  await user.tab();
  await waitFor(async () => {
    expect(await readReviews(sampleDirective.id)).toEqual({
      '1.2': { mark: 'wanted', comment: 'Hỏi anh Mẫu' },
    });
  });
  expect(await storedAnswer(sampleDirective, '1.2')).toBeUndefined();
});

test('marks and internal notes are taken back before what was done earlier', async () => {
  const { card, answer, user } = open();
  await answer('1.1', 'Đã thực hiện');
  const other = await card('1.2');
  await user.click(other.getByRole('button', { name: 'Đánh dấu xem lại' }));
  await other.findByText('Cần xem lại.');
  await user.click(other.getByRole('button', { name: 'Ghi chú nội bộ' }));
  await user.type(await other.findByLabelText('Ghi chú nội bộ'), 'Hỏi anh Mẫu');
  await user.tab();
  const noted = { mark: 'wanted', comment: 'Hỏi anh Mẫu' };
  await waitFor(async () => {
    expect(await readReviews(sampleDirective.id)).toEqual({ '1.2': noted });
  });
  await undoLatest();
  expect(await readReviews(sampleDirective.id)).toEqual({ '1.2': { ...noted, comment: '' } });
  await waitFor(() => {
    expect(other.queryByDisplayValue('Hỏi anh Mẫu')).toBeNull();
  });
  await user.click(await other.findByRole('button', { name: 'Hoàn tác lần sửa cuối' }));
  await waitFor(async () => {
    expect(await readReviews(sampleDirective.id)).toEqual({});
  });
  expect(await storedAnswer(sampleDirective, '1.1')).toMatchObject({ value: 'done' });
  await undoLatest();
  expect((await storedAnswer(sampleDirective, '1.1'))?.value).toBeNull();
});

test('an answer that hides filled fields offers the way back, and brings everything back', async () => {
  const { card, answer, user } = open();
  await answer('1.1', 'Đã thực hiện');
  const decision = await card('1.1');
  await user.type(await decision.findByLabelText('Số văn bản'), '12/QĐ');
  await user.tab();
  await answer('1.1', 'Không áp dụng');
  await screen.findByText(
    'Đã đổi câu trả lời 1.1. 1 ô đã điền tạm ẩn, không vào báo cáo, nội dung vẫn được giữ.',
  );
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  expect(await decision.findByLabelText('Số văn bản')).toHaveProperty('value', '12/QĐ');
  expect(await decision.findByRole('radio', { name: 'Đã thực hiện' })).toHaveProperty('checked', true);
  expect(await storedAnswer(sampleDirective, '1.1')).toMatchObject({
    value: 'done',
    fields: { number: '12/QĐ' },
  });
});

test('changes are taken back one by one, the latest first, a typed text as one', async () => {
  const { card, answer, user } = open();
  await answer('1.1', 'Đã thực hiện');
  const decision = await card('1.1');
  const number = await decision.findByLabelText('Số văn bản');
  await user.type(number, '12');
  await user.tab();
  await user.type(number, '/QĐ');
  await user.tab();
  await waitFor(async () => {
    expect((await storedAnswer(sampleDirective, '1.1'))?.fields['number']).toBe('12/QĐ');
  });

  await user.click(await decision.findByRole('button', { name: 'Hoàn tác lần sửa cuối' }));
  await waitFor(() => {
    expect(number).toHaveProperty('value', '');
  });
  await user.click(await decision.findByRole('button', { name: 'Hoàn tác lần sửa cuối' }));
  await waitFor(async () => {
    expect((await storedAnswer(sampleDirective, '1.1'))?.value).toBeNull();
  });
  expect(decision.queryByRole('button', { name: 'Hoàn tác lần sửa cuối' })).toBeNull();
  expect(await undoLatest()).toBe(false);
});

test('an undo reaches a field in which something stands that cannot be stored', async () => {
  const { card, answer, user } = open();
  await answer('1.1', 'Đã thực hiện');
  const decision = await card('1.1');
  const number = await decision.findByLabelText<HTMLInputElement>('Số văn bản');
  await user.type(number, '12');
  await user.tab();
  await user.clear(number);
  await user.click(number);
  await user.paste('9'.repeat(250));
  await user.tab();
  await decision.findByText('1 ô chưa lưu được');
  await user.click(await decision.findByRole('button', { name: 'Hoàn tác lần sửa cuối' }));
  await waitFor(() => {
    expect(number.value).toBe('');
  });
  expect(decision.queryByText('1 ô chưa lưu được')).toBeNull();
});

test('text that is still on its way to the disk does not come back after the undo', async () => {
  const { card, answer, user } = open();
  await answer('1.1', 'Đã thực hiện');
  const decision = await card('1.1');
  await user.type(await decision.findByLabelText('Số văn bản'), '12/QĐ');
  await undoLatest();
  await waitFor(async () => {
    expect((await storedAnswer(sampleDirective, '1.1'))?.value).toBeNull();
  });
  expect(await undoLatest()).toBe(true);
  await waitFor(async () => {
    expect((await storedAnswer(sampleDirective, '1.1'))?.fields['number']).toBeUndefined();
  });
});

test('taking back one change leaves what was done elsewhere since', async () => {
  const { card, answer, user } = open();
  await answer('1.1', 'Đã thực hiện');
  await answer('1.2', 'Chưa rõ');
  const decision = await card('1.1');
  await user.click(await decision.findByRole('button', { name: 'Hoàn tác lần sửa cuối' }));
  await waitFor(async () => {
    expect((await storedAnswer(sampleDirective, '1.1'))?.value).toBeNull();
  });
  expect((await storedAnswer(sampleDirective, '1.2'))?.value).toBe('unclear');
});

test('evidence that was added last is what the undo takes away, not what was typed before', async () => {
  const { card, answer, user } = open();
  await answer('1.1', 'Đã thực hiện');
  const decision = await card('1.1');
  await user.type(await decision.findByLabelText('Số văn bản'), '12/QĐ');
  await user.tab();
  await waitFor(async () => {
    expect((await storedAnswer(sampleDirective, '1.1'))?.fields['number']).toBe('12/QĐ');
  });
  const names = { originalName: 'anh.jpg', knownName: 'anh.jpg', wasMissing: false };
  await attachEvidence(sampleDirective.id, '1.1', `${'a'.repeat(64)}.jpg`, names);
  await user.click(await decision.findByRole('button', { name: 'Hoàn tác lần sửa cuối' }));
  await screen.findByText('Đã hoàn tác: bỏ minh chứng vừa thêm ở tiêu chí 1.1.');
  const left = await storedAnswer(sampleDirective, '1.1');
  expect(left).toMatchObject({ value: 'done', evidence: [], fields: { number: '12/QĐ' } });
});

test('what was done in the table of a card is taken back there first, cell by cell, then the row', async () => {
  const { card, answer, user } = open();
  await answer('1.2', 'Đã thực hiện');
  const roster = await card('1.2');
  await user.click(await roster.findByRole('button', { name: 'Thêm ca trực đầu tiên' }));
  const name = await roster.findByLabelText('Họ và tên, dòng 1');
  await user.type(name, 'Lê Thị Thử');
  await user.tab();
  await waitFor(async () => {
    expect((await readRecords(sampleDirective.id))[0]?.row['name']).toBe('Lê Thị Thử');
  });

  const undo = await roster.findByRole('button', { name: 'Hoàn tác lần sửa cuối' });
  await user.click(undo);
  await waitFor(() => {
    expect(name).toHaveProperty('value', '');
  });
  expect(screen.getByText('Đã hoàn tác cột “Họ và tên” của bảng “Danh sách và lịch trực”.')).toBeTruthy();
  await user.click(undo);
  await waitFor(async () => {
    expect(await readRecords(sampleDirective.id)).toEqual([]);
  });
  expect((await storedAnswer(sampleDirective, '1.2'))?.value).toBe('done');
});
