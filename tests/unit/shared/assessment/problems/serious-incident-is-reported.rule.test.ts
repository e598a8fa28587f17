import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('warns about an incident beyond the capacity of the unit that was reported to nobody', () => {
  const rows = [
    { severity: 'beyond-capacity', reportedTo: '' },
    { severity: 'beyond-capacity', reportedTo: 'Sở' },
    { severity: 'minor' },
    {},
  ];
  expect(problemsOf('serious-incident-is-reported', { records: { incidents: rows } })).toEqual([
    'warning records.incidents.0.reportedTo: Nhật ký sự cố, dòng 1: sự cố vượt khả năng xử lý cần được báo cáo ngay. Ghi rõ đã báo cáo cho ai.',
  ]);
});
