import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { ContactsPage } from '#renderer/features/contacts/contacts-page.tsx';
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
