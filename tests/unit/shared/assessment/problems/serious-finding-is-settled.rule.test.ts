import { expect, it } from 'vitest';
import type { FindingMark } from '#shared/checks/result/site-check-result.ts';
import { problemsOf } from '#tests/support/report-input-draft.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

function found(marks: Readonly<Record<string, Partial<FindingMark>>>) {
  const findings = [
    findingOf({ key: 'a' }),
    findingOf({ key: 'b', severity: 'high' }),
    findingOf({ key: 'c', severity: 'medium' }),
  ];
  return problemsOf('serious-finding-is-settled', {
    records: { websites: [{ address: 'hoasen-cu.vn' }, { address: 'thhoasenmau.edu.vn' }] },
    siteChecks: [siteCheckOf({ findings }, marks)],
  });
}

it('warns at the website of serious findings that are neither removed nor false alarms', () => {
  expect(found({})).toEqual([
    'warning records.websites.1.address: Danh mục website, tên miền, dòng 2: ' +
      'thhoasenmau.edu.vn còn phát hiện chưa xử lý: Tiêu đề trang có từ ngữ cờ bạc và 1 phát hiện nghiêm trọng khác.',
  ]);
  expect(found({ a: { isRemoved: true } })).toHaveLength(1);
  expect(found({ a: { isRemoved: true }, b: { falseAlarmReason: 'Tường lửa.' } })).toEqual([]);
});
