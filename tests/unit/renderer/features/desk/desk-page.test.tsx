import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { receiptReportOf } from '#shared/desk/decision.ts';
import type { JudgedFile } from '#shared/desk/judged-file.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { DeskPage } from '#renderer/features/desk/desk-page.tsx';
import { useDeskLook } from '#renderer/features/desk/desk-place.ts';
import { useDeskRun } from '#renderer/features/desk/desk-run.ts';
import { integritySentence } from '#shared/report/integrity-sentences.ts';
import { keepDecision } from '#renderer/storage/decisions.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { readReceipts } from '#renderer/storage/receipts.ts';
import { type FakeAnswers, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { type SampleFile, sampleReceivedFile } from '#tests/support/received-files.ts';
import { RETURNED, sampleDecision } from '#tests/support/sample-receipt.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const KEY = 'BBBB-BBBB-BBBB-BBBB';
const UNITS = [
  { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [], phone: '0900 000 001' },
  { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [] },
];
const PLACES = {
  register: {
    fileName: 'don-vi.xlsx',
    folder: 'D:\\',
    adoptedAt: '2026-11-28T01:00:00.000Z',
    units: UNITS,
  },
  folders: ['D:\\Đã nhận'],
};

/** A whole report under a key that nobody has compared. */
function judged(sample: SampleFile = {}): JudgedFile {
  return {
    file: sampleReceivedFile({ key: KEY, signer: 'unknown-key', source: 'bao-cao.pdf', ...sample }),
    signatures: [
      {
        kind: 'app-seal',
        signerName: 'Trường Mẫu',
        issuerName: 'Trường Mẫu',
        fingerprint: KEY,
        algorithm: 'ECDSA P-256, SHA-256',
        claimedTime: null,
        validFrom: '2026-01-01T00:00:00.000Z',
        validTo: '2036-01-01T00:00:00.000Z',
        certificate: [],
        fault: null,
      },
    ],
  };
}

function deskOf(answers: FakeAnswers) {
  return installFakeBridge({
    'desk:describe': () => ok(PLACES),
    'desk:read': () => ok({ isWhole: true, judged: [judged()], unread: [], skipped: [], handedUp: [] }),
    ...answers,
  });
}

const START = useDeskRun.getState();

beforeEach(() => {
  useDeskRun.setState(START, true);
  useDeskLook.setState({
    tab: 'units',
    filter: 'everything',
    concern: 'everything',
    unitSearch: '',
    fileSearch: '',
  });
});

afterEach(() => {
  useDeskRun.setState(START, true);
});

test('a key that is approved for a unit counts at once, and taken back no longer', async () => {
  let approved: ApprovedKey[] = [];
  const main = deskOf({
    'keys:approve': (key) => {
      approved = [{ ...key, approvedAt: '2026-11-28T01:00:00.000Z' }];
      return ok(approved);
    },
    'keys:withdraw': () => ok([]),
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  const row = async () => (await screen.findByRole('button', { name: 'Trường Mẫu Một' })).closest('tr');
  expect((await row())?.textContent).toContain('chưa so mã khóa');
  await user.click(await screen.findByRole('button', { name: 'Trường Mẫu Một' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('0900 000 001')).toBeTruthy();
  await user.click(dialog.getByRole('checkbox', { name: /so đủ bốn nhóm/u }));
  await user.click(dialog.getByRole('button', { name: /^Ghi nhận khóa này cho Trường Mẫu Một/u }));
  expect(await dialog.findByText('Đã ghi nhận khóa. Bảng đã tính lại.')).toBeTruthy();
  expect(main.calls.find(({ name }) => name === 'keys:approve')?.input).toEqual({
    code: 'HP-001',
    name: 'Trường Mẫu Một',
    fingerprint: KEY,
  });
  expect((await row())?.textContent).not.toContain('chưa so mã khóa');
  await user.click(dialog.getByRole('button', { name: /^Bỏ ghi nhận khóa/u }));
  await waitFor(async () => {
    expect((await row())?.textContent).toContain('chưa so mã khóa');
  });
});

test('a reading that was called off leaves the figures, and keeps when the files came', async () => {
  let isWhole = true;
  deskOf({
    'desk:read': () =>
      ok({
        isWhole,
        judged: [isWhole ? judged() : judged({ unitCode: 'HP-002' })],
        unread: [],
        skipped: [],
        handedUp: [],
      }),
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  expect(await screen.findByRole('button', { name: /^Đã nộp, trên 2: 1\./u })).toBeTruthy();
  isWhole = false;
  await user.click(screen.getByRole('button', { name: 'Đọc lại các tệp' }));
  expect(await screen.findByText('Đã hủy. Số liệu lần đọc trước vẫn còn nguyên.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Đã nộp, trên 2: 1\./u })).toBeTruthy();
  expect(await readReceipts()).toHaveLength(2);
});

test('a unit whose correction came later says when its first version came', async () => {
  const first = judged({ receivedAt: '2026-12-01T01:00:00.000Z' });
  const second = judged({ sequence: 2, receivedAt: '2026-12-03T01:00:00.000Z' });
  deskOf({
    'desk:read': () => ok({ isWhole: true, judged: [first, second], unread: [], skipped: [], handedUp: [] }),
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  await user.click(await screen.findByRole('button', { name: 'Trường Mẫu Một' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('08:00 03/12/2026')).toBeTruthy();
  expect(dialog.getByText('Bản đầu nhận lúc')).toBeTruthy();
  expect(dialog.getByText('08:00 01/12/2026')).toBeTruthy();
});

test('the units whose report went back are found, until a mended one comes', async () => {
  let files = [judged(), judged({ unitCode: 'HP-002', source: 'hai.pdf' })];
  deskOf({
    'desk:read': () => ok({ isWhole: true, judged: files, unread: [], skipped: [], handedUp: [] }),
  });
  const [first] = files;
  if (first === undefined) throw new Error('no file');
  const { key, report } = { key: sameReportKey(first.file), report: receiptReportOf(first.file, 'Đợt mẫu') };
  if (report === null) throw new Error('no whole report');
  await keepDecision(sampleDecision({ key, report, ...RETURNED }));
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  await user.selectOptions(await screen.findByLabelText('Tình trạng'), 'Trả lại, chờ bản sửa');
  expect(await screen.findByText('1 trên 2 dòng')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Trường Mẫu Một' })).toBeTruthy();
  files = [...files, judged({ sequence: 2, source: 'sua.pdf' })];
  await user.click(screen.getByRole('button', { name: 'Đọc lại các tệp' }));
  expect(await screen.findByText('0 trên 2 dòng')).toBeTruthy();
});

test('files that could not be read are never passed over in silence', async () => {
  deskOf({
    'desk:read': () =>
      ok({
        isWhole: true,
        judged: [judged()],
        unread: [{ source: 'usb', code: 'file-unreadable' }],
        skipped: [],
        handedUp: [],
      }),
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  expect(
    await screen.findByText('Có 1 tệp hoặc thư mục không đọc được. Số liệu có thể còn thiếu.'),
  ).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Tệp cần xem lại' }));
  expect((await screen.findByText('usb')).closest('tr')?.textContent).toContain('Không đọc được');
});

test('a folder that is out of reach is named, and nothing is said of files that were not read', async () => {
  deskOf({
    'desk:read': () =>
      ok({
        isWhole: true,
        judged: [],
        unread: [{ source: 'D:\\Đã nhận', code: 'file-unreadable' }],
        skipped: [],
        handedUp: [],
      }),
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  await screen.findByText('Chưa đọc được tệp nào nên chưa có số liệu.');
  expect(screen.getByText(/^Không đọc được: D:\\Đã nhận\. Mở lại ổ đĩa hoặc thư mục đó/u)).toBeTruthy();
  expect(screen.getByText(/^Đọc lúc .*: 0 tệp\./u)).toBeTruthy();
});

test('encrypted files that wait for the passphrase of the key are counted, with what to do', async () => {
  const { file } = judged({ isIntact: false, source: 'ma-hoa.p7m' });
  const cause = 'encrypted-key-locked' as const;
  const locked = { ...file, integrity: { status: 'packed' as const, cause, ...integritySentence(cause) } };
  const reading = { isWhole: true, unread: [], skipped: [], handedUp: [] };
  deskOf({ 'desk:read': () => ok({ ...reading, judged: [judged(), { file: locked, signatures: [] }] }) });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  expect(
    await screen.findByText('Lúc đọc, 1 tệp mã hóa chưa mở được vì khóa giải mã chờ mật khẩu.'),
  ).toBeTruthy();
});

test('reports of several campaigns are not added up until one is chosen', async () => {
  deskOf({
    'desk:read': () =>
      ok({
        isWhole: true,
        judged: [judged(), judged({ campaign: 'dot-khac' })],
        unread: [],
        skipped: [],
        handedUp: [],
      }),
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  expect(await screen.findByText('Các báo cáo thuộc nhiều đợt. Thầy/Cô chọn một đợt để tính.')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Đợt báo cáo'), 'dot-khac');
  expect(await screen.findByRole('button', { name: /^Đã nộp, trên 2: 1\./u })).toBeTruthy();
  // the deadline stands beside it, and is what comes next
  expect(screen.getByRole('tab', { name: 'Nguồn dữ liệu', selected: true })).toBeTruthy();
  expect((await screen.findByLabelText<HTMLSelectElement>('Đợt báo cáo')).value).toBe('dot-khac');
});

test('a campaign that no file belongs to is named in its field, and nobody is called missing without a word', async () => {
  await saveSetting('deskCampaign', 'tu-kiem-thuong-ky.2026-11');
  deskOf({});
  const user = renderScreen(<DeskPage directives={builtInDirectives} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  expect(await screen.findByText('Không tệp nào đã đọc thuộc đợt đang chọn.')).toBeTruthy();
  expect(screen.getByText(/Số liệu của đợt: .*tháng 11\/2026\./u)).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Nguồn dữ liệu' }));
  const field = await screen.findByLabelText<HTMLSelectElement>('Đợt báo cáo');
  expect(field.selectedOptions[0]?.textContent).toContain('tháng 11/2026');
});

test('each campaign has a deadline of its own, which stands beside the figures', async () => {
  await saveSetting('deskCampaign', 'dot-mau');
  await saveSetting('deskDeadline', '2026-11-30T17:00');
  const files = [judged(), judged({ campaign: 'dot-khac', source: 'khac.pdf' })];
  deskOf({
    'desk:read': () => ok({ isWhole: true, judged: files, unread: [], skipped: [], handedUp: [] }),
  });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  const late = (count: number) =>
    screen.findByRole('button', { name: new RegExp(`^Nộp sau hạn: ${String(count)}\\.`, 'u') });
  expect(await late(1)).toBeTruthy();
  expect(screen.getByText(/Số liệu của đợt: dot-mau\. Hạn nhận: 17:00 30\/11\/2026\./u)).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Nguồn dữ liệu' }));
  const choose = async (campaign: string) => {
    await user.selectOptions(await screen.findByLabelText('Đợt báo cáo'), campaign);
  };
  await choose('dot-khac');
  expect(await late(0)).toBeTruthy();
  expect(screen.queryByText(/Hạn nhận: /u)).toBeNull();
  await choose('dot-mau');
  expect(await late(1)).toBeTruthy();
  await choose('');
  expect(await screen.findByText('Các báo cáo thuộc nhiều đợt. Thầy/Cô chọn một đợt để tính.')).toBeTruthy();
  await choose('dot-mau');
  expect(await late(1)).toBeTruthy();
});

test('a failure is told, and the figures of before stay', async () => {
  deskOf({ 'desk:read': () => fail({ code: 'worker-stopped', detail: '' }) });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('a first reading that was called off speaks of no figures of before', async () => {
  deskOf({ 'desk:read': () => ok({ isWhole: false, judged: [], unread: [], skipped: [], handedUp: [] }) });
  const user = renderScreen(<DeskPage directives={[]} />);
  await user.click(await screen.findByRole('button', { name: 'Đọc các tệp' }));
  expect(await screen.findByText(/^Đã hủy\. Chưa có số liệu\./u)).toBeTruthy();
  expect(screen.queryByText(/lần đọc trước/u)).toBeNull();
});
