import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { claimsOf, filesWith, registerWith, unitsWith } from '#shared/desk/handed-up-claims.ts';
import { handedUpSentence } from '#shared/desk/handed-up-sentences.ts';
import { countingHandedUp, placeHandedUp } from '#shared/desk/handed-up-standing.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { registerOf } from '#shared/desk/register.ts';
import { unitsTable } from '#shared/desk/tables/units.ts';
import { CAMPAIGN, sampleReceivedFile, UNIT_KEY } from '#tests/support/received-files.ts';
import {
  HANDED_UP_REPORT,
  handedUpDecision,
  LOWER_DESK,
  sampleHandedUp,
} from '#tests/support/sample-handed-up.ts';
import { RETURNED } from '#tests/support/sample-receipt.ts';

const OTHER_KEY = 'FFFF-FFFF-FFFF-FFFF';
const OWN: UnitTable = [
  { code: 'HP-900', name: 'Trường THPT Mẫu', fingerprints: [], commune: 'Phường Khác' },
];
const KEY = { unitCode: 'HP-001', fingerprint: UNIT_KEY, comparedAt: '2026-12-02T01:00:00.000Z' };
const DECISION = handedUpDecision({ key: sameReportKey(HANDED_UP_REPORT), ...RETURNED });

/** What files that were handed up come to, with the made-up desk approved unless told otherwise. */
function claims(files: Parameters<typeof placeHandedUp>[0], desks = [LOWER_DESK], register = OWN) {
  return claimsOf(countingHandedUp(placeHandedUp(files, desks, register), CAMPAIGN));
}

const standings = (...given: Parameters<typeof placeHandedUp>) =>
  placeHandedUp(...given).map(({ standing }) => standing);

describe('a file that a lower desk has handed up', () => {
  it('counts for nothing before the key of that desk was compared, and for its own place only', () => {
    const file = sampleHandedUp({ keys: [KEY] });
    expect(standings([file], [], OWN)).toEqual(['unknown-desk']);
    expect(claims([file], [])).toEqual({
      units: [],
      keys: [],
      decisions: [],
      receipts: new Map(),
      namedBy: new Map(),
    });
    expect(standings([file], [{ ...LOWER_DESK, fingerprint: OTHER_KEY }], OWN)).toEqual(['unknown-desk']);
    expect(standings([file], [{ ...LOWER_DESK, commune: 'Xã Khác' }], OWN)).toEqual(['other-commune']);
    expect(standings([file], [{ ...LOWER_DESK, commune: 'phường  MẪU' }], OWN)).toEqual(['counts']);
  });

  it('is not used when it speaks of a unit that the own register has in another place', () => {
    const register = [{ code: 'hp-002', name: 'Trường Mẫu Hai', fingerprints: [], commune: 'Xã Khác' }];
    const [placed] = placeHandedUp([sampleHandedUp()], [LOWER_DESK], register);
    expect(placed).toMatchObject({ standing: 'unit-elsewhere', subject: 'HP-002' });
    expect(placed && handedUpSentence(placed).sentence).toBe(
      'Đơn vị HP-002 trong bản kê thuộc nơi khác theo danh sách của Thầy/Cô.',
    );
    const withoutPlace = [{ code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [] }];
    expect(standings([sampleHandedUp()], [LOWER_DESK], withoutPlace)).toEqual(['counts']);
  });

  it('gives way to the one that its desk made later, in each campaign by itself', () => {
    const earlier = sampleHandedUp({ keys: [KEY] });
    const later = sampleHandedUp({ createdAt: '2026-12-11T01:00:00.000Z' }, { source: 'moi.zip' });
    const campaign = { id: 'dot-khac', title: 'Đợt khác', packSha256: null };
    const other = sampleHandedUp({ campaign }, { source: 'khac.zip' });
    const placed = placeHandedUp([earlier, later, other], [LOWER_DESK], OWN);
    expect(Object.fromEntries(placed.map(({ file, standing }) => [file.source, standing]))).toEqual({
      'nop-len.zip': 'superseded',
      'moi.zip': 'counts',
      'khac.zip': 'counts',
    });
    expect(claims([earlier, later]).keys).toEqual([]);
  });

  it('has the units of its place awaited, their keys known, and nothing of what is known here overruled', () => {
    const file = sampleHandedUp({ keys: [KEY] });
    const register: UnitTable = [...OWN, { code: 'HP-001', name: 'Tên của Sở', fingerprints: [] }];
    const found = claims([file], [LOWER_DESK], register);
    expect(registerWith(register, found).map(({ code, name }) => `${code} ${name}`)).toEqual([
      'HP-900 Trường THPT Mẫu',
      'HP-001 Tên của Sở',
      'HP-002 Trường Mẫu Hai',
    ]);
    const keysOf = (code: string, known = register) =>
      unitsWith(known, found).find((unit) => unit.code === code)?.fingerprints;
    expect(keysOf('HP-001')).toEqual([UNIT_KEY]);
    expect(found.keys).toMatchObject([
      { deskName: LOWER_DESK.name, handedUpAt: '2026-12-10T01:00:00.000Z', comparedAt: KEY.comparedAt },
    ]);
    const taken = [...OWN.map((unit) => ({ ...unit, fingerprints: [UNIT_KEY] })), ...register.slice(1)];
    expect(keysOf('HP-001', taken)).toEqual([]);
    expect(keysOf('HP-900', taken)).toEqual([UNIT_KEY]);
  });

  it('has a key that two desks name for different units count for neither', () => {
    const second = { ...LOWER_DESK, fingerprint: OTHER_KEY, name: 'Phòng Thứ Hai' };
    const files = [
      sampleHandedUp({ keys: [KEY] }),
      sampleHandedUp({ keys: [{ ...KEY, unitCode: 'HP-002' }] }, { keyFingerprint: OTHER_KEY }),
    ];
    expect(claims(files, [LOWER_DESK, second]).keys).toEqual([]);
  });

  it('has a desk vouch for no key of a unit that the desk of another place counts among its own', () => {
    const elsewhere = { ...LOWER_DESK, fingerprint: OTHER_KEY, name: 'Phòng Thứ Hai', commune: 'Xã Khác' };
    const desk = { name: 'Phòng Thứ Hai', commune: 'Xã Khác' };
    const keysOf = (foreign: readonly (typeof KEY)[], of = elsewhere) => {
      const there = sampleHandedUp(
        { desk: { ...desk, commune: of.commune }, keys: [...foreign] },
        { keyFingerprint: OTHER_KEY },
      );
      const { keys } = claims([sampleHandedUp({ keys: [KEY] }), there], [LOWER_DESK, of]);
      return keys.map(({ fingerprint }) => fingerprint);
    };
    const strange = { ...KEY, fingerprint: 'GGGG-GGGG-GGGG-GGGG' };
    expect(keysOf([strange])).toEqual([]);
    expect(keysOf([strange, KEY])).toEqual([UNIT_KEY]);
    // a desk with a new key of its own is in the same place
    expect(keysOf([], { ...elsewhere, commune: LOWER_DESK.commune })).toEqual([UNIT_KEY]);
  });
});

describe('what a lower desk says of a report', () => {
  const late = { ...HANDED_UP_REPORT, receivedAt: '2026-12-20T01:00:00.000Z' };
  const request = {
    campaign: CAMPAIGN,
    deadline: '2026-12-15T16:59:59.999Z',
    register: registerOf([{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [] }]),
  };

  it('keeps a unit in time that was in time there, and makes nobody late', () => {
    const found = claims([sampleHandedUp()]);
    const stateWith = (files: readonly (typeof late)[]) =>
      collate(filesWith(files, found), request).units[0]?.isLate;
    expect(collate([late], request).units[0]?.isLate).toBe(true);
    expect(stateWith([late])).toBe(false);
    const early = { ...HANDED_UP_REPORT, receivedAt: '2026-11-30T01:00:00.000Z' };
    expect(filesWith([early], found)).toEqual([early]);
    const another = sampleReceivedFile({ content: 'khac', receivedAt: late.receivedAt });
    expect(filesWith([another], found)).toEqual([another]);
  });

  it('stands in columns of its own, beside what this desk has decided', () => {
    const handedUp = claims([sampleHandedUp({ decisions: [DECISION] })]);
    const view = { collation: collate(filesWith([late], handedUp), request), request, directive: null };
    const plain = unitsTable(view);
    const { columns, rows } = unitsTable({ ...view, handedUp });
    expect(columns.slice(plain.columns.length).map(({ label }) => label)).toEqual([
      'Cấp dưới nhận lúc',
      'Cấp dưới nhận bản đầu lúc',
      'Cấp dưới quyết định',
      'Lý do của cấp dưới',
      'Nơi nhận cấp dưới',
    ]);
    expect(rows[0]?.slice(plain.columns.length)).toEqual([
      '08:00 01/12/2026',
      '08:00 01/12/2026',
      'Trả lại',
      'Còn thiếu minh chứng. | 1.1: Chưa có quyết định phân công.',
      LOWER_DESK.name,
    ]);
  });
});

it('files that were handed up come to the same in any order and however often they lie there', () => {
  const second = { ...LOWER_DESK, fingerprint: OTHER_KEY, name: 'Phòng Thứ Hai', commune: 'Xã Mẫu' };
  const made = (day: number) => ({ createdAt: `2026-12-1${String(day)}T01:00:00.000Z` });
  const ofSecond = { desk: { name: 'Xã Mẫu', commune: 'Xã Mẫu' }, decisions: [DECISION] };
  const files = [
    sampleHandedUp({ keys: [KEY], decisions: [DECISION] }),
    sampleHandedUp({ ...made(1), keys: [KEY] }, { source: 'b.zip' }),
    sampleHandedUp({ ...made(2), keys: [{ ...KEY, unitCode: 'HP-002' }] }, { source: 'c.zip' }),
    sampleHandedUp(
      { ...made(3), ...ofSecond, keys: [{ ...KEY, unitCode: 'HP-002' }] },
      { keyFingerprint: OTHER_KEY, source: 'd.zip' },
    ),
    sampleHandedUp({ ...made(2), ...ofSecond, keys: [KEY] }, { keyFingerprint: OTHER_KEY }),
    sampleHandedUp(made(4), { keyFingerprint: 'GGGG-GGGG-GGGG-GGGG', source: 'la.zip' }),
  ];
  const once = claims(files, [LOWER_DESK, second], []);
  const copies = fc.array(fc.nat({ max: files.length - 1 }), { maxLength: 6 });
  const orders = fc.tuple(fc.shuffledSubarray(files, { minLength: files.length }), copies);
  fc.assert(
    fc.property(orders, ([shuffled, again]) => {
      const more = again.flatMap((index) => {
        const file = files[index];
        return file === undefined ? [] : [{ ...file, source: `gui-lai/${String(index)}.zip` }];
      });
      expect(claims([...shuffled, ...more], [LOWER_DESK, second], [])).toEqual(once);
    }),
  );
  expect(once.keys).toMatchObject([{ unitCode: 'HP-002', deskName: second.name }]);
});
