import { describe, expect, it } from 'vitest';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { draftOf, problemsOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const TODAY = '2026-05-10';
const slips = (records: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>) =>
  problemsOf('past-days-have-come', { records }, sampleDirective, TODAY);

describe('what has happened', () => {
  it('is asked about where its day has not come yet, in the row and in the review', () => {
    const records = {
      incidents: [
        { detectedAt: '2026-05-10T23:59', handledAt: '' },
        { detectedAt: '2062-05-10T08:00', reportedAt: '2026-05-11T00:00' },
      ],
      'awareness-activities': [{ heldOn: '2026-05-11' }],
    };
    expect(slips(records)).toEqual([
      expect.stringContaining('records.awareness-activities.0.heldOn:'),
      'warning records.incidents.1.detectedAt: Nhật ký sự cố, dòng 2: ô “Phát hiện lúc” ghi một ngày chưa tới. Xin xem lại.',
      'warning records.incidents.1.reportedAt: Nhật ký sự cố, dòng 2: ô “Báo cáo lúc” ghi một ngày chưa tới. Xin xem lại.',
    ]);
    const review = findProblems(draftOf({ records }), sampleDirective, TODAY);
    expect(review.filter(({ ruleId }) => ruleId === 'past-days-have-come')).toHaveLength(3);
  });

  it('may lie ahead where a plan is written: shifts, the end of a domain, when a warning will be settled', () => {
    const ahead = { startsAt: '2027-01-01T07:00', endsAt: '2027-01-01T17:00' };
    expect(
      slips({
        'duty-roster': [ahead],
        websites: [{ expiresOn: '2030-01-01' }],
        'received-warnings': [{ settledOn: '2026-12-01' }],
      }),
    ).toEqual([]);
  });

  it('is not judged where nobody knows the day', () => {
    const records = { incidents: [{ detectedAt: '2062-05-10T08:00' }] };
    expect(problemsOf('past-days-have-come', { records })).toEqual([]);
  });
});

it('stands in every table but in columns for what is to come', () => {
  const ahead = recordKinds.flatMap(({ id, columns }) =>
    Object.entries(columns)
      .filter(([, { kind, hasHappened }]) => kind.startsWith('date') && hasHappened !== true)
      .map(([column]) => `${id}.${column}`),
  );
  expect(ahead).toEqual([
    'duty-roster.startsAt',
    'duty-roster.endsAt',
    'received-warnings.settledOn',
    'websites.expiresOn',
  ]);
});
