import { fireEvent, screen, within, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { fail, ok } from '#shared/base/result.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import type { PackFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { PacksPage } from '#renderer/features/packs/packs-page.tsx';
import { readCampaigns } from '#renderer/storage/campaigns.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { packWithCriterion } from '#tests/support/pack-files.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { criterionJson, sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const SIGNED: PackFacts = {
  directive: sampleDirective,
  packSha256: '0123456789abcdef'.repeat(4),
  fileSha256: 'b'.repeat(64),
  sizeBytes: 4_000,
  signer: {
    kind: 'app-key',
    name: 'Phòng mẫu thuộc Sở mẫu',
    issuerName: 'Phòng mẫu thuộc Sở mẫu',
    fingerprint: '7K2M-Q0XD-91AB-ZT4H',
    algorithm: 'ECDSA P-256, SHA-256',
    validFrom: '2026-11-22T00:00:00.000Z',
    validTo: '2036-11-22T00:00:00.000Z',
  },
};

function acceptable(pack: PackFacts, present: PackFacts | null = null): PackVerdict {
  return { status: 'acceptable', fileName: 'goi.json', pack, present };
}

/** Opens the screen and drops a file that main judges so. */
function offer(verdict: PackVerdict, more: FakeAnswers = {}) {
  const main = installFakeBridge({ 'packs:examine-bytes': () => ok(verdict), ...more });
  const user = renderScreen(<PacksPage />);
  const place = screen.getByText('Kéo thả tệp bộ tiêu chí (.json) vào đây, hoặc');
  fireEvent.drop(place, { dataTransfer: { files: [new File(['{}'], 'goi.json')] } });
  return { main, user };
}

test('a signed pack is shown with who signed it, its hash in groups and what it asks for', async () => {
  offer(acceptable(SIGNED));
  const preview = within(await screen.findByRole('article'));
  expect(preview.getByRole('heading', { level: 2, name: 'Công văn mẫu' })).toBeTruthy();
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe('Công văn mẫu');
  });
  expect(preview.getByText('Chưa xác minh được người ký là ai.')).toBeTruthy();
  expect(preview.getByText('Phòng mẫu thuộc Sở mẫu')).toBeTruthy();
  expect(preview.getByText('7K2M-Q0XD-91AB-ZT4H')).toBeTruthy();
  expect(preview.getAllByText('cdef')).toHaveLength(4);
  expect(preview.getByText('2 mục, 5 tiêu chí')).toBeTruthy();
  expect(preview.getByText('Tiêu chí 2.2')).toBeTruthy();
  expect(preview.getByText('Chưa ghi ngày')).toBeTruthy();
});

test('an unsigned pack is said to be one, and no signer is shown', async () => {
  offer(acceptable({ ...SIGNED, signer: null }));
  expect(await screen.findByText('Tệp không có chữ ký.')).toBeTruthy();
  expect(screen.queryByText('Mã khóa')).toBeNull();
});

test('a key that has run out is said to have done so', async () => {
  const signer = SIGNED.signer && { ...SIGNED.signer, validTo: '2020-01-01T00:00:00.000Z' };
  offer(acceptable({ ...SIGNED, signer }));
  expect(await screen.findByText('01/01/2020, đã hết hạn')).toBeTruthy();
});

test.each([
  ['Cơ quan cấp chứng thư mẫu', 'Cơ quan cấp chứng thư mẫu'],
  ['Phòng mẫu thuộc Sở mẫu', 'Người ký tự cấp, không có nơi nào chứng thực.'],
])('a certificate issued by %s is said to be so', async (issuerName, words) => {
  const signer = SIGNED.signer && { ...SIGNED.signer, kind: 'certificate' as const, issuerName };
  offer(acceptable({ ...SIGNED, signer }));
  expect(await screen.findByText(words)).toBeTruthy();
});

test('what this version does not know is said before the pack is used', async () => {
  const json = packWithCriterion({ fields: [{ id: 'place', kind: 'map-point', label: 'Vị trí' }] });
  offer(acceptable({ ...SIGNED, directive: directiveSchema.parse(json) }));
  expect(await screen.findByText('Phiên bản này chưa biết 1 phần của tệp')).toBeTruthy();
  expect(screen.getByText(/chưa biết kiểu câu hỏi “map-point”/u)).toBeTruthy();
});

test('a pack of the same id tells what differs', async () => {
  const [first, ...others] = sampleDirectiveJson().items;
  const criteria = [...(first?.criteria ?? []), criterionJson('1.4')];
  const directive = directiveSchema.parse({
    ...sampleDirectiveJson(),
    items: [{ ...first, criteria }, ...others],
  });
  offer(acceptable({ ...SIGNED, directive, packSha256: 'c'.repeat(64) }, SIGNED));
  expect(await screen.findByText('Tệp này thay bộ tiêu chí cùng mã đang có')).toBeTruthy();
  expect(screen.getByText('Số tiêu chí: 5 → 6')).toBeTruthy();
  expect(screen.getByText('Tiêu chí mới: 1.4')).toBeTruthy();
});

test.each([
  ['nobody', null, /thì không có chữ ký/u],
  ['another key', 'AAAA-AAAA-AAAA-AAAA', /ký bằng khóa khác \(mã 7K2M-Q0XD-91AB-ZT4H\)/u],
])('a replacement that %s signed is warned of', async (_name, fingerprint, words) => {
  const signer = fingerprint === null || SIGNED.signer === null ? null : { ...SIGNED.signer, fingerprint };
  offer(acceptable({ ...SIGNED, packSha256: 'c'.repeat(64), signer }, SIGNED));
  expect(await screen.findByText(words)).toBeTruthy();
});

test('the same pack once more is said to be the same', async () => {
  offer(acceptable(SIGNED, SIGNED));
  expect(await screen.findByText('Bộ tiêu chí này đã có trên máy, nội dung giống hệt')).toBeTruthy();
});

test('a pack that is used becomes the open campaign', async () => {
  const { main, user } = offer(acceptable(SIGNED), { 'packs:adopt': () => ok({ id: 'cong-van-mau' }) });
  await user.click(await screen.findByRole('button', { name: 'Dùng bộ tiêu chí này' }));
  await expect.poll(() => window.location.hash).toBe('#/');
  expect(main.calls).toContainEqual({ name: 'packs:adopt', input: { fileSha256: SIGNED.fileSha256 } });
  expect((await readCampaigns()).map(({ id }) => id)).toEqual(['cong-van-mau']);
});

test('a pack that is not wanted is put away, and nothing is kept', async () => {
  const { main, user } = offer(acceptable(SIGNED));
  await user.click(await screen.findByRole('button', { name: 'Không dùng' }));
  expect(screen.queryByRole('article')).toBeNull();
  expect(main.calls.map(({ name }) => name)).not.toContain('packs:adopt');
});

test('a pack that cannot be kept says so, and can be offered again', async () => {
  const { user } = offer(acceptable(SIGNED), {
    'packs:adopt': () => fail({ code: 'disk-full', detail: 'ENOSPC' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Dùng bộ tiêu chí này' }));
  expect(await screen.findByText(/Ổ đĩa đã đầy/u)).toBeTruthy();
});

test('a refused file comes with every reason and its place', async () => {
  offer({
    status: 'refused',
    fileName: 'goi.json',
    faults: [
      {
        code: 'digest-mismatch',
        path: 'signature',
        place: 'Chữ ký',
        message: 'Nội dung đã bị sửa sau khi ký.',
      },
      { code: 'utf_16', path: '', place: '', message: 'Tệp ghi theo bảng mã UTF-16.' },
    ],
  });
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('Không dùng được tệp goi.json')).toBeTruthy();
  expect(alert.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Chữ ký: Nội dung đã bị sửa sau khi ký.',
    'Tệp ghi theo bảng mã UTF-16.',
  ]);
});

test('the packs at hand stand with where they come from, those gone bad with the reason', async () => {
  const setAside = [{ fileName: `${'f'.repeat(64)}.pack.json`, reason: 'Tệp đã lưu bị hỏng.' }];
  installFakeBridge({ 'packs:list': () => ok({ packs: [SIGNED], setAside }) });
  renderScreen(<PacksPage />);
  expect(await screen.findByText('Phòng mẫu thuộc Sở mẫu ký, mã khóa 7K2M-Q0XD-91AB-ZT4H')).toBeTruthy();
  const builtIn = builtInDirectives.filter(({ id }) => id !== SIGNED.directive.id);
  expect(screen.getAllByText('Có sẵn trong chương trình')).toHaveLength(builtIn.length);
  expect(screen.getByText('1 tệp đã nhập không dùng được nữa')).toBeTruthy();
});
