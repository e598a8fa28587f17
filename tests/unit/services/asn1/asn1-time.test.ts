import { describe, expect, it } from 'vitest';
import { asn1Time, TIME_TAG } from '#services/asn1/asn1-time.ts';

function read(tag: number, text: string): string | undefined {
  return asn1Time(tag, Buffer.from(text, 'latin1'))?.toISOString();
}

describe('a UTCTime', () => {
  it.each([
    ['261231235959Z', '2026-12-31T23:59:59.000Z'],
    ['2612312359Z', '2026-12-31T23:59:00.000Z'],
    ['491231235959Z', '2049-12-31T23:59:59.000Z'],
    ['500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['260101070000+0700', '2026-01-01T00:00:00.000Z'],
    ['2601010630+0700', '2025-12-31T23:30:00.000Z'],
    ['251231190000-0500', '2026-01-01T00:00:00.000Z'],
    ['280229000000Z', '2028-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(read(TIME_TAG.utcTime, text)).toBe(moment);
  });

  it.each([
    '260101070000',
    '260230000000Z',
    '261301000000Z',
    '260101240000Z',
    '260101006000Z',
    '260101000000+2400',
    '',
  ])('%j is no moment', (text) => {
    expect(read(TIME_TAG.utcTime, text)).toBeUndefined();
  });
});

describe('a GeneralizedTime', () => {
  it.each([
    ['20600101000000Z', '2060-01-01T00:00:00.000Z'],
    ['20260101000000.05Z', '2026-01-01T00:00:00.050Z'],
    ['20260101000000,123456789Z', '2026-01-01T00:00:00.123Z'],
    ['2026010107+0700', '2026-01-01T00:00:00.000Z'],
    ['202601010700+07', '2026-01-01T00:00:00.000Z'],
    ['20260101070000.5+0700', '2026-01-01T00:00:00.500Z'],
    ['20260101000000+0000', '2026-01-01T00:00:00.000Z'],
    ['20251231190000-0500', '2026-01-01T00:00:00.000Z'],
    ['20260101053000+0530', '2026-01-01T00:00:00.000Z'],
    ['00990101000000Z', '0099-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(read(TIME_TAG.generalizedTime, text)).toBe(moment);
  });

  it.each(['20260101070000', '20260101', '20260101070000.Z', '20260431000000Z', '20260101070000+7'])(
    '%j is no moment: it names none, or none that everybody understands alike',
    (text) => {
      expect(read(TIME_TAG.generalizedTime, text)).toBeUndefined();
    },
  );
});

it('no other type is a time', () => {
  expect(read(0x0c, '260101070000Z')).toBeUndefined();
});
