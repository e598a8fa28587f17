import { expect, it } from 'vitest';
import { planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import { keyCode, sampleDeskWork, sampleHeldDesk } from '#tests/support/sample-desk-work.ts';
import { LOWER_DESK } from '#tests/support/sample-handed-up.ts';

it('says what the colleague was told of a key that both have, as it decides which desk of a place counts', () => {
  const { fingerprint, name, commune, approvedAt } = LOWER_DESK;
  const asked = { fingerprint, name, commune, approvedAt };
  const plan = (replaces: string[]) =>
    planDeskMerge(
      sampleDeskWork({ lowerDesks: [{ ...asked, replaces }] }),
      sampleHeldDesk({ lowerDesks: [asked] }),
      {},
    );
  expect(plan([keyCode('F')])).toMatchObject({
    counts: { lowerDesks: { same: 1, added: 0 } },
    additions: [{ value: `${LOWER_DESK.fingerprint}, thay khóa ${keyCode('F')}` }],
  });
  expect(plan([]).additions).toMatchObject([{ value: `${LOWER_DESK.fingerprint}, không thay khóa nào` }]);
});
