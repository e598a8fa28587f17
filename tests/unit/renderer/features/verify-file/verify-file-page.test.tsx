import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { anyReportSchema } from '#shared/report/report.ts';
import type { Verification } from '#shared/report/verification.ts';
import { VerifyFilePage } from '#renderer/features/verify-file/verify-file-page.tsx';
import { dropFiles } from '#tests/support/drop-files.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { sampleReport } from '#tests/support/report-file.ts';
import { SAMPLE_EXPORT } from '#tests/support/sample-export-entry.ts';
import { sampleVerification } from '#tests/support/sample-verification.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const CHANGED = sampleVerification();

test('a dropped file is judged on three axes with what to do', async () => {
  const main = installFakeBridge({
    'report:verify-bytes': ({ fileName }) =>
      ok({ files: [{ fileName, verification: CHANGED }], skipped: [] }),
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['%PDF'], 'bao-cao.pdf'));
  expect(await screen.findByRole('heading', { name: 'bao-cao.pdf' })).toBeTruthy();
  for (const sentence of ['Tệp đã bị sửa.', 'Yêu cầu gửi lại.', 'Không rõ của ai.', 'Chưa so sánh.']) {
    expect(screen.getByText(sentence)).toBeTruthy();
  }
  expect(main.calls.find(({ name }) => name === 'report:verify-bytes')?.input).toEqual({
    fileName: 'bao-cao.pdf',
    content: new TextEncoder().encode('%PDF'),
  });
});

test('leaving the screen while files are checked loses none of them; what was read there goes', async () => {
  const waiting: (() => void)[] = [];
  installFakeBridge({
    'report:verify-bytes': async ({ fileName }) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return ok({ files: [{ fileName, verification: CHANGED }], skipped: [] });
    },
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['%PDF'], 'mot.pdf'), new File(['%PDF'], 'hai.pdf'));
  await waitFor(() => {
    expect(waiting).toHaveLength(1);
  });
  cleanup();
  waiting[0]?.();
  await waitFor(() => {
    expect(waiting).toHaveLength(2);
  });
  renderScreen(<VerifyFilePage />);
  expect(await screen.findByRole('heading', { name: 'mot.pdf' })).toBeTruthy();
  expect(screen.getByText('Đang kiểm tra hai.pdf…')).toBeTruthy();
  waiting[1]?.();
  expect(await screen.findByRole('heading', { name: 'hai.pdf' })).toBeTruthy();
  cleanup();
  renderScreen(<VerifyFilePage />);
  expect(await screen.findByRole('button', { name: 'Chọn tệp…' })).toHaveProperty('disabled', false);
  expect(screen.queryByRole('heading', { name: 'mot.pdf' })).toBeNull();
});

const FINGERPRINT = '7K2M-Q0XD-91AB-ZT4H';
/** Whole, under a key that nobody has approved. */
const RESEALED: Verification = {
  ...CHANGED,
  integrity: { ...CHANGED.integrity, status: 'intact', cause: 'intact' },
  standing: { status: 'not-compared', sentence: 'Chưa so.', nextStep: 'Đưa vào bảng tổng hợp.' },
  signer: {
    status: 'unknown-key',
    sentence: 'Khóa chưa được đối chiếu.',
    nextStep: 'Gọi cho đơn vị.',
    remarks: [],
  },
  signatures: [
    {
      kind: 'app-seal',
      signerName: 'Trường Tiểu học Hoa Sen Mẫu',
      issuerName: 'Trường Tiểu học Hoa Sen Mẫu',
      fingerprint: FINGERPRINT,
      algorithm: 'ECDSA P-256, SHA-256',
      claimedTime: null,
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: '2036-01-01T00:00:00.000Z',
      certificate: [],
      fault: null,
    },
  ],
};

test('the code that the app worked out of a key nobody has approved stands large beside the verdict', async () => {
  installFakeBridge({
    'report:verify-bytes': ({ fileName }) =>
      ok({ files: [{ fileName, verification: RESEALED }], skipped: [] }),
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['%PDF'], 'bao-cao.pdf'));
  const code = await screen.findByRole('list', { name: 'Mã khóa phần mềm tính từ tệp' });
  expect(
    within(code)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.slice(0, 4)),
  ).toEqual(['7K2M', 'Q0XD', '91AB', 'ZT4H']);
});

test('a school that checks its own report is not told to telephone itself', async () => {
  installFakeBridge({
    'keys:describe': () =>
      ok({ status: 'present', fingerprint: FINGERPRINT, unitName: 'Trường Mẫu', isPassphraseNeeded: false }),
    'report:verify-bytes': ({ fileName }) =>
      ok({ files: [{ fileName, verification: RESEALED }], skipped: [] }),
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['%PDF'], 'bao-cao.pdf'));
  expect(await screen.findByText('Niêm phong bằng khóa của chính máy này.')).toBeTruthy();
  expect(screen.queryByText('Gọi cho đơn vị.')).toBeNull();
  expect(screen.queryByText('Có được tính không?'), 'a school counts no reports').toBeNull();
  expect(screen.queryByRole('list', { name: 'Mã khóa phần mềm tính từ tệp' })).toBeNull();
});

test.each([
  [2, 'Thầy/Cô gửi đúng tệp này. Lưu lại bằng phần mềm khác thì niêm phong sẽ mất.', null],
  [3, 'Giữ tệp này để lưu hồ sơ. Lưu lại bằng phần mềm khác thì niêm phong sẽ mất.', 'lần 3'],
] as const)(
  'a school is told to send its report only while it has exported none since (newest export: %i)',
  async (sequence, nextStep, named) => {
    const report = anyReportSchema.parse({ ...sampleReport(), sequence: 2 });
    const verification: Verification = { ...RESEALED, report };
    installFakeBridge({
      'keys:describe': () =>
        ok({
          status: 'present',
          fingerprint: FINGERPRINT,
          unitName: 'Trường Mẫu',
          isPassphraseNeeded: false,
        }),
      'report:list-exports': ({ campaign }) =>
        ok(campaign === report.input.campaign ? [{ ...SAMPLE_EXPORT, sequence }] : []),
      'report:verify-bytes': ({ fileName }) => ok({ files: [{ fileName, verification }], skipped: [] }),
    });
    renderScreen(<VerifyFilePage />);
    dropFiles(new File(['%PDF'], 'bao-cao.pdf'));
    expect(await screen.findByText(nextStep)).toBeTruthy();
    expect(screen.queryByText('Có được tính không?') === null).toBe(named === null);
    if (named !== null) {
      expect(screen.getByText(`Đây là bản cũ. Sau đó máy này đã xuất ${named}.`)).toBeTruthy();
      expect(screen.getByText(`Bản để gửi là bản của ${named}, xem ở “Các lần đã xuất”.`)).toBeTruthy();
    }
  },
);

test('a file that cannot be judged is named, and the others are still judged', async () => {
  installFakeBridge({
    'report:verify-bytes': ({ fileName }) =>
      fileName === 'hong.pdf'
        ? fail({ code: 'worker-stopped', detail: 'hong.pdf' })
        : ok({ files: [{ fileName, verification: CHANGED }], skipped: [] }),
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['x'], 'hong.pdf'), new File(['y'], 'khac.pdf'));
  expect(await screen.findByRole('heading', { name: 'khac.pdf' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('hong.pdf');
});

test('a file that the app was opened with is judged at once, and one that comes while the screen is shown', async () => {
  const names = ['tu-thu-muc.pdf', 'mo-them.pdf'];
  let waiting = 1;
  const main = installFakeBridge({
    'report:count-opened': () => ok({ count: waiting }),
    'report:verify-opened': () => {
      waiting = 0;
      return ok({
        files: names.splice(0, 1).map((fileName) => ({ fileName, verification: CHANGED })),
        skipped: [],
        failures: [],
      });
    },
  });
  renderScreen(<VerifyFilePage />);
  expect(await screen.findByRole('heading', { name: 'tu-thu-muc.pdf' })).toBeTruthy();
  waiting = 1;
  main.send('report:opened', {});
  expect(await screen.findByRole('heading', { name: 'mo-them.pdf' })).toBeTruthy();
});

test('a choice that was called off leaves the screen as it was', async () => {
  installFakeBridge({ 'report:choose-and-verify': () => ok({ files: [], skipped: [], failures: [] }) });
  const user = renderScreen(<VerifyFilePage />);
  await user.click(screen.getByRole('button', { name: 'Chọn tệp…' }));
  expect(screen.getByRole('button', { name: 'Chọn tệp…' })).toHaveProperty('disabled', false);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a dropped file above the limit is refused unread, and the sentence tells the limit', async () => {
  const main = installFakeBridge();
  renderScreen(<VerifyFilePage />);
  const huge = new File(['%PDF'], 'rat-lon.pdf');
  Object.defineProperty(huge, 'size', { value: 64 * 1024 * 1024 + 1 });
  dropFiles(huge);
  expect(await screen.findByText(/^Tệp báo cáo lớn hơn 64 MB/u)).toBeTruthy();
  expect(main.calls.filter(({ name }) => name === 'report:verify-bytes')).toEqual([]);
});

const INTACT: Verification = {
  ...CHANGED,
  integrity: { ...CHANGED.integrity, status: 'intact', cause: 'intact' },
};

const MAILED: Verification = {
  ...INTACT,
  sealedPart: { start: 0, end: 900 },
  integrity: {
    ...INTACT.integrity,
    remarks: [
      { kind: 'bytes-behind', sentence: 'Có 100 byte thêm vào.', nextStep: 'Lưu riêng.', text: null },
    ],
  },
};

test('what was sealed is saved without the bytes around it, and the place is told', async () => {
  const main = installFakeBridge({
    'report:verify-bytes': ({ fileName }) =>
      ok({
        files: [{ fileName, verification: MAILED }],
        skipped: [],
      }),
    'report:save-sealed-part': () =>
      ok({ status: 'saved', fileName: 'bao-cao-phan-niem-phong.pdf', folder: 'D:\\' }),
  });
  const user = renderScreen(<VerifyFilePage />);
  dropFiles(new File(['%PDF'], 'bao-cao.pdf'));
  await user.click(await screen.findByRole('button', { name: 'Lưu phần đã niêm phong…' }));
  expect(await screen.findByText(/^Đã lưu bao-cao-phan-niem-phong\.pdf vào D:\\\./u)).toBeTruthy();
  expect(main.calls.find(({ name }) => name === 'report:save-sealed-part')?.input).toEqual({
    fileName: 'bao-cao.pdf',
    fileSha256: CHANGED.fileSha256,
  });
});

test('each PDF of a ZIP has its own verdict, and what was not looked at is named', async () => {
  installFakeBridge({
    'report:verify-bytes': () =>
      ok({
        files: [
          { fileName: 'gửi.zip › một.pdf', verification: INTACT },
          { fileName: 'gửi.zip › hai.pdf', verification: CHANGED },
        ],
        skipped: ['gửi.zip › giấy mời.docx'],
      }),
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['PK'], 'gửi.zip'));
  expect(await screen.findByRole('heading', { name: 'gửi.zip › một.pdf' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'gửi.zip › hai.pdf' })).toBeTruthy();
  expect(screen.getByText(/^1 tệp khác trong tệp nén hoặc thư không phải PDF/u)).toBeTruthy();
  expect(screen.getByText('gửi.zip › giấy mời.docx')).toBeTruthy();
  expect(screen.queryByText(/bản kê/u)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Lưu phần đã niêm phong…' })).toBeNull();
});

test('of what a desk has handed up it is said where that is judged', async () => {
  const skipped = ['len.zip › nop-len.json', 'len.zip › nop-len.p7s'];
  installFakeBridge({
    'report:verify-bytes': () =>
      ok({ files: [{ fileName: 'len.zip › bao-cao/001.pdf', verification: INTACT }], skipped }),
  });
  renderScreen(<VerifyFilePage />);
  dropFiles(new File(['PK'], 'len.zip'));
  expect(await screen.findByText(/Muốn kiểm tra bản kê, đọc tệp ở “Tổng hợp báo cáo”\.$/u)).toBeTruthy();
});

test('one chosen file that cannot be read takes nothing away from the others', async () => {
  installFakeBridge({
    'report:choose-and-verify': () =>
      ok({
        files: [{ fileName: 'tốt.pdf', verification: INTACT }],
        skipped: [],
        failures: [{ code: 'file-unreadable', detail: 'EACCES' }],
      }),
  });
  const user = renderScreen(<VerifyFilePage />);
  await user.click(screen.getByRole('button', { name: 'Chọn tệp…' }));
  expect(await screen.findByRole('heading', { name: 'tốt.pdf' })).toBeTruthy();
  expect(screen.getByRole('alert')).toBeTruthy();
});
