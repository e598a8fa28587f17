import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import type { HandOver } from '#shared/hand-over/hand-over.ts';
import { scopeOf } from '#shared/hand-over/hand-over-scope.ts';
import { gatherPart, type HeldAnswer, type HeldCampaign, type HeldRow } from '#shared/hand-over/held-part.ts';
import type { Choice, Choices } from '#shared/hand-over/merge-values.ts';
import { type MergePlan, planMerge } from '#shared/hand-over/plan-merge.ts';
import { isRowEmpty } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { rowIdentity } from '#shared/records/row-identity.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const NOW = '2026-11-29T08:00:00.000Z';
const EARLY = '2026-11-01T08:00:00.000Z';
const LATE = '2026-11-20T08:00:00.000Z';
const PART = { kind: 'item', id: '1' } as const;
const FILE_A = `${'a'.repeat(64)}.png`;
const FILE_B = `${'b'.repeat(64)}.png`;

const scope = scopeOf(sampleDirective, PART) ?? { title: '', criteria: [], kinds: [] };

function uuid(digit: number): string {
  return `00000000-0000-4000-8000-00000000000${String(digit)}`;
}

function answer(patch: Partial<Answer>, changedAt: string | null = null): HeldAnswer {
  return { answer: { ...EMPTY_ANSWER, ...patch }, changedAt };
}

function shift(
  digit: number,
  row: Readonly<Record<string, string>>,
  changedAt: string | null = null,
): HeldRow {
  return { id: uuid(digit), kindId: 'duty-roster', position: digit, changedAt, row };
}

/** What one PC gives away. */
function givenBy(held: HeldCampaign): HandOver {
  const wish = { campaign: sampleDirective.id, part: PART, unit: { name: '', code: '' }, givenBy: '' };
  return { ...gatherPart(wish, scope, held, {}), packSha256: '0'.repeat(64) };
}

function merge(here: HeldCampaign, there: HeldCampaign, choices: Choices = {}): MergePlan {
  return planMerge(givenBy(there), scope, here, choices, NOW);
}

/** What stands on a PC after a merge. */
function apply({ answers, rows }: HeldCampaign, plan: MergePlan): HeldCampaign {
  const written = new Map(plan.rows.map((row) => [row.id, row]));
  const fresh = plan.rows.filter(({ id }) => !rows.some((row) => row.id === id));
  return {
    answers: {
      ...answers,
      ...Object.fromEntries(plan.answers.map(({ criterionId, ...held }) => [criterionId, held])),
    },
    rows: [...rows.map((row) => written.get(row.id) ?? row), ...fresh],
  };
}

describe('an answer', () => {
  it('gets what only the file has, keeps what only this PC has, and asks where both have another value', () => {
    const here = { answers: { '1.1': answer({ value: 'done', note: 'Của máy này' }) }, rows: [] };
    const there = {
      answers: { '1.1': answer({ value: 'done', note: 'Của máy kia', fields: { number: '12/QĐ' } }) },
      rows: [],
    };
    const plan = merge(here, there);
    expect(plan.conflicts).toMatchObject([
      { place: '1.1 Tiêu chí 1.1', label: 'Ghi chú', here: 'Của máy này', there: 'Của máy kia' },
    ]);
    expect(plan.additions).toMatchObject([{ label: 'Số văn bản', value: '12/QĐ' }]);
    expect(plan.answers).toMatchObject([
      {
        criterionId: '1.1',
        changedAt: NOW,
        answer: { value: 'done', note: 'Của máy này', fields: { number: '12/QĐ' } },
      },
    ]);
  });

  it.each<[string, string | null, string | null, Choice]>([
    ['what was changed later', EARLY, LATE, 'there'],
    ['what stands here, where it was changed later', LATE, EARLY, 'here'],
    ['what stands here, where nobody knows', null, LATE, 'here'],
  ])('is proposed to be %s', (_what, hereAt, thereAt, proposed) => {
    const plan = merge(
      { answers: { '1.1': answer({ value: 'done' }, hereAt) }, rows: [] },
      { answers: { '1.1': answer({ value: 'unclear' }, thereAt) }, rows: [] },
    );
    expect(plan.conflicts).toMatchObject([
      { label: 'Câu trả lời', here: 'Đã thực hiện', there: 'Chưa rõ', proposed, hereAt, thereAt },
    ]);
    expect(plan.answers).toHaveLength(proposed === 'there' ? 1 : 0);
  });

  it('gets the evidence of both sides, each file once, and the limit is told of', () => {
    const pieces = (file: string, caption = '') => ({ file, caption });
    const here = { answers: { '1.1': answer({ evidence: [pieces(FILE_A, 'Ảnh')] }) }, rows: [] };
    const there = { answers: { '1.1': answer({ evidence: [pieces(FILE_A), pieces(FILE_B)] }) }, rows: [] };
    const plan = merge(here, there);
    expect(plan.conflicts).toEqual([]);
    expect(plan.answers[0]?.answer.evidence).toEqual([pieces(FILE_A, 'Ảnh'), pieces(FILE_B)]);
    const full = Array.from({ length: 20 }, (_, index) => pieces(`${String(index)}.png`));
    const crowded = merge({ answers: { '1.1': answer({ evidence: full }) }, rows: [] }, there);
    expect(crowded.leftOut).toEqual({ rows: 0, evidence: 2 });
    expect(crowded.answers).toEqual([]);
  });
});

describe('an answer that the file says nothing of', () => {
  it('is counted among what only this PC has, and stays', () => {
    const own = answer({ value: 'done', note: 'Của máy này', evidence: [{ file: FILE_A, caption: '' }] });
    const plan = merge({ answers: { '1.1': own }, rows: [] }, { answers: {}, rows: [] });
    expect(plan).toMatchObject({ onlyHereCount: 3, sameCount: 0, conflicts: [], answers: [] });
  });
});

describe('a row', () => {
  it('that only the file has comes with its id behind the rows of this PC, which stay', () => {
    const plan = merge(
      { answers: {}, rows: [shift(1, { name: 'An' })] },
      { answers: {}, rows: [shift(2, { name: 'Bình' }, LATE)] },
    );
    expect(plan.rows).toEqual([{ ...shift(2, { name: 'Bình' }, LATE), position: 2 }]);
    expect(plan.onlyHereCount).toBe(1);
  });

  it('that was entered on both PCs about the same thing does not come twice', () => {
    const plan = merge(
      { answers: {}, rows: [shift(1, { name: 'Nguyễn An', phone: '113' })] },
      { answers: {}, rows: [shift(2, { name: 'nguyễn an', phone: '113', position: 'Bảo vệ' })] },
    );
    expect(plan.conflicts.map(({ label }) => label)).toEqual(['Họ và tên']);
    expect(plan.rows).toMatchObject([{ id: uuid(1), row: { name: 'Nguyễn An', position: 'Bảo vệ' } }]);
  });

  it('beyond the room of its table is left out, and told of', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => ({
      ...shift(1, { name: `Người ${String(index)}` }),
      id: `00000000-0000-4000-8000-1${String(index).padStart(11, '0')}`,
    }));
    const plan = merge({ answers: {}, rows }, { answers: {}, rows: [shift(2, { name: 'Bình' })] });
    expect(plan.leftOut).toEqual({ rows: 1, evidence: 0 });
    expect(plan.rows).toEqual([]);
  });
});

const times = fc.constantFrom(null, EARLY, LATE);
const cell = fc.constantFrom('', 'An', 'an', 'Bình', '2026-11-01T07:00');
/** No id stands in two tables: the store refuses such a file. */
const row = fc.oneof(
  fc.record({
    digit: fc.integer({ min: 1, max: 5 }),
    kindId: fc.constant('duty-roster'),
    changedAt: times,
    row: fc.record({ name: cell, phone: cell, startsAt: cell }),
  }),
  fc.record({
    digit: fc.integer({ min: 6, max: 9 }),
    kindId: fc.constant('incidents'),
    changedAt: times,
    row: fc.record({ detectedAt: cell, description: cell }),
  }),
);
const heldAnswer = fc.record({
  changedAt: times,
  answer: fc.record({
    value: fc.constantFrom(null, 'done' as const, 'unclear' as const),
    reason: fc.constant(''),
    assignee: cell,
    dueOn: fc.constant(''),
    note: cell,
    fields: fc.dictionary(fc.constantFrom('number', 'signed-on'), cell, { maxKeys: 2 }),
    evidence: fc.uniqueArray(
      fc.record({ file: fc.constantFrom(FILE_A, FILE_B), caption: fc.constantFrom('', 'Ảnh', 'Bìa') }),
      { selector: ({ file }) => file, maxLength: 2 },
    ),
  }),
});
const held: fc.Arbitrary<HeldCampaign> = fc.record({
  answers: fc.dictionary(fc.constantFrom('1.1', '1.3'), heldAnswer, { maxKeys: 2 }),
  rows: fc
    .uniqueArray(row, { selector: ({ digit }) => digit, maxLength: 6 })
    .map((rows) => rows.map(({ digit, ...rest }, index) => ({ ...rest, id: uuid(digit), position: index }))),
});
const sides = fc.array(fc.constantFrom<Choice>('here', 'there'), { minLength: 40, maxLength: 40 });
const RUNS = { numRuns: 400, seed: 20_261_129 };

/** Each conflict of a merge with a choice of its own. */
function chosen({ conflicts }: MergePlan, wanted: readonly Choice[]): Choices {
  return Object.fromEntries(conflicts.map(({ id }, index) => [id, wanted[index % 40] ?? 'here']));
}

describe('whatever stands on both sides', () => {
  it('merging the same file again with the same choices changes nothing', () => {
    fc.assert(
      fc.property(held, held, sides, (here, there, wanted) => {
        const choices = chosen(merge(here, there), wanted);
        const after = apply(here, merge(here, there, choices));
        expect(merge(after, there, choices)).toMatchObject({ answers: [], rows: [], additions: [] });
        const proposed = apply(here, merge(here, there));
        expect(merge(proposed, there)).toMatchObject({ answers: [], rows: [], additions: [] });
      }),
      RUNS,
    );
  });

  it('no row of either side is lost, and no value of this PC goes unless the user lets it go', () => {
    fc.assert(
      fc.property(held, held, (here, there) => {
        const keepAll = Object.fromEntries(
          merge(here, there).conflicts.map(({ id }) => [id, 'here' as const]),
        );
        const after = apply(here, merge(here, there, keepAll));
        for (const { id, row: own } of here.rows) {
          const kept = after.rows.find((candidate) => candidate.id === id);
          const written = Object.entries(own).filter(([, value]) => value !== '');
          expect(kept?.row).toMatchObject(Object.fromEntries(written));
        }
        for (const { id, kindId, row: given } of there.rows.filter((entry) => !isRowEmpty(entry.row))) {
          const kind = findRecordKind(kindId);
          const isThere = after.rows.some(
            (candidate) =>
              candidate.id === id ||
              (kind !== undefined && rowIdentity(kind, candidate.row) === rowIdentity(kind, given)),
          );
          expect(isThere).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('equal values are never a conflict: a PC that gets its own file has nothing to decide', () => {
    fc.assert(
      fc.property(held, (here) => {
        expect(merge(here, here)).toMatchObject({ conflicts: [], answers: [], rows: [] });
      }),
      RUNS,
    );
  });
});
