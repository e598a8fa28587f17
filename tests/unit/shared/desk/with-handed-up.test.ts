import { describe, expect, it } from 'vitest';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import { CAMPAIGN } from '#tests/support/received-files.ts';
import { LOWER_DESK, sampleHandedUp } from '#tests/support/sample-handed-up.ts';

const OWN = [{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [] }];

function below(handedUp: readonly HandedUpFile[], lowerDesks = [LOWER_DESK]) {
  return withHandedUp({ campaign: CAMPAIGN, judged: [], handedUp, lowerDesks, register: OWN, units: OWN })
    .below;
}

describe('what a desk reads with what desks below have handed up', () => {
  it('tells how many units only they name', () => {
    expect(below([])).toEqual({ addedUnits: 0, waiting: 0 });
    expect(below([sampleHandedUp()])).toEqual({ addedUnits: 1, waiting: 0 });
  });

  it('tells what it lacks: files of this campaign that count for nothing yet', () => {
    const broken = { ...sampleHandedUp(), status: 'faulty', fault: 'changed', subject: '' } as const;
    const campaign = { id: 'dot-khac', title: 'Đợt khác', packSha256: null };
    expect(below([sampleHandedUp()], [])).toEqual({ addedUnits: 0, waiting: 1 });
    expect(below([sampleHandedUp({ campaign })], [])).toEqual({ addedUnits: 0, waiting: 0 });
    expect(below([sampleHandedUp(), broken])).toEqual({ addedUnits: 1, waiting: 1 });
  });
});
