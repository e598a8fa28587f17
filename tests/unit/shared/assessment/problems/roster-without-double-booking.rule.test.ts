import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('warns about a person who stands in two shifts at once', () => {
  const rows = [
    { name: 'Trần Văn Mẫu', startsAt: '2026-05-09T07:00', endsAt: '2026-05-09T19:00' },
    { name: 'Trần Văn Mẫu', startsAt: '2026-05-09T18:00', endsAt: '2026-05-10T07:00' },
  ];
  expect(problemsOf('roster-without-double-booking', { records: { 'duty-roster': rows } })).toEqual([
    'warning records.duty-roster.1.startsAt: Danh sách và lịch trực, dòng 2: người này đã có ca khác từ 18:00 09/05/2026 đến 19:00 09/05/2026.',
  ]);
});

it('takes two people at once', () => {
  const time = { startsAt: '2026-05-09T07:00', endsAt: '2026-05-09T19:00' };
  const rows = [
    { name: 'Trần Văn Mẫu', ...time },
    { name: 'Lê Thị Mẫu', ...time },
  ];
  expect(problemsOf('roster-without-double-booking', { records: { 'duty-roster': rows } })).toEqual([]);
});
