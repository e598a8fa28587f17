import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('blocks a roster entry without a phone', () => {
  const row = { name: 'Trần Văn Mẫu', phone: ' ', startsAt: '2026-05-09T07:00', endsAt: '2026-05-09T19:00' };
  expect(
    problemsOf('record-cells-filled', { records: { 'duty-roster': [{ ...row, phone: '113' }, row] } }),
  ).toEqual(['error records.duty-roster.1.phone: Danh sách và lịch trực, dòng 2: thiếu “Điện thoại”.']);
});

it('names each missing cell of a row that is hardly begun', () => {
  expect(problemsOf('record-cells-filled', { records: { incidents: [{ system: 'Website' }] } })).toEqual([
    'error records.incidents.0.detectedAt: Nhật ký sự cố, dòng 1: thiếu “Phát hiện lúc”.',
    'error records.incidents.0.description: Nhật ký sự cố, dòng 1: thiếu “Mô tả”.',
  ]);
});
