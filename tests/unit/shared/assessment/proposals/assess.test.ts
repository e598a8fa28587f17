import { expect, it } from 'vitest';
import { assessmentOf, packWith } from '#tests/support/assessments.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

const RECORDS = { websites: [{ address: 'https://thhoasenmau.edu.vn', kind: 'website' }] };

/** What is filled into a field of some kind, where the unit has written something or nothing. */
function filled(kind: string, written: string | undefined) {
  const pack = packWith({
    auto: 'site-check',
    proposal: { rule: 'site-review', reviewedOnField: 'on', notCheckedField: 'on' },
    fields: [{ id: 'on', kind, label: 'Ngày rà soát' }],
  });
  const fields = written === undefined ? {} : { on: written };
  return assessmentOf(
    { records: RECORDS, siteChecks: [siteCheckOf()], answers: { '1.1': { value: 'done', fields } } },
    pack,
  )?.fields['on'];
}

it.each(['text', 'long-text', 'a-kind-of-a-later-version'])(
  'what the unit has written into a field of the kind %s stays',
  (kind) => {
    expect(filled(kind, undefined)).toBeTypeOf('string');
    expect(filled(kind, 'Đầu tháng năm, do tổ tin học làm.')).toBeUndefined();
  },
);

it('a day that was entered gives way to the day that the checks show', () => {
  expect(filled('date', '2026-01-01')).toBeTypeOf('string');
});
