import { expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { assessmentOf, packWith } from '#tests/support/assessments.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const pack = packWith({
  auto: 'site-check',
  proposal: { rule: 'site-monitoring', lastLookedOnField: 'last' },
  fields: [{ id: 'last', kind: 'date', label: 'Ngày xem' }],
});

function found(result: Partial<SiteCheckResult>) {
  return assessmentOf(
    { records: { websites: [{ address: 'thhoasenmau.edu.vn' }] }, siteChecks: [siteCheckOf(result)] },
    pack,
  );
}

it('gives the day of the last check in Vietnam, and leaves the answer to the unit', () => {
  expect(found({ checkedAt: '2026-05-09T17:00:00.000Z' })).toMatchObject({
    answer: null,
    fields: { last: '2026-05-10' },
  });
});

it.each<[string, Partial<SiteCheckResult>]>([
  ['là lần kiểm tra đầu tiên', { findings: [findingOf()] }],
  ['không có gì mới so với lần kiểm tra trước', { findings: [findingOf({ change: 'still-there' })] }],
  [
    '1 website mới xem được một phần (thhoasenmau.edu.vn: website trả lời quá chậm, ngừng trả lời hoặc báo lỗi giữa chừng)',
    { status: 'partly-checked', reason: 'site-down' },
  ],
  ['1 điều mới so với lần kiểm tra trước', { findings: [findingOf({ change: 'new' })] }],
  ['1 điều đã gỡ nay xuất hiện lại', { findings: [findingOf({ change: 'came-back' })] }],
  ['1 điều của lần trước nay không còn', { fixed: [findingOf()] }],
])('says of the change: %s', (text, result) => {
  expect(found(result)?.facts.at(-1)?.text).toBe(text);
});
