import { describe, expect, it } from 'vitest';
import { planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import { mergedDesk, workOf } from '#tests/support/merged-desk.ts';
import { decisionAbout, sampleDeskWork, sampleHeldDesk } from '#tests/support/sample-desk-work.ts';
import { RETURNED } from '#tests/support/sample-receipt.ts';

const EARLY = '2026-12-01T01:00:00.000Z';
const LATE = '2026-12-09T01:00:00.000Z';

describe('a decision of a colleague', () => {
  it('asks where one accepted and the other returned the same report, and proposes what was decided later', () => {
    const held = sampleHeldDesk({ decisions: [decisionAbout(1, { decidedAt: EARLY })] });
    const returned = decisionAbout(1, { ...RETURNED, decidedAt: LATE, decidedBy: 'Trần Văn Mẫu' });
    const work = sampleDeskWork({ decisions: [returned] });
    const [conflict] = planDeskMerge(work, held, {}).conflicts;
    expect(conflict).toMatchObject({ here: 'Đã nhận (Lê Thị Mẫu)', proposed: 'there' });
    expect(conflict?.there).toContain('Trả lại: Còn thiếu minh chứng.');
    expect(mergedDesk(held, work, 'there').decisions).toEqual([returned]);
  });

  it('makes what was chosen against a later word the last one, with a receipt to be saved: schools go by it', () => {
    const early = decisionAbout(1, { decidedAt: EARLY, savedAt: EARLY });
    const late = decisionAbout(1, { ...RETURNED, decidedAt: LATE, savedAt: LATE });
    const last = { ...early, decidedAt: '2026-12-09T01:00:00.001Z', savedAt: null };
    const [first, second] = [early, late].map((decision) => sampleHeldDesk({ decisions: [decision] }));
    if (first === undefined || second === undefined) throw new Error('no desks');
    const keeping = mergedDesk(first, workOf(second), 'here');
    expect(keeping.decisions).toEqual([last]);
    expect(mergedDesk(second, workOf(first), 'there').decisions).toEqual([last]);
    expect(mergedDesk(keeping, workOf(second))).toEqual(keeping);
    expect(mergedDesk(keeping, workOf(first))).toEqual(keeping);
    expect(mergedDesk(second, workOf(keeping))).toEqual(keeping);
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
        expect(mergedDesk(held, sampleDeskWork({ decisions: [there] })).decisions).toEqual([kept]);
      }
    }
  });
});
