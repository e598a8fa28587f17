import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WrittenRow } from '#shared/hand-over/merge-record.ts';
import { planUndo } from '#shared/hand-over/plan-undo.ts';

const EARLY = '2026-11-01T08:00:00.000Z';
const LATE = '2026-11-20T08:00:00.000Z';

function answerRow(patch: Readonly<Record<string, string | null>>, number = '') {
  const answer = { value: null, reason: '', assignee: '', dueOn: '', note: '', evidence: [], ...patch };
  return { campaign: 'dot-1', criterionId: '1.1', answer: { ...answer, fields: { number } } };
}

function written(before: WrittenRow['before'], after: WrittenRow['after']): WrittenRow {
  const key: [string, string] = ['dot-1', '1.1'];
  return { table: 'answers', key, before, after, beforeAt: EARLY, afterAt: LATE };
}

it('what nobody has touched since the merge comes back to the last letter, with its time', () => {
  const text = fc.string({ maxLength: 3 });
  const row = fc.record({ note: text, assignee: text }).map((patch) => answerRow(patch));
  fc.assert(
    fc.property(fc.option(row), row, (before, after) => {
      const entry = written(before, after);
      const plan = planUndo([entry], () => ({ row: after, changedAt: LATE }));
      expect(plan).toEqual({
        rows: [{ table: 'answers', key: entry.key, row: before, changedAt: EARLY }],
        keptCount: 0,
      });
    }),
    { seed: 20_261_129 },
  );
});

it('what was typed after the merge stays, beside all that is put back', () => {
  const entry = written(
    answerRow({ note: 'Cũ', assignee: 'An' }, '1'),
    answerRow({ note: 'Từ tệp', assignee: 'Bình' }, '2'),
  );
  const now = answerRow({ note: 'Gõ sau', assignee: 'Bình' }, '2');
  const plan = planUndo([entry], () => ({ row: now, changedAt: LATE }));
  expect(plan.rows[0]?.row).toEqual(answerRow({ note: 'Gõ sau', assignee: 'An' }, '1'));
  expect(plan.keptCount).toBe(1);
});

it('a row that came with the merge goes, unless somebody has worked on it since', () => {
  const after = { id: 'x', row: { name: 'An', phone: '' } };
  const entry: WrittenRow = { ...written(null, after), table: 'records', key: 'x', beforeAt: null };
  const untouched = planUndo([entry], () => ({ row: after, changedAt: LATE }));
  expect(untouched).toEqual({
    rows: [{ table: 'records', key: 'x', row: null, changedAt: null }],
    keptCount: 0,
  });
  const worked = { id: 'x', row: { name: 'An', phone: '113' } };
  expect(planUndo([entry], () => ({ row: worked, changedAt: LATE }))).toEqual({ rows: [], keptCount: 1 });
});

it('what was taken away since stays away', () => {
  const entry = written(answerRow({ note: 'Cũ' }), answerRow({ note: 'Từ tệp' }));
  expect(planUndo([entry], () => ({ row: null, changedAt: null }))).toEqual({ rows: [], keptCount: 1 });
});
