import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { NOT_CHECKED_REASONS } from '#shared/checks/result/site-check-result.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import { dismissCheckRun } from '#renderer/features/websites/check-run.ts';
import { WebsiteResultPage } from '#renderer/features/websites/website-result-page.tsx';
import { WebsitesPage } from '#renderer/features/websites/websites-page.tsx';
import { addRecord } from '#renderer/storage/records.ts';
import { saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { siteResultAddress } from '#renderer/ui/addresses.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const SITE = 'thhoasenmau.edu.vn';
const OTHER = 'cu.thhoasenmau.edu.vn';

afterEach(dismissCheckRun);

function addSite(address: string, kind = 'website') {
  return addRecord(sampleDirective.id, 'websites', { address, kind });
}

function saveResult(changes: Parameters<typeof siteCheckOf>[0]) {
  return saveSiteCheck(SITE, { result: siteCheckOf(changes).result, baseline: null });
}

function showResult() {
  window.location.hash = siteResultAddress(SITE);
  return renderScreen(<WebsiteResultPage directive={sampleDirective} />);
}

test('no address is looked at before the user presses the button', async () => {
  const main = installFakeBridge();
  await addSite(SITE);
  renderScreen(<WebsitesPage directive={sampleDirective} />);
  expect(await screen.findByText('Chưa kiểm tra lần nào')).toBeTruthy();
  expect(main.calls.filter(({ name }) => name === 'site-check:run')).toEqual([]);
});

test('an address is added right there, and once only', async () => {
  const user = renderScreen(<WebsitesPage directive={sampleDirective} />);
  const field = await screen.findByLabelText('Địa chỉ cần thêm');
  const add = screen.getByRole('button', { name: 'Thêm địa chỉ' });
  await user.type(field, SITE);
  await user.click(add);
  expect(
    await within(await screen.findByRole('list', { name: 'Địa chỉ của đơn vị' })).findByText(SITE),
  ).toBeTruthy();
  await user.type(field, `https://www.${SITE}/`);
  await user.click(add);
  expect(await screen.findByText('Địa chỉ này đã có trong danh mục.')).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'trường em');
  await user.click(add);
  expect(await screen.findByText(/^Không phải địa chỉ website/u)).toBeTruthy();
});

test('what is no website is told, not passed over', async () => {
  await addSite('facebook.com/hoasen', 'fanpage');
  await addSite('Cổng chính', 'led-board');
  renderScreen(<WebsitesPage directive={sampleDirective} />);
  const others = within(await screen.findByRole('region', { name: 'Không kiểm tra được bằng công cụ này' }));
  expect(others.getByText(/^Fanpage:/u)).toBeTruthy();
  expect(others.getByText(/^Bảng LED:/u)).toBeTruthy();
});

test('the chosen sites are checked, what is going on is shown, and results are kept as they come', async () => {
  await addSite(SITE);
  await addSite(OTHER, 'old-domain');
  let end: () => void = () => undefined;
  const ending = new Promise<void>((resolve) => {
    end = resolve;
  });
  const main = installFakeBridge({
    'site-check:run': async () => {
      await ending;
      return ok({ status: 'finished', checkedSiteIds: [SITE, OTHER] });
    },
  });
  const user = renderScreen(<WebsitesPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: 'Kiểm tra cả 2 địa chỉ' }));
  await waitFor(() => {
    expect(main.calls.some(({ name }) => name === 'site-check:run')).toBe(true);
  });
  expect(main.calls.find(({ name }) => name === 'site-check:run')?.input).toMatchObject({
    sites: [
      { siteId: SITE, url: `https://${SITE}/`, isDeclaredInUse: null },
      { siteId: OTHER, isDeclaredInUse: false },
    ],
    ownHosts: [SITE, OTHER],
    isExposedFilesWanted: false,
  });
  main.send('site-check:progress', {
    siteId: SITE,
    phase: 'pages',
    pagesSeen: 12,
    pagesPlanned: 60,
    fraction: 0.25,
    timeLeftMs: 31_000,
    firstWord: 'grave',
  });
  expect(await screen.findByText('Xem từng trang · 12/60 trang · còn khoảng 30 giây')).toBeTruthy();
  expect(screen.getByText('Đã thấy dấu hiệu trang bị cài nội dung lạ, đang xem tiếp.')).toBeTruthy();
  const { result } = siteCheckOf({ infected: true, findings: [findingOf()] });
  main.send('site-check:checked', { siteId: SITE, outcome: { result, baseline: null }, pictures: [] });
  expect(await screen.findByText('1 việc cần gỡ ngay')).toBeTruthy();
  expect(screen.getByText('Xong 1/2 địa chỉ')).toBeTruthy();
  end();
  // A result may come after the answer; the run is over only then.
  main.send('site-check:checked', { siteId: OTHER, outcome: { result, baseline: null }, pictures: [] });
  expect(await screen.findByText('2 website có nội dung lạ: xem việc phải làm.')).toBeTruthy();
});

const SITES = [SITE, OTHER, 'ba.thhoasenmau.edu.vn'];

/** Lets a run over some sites end with these results; a site without one was not done. */
async function runEnds(
  results: readonly (Parameters<typeof siteCheckOf>[0] | null)[],
  status: 'finished' | 'cancelled' = 'finished',
) {
  const sites = SITES.slice(0, results.length);
  for (const site of sites) await addSite(site);
  const done = sites.flatMap((siteId, index) => {
    const changes = results[index] ?? null;
    if (changes === null) return [];
    const { result } = siteCheckOf({ url: `https://${siteId}/`, host: siteId, ...changes });
    return [{ siteId, outcome: { result, baseline: null }, pictures: [] }];
  });
  const main = installFakeBridge({
    'site-check:run': () => {
      for (const one of done) main.send('site-check:checked', one);
      return ok({ status, checkedSiteIds: done.map(({ siteId }) => siteId) });
    },
  });
  const user = renderScreen(<WebsitesPage directive={sampleDirective} />);
  const name = sites.length === 1 ? 'Kiểm tra ngay' : `Kiểm tra cả ${String(sites.length)} địa chỉ`;
  await user.click(await screen.findByRole('button', { name }));
}

const OFFLINE = { status: 'not-checked', reason: 'offline', infected: 'unknown', pagesSeen: 0 } as const;
const UNREAD = { ...OFFLINE, reason: 'browser-check', pagesSeen: 1, pagesRead: 0 } as const;
const INFECTED: Parameters<typeof siteCheckOf>[0] = { infected: true, findings: [findingOf()] };

async function endNotice(sentence: string) {
  const title = await screen.findByText(sentence);
  const notice = title.closest('[data-tone]');
  return { tone: notice?.getAttribute('data-tone'), words: notice?.textContent ?? '' };
}

type Ending = readonly [results: Parameters<typeof runEnds>[0], tone: string, first: string, other: string];

test.each<Ending>([
  [[{}, {}], 'done', '2 website không thấy dấu hiệu lạ trong 68 trang đã xem.', ''],
  [
    [{}, INFECTED],
    'serious',
    '1 website có nội dung lạ: xem việc phải làm.',
    '1 website không thấy dấu hiệu lạ trong 34 trang đã xem.',
  ],
  [[OFFLINE, OFFLINE], 'unclear', '2 website chưa kiểm tra được vì máy không có mạng.', ''],
  [
    [{}, UNREAD],
    'unclear',
    '1 website chưa đọc được nội dung vì website chỉ cho trình duyệt thật xem.',
    '1 website không thấy dấu hiệu lạ trong 34 trang đã xem.',
  ],
  [
    [{ status: 'partly-checked', reason: 'blocked-by-site' }, {}],
    'unclear',
    '1 website mới xem được một phần vì website không cho công cụ kiểm tra xem: không thấy dấu hiệu lạ trong 34 trang đã xem.',
    '1 website không thấy dấu hiệu lạ trong 34 trang đã xem.',
  ],
  [
    [{ ...OFFLINE, reason: 'internal-error' }, {}, INFECTED],
    'serious',
    '1 website có nội dung lạ: xem việc phải làm.',
    '1 website chưa kiểm tra được vì việc kiểm tra bị dừng đột ngột.',
  ],
])('a run ends in the words and the colour of its worst site (%#)', async (results, tone, first, other) => {
  await runEnds(results);
  const notice = await endNotice(first);
  expect(notice.tone).toBe(tone);
  expect(notice.words).toContain(other);
});

test('a run that was stopped says what is not done, and is never green', async () => {
  await runEnds([{}, null], 'cancelled');
  const notice = await endNotice('Đã dừng kiểm tra. 1 website không thấy dấu hiệu lạ trong 34 trang đã xem.');
  expect(notice.tone).toBe('open');
  expect(notice.words).toContain('1 website chưa kiểm tra xong.');
});

test('a run that was stopped before anything was done says that the earlier results stand', async () => {
  await runEnds([null, null], 'cancelled');
  const notice = await endNotice('Đã dừng kiểm tra. 2 website chưa kiểm tra xong.');
  expect(notice.tone).toBe('open');
  expect(notice.words).toContain('Kết quả lần trước vẫn còn.');
});

test('the result of a single site opens by itself, unless the run was stopped', async () => {
  window.location.hash = '/website';
  await runEnds([INFECTED]);
  await waitFor(() => {
    expect(window.location.hash).toBe(`#${siteResultAddress(SITE)}`);
  });
});

test('a run over several sites stays at the list', async () => {
  window.location.hash = '/website';
  await runEnds([{}, {}]);
  await endNotice('2 website không thấy dấu hiệu lạ trong 68 trang đã xem.');
  expect(window.location.hash).toBe('#/website');
});

test('a failure to start says what happened', async () => {
  await addSite(SITE);
  installFakeBridge({ 'site-check:run': () => fail({ code: 'busy', detail: '' }) });
  const user = renderScreen(<WebsitesPage directive={sampleDirective} />);
  await user.click(await screen.findByRole('button', { name: `Kiểm tra ngay ${SITE}` }));
  expect(await screen.findByText('Một việc khác đang chạy. Chưa có gì bị thay đổi.')).toBeTruthy();
});

test('everything beyond a click is off until somebody wants it', async () => {
  const user = renderScreen(<WebsitesPage directive={sampleDirective} />);
  const schedule: HTMLSelectElement = await screen.findByLabelText('Tự kiểm tra lại');
  expect(schedule.value).toBe('never');
  const files: HTMLInputElement = screen.getByLabelText('Tìm cả tệp bị để lộ');
  expect(files.checked).toBe(false);
  await user.selectOptions(schedule, 'Mỗi tuần một lần');
  await waitFor(() => {
    expect(schedule.value).toBe('weekly');
  });
});

test('findings stand by what is to be done, with the excerpt as text', async () => {
  await addSite(SITE);
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
  expect(await screen.findByRole('region', { name: 'Cần gỡ ngay (1)' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Về lần mới nhất' }));
  expect(await screen.findByText('Không thấy dấu hiệu lạ trong 34 trang đã xem.')).toBeTruthy();
});

test('the list of bad hosts is named with its size and date', async () => {
  const list = { name: 'danh-sach.txt', hostCount: 150_000, importedAt: '2026-11-22T08:00:00.000Z' };
  let present: typeof list | null = null;
  installFakeBridge({
    'site-check:describe-hosts-list': () => ok({ list: present }),
    'site-check:choose-hosts-list': () => {
      present = list;
      return ok({ status: 'taken-in' });
    },
  });
  const user = renderScreen(<WebsitesPage directive={sampleDirective} />);
  expect(await screen.findByText('Chưa có danh sách nào.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Chọn tệp danh sách' }));
  expect(await screen.findByText('danh-sach.txt: 150.000 tên miền, nhập lúc 15:00 22/11/2026.')).toBeTruthy();
});
