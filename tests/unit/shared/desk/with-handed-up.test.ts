import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import { handedUpSentence } from '#shared/desk/handed-up-sentences.ts';
import { placeHandedUp } from '#shared/desk/handed-up-standing.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import { registerOf } from '#shared/desk/register.ts';
import { currentKeysOf } from '#shared/desk/renewed-keys.ts';
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

describe('a desk below that has lost its PC and hands up again under a new key', () => {
  const RENEWED = 'FFFF-FFFF-FFFF-FFFF';
  const renewed = { ...LOWER_DESK, fingerprint: RENEWED, approvedAt: '2026-12-12T01:00:00.000Z' };
  const before = sampleHandedUp({}, { source: 'cu.zip' });
  // The desk has mended the code of its second school meanwhile.
  const units = [
    { code: 'HP-001', name: 'Trường Mẫu Một', phone: '' },
    { code: 'HP-022', name: 'Trường Mẫu Hai', phone: '' },
  ];
  const after = sampleHandedUp(
    { createdAt: '2026-12-11T01:00:00.000Z', units },
    { source: 'moi.zip', keyFingerprint: RENEWED },
  );
  const forged = sampleHandedUp(
    { createdAt: '2026-12-20T01:00:00.000Z' },
    { source: 'may-mat.zip', contents: [] },
  );

  function read(handedUp: readonly HandedUpFile[], lowerDesks: readonly LowerDesk[]) {
    const together = withHandedUp({
      campaign: CAMPAIGN,
      judged: [{ file: HANDED_UP_REPORT, signatures: [] }],
      handedUp,
      lowerDesks,
      register: OWN,
      units: OWN,
    });
    const register = registerOf(together.register);
    const { units: states } = collate(together.files, { campaign: CAMPAIGN, deadline: null, register });
    return {
      standings: Object.fromEntries(together.placed.map(({ file, standing }) => [file.source, standing])),
      awaited: states.map(({ code, state }) => `${code} ${state}`),
      waiting: together.below.waiting,
      namedBy: together.handedUp?.namedBy.get('hp-001'),
    };
  }

  it('is told of, and counts once: what the new key has signed, in any order and with whatever is said of the old one', () => {
    const files = [before, after];
    expect(read(files, [LOWER_DESK])).toMatchObject({
      standings: { 'cu.zip': 'counts', 'moi.zip': 'unknown-desk' },
      waiting: 1,
    });
    const once = {
      standings: { 'cu.zip': 'superseded', 'moi.zip': 'counts' },
      awaited: ['HP-001 submitted', 'HP-022 missing'],
      waiting: 0,
      namedBy: [LOWER_DESK.name],
    };
    const named = { ...renewed, name: 'Phòng Văn hóa, khóa mới' };
    expect(read(files, [LOWER_DESK, renewed])).toEqual(once);
    expect(read(files.toReversed(), [renewed, LOWER_DESK])).toEqual(once);
    expect(read(files, [LOWER_DESK, { ...named, replaces: [LOWER_DESK.fingerprint] }])).toEqual({
      ...once,
      namedBy: [named.name],
    });
  });

  it('is not overruled by whoever has the lost PC, and the user is warned', () => {
    const found = read([before, after, forged], [LOWER_DESK, renewed]);
    expect(found.standings).toEqual({
      'cu.zip': 'superseded',
      'moi.zip': 'counts',
      'may-mat.zip': 'after-renewal',
    });
    expect(found.waiting).toBe(1);
    expect(read([forged], [LOWER_DESK, renewed])).toMatchObject({ waiting: 1, namedBy: undefined });
    // said to be older than it is, it still gives way to the new key
    const backdated = sampleHandedUp({ createdAt: '2026-12-11T22:00:00.000Z' }, { source: 'lui-gio.zip' });
    expect(read([before, after, backdated], [LOWER_DESK, renewed]).standings).toMatchObject({
      'lui-gio.zip': 'superseded',
      'moi.zip': 'counts',
    });
  });

  it('still counts by what the old key has signed where the new one has signed nothing, and says so', () => {
    const [placed] = placeHandedUp([before], [LOWER_DESK, renewed], OWN);
    expect(placed).toMatchObject({ standing: 'counts', subject: RENEWED });
    expect(placed && handedUpSentence(placed).sentence).toBe(
      `Bản kê này được tính, nhưng niêm phong bằng khóa cũ. Khóa hiện nay của nơi đó là ${RENEWED}.`,
    );
  });

  it('follows a key through several renewals, and takes a second desk of the place for one of its own', () => {
    const third = { ...renewed, fingerprint: 'GGGG-GGGG-GGGG-GGGG', approvedAt: '2026-12-14T01:00:00.000Z' };
    const last = sampleHandedUp(
      { createdAt: '2026-12-13T01:00:00.000Z' },
      { source: 'ba.zip', keyFingerprint: third.fingerprint },
    );
    const all = [before, after, last];
    const standings = { 'cu.zip': 'superseded', 'moi.zip': 'superseded', 'ba.zip': 'counts' };
    expect(read(all, [LOWER_DESK, renewed, third]).standings).toEqual(standings);
    const said = [
      LOWER_DESK,
      { ...renewed, replaces: [LOWER_DESK.fingerprint] },
      { ...third, replaces: [RENEWED] },
    ];
    expect(read(all, said).standings).toEqual(standings);
    const beside = [LOWER_DESK, { ...renewed, replaces: [] }];
    expect(read([before, after], beside).standings).toEqual({ 'cu.zip': 'counts', 'moi.zip': 'counts' });
    expect(currentKeysOf('phường mẫu', said).map(({ fingerprint }) => fingerprint)).toEqual([
      third.fingerprint,
    ]);
    const inCircle = [
      { ...LOWER_DESK, replaces: [RENEWED] },
      { ...renewed, replaces: [LOWER_DESK.fingerprint] },
    ];
    expect(
      Object.values(read([before, after], inCircle).standings).filter((one) => one === 'counts'),
    ).toHaveLength(1);
  });
});
