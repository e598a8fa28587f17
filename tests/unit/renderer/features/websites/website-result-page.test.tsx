import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NOT_CHECKED_REASONS } from '#shared/checks/result/site-check-result.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import { WebsiteResultPage } from '#renderer/features/websites/website-result-page.tsx';
import { addRecord } from '#renderer/storage/records.ts';
import { readSite, saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { forgetUndo, undoLatest } from '#renderer/ui/undo.tsx';
import { siteResultAddress } from '#renderer/ui/addresses.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { baseline } from '#tests/support/site-snapshot.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const SITE = 'thhoasenmau.edu.vn';

function saveResult(changes: Parameters<typeof siteCheckOf>[0]) {
  return saveSiteCheck(SITE, { result: siteCheckOf(changes).result, baseline: null });
}

function showResult() {
  window.location.hash = siteResultAddress(SITE);
  return renderScreen(<WebsiteResultPage directive={sampleDirective} />);
}

test('findings stand by what is to be done, with the excerpt as text', async () => {
  await addRecord(sampleDirective.id, 'websites', { address: SITE, kind: 'website' });
  await saveResult({
    infected: true,
    findings: [
      findingOf({ rule: 'H03', severity: 'low', infection: 'none', key: 'h', seen: 'Thiếu tiêu đề.' }),
      findingOf({
        key: 's',
        excerpt: 'mời <a href="https://bet.example">nhà cái</a>',
        highlight: { start: 34, end: 41 },
      }),
    ],
  });
  const user = showResult();
  expect(await screen.findByText('Có dấu hiệu trang bị cài nội dung lạ')).toBeTruthy();
  const urgent = within(screen.getByRole('region', { name: 'Cần gỡ ngay (1)' }));
  await user.click(urgent.getByText('Tiêu đề trang có từ ngữ cờ bạc.'));
  expect(urgent.getByText(/mời <a href="https:\/\/bet\.example">/u)).toBeTruthy();
  expect(urgent.getByText('nhà cái').tagName).toBe('MARK');
  expect(urgent.queryByRole('link')).toBeNull();
  expect(screen.getByRole('region', { name: 'Nên cải thiện (1)' })).toBeTruthy();
});

test('what came back is one thing to do, with what it means that it came back', async () => {
  await saveResult({ infected: true, findings: [findingOf({ key: 's', change: 'came-back' })] });
  const user = showResult();
  const urgent = within(await screen.findByRole('region', { name: 'Cần gỡ ngay (1)' }));
  await user.click(urgent.getByText('Tiêu đề trang có từ ngữ cờ bạc.'));
  expect(urgent.getByText(/^Website bị cài cắm lại vì nguyên nhân chưa được khắc phục\./u)).toBeTruthy();
  expect(urgent.getByText(/^Yêu cầu tìm cửa sau:/u)).toBeTruthy();
});

test('removed and cause are asked apart; a false alarm needs its reason and can be taken back', async () => {
  await saveResult({ infected: true, findings: [findingOf({ key: 's' })] });
  const user = showResult();
  const group = within(await screen.findByRole('region', { name: 'Cần gỡ ngay (1)' }));
  await user.click(group.getByLabelText('Đã gỡ'));
  await user.click(group.getByLabelText('Đã tìm nguyên nhân'));
  await user.type(await group.findByLabelText('Nguyên nhân'), 'Lộ mật khẩu');
  await user.click(group.getByRole('button', { name: 'Đây là báo nhầm…' }));
  await user.click(group.getByRole('button', { name: 'Ghi là báo nhầm' }));
  expect(group.getByText('Cần ghi lý do.')).toBeTruthy();
  await user.type(group.getByLabelText('Vì sao là báo nhầm'), 'Bài tuyên truyền');
  await user.click(group.getByRole('button', { name: 'Ghi là báo nhầm' }));
  expect(await group.findByText('Bài tuyên truyền')).toBeTruthy();
  await user.click(group.getByRole('button', { name: 'Bỏ ghi báo nhầm' }));
  const cause: HTMLTextAreaElement = await group.findByLabelText('Nguyên nhân');
  expect(cause.value).toBe('Lộ mật khẩu');
});

test('a tick is taken back as it was, also what it has told the next check', async () => {
  forgetUndo();
  await saveResult({ infected: true, findings: [findingOf({ key: 's' })] });
  const user = showResult();
  const group = within(await screen.findByRole('region', { name: 'Cần gỡ ngay (1)' }));
  await user.click(group.getByLabelText('Đã gỡ'));
  await user.click(await group.findByLabelText('Đã tìm nguyên nhân'));
  const ticked = (isRemoved: boolean, isCauseFound: boolean) =>
    waitFor(() => {
      expect(group.getByLabelText('Đã gỡ')).toHaveProperty('checked', isRemoved);
      expect(group.getByLabelText('Đã tìm nguyên nhân')).toHaveProperty('checked', isCauseFound);
    });
  await ticked(true, true);
  await undoLatest();
  await ticked(true, false);
  await undoLatest();
  await ticked(false, false);
  expect((await readSite(SITE)).removedKeys).toEqual([]);
});

test.each(NOT_CHECKED_REASONS.filter((reason) => reason !== 'site-down'))(
  'a site that was not checked (%s) is never called broken',
  async (reason) => {
    const site = { url: `https://${SITE}/`, host: SITE };
    await saveSiteCheck(SITE, notCheckedOutcome(site, reason, '2026-11-02T08:00:00.000Z', '1.0.0'));
    showResult();
    expect((await screen.findAllByText(/^Chưa (?:kiểm tra|đọc) được .*vì/u)).length).toBeGreaterThan(0);
    expect(screen.queryByText(/hỏng|ngừng hoạt động|bị sập/u)).toBeNull();
    expect(screen.queryByText(/không thấy dấu hiệu/iu)).toBeNull();
    expect(screen.queryByRole('region', { name: 'Gửi nhà cung cấp website' })).toBeNull();
  },
);

test('of a site that was seen in part it is said how many pages were not read, why, and what to do', async () => {
  const limits = [{ kind: 'unread-503', at: `7: https://${SITE}/tin-tuc` }];
  await saveResult({ status: 'partly-checked', reason: 'site-down', pagesSeen: 8, pagesRead: 1, limits });
  showResult();
  expect(await screen.findByText(/Không đọc được 7 trang: máy chủ báo lỗi \(mã 503\)\./u)).toBeTruthy();
  expect(
    screen.getByText(/Kiểm tra lại sau vài giờ\. Nếu vẫn vậy, báo nhà cung cấp website\./u),
  ).toBeTruthy();
});

test('a later attempt without a network leaves the earlier findings in sight, with a word about it', async () => {
  await saveResult({ checkedAt: '2026-11-01T08:00:00.000Z', infected: true, findings: [findingOf()] });
  const site = { url: `https://${SITE}/`, host: SITE };
  await saveSiteCheck(SITE, notCheckedOutcome(site, 'offline', '2026-11-02T08:00:00.000Z', '1.0.0'));
  showResult();
  expect(await screen.findByText(/^Lần thử gần nhất .*máy không có mạng\.$/u)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Cần gỡ ngay (1)' })).toBeTruthy();
});

test('earlier checks can be looked at', async () => {
  await saveResult({ checkedAt: '2026-11-01T08:00:00.000Z', infected: true, findings: [findingOf()] });
  await saveResult({ checkedAt: '2026-11-02T08:00:00.000Z', fixed: [findingOf()] });
  const user = showResult();
  expect(await screen.findByText('Không thấy dấu hiệu lạ trong 34 trang đã xem.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Đã hết so với lần trước (1)' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Xem lần kiểm tra lúc 15:00 01/11/2026' }));
  const then = await screen.findByRole('region', { name: 'Cần gỡ ngay (1)' });
  await user.click(within(then).getByText('Tiêu đề trang có từ ngữ cờ bạc.'));
  expect(within(then).queryByLabelText('Đã gỡ'), 'only what is reported is marked').toBeNull();
  await user.click(screen.getByRole('button', { name: 'Về lần mới nhất' }));
  expect(await screen.findByText('Không thấy dấu hiệu lạ trong 34 trang đã xem.')).toBeTruthy();
});

test('only a site that was read can be taken as the one to compare with', async () => {
  const down = siteCheckOf({ status: 'not-checked', reason: 'site-down', infected: 'unknown', pagesSeen: 0 });
  await saveSiteCheck(SITE, { result: down.result, baseline: baseline({ pages: [] }) });
  showResult();
  expect(await screen.findByText('Chưa kiểm tra được vì website không trả lời.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Trang vừa được thay đổi?' })).toBeNull();
});

test('a site that was read without a sign can be taken as the one to compare with', async () => {
  await saveSiteCheck(SITE, { result: siteCheckOf().result, baseline: baseline() });
  showResult();
  expect(await screen.findByRole('region', { name: 'Trang vừa được thay đổi?' })).toBeTruthy();
});
