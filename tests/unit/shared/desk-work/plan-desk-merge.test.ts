import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { type DeskWork, deskWorkSchema } from '#shared/desk-work/desk-work.ts';
import type { HeldDesk } from '#shared/desk-work/held-desk.ts';
import { madeInTime } from '#shared/desk-work/merge-receipts.ts';
import { type DeskChanges, planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import { currentKeysOf } from '#shared/desk/renewed-keys.ts';
import type { Choice } from '#shared/hand-over/merge-values.ts';
import {
  approvedFor,
  decisionAbout,
  keyCode,
  sampleDeskWork,
  sampleHeldDesk,
} from '#tests/support/sample-desk-work.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';
import { LOWER_DESK } from '#tests/support/sample-handed-up.ts';
import { RETURNED } from '#tests/support/sample-receipt.ts';

const EARLY = '2026-12-01T01:00:00.000Z';
const LATE = '2026-12-09T01:00:00.000Z';

type Keyed = { readonly key?: string; readonly fingerprint?: string };
const idOf = (row: Keyed) => row.key ?? row.fingerprint ?? '';

function put<Row extends Keyed>(
  rows: readonly Row[],
  changes: readonly { readonly after: Row }[],
): readonly Row[] {
  const all = new Map(rows.map((row) => [idOf(row), row]));
  for (const { after } of changes) all.set(idOf(after), after);
  return [...all.values()].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** What a desk holds after a merge has written. */
function after(held: HeldDesk, { decisions, receipts, lowerDesks, keys }: DeskChanges): HeldDesk {
  return {
    ...held,
    decisions: put(held.decisions, decisions),
    receipts: put(held.receipts, receipts),
    lowerDesks: put(held.lowerDesks, lowerDesks),
    approved: put(held.approved, keys),
  };
}

function merged(held: HeldDesk, work: DeskWork, side?: Choice): HeldDesk {
  const asked = planDeskMerge(work, held, {}).conflicts;
  const choices = side === undefined ? {} : Object.fromEntries(asked.map(({ id }) => [id, side]));
  return after(held, planDeskMerge(work, held, choices).changes);
}

function workOf({ decisions, receipts, approved, lowerDesks }: HeldDesk): DeskWork {
  return sampleDeskWork({
    decisions: [...decisions],
    receipts: [...receipts],
    approved: [...approved],
    lowerDesks: [...lowerDesks],
  });
}

describe('the work of a colleague', () => {
  it('is taken where only the file has it, and what only this PC has stays', () => {
    const held = sampleHeldDesk({ decisions: [decisionAbout(1)], approved: [approvedFor(1, 'A')] });
    const work = sampleDeskWork({
      decisions: [decisionAbout(2, RETURNED)],
      approved: [approvedFor(2, 'B')],
      lowerDesks: [LOWER_DESK],
      receipts: [{ key: 'x', at: EARLY }],
    });
    const plan = planDeskMerge(work, held, {});
    expect(plan.conflicts).toEqual([]);
    expect(plan.counts).toEqual({
      decisions: { added: 1, same: 0, differing: 0, onlyHere: 1 },
      keys: { added: 1, same: 0, differing: 0, onlyHere: 1 },
      lowerDesks: { added: 1, same: 0, differing: 0, onlyHere: 0 },
      receipts: { added: 1, earlier: 0, same: 0, onlyHere: 0 },
    });
    expect(plan.additions.map(({ place, value }) => `${place}: ${value}`)).toEqual([
      'Trường 2 (HP-2), báo cáo lần 1: Trả lại: Còn thiếu minh chứng. | 1.1: Chưa có quyết định phân công. (Lê Thị Mẫu)',
      `Trường 2 (HP-2): ${keyCode('B')}`,
      `Phòng Văn hóa Phường Mẫu (Phường Mẫu): ${LOWER_DESK.fingerprint}`,
    ]);
    expect(merged(held, work).decisions).toHaveLength(2);
    expect(merged(held, work).approved).toHaveLength(2);
  });

  it('asks where one accepted and the other returned the same report, and proposes what was decided later', () => {
    const held = sampleHeldDesk({ decisions: [decisionAbout(1, { decidedAt: EARLY })] });
    const returned = decisionAbout(1, { ...RETURNED, decidedAt: LATE, decidedBy: 'Trần Văn Mẫu' });
    const work = sampleDeskWork({ decisions: [returned] });
    const [conflict] = planDeskMerge(work, held, {}).conflicts;
    expect(conflict).toMatchObject({ here: 'Đã nhận (Lê Thị Mẫu)', proposed: 'there' });
    expect(conflict?.there).toContain('Trả lại: Còn thiếu minh chứng.');
    expect(merged(held, work, 'there').decisions).toEqual([returned]);
  });

  it('makes what was chosen against a later word the last one, with a receipt to be saved: schools go by it', () => {
    const early = decisionAbout(1, { decidedAt: EARLY, savedAt: EARLY });
    const late = decisionAbout(1, { ...RETURNED, decidedAt: LATE, savedAt: LATE });
    const last = { ...early, decidedAt: '2026-12-09T01:00:00.001Z', savedAt: null };
    const [first, second] = [early, late].map((decision) => sampleHeldDesk({ decisions: [decision] }));
    if (first === undefined || second === undefined) throw new Error('no desks');
    const keeping = merged(first, workOf(second), 'here');
    expect(keeping.decisions).toEqual([last]);
    expect(merged(second, workOf(first), 'there').decisions).toEqual([last]);
    expect(merged(keeping, workOf(second))).toEqual(keeping);
    expect(merged(keeping, workOf(first))).toEqual(keeping);
    expect(merged(second, workOf(keeping))).toEqual(keeping);
  });

  it('comes to one decision where both say the same: the later one, whose receipt schools go by', () => {
    const early = decisionAbout(1, { decidedAt: EARLY });
    const late = decisionAbout(1, { decidedAt: LATE, decidedBy: 'Trần Văn Mẫu' });
    const saved = { ...early, savedAt: LATE };
    for (const [one, other, kept] of [
      [early, late, late],
      [saved, late, late],
      [early, saved, saved],
    ] as const) {
      for (const [here, there] of [
        [one, other],
        [other, one],
      ] as const) {
        const held = sampleHeldDesk({ decisions: [here] });
        expect(planDeskMerge(sampleDeskWork({ decisions: [there] }), held, {}).conflicts).toEqual([]);
        expect(merged(held, sampleDeskWork({ decisions: [there] })).decisions).toEqual([kept]);
      }
    }
  });

  it('never settles by itself whose a key is', () => {
    const held = sampleHeldDesk({ approved: [approvedFor(1, 'A'), approvedFor(3, 'C')] });
    const work = sampleDeskWork({ approved: [approvedFor(1, 'B'), approvedFor(4, 'C')] });
    const { conflicts } = planDeskMerge(work, held, {});
    expect(conflicts.map(({ label, here, there, proposed }) => [label, here, there, proposed])).toEqual([
      [
        'Một đơn vị, hai mã khóa khác nhau',
        `Chỉ ${keyCode('A')}`,
        `Nhận thêm ${keyCode('B')}, giữ cả hai`,
        'here',
      ],
      ['Một mã khóa, hai đơn vị', 'Trường 3 (HP-3)', 'Trường 4 (HP-4)', 'here'],
    ]);
    expect(merged(held, work)).toEqual(held);
    expect(
      merged(held, work, 'there').approved.map(({ code, fingerprint }) => `${code} ${fingerprint}`),
    ).toEqual([`HP-1 ${keyCode('A')}`, `HP-1 ${keyCode('B')}`, `HP-4 ${keyCode('C')}`]);
  });

  it('asks about a key that was withdrawn here, and leaves it out unless the user says otherwise', () => {
    const withdrawn = { [keyCode('A')]: LATE, [LOWER_DESK.fingerprint]: LATE };
    const held = sampleHeldDesk({ approved: [approvedFor(1, 'B')], withdrawn });
    const work = sampleDeskWork({
      approved: [approvedFor(1, 'A'), approvedFor(1, 'B'), approvedFor(2, 'C')],
      lowerDesks: [LOWER_DESK],
    });
    const plan = planDeskMerge(work, held, {});
    expect(plan.conflicts.map(({ label, here, there }) => [label, here, there])).toEqual([
      [
        'Mã khóa đã bỏ ghi nhận ở máy này',
        `Không nhận ${keyCode('A')}`,
        `Nhận lại ${keyCode('A')}, giữ cả ${keyCode('B')}`,
      ],
      ['Nơi nhận cấp dưới', 'Đã bỏ ghi nhận ở máy này', `Nhận lại ${LOWER_DESK.fingerprint}`],
    ]);
    expect(plan.conflicts).toEqual([
      expect.objectContaining({ hereAt: LATE, proposed: 'here' }),
      expect.objectContaining({ hereAt: LATE, proposed: 'here' }),
    ]);
    expect(merged(held, work).approved).toEqual([approvedFor(1, 'B'), approvedFor(2, 'C')]);
    expect(merged(held, work).lowerDesks).toEqual([]);
    expect(merged(held, work, 'there').approved).toHaveLength(3);
    expect(merged(held, work, 'there').lowerDesks).toEqual([LOWER_DESK]);
  });

  it('brings a second key of a unit without asking where the colleague has the first one too', () => {
    const held = sampleHeldDesk({ approved: [approvedFor(1, 'A')] });
    const work = sampleDeskWork({ approved: [approvedFor(1, 'A'), approvedFor(1, 'B')] });
    expect(planDeskMerge(work, held, {}).conflicts).toEqual([]);
    expect(merged(held, work).approved).toHaveLength(2);
    expect(merged(merged(sampleHeldDesk(), work), workOf(held)).approved).toHaveLength(2);
  });

  it('takes no key that the register of this PC names for another unit', () => {
    const register = [{ code: 'HP-9', name: 'Trường Chín', fingerprints: [keyCode('A')] }];
    const plan = planDeskMerge(
      sampleDeskWork({ approved: [approvedFor(1, 'A')] }),
      sampleHeldDesk({ register }),
      {},
    );
    expect(plan.changes.keys).toEqual([]);
    expect(plan.refusedKeys).toEqual([
      { fingerprint: keyCode('A'), there: 'Trường 1 (HP-1)', here: 'Trường Chín (HP-9)' },
    ]);
    const other = [{ code: 'hp-1', name: 'Trường Một', fingerprints: [keyCode('B')] }];
    const asked = planDeskMerge(
      sampleDeskWork({ approved: [approvedFor(1, 'A')] }),
      sampleHeldDesk({ register: other }),
      {},
    );
    expect(asked.conflicts).toHaveLength(1);
  });

  it('keeps the earlier time of receipt, whichever side has it', () => {
    const held = sampleHeldDesk({
      receipts: [
        { key: 'a', at: EARLY },
        { key: 'b', at: LATE },
      ],
    });
    const work = sampleDeskWork({
      receipts: [
        { key: 'a', at: LATE },
        { key: 'b', at: EARLY },
      ],
    });
    const both = [
      { key: 'a', at: EARLY },
      { key: 'b', at: EARLY },
    ];
    expect(merged(held, work).receipts).toEqual(both);
    const { receipts } = planDeskMerge(work, held, {}).changes;
    expect(madeInTime(receipts, '2026-12-05T01:00:00.000Z')).toBe(1);
    expect(madeInTime(receipts, '2026-12-10T01:00:00.000Z')).toBe(0);
    expect(merged(sampleHeldDesk({ receipts: work.receipts }), workOf(held)).receipts).toEqual(both);
  });

  it('asks about a second key of a place below, unless it is said to take the place of the one that is known here', () => {
    const held = sampleHeldDesk({ lowerDesks: [LOWER_DESK] });
    const other = { ...LOWER_DESK, fingerprint: keyCode('F'), approvedAt: LATE };
    const renewed = { ...other, replaces: [LOWER_DESK.fingerprint] };
    expect(planDeskMerge(sampleDeskWork({ lowerDesks: [other] }), held, {}).conflicts).toMatchObject([
      {
        here: `Chỉ ${LOWER_DESK.fingerprint}`,
        there: `Nhận thêm ${keyCode('F')}, tính cả hai nơi`,
        proposed: 'here',
      },
    ]);
    const both = merged(held, sampleDeskWork({ lowerDesks: [other] }), 'there');
    expect(currentKeysOf(LOWER_DESK.commune, both.lowerDesks)).toHaveLength(2);
    expect(planDeskMerge(sampleDeskWork({ lowerDesks: [other] }), both, {}).isNothingNew).toBe(true);
    const known = planDeskMerge(sampleDeskWork({ lowerDesks: [LOWER_DESK, renewed] }), held, {});
    expect(known.conflicts).toEqual([]);
    expect(known.changes.lowerDesks).toEqual([{ before: null, after: renewed }]);
    const elsewhere = { ...LOWER_DESK, commune: 'Xã Khác' };
    expect(planDeskMerge(sampleDeskWork({ lowerDesks: [elsewhere] }), held, {}).conflicts).toHaveLength(1);
  });

  it('does not bring back what was deleted here with its campaign', () => {
    const figures = { units: 0, submitted: 0, late: 0, missing: 0, received: 0, returned: 0 };
    const one = { campaign: 'dot-mau', title: 'Đợt mẫu', closedAt: LATE, figures, reports: [] };
    const gone = decisionAbout(1, { decidedAt: EARLY });
    const anew = decisionAbout(2, { decidedAt: '2026-12-10T01:00:00.000Z' });
    const receipts = [
      { key: gone.key, at: EARLY },
      { key: anew.key, at: EARLY },
    ];
    const work = sampleDeskWork({ decisions: [gone, anew], receipts });
    const plan = planDeskMerge(work, sampleHeldDesk({ closed: [one] }), {});
    expect(plan.deletedCount).toBe(1);
    expect(plan.changes.decisions).toEqual([{ before: null, after: anew }]);
    expect(plan.changes.receipts).toEqual([{ before: null, after: receipts[1] }]);
  });
});

describe('a plan of a merge', () => {
  it('is made while one waits for thousands of units, also where all contradict each other', () => {
    const numbers = Array.from({ length: 4_000 }, (_, index) => index + 1);
    const codeOf = (side: string, number: number) =>
      `${side.repeat(4)}-0000-0000-${String(number).padStart(4, '0')}`;
    const keysOf = (side: string) =>
      numbers.map((number) => ({ ...approvedFor(number, 'A'), fingerprint: codeOf(side, number) }));
    const register = numbers.map((number) => ({
      code: `HP-${String(number)}`,
      name: `Trường ${String(number)}`,
      fingerprints: [],
    }));
    const decisions = numbers.map((number) => decisionAbout(number));
    const held = sampleHeldDesk({ decisions, approved: keysOf('A'), register });
    const work = sampleDeskWork({
      decisions: decisions.map((one) => ({ ...one, ...RETURNED, decidedAt: LATE })),
      approved: keysOf('B'),
    });
    expect(planDeskMerge(work, held, {}).conflicts).toHaveLength(8_000);
    expect(cpuMsOf(() => planDeskMerge(work, held, {}))).toBeLessThan(1_500);
  });

  it('changes nothing a second time, and comes to the same in either order', () => {
    const numbers = fc.subarray([1, 2, 3, 4, 5]);
    const letters = ['A', 'B', 'C', 'D', 'E'];
    const times = fc.constantFrom(EARLY, LATE);
    const desk = fc.record({ numbers, times, saved: fc.constantFrom(null, EARLY, LATE) }).map((made) =>
      sampleHeldDesk({
        decisions: made.numbers.map((number) =>
          decisionAbout(number, { decidedAt: made.times, savedAt: made.saved }),
        ),
        approved: made.numbers.map((number) => approvedFor(number, letters[number - 1] ?? 'A')),
        receipts: made.numbers.map((number) => ({ key: String(number), at: made.times })),
        lowerDesks: made.numbers.includes(1) ? [LOWER_DESK] : [],
      }),
    );
    fc.assert(
      fc.property(desk, desk, desk, (here, first, second) => {
        const once = merged(merged(here, workOf(first)), workOf(second));
        const other = merged(merged(here, workOf(second)), workOf(first));
        expect(canonicalJson(once)).toBe(canonicalJson(other));
        for (const work of [first, second]) {
          const again = planDeskMerge(workOf(work), once, {});
          expect(again.isNothingNew).toBe(true);
        }
        const [ab, ba] = [merged(first, workOf(second)), merged(second, workOf(first))];
        expect(canonicalJson(merged(ab, workOf(ba)))).toBe(canonicalJson(merged(ba, workOf(ab))));
      }),
    );
  });
});

describe('a file with the work of a desk', () => {
  const read = (changes: object) => deskWorkSchema.safeParse({ ...sampleDeskWork(), ...changes }).success;

  it('is refused when it contradicts itself or brings what no desk writes', () => {
    expect(read({})).toBe(true);
    const one = decisionAbout(1);
    expect(read({ decisions: [one, one] })).toBe(false);
    expect(read({ decisions: [{ ...one, key: decisionAbout(2).key }] })).toBe(false);
    expect(read({ decisions: [{ ...one, kind: 'returned' }] })).toBe(false);
    expect(
      read({
        receipts: [
          { key: 'a', at: EARLY },
          { key: 'a', at: LATE },
        ],
      }),
    ).toBe(false);
    expect(read({ receipts: [{ key: 'a', at: 'hôm qua' }] })).toBe(false);
    expect(read({ approved: [approvedFor(1, 'A'), approvedFor(2, 'A')] })).toBe(false);
    expect(read({ approved: [{ ...approvedFor(1, 'A'), fingerprint: 'IIII-IIII-IIII-IIII' }] })).toBe(false);
    expect(read({ lowerDesks: [LOWER_DESK, LOWER_DESK] })).toBe(false);
    expect(read({ settings: {} })).toBe(false);
    expect(read({ givenBy: '' })).toBe(false);
  });
});
