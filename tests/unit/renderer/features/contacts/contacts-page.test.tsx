import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { ContactsPage } from '#renderer/features/contacts/contacts-page.tsx';
import { readNotes } from '#renderer/storage/notes.ts';
import { forgetUndo, undoLatest } from '#renderer/ui/undo.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const PACK_2024 = builtInDirectives.find(({ id }) => id === 'le-hoi-hoa-phuong-do-2024') ?? sampleDirective;

async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

test('what the letter names stands apart from what a unit should have beside it', async () => {
  renderScreen(<ContactsPage directive={PACK_2024} />);
  const letter = await section('Liên hệ nêu trong công văn');
  expect(letter.getByText('0904.185.683')).toBeTruthy();
  expect(letter.getByText(/^Đường dây nóng ứng cứu sự cố/u)).toBeTruthy();
  expect(letter.queryByText(/PA05/u)).toBeNull();
  const further = await section('Nên có thêm');
  expect(further.getByText(/PA05/u)).toBeTruthy();
  expect(further.queryByText('0904.185.683')).toBeNull();
});

test('nothing is suggested where the pack suggests nothing', async () => {
  renderScreen(<ContactsPage directive={sampleDirective} />);
  await section('Liên hệ nêu trong công văn');
  expect(screen.queryByRole('region', { name: 'Nên có thêm' })).toBeNull();
});

test('what was written freely is taken back text by text', async () => {
  forgetUndo();
  const user = renderScreen(<ContactsPage directive={sampleDirective} />);
  await user.type(await screen.findByLabelText('Khó khăn, vướng mắc'), 'Thiếu máy');
  await user.type(screen.getByLabelText('Kiến nghị, đề xuất'), 'Cấp thêm máy');
  await user.tab();
  const notes = (obstacles: string, proposals: string) =>
    waitFor(async () => {
      expect(await readNotes(sampleDirective.id)).toEqual({ obstacles, proposals });
    });
  await notes('Thiếu máy', 'Cấp thêm máy');
  await undoLatest();
  await notes('Thiếu máy', '');
  await undoLatest();
  await notes('', '');
  expect(screen.getByLabelText('Khó khăn, vướng mắc')).toHaveProperty('value', '');
});
