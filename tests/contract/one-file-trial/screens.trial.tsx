import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { readRecords } from '#renderer/storage/records.ts';
import { packWith } from '#tests/support/assessments.ts';
import { openItem, storedAnswer } from '#tests/support/item-screen.tsx';
import { kindNamed } from '#tests/support/pasted-table.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

// Runs in a copy of the tree to which one file each was added: one-file-trial.test.ts.

it('the added kind of record has a table that keeps what is typed', async () => {
  const pack = packWith({ records: ['made-up-visits'] });
  const user = renderScreen(<RecordTable directive={pack} kind={kindNamed('made-up-visits')} />);
  await user.click(await screen.findByRole('button', { name: 'Thêm lượt khách đầu tiên' }));
  await user.type(await screen.findByLabelText('Khách, dòng 1'), 'Nguyễn Văn Mẫu');
  await user.tab();
  await waitFor(async () => {
    const [record] = await readRecords(pack.id, 'made-up-visits');
    expect(record?.row).toMatchObject({ visitor: 'Nguyễn Văn Mẫu' });
  });
});

it('the added kind of question is asked by its control, and the answer is kept', async () => {
  const pack = packWith({ fields: [{ id: 'stars', kind: 'made-up-stars', label: 'Mấy sao' }] });
  const item = openItem(pack, '1');
  await item.answer('1.1', 'Đã thực hiện');
  const field = (await item.card('1.1')).getByLabelText('Mấy sao');
  expect(field).toHaveProperty('type', 'range');
  fireEvent.change(field, { target: { value: '4' } });
  fireEvent.blur(field);
  await waitFor(async () => {
    expect((await storedAnswer(pack, '1.1'))?.fields).toEqual({ stars: 4 });
  });
});
