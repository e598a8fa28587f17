import { expect, it } from 'vitest';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const pack = packWith({
  auto: 'site-check',
  proposal: { rule: 'site-review', reviewedOnField: 'on', notCheckedField: 'not-checked' },
  fields: [
    { id: 'on', kind: 'date', label: 'Ngày' },
    { id: 'not-checked', kind: 'long-text', label: 'Chưa kiểm tra được' },
  ],
});

const WEBSITES = [
  { address: 'https://thhoasenmau.edu.vn', kind: 'website' },
  { address: 'hoasen-cu.vn', kind: 'old-domain' },
  { address: 'facebook.com/hoasenmau', kind: 'fanpage' },
];

function found(siteChecks: readonly ReportedSiteCheck[], notChecked?: string) {
  const fields = notChecked === undefined ? {} : { 'not-checked': notChecked };
  return assessmentOf(
    { records: { websites: WEBSITES }, siteChecks, answers: { '1.1': { value: 'done', fields } } },
    pack,
  );
}

const OLD_SITE = { url: 'hoasen-cu.vn', host: 'hoasen-cu.vn', pagesSeen: 1 };

it('proposes “đã” when every website of the inventory was seen; a fanpage is none', () => {
  expect(inShort(found([siteCheckOf(), siteCheckOf(OLD_SITE)]))).toEqual({
    answer: 'done',
    differs: false,
    facts: [
      '2/2 website đã được phần mềm kiểm tra, gần nhất ngày 10/05/2026',
      '35 trang có trả lời',
      'không còn phát hiện nào chưa xử lý',
    ],
  });
});

it('names what could not be checked and why, and lets a claim of “đã” differ', () => {
  const offline = siteCheckOf({ ...OLD_SITE, status: 'not-checked', reason: 'offline', infected: 'unknown' });
  const assessment = found([siteCheckOf(), offline]);
  expect(assessment).toMatchObject({ answer: 'in-progress', differs: true });
  expect(inShort(assessment)?.facts).toContain(
    '1 website chưa kiểm tra được (hoasen-cu.vn: máy không có mạng)',
  );
  expect(assessment?.fields).toEqual({ on: '2026-05-10', 'not-checked': 'hoasen-cu.vn: máy không có mạng' });
});

it('does not call a site gone through of which only a part was seen, and says why', () => {
  const half = siteCheckOf({ ...OLD_SITE, status: 'partly-checked', reason: 'site-down' });
  const assessment = found([siteCheckOf(), half]);
  expect(assessment).toMatchObject({ answer: 'in-progress', differs: true });
  expect(inShort(assessment)?.facts).toContain(
    '1 website mới xem được một phần (hoasen-cu.vn: website trả lời quá chậm, ngừng trả lời hoặc báo lỗi giữa chừng)',
  );
  expect(assessment?.fields).toEqual({
    on: '2026-05-10',
    'not-checked':
      'hoasen-cu.vn: mới xem được một phần vì website trả lời quá chậm, ngừng trả lời hoặc báo lỗi giữa chừng',
  });
});

it('never writes over what the unit has written in its own words', () => {
  const assessment = found([siteCheckOf()], 'Trang cũ đang chờ nhà cung cấp.');
  expect(assessment?.fields).toEqual({ on: '2026-05-10' });
});

it('counts the findings of item 3 by severity and what the unit says about them', () => {
  const findings = [
    findingOf({ key: 'a' }),
    findingOf({ key: 'b', severity: 'high' }),
    findingOf({ key: 'c' }),
    findingOf({ key: 'd' }),
    findingOf({ key: 'e', clause: 4 }),
    findingOf({ key: 'g', severity: 'info', infection: 'none' }),
  ];
  const marks = { c: { isRemoved: true }, d: { falseAlarmReason: 'Bài tuyên truyền.' } };
  const fixed = [findingOf({ key: 'f' })];
  expect(inShort(found([siteCheckOf({ findings, fixed }, marks)]))?.facts.slice(2)).toEqual([
    '1 phát hiện mức khẩn cấp chưa xử lý',
    '1 phát hiện mức cao chưa xử lý',
    '1 điều để biết',
    '1 phát hiện đơn vị ghi là đã gỡ',
    '1 phát hiện lần trước nay không còn',
    '1 phát hiện đơn vị ghi là báo nhầm',
    '1 website chưa kiểm tra được (hoasen-cu.vn: chưa kiểm tra lần nào)',
  ]);
});

it('concludes nothing from a PC without a network', () => {
  const offline = siteCheckOf({ status: 'not-checked', reason: 'offline', infected: 'unknown' });
  expect(found([offline])).toBeNull();
  expect(found([])).toBeNull();
});

it('does not count a site whose content was not read', () => {
  const unread = siteCheckOf({
    ...OLD_SITE,
    status: 'not-checked',
    reason: 'browser-check',
    infected: 'unknown',
    pagesRead: 0,
  });
  const words = 'hoasen-cu.vn: chưa đọc được nội dung vì website chỉ cho trình duyệt thật xem';
  const assessment = found([siteCheckOf({ pagesRead: 30 }), unread]);
  expect(assessment).toMatchObject({ answer: 'in-progress', differs: true });
  expect(inShort(assessment)?.facts).toEqual([
    '1/2 website đã được phần mềm kiểm tra, gần nhất ngày 10/05/2026',
    '34 trang có trả lời',
    '30 trang đọc được chữ',
    'không còn phát hiện nào chưa xử lý',
    `1 website chưa kiểm tra được (${words})`,
  ]);
  expect(assessment?.fields).toMatchObject({ 'not-checked': words });
});

it('proposes nothing where no content was read at all, and says so', () => {
  const unread = { status: 'not-checked', infected: 'unknown', pagesSeen: 1, pagesRead: 0 } as const;
  const assessment = found([
    siteCheckOf({ ...unread, reason: 'home-page-error' }),
    siteCheckOf({ ...OLD_SITE, ...unread, reason: 'login-wall' }),
  ]);
  expect(assessment).toMatchObject({ answer: null });
  expect(inShort(assessment)?.facts[0]).toBe('0/2 website đã được phần mềm kiểm tra');
});

it('does not count a check that came to no verdict', () => {
  const unsure = siteCheckOf({
    ...OLD_SITE,
    status: 'partly-checked',
    reason: 'internal-error',
    infected: 'unknown',
  });
  expect(found([siteCheckOf(), unsure])).toMatchObject({ answer: 'in-progress' });
});
