import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { dismissCheckRun } from '#renderer/features/websites/check-run.ts';
import { WebsitesPage } from '#renderer/features/websites/websites-page.tsx';
import { addRecord } from '#renderer/storage/records.ts';
import { siteResultAddress } from '#renderer/ui/addresses.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const SITE = 'thhoasenmau.edu.vn';
const SITES = [SITE, 'cu.thhoasenmau.edu.vn', 'ba.thhoasenmau.edu.vn'];

afterEach(dismissCheckRun);

/** Lets a run over some sites end with these results; a site without one was not done. */
async function runEnds(
  results: readonly (Parameters<typeof siteCheckOf>[0] | null)[],
  status: 'finished' | 'cancelled' = 'finished',
) {
  const sites = SITES.slice(0, results.length);
  for (const address of sites) await addRecord(sampleDirective.id, 'websites', { address, kind: 'website' });
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

const STOPPED = { status: 'partly-checked', reason: 'cancelled' } as const;

test('what a stopped check has read without a sign is no result, a sign that nobody knew of is', async () => {
  await runEnds([STOPPED, { ...STOPPED, ...INFECTED }], 'cancelled');
  const notice = await endNotice('Đã dừng kiểm tra. 1 website có nội dung lạ: xem việc phải làm.');
  expect(notice.tone).toBe('serious');
  expect(notice.words).toContain('1 website chưa kiểm tra xong.');
  expect(notice.words).not.toContain('không thấy dấu hiệu');
});

test('a run that was stopped before anything was done says that the earlier results stand', async () => {
  await runEnds([null, null], 'cancelled');
  const notice = await endNotice('Đã dừng kiểm tra. 2 website chưa kiểm tra xong.');
  expect(notice.tone).toBe('open');
  expect(notice.words).toContain('Kết quả lần trước, nếu có, vẫn còn.');
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
