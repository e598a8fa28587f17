import { expect, it } from 'vitest';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';

const pack = packWith({
  auto: 'records',
  proposal: { rule: 'awareness-reach', audience: 'staff', reachedField: 'reached', heldOnField: 'last' },
  fields: [
    { id: 'reached', kind: 'reached-of-total', label: 'Số người', unit: 'người' },
    { id: 'last', kind: 'date', label: 'Ngày gần nhất' },
  ],
});
const countPack = packWith({
  auto: 'records',
  proposal: { rule: 'awareness-reach', audience: 'staff', reachedField: 'reached' },
  fields: [{ id: 'reached', kind: 'count', label: 'Số người', unit: 'người' }],
});

function activity(heldOn: string, peopleCount: number | null, audience = 'staff'): RecordRow {
  return { heldOn, peopleCount, audience };
}

const LOG = [activity('2026-05-04', 30), activity('2026-05-06', 12), activity('2026-05-07', 500, 'pupils')];

function found(rows: readonly RecordRow[], reached?: FieldValue, value: 'done' | null = null) {
  return assessmentOf(
    {
      records: { 'awareness-activities': rows },
      answers: { '1.1': { value, fields: reached === undefined ? {} : { reached } } },
    },
    pack,
  );
}

it('says that the total is missing, and proposes no answer while it is not known', () => {
  const assessment = found(LOG, { reached: null, total: null });

  expect(assessment?.answer).toBeNull();
  expect(assessment?.fields['reached']).toEqual({ reached: 42, total: null });
  expect(assessment?.facts.map(({ text }) => text)).toContain('chưa ghi tổng số người');
});

it('sums the activities of its own audience and proposes the numbers and the latest day', () => {
  const assessment = found(LOG, { reached: null, total: 48 });
  expect(inShort(assessment)).toEqual({
    answer: 'done',
    differs: false,
    facts: ['2 hoạt động trong nhật ký', '42 lượt người', '87% tổng số đã ghi', 'gần nhất ngày 06/05/2026'],
  });
  expect(assessment?.fields).toEqual({ reached: { reached: 42, total: 48 }, last: '2026-05-06' });
});

it('proposes “đang” below the share that the pack asks for', () => {
  expect(found(LOG, { reached: null, total: 60 })?.answer).toBe('in-progress');
  expect(found([activity('2026-05-04', 48)], { reached: null, total: 60 })?.answer).toBe('done');
});

it('never proposes more people than there are: who came twice counts once', () => {
  const twice = [activity('2026-05-04', 30), activity('2026-05-06', 30)];
  const assessment = found(twice, { reached: null, total: 48 });
  expect(assessment?.fields['reached']).toEqual({ reached: 30, total: 48 });
  expect(inShort(assessment)?.facts).toContain('30 người ở buổi đông nhất');
  expect(found([activity('2026-05-04', 90)], { reached: null, total: 48 })?.fields['reached']).toEqual({
    reached: 48,
    total: 48,
  });
});

it('says that a claim above the log differs, and lets a claim below it stand', () => {
  const above = found(LOG, { reached: 45, total: 48 }, 'done');
  expect(above?.differs).toBe(true);
  expect(inShort(above)?.facts).toContain('đơn vị ghi 45 người, nhiều hơn nhật ký');
  expect(found(LOG, { reached: 40, total: 48 }, 'done')?.differs).toBe(false);
});

it('gives a count field a count', () => {
  const assessment = assessmentOf({ records: { 'awareness-activities': LOG } }, countPack);
  expect(assessment?.answer).toBeNull();
  expect(assessment?.fields).toEqual({ reached: 42 });
});

it('proposes no number where the activities give none, and nothing where there is no activity', () => {
  const uncounted = found([activity('2026-05-04', null)]);
  expect(uncounted).toMatchObject({ answer: null, fields: {} });
  expect(inShort(uncounted)?.facts).toContain('1 hoạt động chưa ghi số người');
  expect(found([activity('2026-05-07', 500, 'pupils')])).toBeNull();
});
