import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { dismissCheckRun } from '#renderer/features/websites/check-run.ts';
import { WebsitesPage } from '#renderer/features/websites/websites-page.tsx';
import { addRecord, readRecords } from '#renderer/storage/records.ts';
import { saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { undoLatest } from '#renderer/ui/undo.tsx';
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
  const [row] = await readRecords(sampleDirective.id, 'websites');
  expect(row?.row).toMatchObject({ kind: 'website', isInUse: 'yes' });
  await undoLatest();
  expect(await readRecords(sampleDirective.id, 'websites'), 'what was done last goes first').toEqual([]);
  await user.type(field, SITE);
  await user.click(add);
  await waitFor(async () => {
    expect(await readRecords(sampleDirective.id, 'websites')).toHaveLength(1);
  });
  await user.type(field, `https://www.${SITE}/`);
  await user.click(add);
  expect(await screen.findByText('Địa chỉ này đã có trong danh mục.')).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'trường em');
  await user.click(add);
  expect(await screen.findByText(/Ghi như thhoasen\.haiphong\.edu\.vn\.$/u)).toBeTruthy();
  expect(screen.queryByText(/sửa lại trong danh mục/u), 'it is in no list yet').toBeNull();
  expect(field, 'what is to be corrected is at hand').toBe(document.activeElement);
});

test('a later time without an answer is told beside what was found before', async () => {
  await addSite(SITE);
  const { result } = siteCheckOf({ infected: true, findings: [findingOf()] });
  await saveSiteCheck(SITE, { result, baseline: null });
  const down = siteCheckOf({
    checkedAt: '2026-05-10T20:00:00.000Z',
    status: 'not-checked',
    reason: 'site-down',
    infected: 'unknown',
  });
  await saveSiteCheck(SITE, { result: down.result, baseline: null });
  renderScreen(<WebsitesPage directive={sampleDirective} />);
  expect(await screen.findByText('1 việc cần gỡ ngay; lần kiểm tra sau không xem được trang')).toBeTruthy();
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
