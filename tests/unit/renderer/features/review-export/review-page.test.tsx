import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { EVIDENCE_LIMIT_BYTES } from '#shared/evidence/evidence-limit.ts';
import { ReviewPage } from '#renderer/features/review-export/review-page.tsx';
import { putRefused } from '#renderer/questions/autosave/drafts.ts';
import { cellPlace } from '#renderer/questions/record-table/cells/cell-place.ts';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { rememberEvidence } from '#renderer/storage/evidence.ts';
import { addRecords } from '#renderer/storage/records.ts';
import { saveProfile } from '#renderer/storage/profile.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { SAMPLE_SIGNER } from '#tests/support/pack-signer.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { SAMPLE_EXPORT } from '#tests/support/sample-export-entry.ts';

const FILE = `${'a'.repeat(64)}.jpg`;
const exportButton = () => screen.findByRole('button', { name: 'Xuất báo cáo' });

beforeEach(async () => {
  await saveProfile(SAMPLE_PROFILE);
});

test('an error blocks the export and leads to its place', async () => {
  await saveAnswer(sampleDirective.id, '1.1', { value: 'not-applicable' });
  renderScreen(<ReviewPage directive={sampleDirective} />);
  expect(await exportButton()).toHaveProperty('disabled', true);
  const link = screen.getByRole('link', { name: /^Sửa: 1\.1 .*lý do/u });
  expect(link.getAttribute('href')).toBe('#/muc/1?tieu-chi=1.1');
});

test('what is unanswered is one line for each item and does not block', async () => {
  renderScreen(<ReviewPage directive={sampleDirective} />);
  expect(await exportButton()).toHaveProperty('disabled', false);
  expect(screen.getAllByText(/tiêu chí chưa trả lời/u)).toHaveLength(sampleDirective.items.length);
});

test('texts that could not be stored are counted by table and card, and led to; those of removed rows are not', async () => {
  const rows = [{ name: 'Lê Thị Thử' }, { name: 'Trần Văn Mẫu' }, { name: 'Vũ Thị Giả' }];
  const [, second = '', third = ''] = await addRecords(sampleDirective.id, 'duty-roster', rows);
  putRefused(
    new Map([
      [cellPlace(second, 'role'), 'Trực chính'],
      [cellPlace(third, 'startsAt'), '31/4/2024'],
      [cellPlace('of a row that was removed', 'role'), 'Trực phụ'],
      [`${sampleDirective.id}/1.1/dueOn`, '31/02/2027'],
    ]),
  );
  renderScreen(<ReviewPage directive={sampleDirective} />);
  expect(await screen.findByText(/^3 ô ghi chưa đúng nên chưa lưu được\./u)).toBeDefined();
  const table = screen.getByRole('link', { name: 'Danh sách và lịch trực: 2 ô' });
  expect(table.getAttribute('href')).toMatch(/bang=duty-roster&dong=2$/u);
  expect(screen.getByRole('link', { name: /^1\.1 .*: 1 ô$/u }).getAttribute('href')).toContain(
    'tieu-chi=1.1',
  );
});

test('evidence that is no longer on this PC is named before an export, which it would stop', async () => {
  const gone = { file: FILE, originalName: 'quyet-dinh.jpg', mediaType: 'image/jpeg', sizeBytes: 9 } as const;
  await rememberEvidence(gone);
  await saveAnswer(sampleDirective.id, '1.1', { value: 'done', evidence: [{ file: FILE, caption: '' }] });
  installFakeBridge({ 'evidence:find-missing': ({ files }) => ok({ missing: files }) });
  renderScreen(<ReviewPage directive={sampleDirective} />);
  expect(await screen.findByText('1 tệp minh chứng không còn trên máy này.')).toBeDefined();
  const file = screen.getByText('quyet-dinh.jpg');
  expect(screen.getByRole('link', { name: 'Tiêu chí 1.1' })).toBeDefined();
  expect(await exportButton()).toHaveProperty('disabled', true);
  const order = file.compareDocumentPosition(screen.getByText(/nên xem lại, không chặn việc xuất$/u));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING, 'what stops the export comes first').toBeTruthy();
});

test('an export shows its stages, then the file with its place and codes', async () => {
  let finish = () => {};
  const main = installFakeBridge({
    'report:export': () =>
      new Promise((resolve) => {
        finish = () => {
          resolve(ok({ status: 'saved', entry: SAMPLE_EXPORT }));
        };
      }),
    'report:cancel-export': () => ok({}),
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await exportButton());
  act(() => {
    main.send('report:export-progress', { stage: 'seal', fraction: 0.6 });
  });
  expect(screen.getByRole('status').textContent).toBe('Niêm phong hoặc ký số');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('60');

  finish();
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Xong' })).toBe(document.activeElement);
  });
  expect(screen.getByText('BC-ATTT_truong-mau_01.pdf')).toBeTruthy();
  expect(screen.getByText('ABCD-EFGH-JKLM-NPQR')).toBeTruthy();
});

test('what is exported is the answers with the names of the evidence', async () => {
  await rememberEvidence({
    file: FILE,
    originalName: 'Quyết định.jpg',
    mediaType: 'image/jpeg',
    sizeBytes: 9,
  });
  await saveAnswer(sampleDirective.id, '1.1', { value: 'done', evidence: [{ file: FILE, caption: '' }] });
  const main = installFakeBridge({ 'report:export': () => ok({ status: 'not-chosen' }) });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await exportButton());
  await waitFor(() => {
    expect(main.calls.find(({ name }) => name === 'report:export')?.input).toMatchObject({
      input: { unit: SAMPLE_PROFILE, answers: { '1.1': { value: 'done' }, '2.1': { value: null } } },
      originalNames: { [FILE]: 'Quyết định.jpg' },
      correctionReason: '',
      passphrase: null,
    });
  });
});

test('phone numbers are left out of a report where the user wants it, and of no other', async () => {
  const main = installFakeBridge({ 'report:export': () => ok({ status: 'not-chosen' }) });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await exportButton());
  const wishes = () => main.calls.filter(({ name }) => name === 'report:export').map(({ input }) => input);
  await waitFor(() => {
    expect(wishes()).toMatchObject([{ hidesPhones: false }]);
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Ẩn số điện thoại trong báo cáo' }));
  await user.click(await exportButton());
  await waitFor(() => {
    expect(wishes()).toMatchObject([{ hidesPhones: false }, { hidesPhones: true }]);
  });
});

test('what was given for an export that came to nothing need not be typed again, and a signature asks for no other passphrase', async () => {
  const failure = { code: 'certificate-passphrase-wrong' as const, detail: '' };
  installFakeBridge({
    'keys:describe': () => ok({ status: 'none', canProtectWithSystem: false }),
    'report:list-exports': () => ok([SAMPLE_EXPORT]),
    'report:export': () => fail(failure),
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  const reason = () => screen.findByLabelText('Lý do xuất lại');
  await reason();
  await user.click(screen.getByRole('button', { name: 'Xuất bản chưa ký để ký số', hidden: true }));
  expect(await screen.findByText('Ghi lý do xuất lại.')).toBeTruthy();
  expect(screen.queryByText('Mật khẩu cần ít nhất 8 ký tự.')).toBeNull();
  await user.type(await reason(), 'Bổ sung mục 3');
  await user.click(screen.getByRole('button', { name: 'Xuất bản chưa ký để ký số', hidden: true }));
  expect(await screen.findByText(/^Mật khẩu của tệp chứng thư số chưa đúng\./u)).toBeTruthy();
  expect(await reason()).toHaveProperty('value', 'Bổ sung mục 3');
  expect(screen.getByText('Đơn vị có chứng thư số?').closest('details')).toHaveProperty('open', true);
});

/** The pack of the campaign, signed, with a desk that reports may be encrypted for. */
const WITH_DESK: FakeAnswers['packs:list'] = () => {
  const receivingDesks = [
    { name: 'Phòng Mẫu', fingerprint: 'AAAA-BBBB-CCCC-DDDD', encryptionCertificate: 'MIIB'.repeat(100) },
  ];
  const directive = { ...sampleDirective, receivingDesks };
  const facts = { packSha256: 'a'.repeat(64), fileSha256: 'b'.repeat(64), sizeBytes: 9 };
  return ok({ packs: [{ directive, ...facts, signer: SAMPLE_SIGNER }], data: [], setAside: [] });
};
const ENCRYPT = { name: 'Lưu thêm bản mã hóa để gửi qua mạng (.p7m)' };

test('a copy is encrypted where the signed pack names a desk for it, and a failure of that leaves the report', async () => {
  const copies = [
    fail({ code: 'disk-full' as const, detail: '' }),
    ok({ fileName: 'BC.p7m', folder: 'C:\\Báo cáo' }),
  ];
  const main = installFakeBridge({
    'packs:list': WITH_DESK,
    'report:export': () =>
      ok({
        status: 'saved',
        entry: SAMPLE_EXPORT,
        encrypted: { status: 'failed', failure: { code: 'disk-full', detail: '' } },
      }),
    'report:save-encrypted': () => copies.pop() ?? fail({ code: 'busy', detail: '' }),
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  const choice = await screen.findByRole('checkbox', ENCRYPT);
  expect(screen.getByText(/Chỉ Phòng Mẫu mở được\./u)).toBeTruthy();
  await user.click(choice);
  await user.click(await exportButton());
  expect(await screen.findByRole('heading', { name: 'Xong' })).toBeTruthy();
  expect(screen.getByText('Báo cáo đã xuất xong, nhưng chưa lưu được bản mã hóa.')).toBeTruthy();
  expect(main.calls.find(({ name }) => name === 'report:export')?.input).toMatchObject({ encrypts: true });
  await user.click(screen.getByRole('button', { name: 'Lưu bản mã hóa (.p7m)' }));
  expect(await screen.findByText('Đã lưu bản mã hóa BC.p7m vào C:\\Báo cáo.')).toBeTruthy();
});

test('nothing is said of encryption where no signed pack names a desk for it', async () => {
  const unsigned: FakeAnswers['packs:list'] = async (input) => {
    const list = await WITH_DESK(input);
    return list.ok
      ? ok({ ...list.value, packs: list.value.packs.map((pack) => ({ ...pack, signer: null })) })
      : list;
  };
  installFakeBridge({ 'packs:list': unsigned });
  renderScreen(<ReviewPage directive={sampleDirective} />);
  await exportButton();
  expect(screen.queryByRole('checkbox', ENCRYPT)).toBeNull();
});

test('a further report of the same unit needs a reason', async () => {
  const main = installFakeBridge({
    'report:list-exports': () => ok([SAMPLE_EXPORT]),
    'report:export': () => ok({ status: 'not-chosen' }),
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await exportButton());
  expect(await screen.findByText('Ghi lý do xuất lại.')).toBeTruthy();
  await user.type(screen.getByLabelText('Lý do xuất lại'), 'Bổ sung minh chứng');
  await user.click(await exportButton());
  await waitFor(() => {
    expect(main.calls.filter(({ name }) => name === 'report:export')).toMatchObject([
      { input: { correctionReason: 'Bổ sung minh chứng' } },
    ]);
  });
});

test('where the system cannot keep the key, a passphrase is set twice before anything is sent', async () => {
  const main = installFakeBridge({
    'keys:describe': () => ok({ status: 'none', canProtectWithSystem: false }),
    'report:export': () => ok({ status: 'not-chosen' }),
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.type(await screen.findByLabelText('Đặt mật khẩu cho khóa niêm phong'), 'hoa phượng');
  await user.type(screen.getByLabelText('Nhập lại mật khẩu'), 'hoa phuong');
  await user.click(await exportButton());
  expect(await screen.findByText('Hai lần nhập chưa giống nhau.')).toBeTruthy();

  await user.clear(screen.getByLabelText('Nhập lại mật khẩu'));
  await user.type(screen.getByLabelText('Nhập lại mật khẩu'), 'hoa phượng');
  await user.click(await exportButton());
  await waitFor(() => {
    expect(main.calls.filter(({ name }) => name === 'report:export')).toMatchObject([
      { input: { passphrase: 'hoa phượng' } },
    ]);
  });
});

test('a failure says what happened and what to do, and the form is still there', async () => {
  installFakeBridge({ 'report:export': () => fail({ code: 'disk-full', detail: 'ENOSPC' }) });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await exportButton());
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/Ổ đĩa đã đầy/u)).toBeTruthy();
  expect(within(alert).getByText(/các câu trả lời vẫn còn nguyên/u)).toBeTruthy();
  expect(within(alert).getByText(/Dọn bớt ổ đĩa/u)).toBeTruthy();
  expect(alert.textContent).not.toContain('ENOSPC');
  expect(await exportButton()).toHaveProperty('disabled', false);
});

test('too much evidence blocks the export', async () => {
  await rememberEvidence({
    file: FILE,
    originalName: 'Ảnh.jpg',
    mediaType: 'image/jpeg',
    sizeBytes: EVIDENCE_LIMIT_BYTES + 1,
  });
  await saveAnswer(sampleDirective.id, '1.1', { value: 'done', evidence: [{ file: FILE, caption: '' }] });
  renderScreen(<ReviewPage directive={sampleDirective} />);
  expect(await screen.findByText(/Vượt 10 MB/u)).toBeTruthy();
  expect(await exportButton()).toHaveProperty('disabled', true);
});

test('a damaged key is put aside on request and the export can go on', async () => {
  let isDamaged = true;
  installFakeBridge({
    'keys:describe': () =>
      ok(isDamaged ? { status: 'damaged' } : { status: 'none', canProtectWithSystem: true }),
    'keys:put-aside': () => {
      isDamaged = false;
      return ok({});
    },
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: 'Bỏ khóa hỏng, tạo khóa mới' }));
  expect(await exportButton()).toHaveProperty('disabled', false);
});

test('who has forgotten the passphrase makes a new key with a new one', async () => {
  let isAside = false;
  installFakeBridge({
    'keys:describe': () =>
      ok(
        isAside
          ? { status: 'none', canProtectWithSystem: false }
          : {
              status: 'present',
              fingerprint: 'ABCD-EFGH-JKLM-NPQR',
              unitName: 'Trường Mẫu',
              isPassphraseNeeded: true,
            },
      ),
    'keys:put-aside': () => {
      isAside = true;
      return ok({});
    },
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await screen.findByText('Quên mật khẩu?'));
  await user.click(screen.getByRole('button', { name: 'Cất khóa cũ, tạo khóa mới' }));
  expect(await screen.findByLabelText('Đặt mật khẩu cho khóa niêm phong')).toBeTruthy();
});

test('the same report comes as a Word file to go on editing', async () => {
  const main = installFakeBridge({
    'documents:save': () =>
      ok({ status: 'saved', id: SAMPLE_EXPORT.id, fileName: 'bao-cao.docx', folder: 'C:\\Báo cáo' }),
  });
  const user = renderScreen(<ReviewPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: 'Tạo bản Word' }));
  expect(await screen.findByText('Đã lưu bao-cao.docx vào C:\\Báo cáo')).toBeDefined();
  expect(main.calls.find(({ name }) => name === 'documents:save')?.input).toMatchObject({
    kind: 'full-report',
    input: { campaign: sampleDirective.id },
  });
});
