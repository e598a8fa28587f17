import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const incident = (cells: Readonly<Record<string, string>>) => ({ records: { incidents: [cells] } });

it('asks to look again at an incident that was settled or reported before it was found', () => {
  const cells = {
    detectedAt: '2026-05-10T08:00',
    reportedAt: '2026-05-09T08:00',
    handledAt: '2020-01-01T08:00',
  };
  expect(problemsOf('incident-times-in-order', incident(cells))).toEqual([
    'warning records.incidents.0.reportedAt: Nhật ký sự cố, dòng 1: giờ báo cáo đang ở trước giờ phát hiện. Xin xem lại hai ô.',
    'warning records.incidents.0.handledAt: Nhật ký sự cố, dòng 1: giờ xử lý xong đang ở trước giờ phát hiện. Xin xem lại hai ô.',
  ]);
});

it('takes what was reported at once, and rows that are half filled in', () => {
  const at = '2026-05-10T08:00';
  expect(
    problemsOf('incident-times-in-order', incident({ detectedAt: at, reportedAt: at, handledAt: at })),
  ).toEqual([]);
  expect(problemsOf('incident-times-in-order', incident({ handledAt: at }))).toEqual([]);
  expect(problemsOf('incident-times-in-order', incident({ detectedAt: at, handledAt: '' }))).toEqual([]);
});
