import { fireEvent, screen, within, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import knownSites from '#shared/facts/tables/known-sites.facts.json' with { type: 'json' };
import { fail, ok } from '#shared/base/result.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import type { DataFacts, PackFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { tableChange } from '#shared/packs/table-changes.ts';
import { PacksPage } from '#renderer/features/packs/packs-page.tsx';
import { readCampaigns } from '#renderer/storage/campaigns.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { dataFacts, dataPackJson, newerBranches } from '#tests/support/data-packs.ts';
import { packWithCriterion } from '#tests/support/pack-files.ts';
import { SAMPLE_SIGNER } from '#tests/support/pack-signer.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { criterionJson, sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const SIGNED: PackFacts = {
  directive: sampleDirective,
  packSha256: '0123456789abcdef'.repeat(4),
  fileSha256: 'b'.repeat(64),
  sizeBytes: 4_000,
  signer: SAMPLE_SIGNER,
};

function acceptable(pack: PackFacts, present: PackFacts | null = null): PackVerdict {
  return { status: 'acceptable', fileName: 'goi.json', pack, present };
}

/** Opens the screen and drops a file that main judges so. */
function offer(verdict: PackVerdict, more: FakeAnswers = {}) {
  const main = installFakeBridge({ 'packs:examine-bytes': () => ok(verdict), ...more });
  const user = renderScreen(<PacksPage />);
  const place = screen.getByText('Kéo thả tệp bộ tiêu chí hoặc tệp dữ liệu (.json) vào đây, hoặc');
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
  await user.click(await screen.findByRole('button', { name: 'Hủy' }));
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
  installFakeBridge({ 'packs:list': () => ok({ packs: [SIGNED], data: [], setAside }) });
  renderScreen(<PacksPage />);
  expect(await screen.findByText('Phòng mẫu thuộc Sở mẫu ký, mã khóa 7K2M-Q0XD-91AB-ZT4H')).toBeTruthy();
  const builtIn = builtInDirectives.filter(({ id }) => id !== SIGNED.directive.id);
  expect(screen.getAllByText('Có sẵn trong chương trình')).toHaveLength(builtIn.length);
  expect(screen.getByText('1 tệp đã nhập không dùng được nữa')).toBeTruthy();
});

function acceptableData(pack: DataFacts): PackVerdict {
  const changes = pack.data.tables.map((table) => tableChange(table, builtInFacts));
  return { status: 'acceptable-data', fileName: 'du-lieu.json', pack, changes };
}

function cellsOf(row: HTMLElement): readonly (string | null)[] {
  return within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
}

test('newer tables are shown with who signed them, days and counts, and used only when the user says so', async () => {
  const pack = dataFacts();
  const kept: DataFacts[] = [];
  const { main, user } = offer(acceptableData(pack), {
    'packs:list': () => ok({ packs: [], data: kept, setAside: [] }),
    'packs:adopt': () => {
      kept.push(pack);
      return ok({ id: null });
    },
  });
  const preview = within(await screen.findByRole('article'));
  expect(preview.getByText('Chưa xác minh được người ký là ai.')).toBeTruthy();
  expect(preview.getByText('7K2M-Q0XD-91AB-ZT4H')).toBeTruthy();
  expect(preview.getByText('Mã tệp dữ liệu (SHA-256)')).toBeTruthy();
  const row = preview.getByRole('row', { name: /^Nhánh phần mềm và ngày hết hỗ trợ/u });
  expect(cellsOf(row)).toEqual([
    '17/09/2026',
    '15/01/2027',
    String(newerBranches().entries.length),
    '1',
    '0',
    '0',
  ]);
  expect(main.calls.map(({ name }) => name)).not.toContain('packs:adopt');
  await user.click(preview.getByRole('button', { name: 'Dùng dữ liệu này' }));
  expect(await screen.findByText('Đang dùng dữ liệu mới: Dữ liệu mẫu tháng 1/2027')).toBeTruthy();
  const inUse = screen.getByRole('row', { name: /^Nhánh phần mềm và ngày hết hỗ trợ/u });
  expect(inUse.textContent).toContain('Từ tệp “Dữ liệu mẫu tháng 1/2027”.');
  expect(cellsOf(inUse)[0]).toBe('15/01/2027');
});

test('what this version does not recognise in newer tables is named before they are used', async () => {
  const entry = { ...newerBranches().entries.at(-1), product: 'phan-mem-la' };
  offer(acceptableData(dataFacts(dataPackJson([newerBranches({ entries: [entry] })]))));
  expect(await screen.findByText('Phiên bản này chưa nhận ra 1 tên trong tệp')).toBeTruthy();
  expect(screen.getByText(/cập nhật chương trình: phan-mem-la\.$/u)).toBeTruthy();
});

test('a file with newer tables can be removed, and the tables of the program are in use again', async () => {
  const kept = [dataFacts()];
  installFakeBridge({
    'packs:list': () => ok({ packs: [], data: kept, setAside: [] }),
    'packs:remove-data': () => {
      kept.pop();
      return ok({});
    },
  });
  const user = renderScreen(<PacksPage />);
  await user.click(await screen.findByRole('button', { name: 'Bỏ tệp dữ liệu Dữ liệu mẫu tháng 1/2027' }));
  await waitFor(() => {
    expect(screen.queryByText('Tệp dữ liệu đã nhập')).toBeNull();
  });
  const inUse = screen.getByRole('row', { name: /^Nhánh phần mềm và ngày hết hỗ trợ/u });
  expect(cellsOf(inUse)[0]).toBe('17/09/2026');
});

test('tables older than a year are counted, and each of them says so', async () => {
  installFakeBridge({});
  renderScreen(<PacksPage />);
  const row = await screen.findByRole('row', { name: /^Dịch vụ mà người khác có thể nhận/u });
  expect(cellsOf(row)[0]).toBe('08/02/2025Đã cũ hơn một năm.');
  expect(screen.getByText(/^\d+ bảng dữ liệu đã cũ hơn một năm$/u)).toBeTruthy();
});

test('hosts that would no longer be strange are named one by one, in the tone of a danger', async () => {
  const table = {
    ...knownSites,
    asOf: '2027-01-15',
    entries: [...knownSites.entries, { domain: 'thu-vien-mau.com', asOf: '2027-01-15', source: 'own' }],
  };
  offer(acceptableData(dataFacts(dataPackJson([table]))));
  const title = await screen.findByText('1 nơi sẽ không còn bị coi là lạ');
  expect(title.closest('[data-tone]')?.getAttribute('data-tone')).toBe('serious');
  expect(screen.getByText('thu-vien-mau.com')).toBeTruthy();
});
