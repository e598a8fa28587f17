import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { GiveDeskWorkDialog } from '#renderer/desk-work/give-desk-work-dialog.tsx';
import { keepDecision } from '#renderer/storage/decisions.ts';
import { keepReceipts } from '#renderer/storage/receipts.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { installDeskMain } from '#tests/support/desk-main.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { approvedFor, decisionAbout } from '#tests/support/sample-desk-work.ts';

test('says what the file will hold and who gives it, and shows the code that the colleague compares', async () => {
  await saveSetting('deskName', 'Sở Mẫu');
  await keepDecision(decisionAbout(1));
  await keepReceipts([{ key: 'a', at: '2026-12-01T01:00:00.000Z' }]);
  const code = '7K2M-Q0XD-91AB-ZT4H';
  const saved = { status: 'saved', id: '4f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f' } as const;
  const main = installDeskMain([approvedFor(1, 'A')], {
    'hand-over:make-desk-work': () =>
      ok({ ...saved, fileName: 'viec.tkattt', folder: 'D:\\', sizeBytes: 1_000, code }),
  });
  const user = renderScreen(<GiveDeskWorkDialog onClose={() => undefined} />);
  expect(await screen.findByText(/^Tệp sẽ gồm 1 quyết định, 1 mã khóa, 0 nơi nhận cấp dưới/u)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Bàn giao ra tệp…' }));
  expect(screen.getByText('Ghi tên người bàn giao.')).toBeTruthy();
  await user.type(screen.getByLabelText('Người bàn giao'), 'Lê Thị Mẫu');
  await user.click(screen.getByRole('button', { name: 'Bàn giao ra tệp…' }));
  const groups = (await screen.findByRole('list', { name: 'Mã của tệp' })).querySelectorAll('strong');
  expect([...groups].map(({ textContent }) => textContent).join('-')).toBe(code);
  expect(main.calls.find(({ name }) => name === 'hand-over:make-desk-work')?.input).toMatchObject({
    passphrase: null,
    content: {
      givenBy: 'Lê Thị Mẫu',
      deskName: 'Sở Mẫu',
      decisions: [decisionAbout(1)],
      approved: [approvedFor(1, 'A')],
      receipts: [{ key: 'a' }],
    },
  });
});
