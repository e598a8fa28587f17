import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { readPack } from '#shared/packs/read-pack.ts';
import { PackEditorPage } from '#renderer/features/packs/editor/pack-editor-page.tsx';
import { readPackDraft } from '#renderer/storage/pack-draft.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const SHA = 'a'.repeat(64);

async function begun(answers: Parameters<typeof installFakeBridge>[0] = {}) {
  const main = installFakeBridge(answers);
  const user = renderScreen(<PackEditorPage directives={[sampleDirective]} />);
  await user.click(await screen.findByRole('button', { name: 'Bắt đầu soạn' }));
  await screen.findByLabelText('Tên bộ tiêu chí');
  return { main, user };
}

async function filled(answers: Parameters<typeof installFakeBridge>[0] = {}) {
  const { main, user } = await begun(answers);
  await user.click(screen.getByLabelText('Tên bộ tiêu chí'));
  await user.paste('Trực kỳ thi mẫu 2027');
  await user.click(screen.getByLabelText('Tên sự kiện hoặc đợt'));
  await user.paste('Kỳ thi mẫu');
  await user.click(screen.getByLabelText('Đợt này theo một công văn'));
  await screen.findByRole('button', { name: 'Ký và lưu…' });
  return { main, user };
}

test('what is typed is kept, and the gaps are told until the pack is whole', async () => {
  const { user } = await begun();
  expect(screen.getByText(/^Còn \d+ chỗ phải sửa trước khi lưu$/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ký và lưu…' })).toBeNull();
  await user.type(screen.getByLabelText('Tên sự kiện hoặc đợt'), 'Kỳ thi mẫu');
  await waitFor(async () => {
    expect((await readPackDraft())?.eventName).toBe('Kỳ thi mẫu');
  });
});

test('a gap is told under the names that the section and the field have on the screen, each once', async () => {
  const { user } = await begun();
  const gaps = () => {
    const list = screen.getByText(/chỗ phải sửa trước khi lưu$/u).parentElement;
    return within(list as HTMLElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.split(': ')[0]);
  };
  expect(gaps()).toContain('1. Đợt › Tên sự kiện hoặc đợt');
  expect(gaps()).toContain('2. Công văn › Trích yếu');
  expect(gaps(), 'it follows the name, which is missing').not.toContain('1. Đợt › Mã của đợt');

  await user.type(screen.getByLabelText('Mã của đợt'), 'SAI MÃ');
  await user.tab();
  await waitFor(() => {
    expect(gaps().filter((gap) => gap === '1. Đợt › Mã của đợt')).toHaveLength(1);
  });

  await user.click(screen.getByRole('button', { name: 'Thêm liên hệ' }));
  await screen.findByLabelText('Cơ quan');
  await user.click(screen.getByRole('checkbox', { name: /^1\.1 /u }));
  await user.click(screen.getByRole('button', { name: 'Sửa lời tiêu chí 1.2' }));
  await user.clear(await screen.findByLabelText('Tên tiêu chí'));
  await user.tab();
  await waitFor(() => {
    expect(gaps()).toContain('4. Liên hệ khi có sự cố › Liên hệ 1 › Cơ quan');
    expect(gaps()).toContain('5. Tiêu chí › 1.2 › Tên tiêu chí');
  });
  for (const gap of gaps()) {
    const section = gap?.split(' › ')[0] ?? '';
    expect(screen.getByRole('heading', { name: section })).toBeTruthy();
  }
});

test('a day that a criterion asks for can be said to tell of what has happened, and is so in the pack', async () => {
  const { main, user } = await filled({
    'packs:save-made': () => ok({ status: 'not-chosen' }),
  });
  await user.click(screen.getByRole('button', { name: 'Sửa lời tiêu chí 1.1' }));
  const days = await screen.findByRole('group', { name: 'Ngày nào nói về việc đã qua?' });
  const signedOn = within(days).getByRole<HTMLInputElement>('checkbox', { name: 'Ngày ký' });
  expect(signedOn.checked).toBe(false);
  await user.click(signedOn);
  await waitFor(async () => {
    expect((await readPackDraft())?.pastDays).toEqual({ '1.1/signed-on': true });
  });
  await user.click(screen.getByRole('button', { name: 'Lưu không ký…' }));
  const sent = () => main.calls.findLast(({ name }) => name === 'packs:save-made')?.input;
  await waitFor(() => {
    expect(sent()).toBeDefined();
  });
  const { content } = sent() as { readonly content: Uint8Array };
  const made = readPack(new TextDecoder().decode(content));
  const fields = made.ok
    ? made.value.items.flatMap(({ criteria }) => criteria.flatMap((one) => one.fields))
    : [];
  expect(fields.find(({ id }) => id === 'signed-on')).toMatchObject({ hasHappened: true });
});

test('a criterion that is not asked, a contact and other words are in the pack that is saved', async () => {
  const { main, user } = await filled({
    'packs:save-made': () =>
      ok({
        status: 'saved',
        id: crypto.randomUUID(),
        fileName: 'a.json',
        folder: 'D:\\',
        packSha256: SHA,
        signer: null,
      }),
  });
  await user.click(screen.getByRole('checkbox', { name: /^1\.1 /u }));
  await user.click(screen.getByRole('button', { name: 'Sửa lời tiêu chí 1.2' }));
  const title = await screen.findByLabelText('Tên tiêu chí');
  await user.clear(title);
  await user.paste('Lịch trực thi');
  await user.click(screen.getByRole('button', { name: 'Thêm liên hệ' }));
  const row = await screen.findByRole('group', { name: 'Liên hệ 1' });
  await user.click(within(row).getByLabelText('Cơ quan'));
  await user.paste('Phòng mẫu');
  await user.click(within(row).getByLabelText('Số lấy từ đâu'));
  await user.paste('Công văn mẫu');
  await user.tab();
  await screen.findByText('Hỏi 4 trên 5 tiêu chí');
  await waitFor(async () => {
    const draft = await readPackDraft();
    expect([draft?.words['1.2']?.title, draft?.contacts[0]?.note]).toEqual(['Lịch trực thi', 'Công văn mẫu']);
  });
  await user.click(screen.getByRole('button', { name: 'Lưu không ký…' }));
  expect(await screen.findByText('Đã lưu a.json vào D:\\.')).toBeTruthy();
  expect(screen.getByText(SHA)).toBeTruthy();
  const sent = main.calls.findLast(({ name }) => name === 'packs:save-made')?.input as {
    readonly content: Uint8Array;
    readonly signing: null;
  };
  const pack = readPack(new TextDecoder().decode(sent.content));
  expect(sent.signing).toBeNull();
  expect(pack).toMatchObject({
    ok: true,
    value: {
      id: 'truc-ky-thi-mau-2027',
      contacts: [{ organisation: 'Phòng mẫu', note: 'Công văn mẫu' }],
    },
  });
  expect(pack.ok && pack.value.items[0]?.criteria[0]).toMatchObject({ id: '1.2', title: 'Lịch trực thi' });
});

test('a text that is too long is never out of sight, and goes with the contact that it stands in', async () => {
  const { user } = await filled();
  const tooLong = 'á'.repeat(201);
  await user.click(screen.getByRole('button', { name: 'Thêm liên hệ' }));
  const row = await screen.findByRole('group', { name: 'Liên hệ 1' });
  await user.click(within(row).getByLabelText('Cơ quan'));
  await user.paste(tooLong);
  await user.tab();
  const remark = 'Có chỗ vừa nhập chưa lưu được. Thầy/Cô sửa chỗ có chữ đỏ.';
  expect(await screen.findByText(remark)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bỏ liên hệ 1' }));
  await waitFor(() => {
    expect(screen.queryByText(remark)).toBeNull();
  });
  await user.click(screen.getByRole('button', { name: 'Sửa lời tiêu chí 1.2' }));
  await user.click(await screen.findByLabelText('Tên tiêu chí'));
  await user.paste(tooLong);
  await user.tab();
  await screen.findByText(remark);
  await user.click(screen.getByRole('button', { name: 'Sửa lời tiêu chí 1.2' }));
  expect(screen.getByLabelText('Tên tiêu chí')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sửa lời tiêu chí 1.3' }));
  expect(screen.getAllByLabelText('Tên tiêu chí')).toHaveLength(2);
});

test('a first signature asks for the name that goes into the key', async () => {
  const { main, user } = await filled({ 'packs:save-made': () => ok({ status: 'not-chosen' }) });
  await user.click(screen.getByRole('button', { name: 'Ký và lưu…' }));
  expect(await screen.findByText('Nhập tên nơi ký.')).toBeTruthy();
  expect(main.calls.some(({ name }) => name === 'packs:save-made')).toBe(false);
  await user.type(screen.getByLabelText('Tên nơi ký'), 'Sở mẫu');
  await user.click(screen.getByRole('button', { name: 'Ký và lưu…' }));
  await waitFor(() => {
    expect(main.calls.findLast(({ name }) => name === 'packs:save-made')?.input).toMatchObject({
      signing: { name: 'Sở mẫu', passphrase: null },
    });
  });
});

test('the key of this PC is named as that of the desk, once there is one', async () => {
  const fingerprint = 'AAAA-BBBB-CCCC-DDDD';
  const { main, user } = await filled({
    'keys:describe': () =>
      ok({ status: 'present', fingerprint, unitName: 'Sở mẫu', isPassphraseNeeded: false }),
    'packs:save-made': () => ok({ status: 'not-chosen' }),
  });
  await user.click(screen.getByLabelText('Nêu khóa của máy này là khóa của nơi nhận báo cáo'));
  expect(await screen.findByText(new RegExp(fingerprint, 'u'))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ký và lưu…' }));
  const sent = main.calls.findLast(({ name }) => name === 'packs:save-made')?.input as {
    readonly content: Uint8Array;
  };
  const pack = readPack(new TextDecoder().decode(sent.content));
  expect(pack.ok && pack.value.receivingDesks).toEqual([{ name: 'Sở mẫu', fingerprint }]);
});

test('reports may be encrypted for the desk that is named, once there is a key for it', async () => {
  const fingerprint = 'AAAA-BBBB-CCCC-DDDD';
  const encryptionCertificate = 'MIIB'.repeat(100);
  const { main, user } = await filled({
    'keys:describe': () =>
      ok({ status: 'present', fingerprint, unitName: 'Sở mẫu', isPassphraseNeeded: false }),
    'decryption:describe': () =>
      ok({
        status: 'present',
        fingerprint,
        holderName: 'Sở mẫu',
        validTo: '2036-11-29T00:00:00.000Z',
        certificate: encryptionCertificate,
        isLocked: true,
      }),
    'packs:save-made': () => ok({ status: 'not-chosen' }),
  });
  const choice = screen.getByRole('checkbox', { name: 'Cho phép đơn vị gửi báo cáo được mã hóa' });
  expect(choice).toHaveProperty('disabled', true);
  await user.click(screen.getByLabelText('Nêu khóa của máy này là khóa của nơi nhận báo cáo'));
  await waitFor(() => {
    expect(choice).toHaveProperty('disabled', false);
  });
  await user.click(choice);
  expect(await screen.findByText(/nhận bản mã hóa/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ký và lưu…' }));
  const sent = main.calls.findLast(({ name }) => name === 'packs:save-made')?.input as {
    readonly content: Uint8Array;
  };
  const pack = readPack(new TextDecoder().decode(sent.content));
  expect(pack.ok && pack.value.receivingDesks).toEqual([
    { name: 'Sở mẫu', fingerprint, encryptionCertificate },
  ]);
});

test('a draft is put away only when that is said twice', async () => {
  const { user } = await begun();
  await user.click(screen.getByRole('button', { name: 'Bỏ bản đang soạn' }));
  await user.click(screen.getByRole('button', { name: 'Giữ lại' }));
  expect(await readPackDraft()).not.toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bỏ bản đang soạn' }));
  await user.click(screen.getByRole('button', { name: 'Bỏ bản này' }));
  expect(await screen.findByRole('button', { name: 'Bắt đầu soạn' })).toBeTruthy();
  expect(await readPackDraft()).toBeNull();
});
