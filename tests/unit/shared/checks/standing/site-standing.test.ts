import { expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { siteStanding } from '#shared/checks/standing/site-standing.ts';
import { siteStandingText } from '#shared/checks/standing/site-standing-words.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const planted = findingOf({ key: 'planted' });
const fault = findingOf({ key: 'fault', rule: 'T01', severity: 'high', infection: 'none' });
const header = findingOf({ key: 'header', rule: 'H01', severity: 'low', infection: 'none' });

type Case = readonly [words: string, changes: Partial<SiteCheckResult>, standing: object, text: string];

it.each<Case>([
  [
    'planted content, before any other fault',
    { infected: true, findings: [planted, fault] },
    { kind: 'to-remove', count: 1 },
    '1 việc cần gỡ ngay',
  ],
  [
    'a site that nobody could reach',
    { status: 'not-checked', reason: 'site-down', reachable: false, infected: 'unknown' },
    { kind: 'not-judged', reason: 'site-down' },
    'Chưa kiểm tra được vì website không trả lời',
  ],
  [
    'a site whose content was not read, whatever else is wrong with it',
    { status: 'partly-checked', reason: 'login-wall', infected: 'unknown', findings: [fault] },
    { kind: 'not-judged', reason: 'login-wall' },
    'Chưa đọc được nội dung vì website đòi đăng nhập trước',
  ],
  ['a fault', { findings: [fault, header] }, { kind: 'to-fix', count: 1 }, '1 việc cần sửa'],
  [
    'signs that do not suffice',
    { infected: 'unknown', findings: [header] },
    { kind: 'unsure' },
    'Chưa kết luận được',
  ],
  [
    'a site of which only a part was read',
    { status: 'partly-checked', reason: 'blocked-by-site', findings: [header] },
    { kind: 'partly-fine', reason: 'blocked-by-site' },
    'Mới xem được một phần. Không thấy dấu hiệu lạ trong 34 trang đã xem',
  ],
  [
    'what could be better',
    { findings: [header] },
    { kind: 'to-improve', count: 1 },
    'Không thấy dấu hiệu lạ trong 34 trang đã xem; 1 việc nên cải thiện',
  ],
  ['a site with nothing to be done', {}, { kind: 'fine' }, 'Không thấy dấu hiệu lạ trong 34 trang đã xem'],
])('%s decides how the site stands', (_words, changes, standing, text) => {
  const check = siteCheckOf(changes);
  expect(siteStanding(check)).toEqual(standing);
  expect(siteStandingText(check)).toBe(text);
});

it('signs that were called removed are settled, and no reason to call the site fine', () => {
  const check = siteCheckOf({ infected: true, findings: [planted] }, { planted: { isRemoved: true } });
  expect(siteStanding(check)).toEqual({ kind: 'settled' });
  expect(siteStandingText(check)).toBe('Dấu hiệu lạ đã ghi là gỡ, chưa kiểm tra lại');
});

it('signs that were called a false alarm are told as such, whether they are seen again or not', () => {
  const check = siteCheckOf(
    { infected: true, findings: [planted] },
    { planted: { falseAlarmReason: 'Tin.' } },
  );
  expect(siteStandingText(check)).toBe('Dấu hiệu lạ đã ghi là báo nhầm');
});

it('says that a later check could not see whether what was found is gone', () => {
  const limits = [{ kind: 'not-read-since', at: '2026-05-10T08:00:00.000Z' }];
  const check = siteCheckOf({ infected: true, findings: [planted], limits });
  expect(siteStandingText(check)).toBe('1 việc cần gỡ ngay; lần kiểm tra sau không xem được trang');
});
