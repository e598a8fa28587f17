import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import { CAMPAIGN } from '#tests/support/received-files.ts';
import {
  HANDED_UP_REPORT,
  LOWER_DESK,
  sampleHandedUp,
  sampleManifest,
} from '#tests/support/sample-handed-up.ts';

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

  it('keeps nobody from being in time: the earlier manifest of a desk still says when its reports came', () => {
    const again = sampleManifest().reports.map((one) => ({
      ...one,
      receivedAt: '2026-12-20T01:00:00.000Z',
    }));
    const later = { createdAt: '2026-12-21T01:00:00.000Z' };
    const states = (handedUp: readonly HandedUpFile[]) => {
      const judged = [
        { file: { ...HANDED_UP_REPORT, receivedAt: '2026-12-22T01:00:00.000Z' }, signatures: [] },
      ];
      const lowerDesks = [LOWER_DESK];
      const read = withHandedUp({
        campaign: CAMPAIGN,
        judged,
        handedUp,
        lowerDesks,
        register: OWN,
        units: OWN,
      });
      expect(read.placed.map(({ standing }) => standing).sort()).toEqual(['counts', 'superseded']);
      const register = registerOf(read.register);
      const request = { campaign: CAMPAIGN, deadline: '2026-12-15T16:59:59.999Z', register };
      return collate(read.files, request).units.map(({ code, isLate }) => [code, isLate]);
    };
    const inTime = [
      ['HP-001', false],
      ['HP-002', false],
    ];
    const readAnew = sampleHandedUp({ ...later, reports: again }, { source: 'moi.zip' });
    expect(states([sampleHandedUp(), readAnew])).toEqual(inTime);
    const withoutIt = sampleHandedUp(later, { source: 'moi.zip', contents: [] });
    expect(states([sampleHandedUp(), withoutIt])).toEqual(inTime);
  });
});
