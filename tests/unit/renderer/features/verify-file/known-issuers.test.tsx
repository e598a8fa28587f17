import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { IssuersReading } from '#shared/issuers/issuers-reading.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import { KnownIssuers } from '#renderer/features/verify-file/known-issuers.tsx';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const LATER = { ...builtInIssuers, listedOn: '2027-03-01' };
const SIGNER = {
  kind: 'app-key' as const,
  name: 'Phòng mẫu',
  issuerName: 'Phòng mẫu',
  fingerprint: '7K2M-Q0XD-91AB-ZT4H',
  algorithm: 'ECDSA P-256, SHA-256',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2036-01-01T00:00:00.000Z',
};
const FILE_SHA256 = 'b'.repeat(64);

function offers(reading: IssuersReading) {
  return installFakeBridge({
    'issuers:choose': () => ok({ status: 'examined', fileName: 'noi-cap.json', reading }),
    'issuers:adopt': () => ok({ list: LATER, signer: SIGNER, isFileUnusable: false }),
    'issuers:remove': () => ok({ list: builtInIssuers, signer: null, isFileUnusable: false }),
  });
}

test('a school reads who is known in one line; where the list comes from is told on demand, to its last word', async () => {
  offers({ status: 'unsound', faults: [] });
  const user = renderScreen(<KnownIssuers />);
  const more = await screen.findByText('Danh sách này lấy từ đâu');
  const details = more.closest('details');
  expect(details?.open).toBe(false);
  const names = builtInIssuers.issuers.map(({ name }) => name).join('; ');
  expect(screen.getByText(names).closest('details')).toBeNull();
  const source = screen.getByText(builtInIssuers.source);
  expect(source.closest('details')).toBe(details);
  await user.click(more);
  expect(details?.open).toBe(true);
});

test('a list is used only after it was shown with its signer, and is left again', async () => {
  const main = offers({ status: 'sound', list: LATER, signer: SIGNER, fileSha256: FILE_SHA256 });
  const user = renderScreen(<KnownIssuers />);
  await user.click(await screen.findByRole('button', { name: 'Cập nhật từ tệp…' }));
  expect(await screen.findByText('Chưa ai xác nhận người ký này')).toBeTruthy();
  expect(screen.getByText('Phòng mẫu, mã khóa 7K2M-Q0XD-91AB-ZT4H')).toBeTruthy();
  expect(main.calls.some(({ name }) => name === 'issuers:adopt')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Dùng danh sách này' }));
  expect(main.calls.at(-1)).toEqual({ name: 'issuers:adopt', input: { fileSha256: FILE_SHA256 } });
  await user.click(await screen.findByRole('button', { name: 'Dùng lại danh sách có sẵn' }));
  expect(await screen.findByText('có sẵn trong phần mềm')).toBeTruthy();
});

test('a list that cannot be used is refused with its reason, and the one in use stays', async () => {
  offers({
    status: 'unsound',
    faults: [{ code: 'older_list', path: '', place: '', message: 'Danh sách này lập trước.' }],
  });
  const user = renderScreen(<KnownIssuers />);
  await user.click(await screen.findByRole('button', { name: 'Cập nhật từ tệp…' }));
  expect(await screen.findByText('Danh sách này lập trước.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Dùng danh sách này' })).toBeNull();
  expect(screen.getByText('có sẵn trong phần mềm')).toBeTruthy();
});
