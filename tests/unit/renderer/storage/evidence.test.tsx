import { createEvent, fireEvent, screen as page, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { evidenceAnswers } from '#tests/support/evidence-answers.ts';
import { type FakeMain, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { openItem, storedAnswer } from '#tests/support/item-screen.tsx';

const [directive] = builtInDirectives;
if (directive === undefined) throw new Error('no pack is built in');

let main: FakeMain;
beforeEach(() => {
  main = installFakeBridge(evidenceAnswers());
});

function file(name: string, ...bytes: readonly number[]): File {
  return new File([new Uint8Array(bytes)], name);
}

function drop(element: HTMLElement, ...files: readonly File[]): void {
  fireEvent.drop(element, { dataTransfer: { types: ['Files'], files } });
}

function paste(element: HTMLElement, types: readonly string[], ...files: readonly File[]): void {
  fireEvent.paste(element, { clipboardData: { types, files } });
}

/** Holds up the taking in of some files; gives what lets them through. */
function holdUp(isHeld: (name: string) => boolean): () => void {
  let finish = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const answers = evidenceAnswers();
  installFakeBridge({
    ...answers,
    'evidence:add': async (input) => {
      if (isHeld(input.originalName)) await slow;
      return (await answers['evidence:add']?.(input)) ?? { ok: false, error: { code: 'busy', detail: '' } };
    },
  });
  return finish;
}

describe('evidence', () => {
  it('is taken in when files are dropped onto the card', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    drop(card.element, file('quyet-dinh.png', 1, 2, 3), file('lich-truc.pdf', 4, 5));
    expect(await card.findByRole('button', { name: 'Mở quyet-dinh.png' })).toBeDefined();
    expect(await card.findByRole('button', { name: 'Mở lich-truc.pdf' })).toBeDefined();
    expect(card.getByText('2 tệp · 1 KB')).toBeDefined();
    expect(card.queryByText('chưa có minh chứng')).toBeNull();
    expect((await storedAnswer(directive, '1.1'))?.evidence).toHaveLength(2);
  });

  it('is in the answer file by file, and the card says how many are still to come', async () => {
    const finish = holdUp((name) => name === 'hai.jpg');
    const screen = openItem(directive, '1');
    const card = await screen.card('1.1');
    drop(card.element, file('mot.jpg', 1), file('hai.jpg', 2, 2), file('ba.jpg', 3));
    expect(await card.findByRole('button', { name: 'Mở mot.jpg' })).toBeDefined();
    expect(card.getByText(/^Đang nhận, còn 2 tệp\./u)).toBeDefined();
    expect((await storedAnswer(directive, '1.1'))?.evidence).toHaveLength(1);
    finish();
    expect(await card.findByRole('button', { name: 'Mở ba.jpg' })).toBeDefined();
    await waitFor(() => {
      expect(card.queryByText(/^Đang nhận/u)).toBeNull();
    });
  });

  it('is taken in when a screenshot is pasted anywhere in the card', async () => {
    const screen = openItem(directive, '1');
    const card = await screen.card('1.2');
    paste(card.element, ['Files'], file('image.png', 9));
    expect(await card.findByRole('button', { name: /^Mở Ảnh dán .+\.png$/u })).toBeDefined();
  });

  it('leaves pasted text to the text field, even when a picture of it comes along', async () => {
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    paste(card.getByLabelText('Người ký'), ['text/plain', 'Files'], file('image.png', 9));
    await screen.answer('1.1', 'Đang thực hiện');
    expect(main.calls.filter(({ name }) => name === 'evidence:add')).toHaveLength(0);
  });

  it('is chosen in the file dialog of the system', async () => {
    installFakeBridge(
      evidenceAnswers([
        {
          status: 'stored',
          evidence: {
            file: `${'a'.repeat(64)}.pdf`,
            originalName: 'Kế hoạch.pdf',
            mediaType: 'application/pdf',
            sizeBytes: 2_500_000,
          },
        },
      ]),
    );
    const screen = openItem(directive, '1');
    await screen.answer('1.1', 'Đã thực hiện');
    const card = await screen.card('1.1');
    await screen.user.click(card.getByRole('button', { name: 'Thêm minh chứng…' }));
    expect(await card.findByRole('button', { name: 'Mở Kế hoạch.pdf' })).toBeDefined();
    expect(card.getByText('1 tệp · 2,4 MB')).toBeDefined();
  });

  it('says of each refused file why it was refused, and keeps the others', async () => {
    const screen = openItem(directive, '1');
    const card = await screen.card('1.1');
    drop(card.element, file('danh-sach.docx', 1), file('anh.jpg', 2));
    const notice = await card.findByRole('alert');
    expect(notice.textContent).toContain('Có 1 tệp chưa được nhận');
    // true as well of a text or an iPhone picture that somebody has named `.jpg`
    expect(notice.textContent).toContain(
      'danh-sach.docx: Bên trong tệp không phải ảnh JPG, PNG hay tài liệu PDF, dù tên ghi thế nào.',
    );
    expect(notice.textContent).toContain('Chỉ đổi tên tệp thì chưa được.');
    expect(await card.findByRole('button', { name: 'Mở anh.jpg' })).toBeDefined();
    await screen.user.click(within(notice).getByRole('button', { name: 'Đã hiểu' }));
    expect(card.queryByRole('alert')).toBeNull();
  });

  it('that is refused while the user is elsewhere is told there, and at the card when it is opened again', async () => {
    const finish = holdUp(() => true);
    const card = await openItem(directive, '1').card('1.1');
    drop(card.element, file('danh-sach.docx', 1), file('anh.jpg', 2));
    openItem(directive, '2');
    finish();
    expect(
      await page.findByText(
        'Tiêu chí 1.1: 1 tệp minh chứng chưa được nhận. Thầy/Cô mở tiêu chí để xem vì sao.',
      ),
    ).toBeDefined();
    const again = await openItem(directive, '1').card('1.1');
    expect((await again.findByRole('alert')).textContent).toContain('danh-sach.docx: ');
    expect(await again.findByRole('button', { name: 'Mở anh.jpg' })).toBeDefined();
    openItem(directive, '2');
    const later = await openItem(directive, '1').card('1.1');
    expect(later.queryByRole('alert')).toBeNull();
  });

  it('is not added twice', async () => {
    const screen = openItem(directive, '1');
    const card = await screen.card('1.1');
    drop(card.element, file('anh.jpg', 2));
    await card.findByRole('button', { name: 'Mở anh.jpg' });
    drop(card.element, file('anh.jpg', 2));
    expect(await card.findByText('anh.jpg: Tệp này đã có trong minh chứng của tiêu chí.')).toBeDefined();
    expect((await storedAnswer(directive, '1.1'))?.evidence).toHaveLength(1);
    drop(card.element, file('anh-2.jpg', 2), file('anh-3.jpg', 2));
    const again = 'Tệp này đã có trong minh chứng của tiêu chí, với tên anh.jpg.';
    expect(await card.findByText(`anh-2.jpg: ${again}`)).toBeDefined();
    expect(card.getByText(`anh-3.jpg: ${again}`)).toBeDefined();
    expect(card.getByText('Có 2 tệp chưa được nhận')).toBeDefined();
    expect(card.getByRole('button', { name: 'Mở anh.jpg' })).toBeDefined();
  });

  it('refuses a huge file without reading it', async () => {
    const screen = openItem(directive, '1');
    const card = await screen.card('1.1');
    const huge = file('phim.png', 1);
    Object.defineProperty(huge, 'size', { value: 4_000_000_000 });
    drop(card.element, huge);
    expect(await card.findByText(/phim\.png: Tệp lớn hơn 40 MB/u)).toBeDefined();
    expect(main.calls.filter(({ name }) => name === 'evidence:add')).toHaveLength(0);
  });

  it('has a caption that is saved, can be opened, and comes back after “Hoàn tác” with its caption', async () => {
    const screen = openItem(directive, '1');
    const card = await screen.card('1.1');
    drop(card.element, file('anh.jpg', 2));
    await screen.user.type(await card.findByLabelText('Chú thích của anh.jpg'), 'Lịch trực dán ở cổng');
    await screen.user.tab();
    await waitFor(async () => {
      expect((await storedAnswer(directive, '1.1'))?.evidence[0]?.caption).toBe('Lịch trực dán ở cổng');
    });
    await screen.user.click(card.getByRole('button', { name: 'Mở anh.jpg' }));
    expect(main.calls.at(-1)?.name).toBe('evidence:open');

    await screen.user.click(card.getByRole('button', { name: 'Bỏ anh.jpg' }));
    await waitFor(() => {
      expect(card.queryByRole('button', { name: 'Mở anh.jpg' })).toBeNull();
    });
    await screen.user.click(await page.findByRole('button', { name: 'Hoàn tác' }));
    expect(await card.findByLabelText('Chú thích của anh.jpg')).toHaveProperty(
      'value',
      'Lịch trực dán ở cổng',
    );
  });

  it('cannot make the window leave the page when a file is dropped beside a card', () => {
    openItem(directive, '1');
    const stray = createEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [] } });
    fireEvent(document.body, stray);
    expect(stray.defaultPrevented).toBe(true);
  });
});
