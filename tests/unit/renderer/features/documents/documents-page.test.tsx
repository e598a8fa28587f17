import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import { DocumentsPage } from '#renderer/features/documents/documents-page.tsx';
import { addRecord } from '#renderer/storage/records.ts';
import { enqueueSave } from '#renderer/storage/save-queue.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const ID = '00000000-0000-4000-8000-000000000002';
const SCHEDULE = 'Tạo văn bản: Lịch trực';
const SAVED = { status: 'saved', id: ID, fileName: 'lich-truc.docx', folder: 'C:\\Hồ sơ' } as const;

test('every kind of document says what it is for and can be made', async () => {
  renderScreen(<DocumentsPage directive={sampleDirective} />);
  for (const { title, usefulWhen } of documentKinds) {
    const card = within(await screen.findByRole('region', { name: title }));
    expect(card.getByText(usefulWhen)).toBeTruthy();
    expect(card.getByRole('button', { name: `Tạo văn bản: ${title}` })).toBeTruthy();
  }
});

test('a document is saved where the user says and can be opened from there', async () => {
  const main = installFakeBridge({ 'documents:save': () => ok(SAVED), 'documents:open': () => ok({}) });
  const user = renderScreen(<DocumentsPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: SCHEDULE }));
  expect(await screen.findByText('Đã lưu lich-truc.docx vào C:\\Hồ sơ')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Mở văn bản' }));
  expect(main.calls.filter(({ name }) => name.startsWith('documents:'))).toEqual([
    {
      name: 'documents:save',
      input: expect.objectContaining({ kind: 'duty-schedule', rowIndex: null }) as unknown,
    },
    { name: 'documents:open', input: { id: ID } },
  ]);
});

test('a report on an incident is about the one that the user picks', async () => {
  await addRecord(sampleDirective.id, 'incidents', { detectedAt: '2026-05-09T07:30', system: 'Website' });
  await addRecord(sampleDirective.id, 'incidents', { detectedAt: '2026-05-10T08:00', system: 'Bảng LED' });
  const main = installFakeBridge({ 'documents:save': () => ok({ status: 'not-chosen' }) });
  const user = renderScreen(<DocumentsPage directive={sampleDirective} />);
  const card = within(await screen.findByRole('region', { name: 'Báo cáo ban đầu về sự cố' }));
  const choice = await card.findByLabelText('Viết về');
  await user.selectOptions(choice, 'Dòng 1: 07:30 09/05/2026, Website');
  await user.click(screen.getByRole('button', { name: 'Tạo văn bản: Báo cáo ban đầu về sự cố' }));
  expect(main.calls.find(({ name }) => name === 'documents:save')?.input).toMatchObject({
    kind: 'initial-incident-report',
    rowIndex: 0,
  });
});

test('what is still on its way to the disk is in the document', async () => {
  const main = installFakeBridge({ 'documents:save': () => ok({ status: 'not-chosen' }) });
  const user = renderScreen(<DocumentsPage directive={sampleDirective} />);
  const button = await screen.findByRole('button', { name: SCHEDULE });
  let letDiskGoOn = () => undefined as unknown;
  const busyDisk = new Promise<unknown>((resolve) => {
    letDiskGoOn = () => {
      resolve(undefined);
    };
  });
  void enqueueSave(() => busyDisk);
  void addRecord(sampleDirective.id, 'duty-roster', { name: 'Lê Thị Thử', startsAt: '2026-05-10T07:00' });
  await user.click(button);
  letDiskGoOn();
  await waitFor(() => {
    expect(main.calls.find(({ name }) => name === 'documents:save')?.input).toMatchObject({
      input: { records: { 'duty-roster': [{ name: 'Lê Thị Thử', startsAt: '2026-05-10T07:00' }] } },
    });
  });
});

test('a full disk is said in words', async () => {
  installFakeBridge({ 'documents:save': () => fail({ code: 'disk-full', detail: 'ENOSPC' }) });
  const user = renderScreen(<DocumentsPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: SCHEDULE }));
  expect(await screen.findByText(/Ổ đĩa đã đầy/u)).toBeTruthy();
});

test('the message for class groups is read on the screen and copied as it stands', async () => {
  const user = renderScreen(<DocumentsPage directive={sampleDirective} />);
  const message = within(
    await screen.findByRole('group', { name: 'Tin nhắn soạn sẵn: Kế hoạch tuyên truyền' }),
  );
  const text = message.getByText(/^Nhà trường nhắc quý cha mẹ/u).textContent;
  await user.click(message.getByRole('button', { name: 'Chép tin nhắn' }));
  expect(await message.findByText('Đã chép.')).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe(text);
});
