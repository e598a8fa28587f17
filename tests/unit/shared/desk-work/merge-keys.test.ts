import { describe, expect, it } from 'vitest';
import { planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import { mergedDesk } from '#tests/support/merged-desk.ts';
import { approvedFor, keyCode, sampleDeskWork, sampleHeldDesk } from '#tests/support/sample-desk-work.ts';
import { LOWER_DESK } from '#tests/support/sample-handed-up.ts';

const LATE = '2026-12-09T01:00:00.000Z';

describe('a key of a colleague', () => {
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
    expect(mergedDesk(held, work).approved).toEqual([approvedFor(1, 'B'), approvedFor(2, 'C')]);
    expect(mergedDesk(held, work).lowerDesks).toEqual([]);
    expect(mergedDesk(held, work, 'there').approved).toHaveLength(3);
    expect(mergedDesk(held, work, 'there').lowerDesks).toEqual([LOWER_DESK]);
  });
});
