import { expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { runOf } from '#shared/directives/run.ts';
import { DIRECTIVE } from '#tests/support/document-requests.ts';
import { type DraftChanges, problemsOf } from '#tests/support/report-input-draft.ts';

const NONE = { value: 'done', fields: { outcome: 'no-incident' } } as const;
const PERIOD = {
  value: 'done',
  fields: { 'duty-starts-on': '2024-05-09', 'duty-ends-on': '2024-05-14' },
} as const;

const found = (today: string, answers: DraftChanges['answers'] = { '1.2': PERIOD, '1.6': NONE }) =>
  problemsOf('no-incident-after-the-end', { answers }, DIRECTIVE, today);

it('asks about “no incident” while the time that it speaks of has not passed, up to the last minute of the last day', () => {
  expect(found('2024-05-14')).toEqual([
    'warning answers.1.6.value: 1.6 Sự cố trong thời gian trực: chọn “Không có sự cố” khi chưa hết ngày 14/05/2024. Còn theo dõi thì chọn “Đang thực hiện”.',
  ]);
  expect(found('2024-05-08')).toHaveLength(1);
  expect(found('2024-05-15')).toEqual([]);
});

it('is still where nobody knows the end, or the day, or where the unit says that it goes on', () => {
  expect(found('2024-05-10', { '1.6': NONE })).toEqual([]);
  expect(found('')).toEqual([]);
  expect(found('2024-05-10', { '1.2': PERIOD, '1.6': { ...NONE, value: 'in-progress' } })).toEqual([]);
});

it('goes by the days of a run that reaches into the next year', () => {
  const pack = builtInDirectives.find(({ id }) => id === 'tu-kiem-thuong-ky') ?? DIRECTIVE;
  const period = { startsOn: '2026-12-28', endsOn: '2027-01-03' };
  const run = runOf(pack, { campaign: `${pack.id}.2026-12`, period });
  const on = (today: string) =>
    problemsOf('no-incident-after-the-end', { answers: { '1.6': NONE } }, run, today);
  expect(on('2026-12-31')).toHaveLength(1);
  expect(on('2027-01-04')).toEqual([]);
});
