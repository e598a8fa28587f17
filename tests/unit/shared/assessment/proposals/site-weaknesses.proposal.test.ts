import { expect, it } from 'vitest';
import type { Finding, FindingMark } from '#shared/checks/result/site-check-result.ts';
import { assessmentOf, packWith } from '#tests/support/assessments.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const pack = packWith({
  auto: 'site-check',
  proposal: { rule: 'site-weaknesses', toolField: 'tool', checkedOnField: 'on', findingsField: 'findings' },
  fields: [
    { id: 'tool', kind: 'text', label: 'Công cụ' },
    { id: 'on', kind: 'date', label: 'Ngày' },
    { id: 'findings', kind: 'long-text', label: 'Còn lại' },
  ],
});

const WEAK: Partial<Finding> = {
  clause: 4,
  severity: 'medium',
  infection: 'none',
  seen: 'Chứng thư sắp hết hạn.',
  key: 't',
};

function found(
  findings: readonly Partial<Finding>[],
  marks: Readonly<Record<string, Partial<FindingMark>>> = {},
) {
  const check = siteCheckOf({ findings: findings.map(findingOf) }, marks);
  return assessmentOf(
    { records: { websites: [{ address: 'thhoasenmau.edu.vn' }] }, siteChecks: [check] },
    pack,
  );
}

it('proposes “đang” while a weak point is open, and lists what remains', () => {
  expect(found([WEAK, { severity: 'critical' }])).toMatchObject({
    answer: 'in-progress',
    fields: {
      tool: 'Tự kiểm ATTT',
      on: '2026-05-10',
      findings: 'thhoasenmau.edu.vn: Chứng thư sắp hết hạn.',
    },
  });
});

it('proposes “đã” when weak points are settled, called false alarms, or slight', () => {
  expect(found([])?.answer).toBe('done');
  expect(found([WEAK], { t: { isRemoved: true } })?.answer).toBe('done');
  expect(found([WEAK], { t: { falseAlarmReason: 'Đã gia hạn.' } })?.answer).toBe('done');
  expect(found([{ ...WEAK, severity: 'low' }])?.answer).toBe('done');
});
