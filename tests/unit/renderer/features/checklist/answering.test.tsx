import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { askedOf } from '#shared/directives/asked-of.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { type Directive, directiveSchema } from '#shared/directives/directive.ts';
import { openItem, storedAnswer } from '#tests/support/item-screen.tsx';

const [pack] = builtInDirectives;
if (pack === undefined) throw new Error('no pack is built in');
/** As the app hands it to the screens of a school. */
const directive = askedOf(pack, 'primary');

describe('answering a criterion', () => {
  it('saves the answer at once and shows it again when the screen is opened anew', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    expect(await card.findByText(/^Đã lưu \d\d:\d\d$/u)).toBeDefined();
    await screen.answer('1.4', 'Chưa rõ');
    expect(await card.findByText('chưa có minh chứng')).toBeDefined();

    const reopened = await openItem(directive, '1').card('1.1');
    expect(reopened.getByRole('radio', { name: 'Đã thực hiện' })).toHaveProperty('checked', true);
  });

  it('counts the answered criteria of the item', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    await screen.answer('1.4', 'Chưa rõ');
    await waitFor(() => {
      expect(document.body.textContent).toContain('Đã trả lời 2/6 tiêu chí');
    });
  });

  it('asks for a reason with “Không áp dụng” and says so until there is one', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.5', 'Không áp dụng');
    const card = await screen.card('1.5');
    expect(card.queryByText('còn thiếu lý do')).toBeNull();
    await screen.answer('1.4', 'Chưa rõ');
    expect(await card.findByText('còn thiếu lý do')).toBeDefined();
    await screen.user.type(card.getByLabelText(/Lý do không áp dụng/u), 'Dữ liệu do Sở quản lý.');
    await screen.user.tab();
    await waitFor(() => {
      expect(card.queryByText('còn thiếu lý do')).toBeNull();
    });
    expect(await storedAnswer(directive, '1.5')).toMatchObject({
      value: 'not-applicable',
      reason: 'Dữ liệu do Sở quản lý.',
    });
  });

  it('marks as required only what the export waits for', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.4', 'Chưa rõ');
    const unclear = await screen.card('1.4');
    expect(unclear.getByLabelText('Người sẽ làm rõ')).toHaveProperty('required', false);
    expect(unclear.getByLabelText('Làm rõ trước ngày')).toHaveProperty('required', false);
    await screen.answer('1.5', 'Đang thực hiện');
    const open = await screen.card('1.5');
    expect(open.getByLabelText(/^Người phụ trách \*/u)).toHaveProperty('required', true);
    expect(open.getByLabelText(/^Ngày dự kiến xong/u)).toHaveProperty('required', true);
  });

  it('asks for a person and a date while something is still to be done', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.4', 'Chưa thực hiện');
    const card = await screen.card('1.4');
    expect(card.queryByText(/còn thiếu/u)).toBeNull();
    await screen.answer('1.1', 'Chưa rõ');
    expect(await card.findByText('còn thiếu người phụ trách')).toBeDefined();
    await screen.user.type(card.getByLabelText(/Người phụ trách/u), 'Nguyễn Văn Mẫu');
    await screen.user.type(card.getByLabelText(/Ngày dự kiến xong/u), '9/5/24');
    await screen.user.tab();
    expect(card.getByLabelText(/Ngày dự kiến xong/u)).toHaveProperty('value', '09/05/2024');
    await waitFor(async () => {
      expect(await storedAnswer(directive, '1.4')).toMatchObject({
        assignee: 'Nguyễn Văn Mẫu',
        dueOn: '2024-05-09',
      });
    });
    await waitFor(() => {
      expect(card.queryByText(/còn thiếu/u)).toBeNull();
    });
  });

  it('tells what an unclear answer lacks by the names of its fields', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.4', 'Chưa rõ');
    const card = await screen.card('1.4');
    await screen.answer('1.1', 'Chưa rõ');
    expect(await card.findByText('chưa ghi người sẽ làm rõ')).toBeDefined();
    expect(card.getByText('chưa ghi ngày làm rõ')).toBeDefined();
    expect(card.queryByText(/người phụ trách|ngày dự kiến/u)).toBeNull();
  });

  it('keeps what was typed into fields that another answer hides', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    await screen.user.type(card.getByLabelText('Số văn bản'), '12/QĐ-THHS');
    await screen.answer('1.1', 'Không áp dụng');
    expect(card.queryByLabelText('Số văn bản')).toBeNull();
    await screen.answer('1.1', 'Đã thực hiện');
    expect(card.getByLabelText('Số văn bản')).toHaveProperty('value', '12/QĐ-THHS');
    expect((await storedAnswer(directive, '1.1'))?.fields['decision-number']).toBe('12/QĐ-THHS');
  });

  it('can be taken back to unanswered', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    await screen.user.click(card.getByRole('button', { name: 'Xóa câu trả lời' }));
    expect(card.queryByRole('radio', { checked: true })).toBeNull();
    await waitFor(async () => {
      expect((await storedAnswer(directive, '1.1'))?.value).toBeNull();
    });
  });
});

describe('answering by keyboard', () => {
  it('takes the keys 1 to 5 anywhere in the card', async () => {
    const screen = openItem(directive, '1');
    const card = await screen.card('1.2');
    card.element.focus();
    await screen.user.keyboard('2');
    expect(card.getByRole('radio', { name: 'Đang thực hiện' })).toHaveProperty('checked', true);
    await screen.user.keyboard('5');
    expect(card.getByRole('radio', { name: 'Không áp dụng' })).toHaveProperty('checked', true);
  });

  it('leaves digits alone in a text field', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    await screen.user.type(card.getByLabelText('Số văn bản'), '25');
    expect(card.getByRole('radio', { name: 'Đã thực hiện' })).toHaveProperty('checked', true);
    expect(card.getByLabelText('Số văn bản')).toHaveProperty('value', '25');
  });
});

describe('typing', () => {
  it('ends right under UniKey, which sends Backspace and the accented letters', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    const field = card.getByLabelText('Người ký');
    await screen.user.type(field, 'Hiệu truong{Backspace}{Backspace}{Backspace}{Backspace}ường ');
    expect(field).toHaveProperty('value', 'Hiệu trường ');
    await screen.user.type(field, 'Mẫu');
    await screen.user.tab();
    await waitFor(async () => {
      expect((await storedAnswer(directive, '1.1'))?.fields['decision-signer']).toBe('Hiệu trường Mẫu');
    });
  });

  it('saves after a pause without leaving the field', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    await screen.user.type(card.getByLabelText('Người ký'), 'Trần Thị Ví Dụ');
    await waitFor(async () => {
      expect((await storedAnswer(directive, '1.1'))?.fields['decision-signer']).toBe('Trần Thị Ví Dụ');
    });
    expect(document.activeElement).toBe(card.getByLabelText('Người ký'));
  });

  it('keeps a date that does not exist on screen, even after reopening, and the last good one in the database', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    const field = card.getByLabelText('Ngày ký');
    await screen.user.type(field, '28/02/2024');
    await screen.user.tab();
    // Typed over, not cleared before: on a slow PC an empty field would be the last good value.
    await screen.user.type(field, '31/02/2024', { initialSelectionStart: 0, initialSelectionEnd: 10 });
    expect(card.queryByText(/Ghi ngày\/tháng\/năm/u)).toBeNull();
    await screen.user.tab();
    expect(card.getByText(/Ghi ngày\/tháng\/năm/u)).toBeDefined();
    expect(card.getByText('1 ô chưa lưu được')).toBeDefined();
    await waitFor(async () => {
      expect((await storedAnswer(directive, '1.1'))?.fields['decision-date']).toBe('2024-02-28');
    });

    const reopened = await openItem(directive, '1').card('1.1');
    expect(reopened.getByLabelText('Ngày ký')).toHaveProperty('value', '31/02/2024');
    expect(reopened.getByText(/Ghi ngày\/tháng\/năm/u)).toBeDefined();
  });

  it('does not cut a text that is too long, and says how long it may be', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    const field = card.getByLabelText('Người ký');
    await screen.user.click(field);
    await screen.user.paste('a'.repeat(250));
    await screen.user.tab();
    expect(field).toHaveProperty('value', 'a'.repeat(250));
    expect(card.getByText('Dài 250 ký tự, chỉ lưu được 200. Xin rút gọn bớt.')).toBeDefined();
  });
});

describe('the questions of a pack', () => {
  it('says at once when more people were reached than there are', async () => {
    const screen = openItem(directive, '2');
    await screen.answer('2.2', 'Đã thực hiện');
    const card = await screen.card('2.2');
    await screen.user.type(card.getByLabelText('Đã tham gia'), '50');
    await screen.user.type(card.getByLabelText('Tổng số'), '48');
    expect(
      card.getByText('Số đã tham gia (50) lớn hơn tổng số (48). Xin xem lại một trong hai.'),
    ).toBeDefined();
    await screen.user.type(card.getByLabelText('Tổng số'), '0');
    expect(card.getByText('50/480 người (10%)')).toBeDefined();
  });

  it('says honestly that no website has been checked', async () => {
    const screen = openItem(directive, '3');
    const card = await screen.card('3.2');
    expect(await card.findByText(/Chưa có lần kiểm tra website nào/u)).toBeDefined();
  });

  it('asks a kind of question that it does not know as free text', async () => {
    const [item, ...rest] = directive.items;
    const [criterion, ...others] = item?.criteria ?? [];
    const later: Directive = directiveSchema.parse({
      ...directive,
      items: [
        {
          ...item,
          criteria: [{ ...criterion, fields: [{ id: 'mood', kind: 'slider', label: 'Mức độ' }] }, ...others],
        },
        ...rest,
      ],
    });
    const screen = openItem(later, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    await screen.user.type(card.getByRole('textbox', { name: 'Mức độ' }), 'khá');
    await screen.user.tab();
    await waitFor(async () => {
      expect((await storedAnswer(later, '1.1'))?.fields['mood']).toBe('khá');
    });
  });
});
