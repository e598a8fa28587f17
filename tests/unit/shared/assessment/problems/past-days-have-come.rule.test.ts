import { describe, expect, it } from 'vitest';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { builtInDirectives, findDirective } from '#shared/directives/registry.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { draftOf, problemsOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const TODAY = '2026-05-10';
const festival = findDirective(builtInDirectives, 'le-hoi-hoa-phuong-do-2024') ?? sampleDirective;
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

describe('a day in an answer', () => {
  const told = (value: AnswerValue, fields: Readonly<Record<string, string>>) =>
    problemsOf('past-days-have-come', { answers: { '1.2': { value, fields } } }, festival, TODAY);

  it('is asked about where it tells of something that has happened, as long as the answer asks for it', () => {
    expect(told('done', { 'announced-on': '2062-05-10' })).toEqual([
      'warning answers.1.2.fields.announced-on: 1.2 Danh sách và lịch trực: “Ngày thông báo lịch cho người trực” ghi một ngày chưa tới. Xin xem lại.',
    ]);
    expect(told('done', { 'announced-on': TODAY })).toEqual([]);
    expect(told('not-done', { 'announced-on': '2062-05-10' })).toEqual([]);
  });

  it('may lie ahead where it is planned', () => {
    expect(told('done', { 'duty-starts-on': '2062-05-10', 'duty-ends-on': '2062-05-12' })).toEqual([]);
  });

  it('tells of what has happened in every pack but for the days of the duty', () => {
    const ahead = builtInDirectives.flatMap((pack) =>
      allCriteria(pack)
        .flatMap(({ fields }) => fields)
        .filter(({ kind, hasHappened }) => kind === 'date' && hasHappened !== true)
        .map(({ id }) => `${pack.id} ${id}`),
    );
    expect(ahead).toEqual([`${festival.id} duty-starts-on`, `${festival.id} duty-ends-on`]);
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
