import { expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';
import { problemsOf } from '#tests/support/report-input-draft.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const pack = packWith({ auto: 'site-check', proposal: { rule: 'recurrence' } });

function report(result: Partial<SiteCheckResult>, value: 'done' | 'not-done' | null = 'done') {
  return {
    records: { websites: [{ address: 'thhoasenmau.edu.vn' }] },
    siteChecks: [siteCheckOf(result)],
    answers: { '1.1': { value } },
  };
}

const AGAIN = { findings: [findingOf({ change: 'came-back', clause: 3 })] };
const CLEAN = { findings: [] };

it('says “chưa” where planted content is found again, and that a claim of “đã” does not agree', () => {
  expect(inShort(assessmentOf(report(AGAIN), pack))).toMatchObject({ answer: 'not-done', differs: true });
  expect(problemsOf('claim-agrees-with-records', report(AGAIN), pack)).toHaveLength(1);
});

it('takes no silence for a measure: where nothing came back the answer is left to the unit', () => {
  expect(inShort(assessmentOf(report(CLEAN), pack))).toMatchObject({ answer: null, differs: false });
  expect(problemsOf('claim-agrees-with-records', report(CLEAN), pack)).toEqual([]);
  expect(problemsOf('claim-agrees-with-records', report(AGAIN, 'not-done'), pack)).toEqual([]);
});

it('claims nothing of content that was removed after the latest check', () => {
  const planted = findingOf({ clause: 3, key: 'planted' });
  const removed = siteCheckOf({ infected: true, findings: [planted] }, { planted: { isRemoved: true } });
  const facts = assessmentOf({ ...report({}, null), siteChecks: [removed] }, pack)?.facts;
  expect(facts?.map(({ text }) => text)).toEqual([
    expect.stringContaining('website đã được phần mềm kiểm tra'),
    '1 dấu hiệu đơn vị ghi là đã gỡ, chưa kiểm tra lại từ lúc gỡ',
  ]);
});

it('does not praise a silence that nothing stands behind: content not removed yet, or no check before', () => {
  const said = (result: Partial<SiteCheckResult>) => assessmentOf(report(result), pack)?.facts.at(-1)?.text;
  const planted = findingOf({ clause: 3, change: 'first-check' });
  expect(said({ infected: true, findings: [planted] })).toBe(
    '1 dấu hiệu bị cài cắm chưa gỡ, nên chưa biết có tái diễn hay không',
  );
  const told = findingOf({ clause: 3, severity: 'info', infection: 'none', change: 'first-check' });
  expect(said({ findings: [told] })).toBe('là lần kiểm tra đầu tiên, chưa có lần trước để so');
  expect(said({ findings: [{ ...told, change: 'still-there' }] })).toBe(
    'không thấy nội dung đã gỡ xuất hiện lại',
  );
});

it('says nothing as long as no website was checked', () => {
  expect(assessmentOf({ answers: { '1.1': { value: 'done' } } }, pack)).toBeNull();
});
