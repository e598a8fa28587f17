import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { deskWorkSchema } from '#shared/desk-work/desk-work.ts';
import { madeInTime } from '#shared/desk-work/merge-receipts.ts';
import { planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import { currentKeysOf } from '#shared/desk/renewed-keys.ts';
import { mergedDesk, workOf } from '#tests/support/merged-desk.ts';
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
    expect(mergedDesk(held, work).decisions).toHaveLength(2);
    expect(mergedDesk(held, work).approved).toHaveLength(2);
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
    expect(mergedDesk(held, work)).toEqual(held);
    expect(
      mergedDesk(held, work, 'there').approved.map(({ code, fingerprint }) => `${code} ${fingerprint}`),
    ).toEqual([`HP-1 ${keyCode('A')}`, `HP-1 ${keyCode('B')}`, `HP-4 ${keyCode('C')}`]);
  });

  it('brings a second key of a unit without asking where the colleague has the first one too', () => {
    const held = sampleHeldDesk({ approved: [approvedFor(1, 'A')] });
    const work = sampleDeskWork({ approved: [approvedFor(1, 'A'), approvedFor(1, 'B')] });
    expect(planDeskMerge(work, held, {}).conflicts).toEqual([]);
    expect(mergedDesk(held, work).approved).toHaveLength(2);
    expect(mergedDesk(mergedDesk(sampleHeldDesk(), work), workOf(held)).approved).toHaveLength(2);
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
    expect(mergedDesk(held, work).receipts).toEqual(both);
    const { receipts } = planDeskMerge(work, held, {}).changes;
    expect(madeInTime(receipts, () => '2026-12-05T01:00:00.000Z')).toBe(1);
    expect(madeInTime(receipts, () => '2026-12-10T01:00:00.000Z')).toBe(0);
    expect(madeInTime(receipts, () => undefined)).toBe(0);
    expect(mergedDesk(sampleHeldDesk({ receipts: work.receipts }), workOf(held)).receipts).toEqual(both);
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
    const both = mergedDesk(held, sampleDeskWork({ lowerDesks: [other] }), 'there');
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
        const once = mergedDesk(mergedDesk(here, workOf(first)), workOf(second));
        const other = mergedDesk(mergedDesk(here, workOf(second)), workOf(first));
        expect(canonicalJson(once)).toBe(canonicalJson(other));
        for (const work of [first, second]) {
          const again = planDeskMerge(workOf(work), once, {});
          expect(again.isNothingNew).toBe(true);
        }
        const [ab, ba] = [mergedDesk(first, workOf(second)), mergedDesk(second, workOf(first))];
        expect(canonicalJson(mergedDesk(ab, workOf(ba)))).toBe(canonicalJson(mergedDesk(ba, workOf(ab))));
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
