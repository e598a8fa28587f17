import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { collationCounts } from '#shared/desk/collation-counts.ts';
import type { CollationRequest } from '#shared/desk/collation-request.ts';
import type { ReceivedFile } from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import { overviewTable } from '#shared/desk/tables/overview.ts';
import { unitsTable } from '#shared/desk/tables/units.ts';
import { CAMPAIGN, type SampleFile, sampleReceivedFile, UNIT_KEY } from '#tests/support/received-files.ts';

const OTHER_KEY = 'BBBB-BBBB-BBBB-BBBB';
const REQUEST: CollationRequest = {
  campaign: CAMPAIGN,
  register: registerOf([
    { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [UNIT_KEY] },
    { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [] },
  ]),
  deadline: '2026-12-02T00:00:00.000Z',
};

function standings(...samples: readonly SampleFile[]): Readonly<Record<string, string>> {
  const { files } = collate(samples.map(sampleReceivedFile), REQUEST);
  return Object.fromEntries(files.map(({ file, standing }) => [file.source, standing]));
}

function unit(code: string, ...samples: readonly SampleFile[]) {
  return collate(samples.map(sampleReceivedFile), REQUEST).units.find((one) => one.code === code);
}

describe('what a file counts for', () => {
  it('the highest number under the approved key counts, older ones stay on record', () => {
    expect(
      standings({ sequence: 1, source: 'a' }, { sequence: 3, source: 'c' }, { sequence: 2, source: 'b' }),
    ).toEqual({ a: 'superseded', b: 'superseded', c: 'latest' });
  });

  it('the same content under another name is there once', () => {
    expect(standings({ source: 'a' }, { source: 'thu/a (1).pdf' })).toEqual({
      a: 'latest',
      'thu/a (1).pdf': 'duplicate',
    });
  });

  it('a copy that another unit has signed as well does not push out the report itself', () => {
    expect(standings({ source: 'a', signer: 'other-unit-key' }, { source: 'b' })).toEqual({
      a: 'not-considered',
      b: 'latest',
    });
  });

  it('a higher number under a key that is not approved never overrules', () => {
    const forged = { sequence: 9, key: OTHER_KEY, signer: 'unknown-key', source: 'forged' } as const;
    expect(standings({ source: 'own' }, forged)).toEqual({ own: 'latest', forged: 'key-in-dispute' });
    expect(unit('HP-001', { source: 'own' }, forged)?.attention).toEqual(['other-key-sent']);
  });

  it('one unknown key is taken at its word, and two count for nothing until somebody asks', () => {
    const first = { unitCode: 'HP-002', signer: 'unknown-key', source: 'one' } as const;
    const second = { ...first, key: OTHER_KEY, source: 'two' };
    expect(standings(first)).toEqual({ one: 'latest' });
    expect(unit('HP-002', first)).toMatchObject({ state: 'submitted', attention: ['key-unknown'] });
    expect(standings(first, second)).toEqual({ one: 'key-in-dispute', two: 'key-in-dispute' });
    expect(unit('HP-002', first, second)).toMatchObject({
      state: 'disputed',
      report: null,
      attention: ['keys-in-dispute'],
    });
  });

  it('late is what the desk had after the deadline, whatever the report says of itself', () => {
    const late = { source: 'a', receivedAt: '2026-12-02T00:00:00.001Z' };
    expect(standings(late)).toEqual({ a: 'late' });
    expect(standings({ ...late, receivedAt: '2026-12-02T00:00:00.000Z' })).toEqual({ a: 'latest' });
    expect(unit('HP-001', late)).toMatchObject({ state: 'submitted', isLate: true });
  });

  it('a correction after the deadline does not make a unit late that was in time', () => {
    const correction = { sequence: 2, source: 'b', receivedAt: '2026-12-05T00:00:00.000Z' };
    expect(standings({ source: 'a' }, correction)).toEqual({ a: 'superseded', b: 'late' });
    expect(unit('HP-001', { source: 'a' }, correction)).toMatchObject({ isLate: false });
  });

  it('a unit that was in time stays in time when only the key of its later report is approved, and says whose file that was', () => {
    const early = { sequence: 1, key: OTHER_KEY, signer: 'unknown-key', source: 'a' } as const;
    const later = { sequence: 2, source: 'b', receivedAt: '2026-12-05T00:00:00.000Z' } as const;
    expect(unit('HP-001', early)).toMatchObject({ isLate: false });
    expect(standings(early, later)).toEqual({ a: 'key-in-dispute', b: 'late' });
    expect(unit('HP-001', early, later)).toMatchObject({
      isLate: false,
      attention: ['in-time-by-other-key'],
    });
  });

  it('files that cannot be the unit’s own make nobody be in time', () => {
    const late = { source: 'b', receivedAt: '2026-12-05T00:00:00.000Z' } as const;
    const foreign = { source: 'a', signer: 'other-unit-key' } as const;
    expect(unit('HP-001', foreign, late)).toMatchObject({ isLate: true, attention: ['other-unit-key'] });
    const lateToo = { ...late, key: OTHER_KEY, signer: 'unknown-key', source: 'c' } as const;
    expect(unit('HP-001', late, lateToo)).toMatchObject({ isLate: true, attention: ['other-key-sent'] });
  });

  it('a unit whose keys are in dispute is not called late as well, in the figures as in the table', () => {
    const late = {
      unitCode: 'HP-002',
      signer: 'unknown-key',
      receivedAt: '2026-12-05T00:00:00.000Z',
    } as const;
    const collation = collate([late, { ...late, key: OTHER_KEY }].map(sampleReceivedFile), REQUEST);
    expect(collationCounts(collation)).toMatchObject({ disputed: 1, late: 0 });
    const { rows } = overviewTable({ collation, request: REQUEST, directive: null, unread: [], skipped: [] });
    expect(rows).toContainEqual(['Trong đó nộp sau hạn', 0]);
    expect(unitsTable({ collation, request: REQUEST, directive: null }).rows[1]?.slice(3, 5)).toEqual([
      'Chưa tính được',
      '',
    ]);
  });

  it('other campaigns, units that nobody registered and files that are not whole are told apart', () => {
    expect(
      standings(
        { source: 'a', campaign: 'dot-khac' },
        { source: 'b', unitCode: 'HP-999' },
        { source: 'c', isIntact: false },
      ),
    ).toEqual({ a: 'other-campaign', b: 'unit-not-in-register', c: 'not-considered' });
    expect(unit('HP-999', { unitCode: 'HP-999' })).toMatchObject({
      isRegistered: false,
      attention: ['not-in-register'],
    });
  });

  it('two reports with one number under one key are pointed out', () => {
    expect(unit('HP-001', { content: 'x' }, { content: 'y' })?.attention).toEqual(['forked']);
  });

  it('a report that was made later but has a lower number is pointed out: the unit may have begun to count anew', () => {
    const third = { source: 'a', sequence: 3, facts: { createdAt: '2026-11-25T01:00:00.000Z' } } as const;
    const again = { source: 'b', facts: { createdAt: '2026-11-30T01:00:00Z' } } as const;
    expect(unit('HP-001', third, again)).toMatchObject({
      report: { facts: { sequence: 3 } },
      attention: ['counted-anew'],
    });
    expect(unit('HP-001', third, { ...again, key: OTHER_KEY })?.attention).toEqual(['counted-anew']);
    const earlier = { source: 'b', sequence: 2, facts: { createdAt: '2026-11-24T01:00:00.000Z' } } as const;
    expect(unit('HP-001', third, earlier)?.attention).toEqual([]);
  });

  it('a report whose findings come out otherwise here is pointed out, whatever it says of its answers', () => {
    expect(unit('HP-001', { findings: 'differ' })?.attention).toEqual(['findings-differ']);
    expect(unit('HP-001', { findings: 'not-checked' })?.attention).toEqual(['other-pack']);
    expect(unit('HP-001', { findings: null })?.attention).toEqual([]);
  });

  it('a report under the key of another unit leaves its unit without one, and is pointed out', () => {
    expect(unit('HP-001', { signer: 'other-unit-key' })).toMatchObject({
      state: 'missing',
      attention: ['other-unit-key'],
    });
  });

  it('codes are compared without regard to case', () => {
    expect(unit('HP-001', { unitCode: 'hp-001' })).toMatchObject({ state: 'submitted' });
  });
});

const anySample: fc.Arbitrary<SampleFile> = fc.record({
  source: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  unitCode: fc.constantFrom('HP-001', 'hp-001', 'HP-002', 'HP-999'),
  campaign: fc.constantFrom(CAMPAIGN, CAMPAIGN, 'dot-khac'),
  sequence: fc.integer({ min: 1, max: 3 }),
  key: fc.constantFrom(UNIT_KEY, OTHER_KEY),
  signer: fc.constantFrom('known-unit-key', 'unknown-key', 'known-issuer', 'other-unit-key'),
  isIntact: fc.boolean(),
  receivedAt: fc.constantFrom('2026-12-01T00:00:00.000Z', '2026-12-03T00:00:00.000Z'),
  content: fc.constantFrom('', 'x'),
});

/** The same bytes under the same name are never judged in two ways at once. */
const differentFiles = fc.uniqueArray(anySample, {
  maxLength: 12,
  selector: (sample) => sampleReceivedFile(sample).fileSha256,
});

/** What a person reads of it: the files by name and standing, the units with what counts for them. */
function outcome(files: readonly ReceivedFile[]) {
  const { files: placed, units } = collate(files, REQUEST);
  return {
    files: placed.map(({ file, standing }) => `${file.source} ${file.fileSha256} ${standing}`).toSorted(),
    units: units.map(({ report, ...one }) => ({ ...one, counting: report?.file.reportSha256 })),
  };
}

describe('the order of arrival', () => {
  it('changes nothing', () => {
    fc.assert(
      fc.property(
        differentFiles.chain((samples) => {
          const files = samples.map(sampleReceivedFile);
          return fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }));
        }),
        ([files, shuffled]) => {
          expect(outcome(shuffled)).toEqual(outcome(files));
        },
      ),
    );
  });

  it('nor does bringing the same files a second time', () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 8 }), (samples) => {
        const files = samples.map(sampleReceivedFile);
        const again = files.map((file) => ({ ...file, source: `${file.source} lần hai` }));
        expect(outcome([...files, ...again]).units).toEqual(outcome(files).units);
      }),
    );
  });
});
