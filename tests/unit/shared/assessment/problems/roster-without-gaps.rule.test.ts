import { expect, it } from 'vitest';
import { directiveSchema } from '#shared/directives/directive.ts';
import { problemsOf } from '#tests/support/report-input-draft.ts';
import { sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const on = (day: string, from: string, to: string) => ({
  startsAt: `${day}T${from}`,
  endsAt: `${day}T${to}`,
});

it('warns about the one time when nobody is on duty', () => {
  const rows = [on('2026-05-09', '07:00', '12:00'), on('2026-05-09', '13:30', '19:00')];
  expect(problemsOf('roster-without-gaps', { records: { 'duty-roster': rows } })).toEqual([
    'warning records.duty-roster.0.endsAt: Danh sách và lịch trực, dòng 1: không có ai trực từ 12:00 09/05/2026 đến 13:30 09/05/2026.',
  ]);
});

it('warns once about many gaps', () => {
  const rows = ['09', '10', '11'].map((day) => on(`2026-05-${day}`, '07:00', '19:00'));
  expect(problemsOf('roster-without-gaps', { records: { 'duty-roster': rows } })).toEqual([
    expect.stringContaining(
      'có 2 khoảng không có ai trực, khoảng đầu từ 19:00 09/05/2026 đến 07:00 10/05/2026.',
    ),
  ]);
});

it('looks at the whole event when the pack gives its dates', () => {
  const pack = sampleDirectiveJson();
  const event = { ...pack.event, startsOn: '2026-05-08', endsOn: '2026-05-09' };
  const directive = directiveSchema.parse({ ...pack, event });
  const records = { 'duty-roster': [on('2026-05-09', '00:00', '23:59')] };
  expect(problemsOf('roster-without-gaps', { records }, directive)).toEqual([
    expect.stringContaining('không có ai trực từ 00:00 08/05/2026 đến 00:00 09/05/2026.'),
  ]);
});

it('says nothing about an empty or half-filled roster', () => {
  expect(problemsOf('roster-without-gaps', {})).toEqual([]);
  expect(problemsOf('roster-without-gaps', { records: { 'duty-roster': [{}, { startsAt: 'x' }] } })).toEqual(
    [],
  );
});
