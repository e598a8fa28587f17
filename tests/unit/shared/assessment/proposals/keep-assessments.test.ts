import { expect, it } from 'vitest';
import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { assessCriterion } from '#shared/assessment/proposals/assess.ts';
import { keepAssessments } from '#shared/assessment/proposals/keep-assessments.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { packWith } from '#tests/support/assessments.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

type Asked = Parameters<typeof assessCriterion>;

function criterionOf(rule: string, recordKindId: string): Asked[0] {
  const [criterion] = allCriteria(packWith({ records: [recordKindId], auto: 'records', proposal: { rule } }));
  if (criterion === undefined) throw new Error('the pack has no criterion');
  return criterion;
}

const PERIOD = { startsOn: '2024-05-09', endsOn: '2024-05-09' };
const SHIFT = { name: 'Mẫu', phone: '0900', startsAt: '2024-05-09T00:00', endsAt: '2024-05-09T23:59' };
const roster = criterionOf('duty-coverage', 'duty-roster');
const sites = criterionOf('site-review', 'websites');
const WEBSITES = { websites: [{ address: 'thhoasenmau.edu.vn' }] };
const ANSWER = { ...EMPTY_ANSWER, value: 'done' as const };

it.each<readonly [string, Asked, Asked]>([
  [
    'a row',
    [roster, ANSWER, { records: { 'duty-roster': [SHIFT] }, siteChecks: [] }, PERIOD],
    [roster, ANSWER, { records: { 'duty-roster': [{ ...SHIFT, phone: '' }] }, siteChecks: [] }, PERIOD],
  ],
  [
    'a row that went',
    [roster, ANSWER, { records: { 'duty-roster': [SHIFT, SHIFT] }, siteChecks: [] }, PERIOD],
    [roster, ANSWER, { records: { 'duty-roster': [SHIFT] }, siteChecks: [] }, PERIOD],
  ],
  [
    'the answer',
    [roster, ANSWER, { records: { 'duty-roster': [{ ...SHIFT, phone: '' }] }, siteChecks: [] }, PERIOD],
    [
      roster,
      { ...ANSWER, value: 'not-done' },
      { records: { 'duty-roster': [{ ...SHIFT, phone: '' }] }, siteChecks: [] },
      PERIOD,
    ],
  ],
  [
    'the period',
    [roster, ANSWER, { records: { 'duty-roster': [SHIFT] }, siteChecks: [] }, PERIOD],
    [
      roster,
      ANSWER,
      { records: { 'duty-roster': [SHIFT] }, siteChecks: [] },
      { ...PERIOD, endsOn: '2024-05-10' },
    ],
  ],
  [
    'a website check',
    [sites, ANSWER, { records: WEBSITES, siteChecks: [siteCheckOf()] }, PERIOD],
    [
      sites,
      ANSWER,
      { records: WEBSITES, siteChecks: [siteCheckOf({ infected: true, findings: [findingOf()] })] },
      PERIOD,
    ],
  ],
])('what rests on %s is worked out anew when it changes', (_what, before, after) => {
  const assess = keepAssessments();
  expect(assess(...before)).toEqual(assessCriterion(...before));
  expect(assess(...after)).toEqual(assessCriterion(...after));
  expect(assess(...after)).not.toEqual(assess(...before));
});

it('another list of the same rows, and other tables, change nothing', () => {
  const assess = keepAssessments();
  const first = assess(roster, ANSWER, { records: { 'duty-roster': [SHIFT] }, siteChecks: [] }, PERIOD);
  const records = { 'duty-roster': [SHIFT], incidents: [{ system: 'Máy chủ' }] };
  expect(assess(roster, { ...ANSWER }, { records, siteChecks: [siteCheckOf()] }, { ...PERIOD })).toBe(first);
});
