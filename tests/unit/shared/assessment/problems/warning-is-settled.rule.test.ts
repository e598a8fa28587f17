import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('asks for an outcome with a date', () => {
  const rows = [
    { status: 'open', settledOn: '2026-05-09' },
    { status: 'planned', settledOn: '' },
    { status: 'fixed' },
    {},
    { status: 'fixed', settledOn: '2026-05-09' },
    { status: 'planned', settledOn: '2026-12-31' },
  ];
  expect(problemsOf('warning-is-settled', { records: { 'received-warnings': rows } })).toEqual([
    expect.stringMatching(/^warning records\.received-warnings\.0\.status: /u),
    expect.stringMatching(/^warning records\.received-warnings\.1\.settledOn: /u),
    expect.stringMatching(/^warning records\.received-warnings\.2\.settledOn: /u),
    expect.stringMatching(/^warning records\.received-warnings\.3\.status: /u),
  ]);
});
