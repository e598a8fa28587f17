import { describe, expect, it } from 'vitest';
import { documentAbbreviation, unitProfileSchema } from '#shared/unit/unit-profile.ts';
import {
  governingBodyReason,
  offeredUnitTypes,
  proposeGoverningBody,
  proposeHeadTitle,
  UNIT_TYPE_IDS,
  UNIT_TYPES,
  unitTypeLabel,
} from '#shared/unit/unit-types.ts';
import { SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';

function faultsOf(change: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = unitProfileSchema.safeParse({ ...SAMPLE_PROFILE, ...change });
  return parsed.error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('the profile of a unit', () => {
  it('is complete with six answers; the rest has defaults', () => {
    const { abbreviation, place, head, contact } = unitProfileSchema.parse({
      name: 'Trường THCS Mẫu',
      type: 'lower-secondary',
      code: 'HP-THCS-000',
      commune: 'Xã Mẫu',
      governingBody: 'UBND Xã Mẫu',
      head: { name: 'Nguyễn Thị Mẫu' },
      contact: { name: 'Trần Văn Mẫu', phone: '0225 000 0000' },
    });
    expect({
      abbreviation,
      place,
      title: head.title,
      position: contact.position,
      email: contact.email,
    }).toEqual({
      abbreviation: '',
      place: 'Hải Phòng',
      title: 'Hiệu trưởng',
      position: '',
      email: '',
    });
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ type: '' }, 'type'],
    [{ type: 'university' }, 'type'],
    [{ code: 'HP TH 1' }, 'code'],
    [{ code: '../etc' }, 'code'],
    [{ head: { name: '', title: 'Hiệu trưởng' } }, 'head.name'],
    [{ contact: { name: 'Trần Văn Mẫu', phone: '113' } }, 'contact.phone'],
    [{ contact: { name: 'Trần Văn Mẫu', phone: '02250000000', email: 'x' } }, 'contact.email'],
  ])('refuses %j at %s', (change, path) => {
    expect(faultsOf(change)).toEqual([path]);
  });
});

describe('the title of the head', () => {
  it.each([
    ['kindergarten', 'Hiệu trưởng'],
    ['upper-secondary', 'Hiệu trưởng'],
    ['vocational-secondary', 'Hiệu trưởng'],
    ['continuing-education', 'Giám đốc'],
    ['affiliated', 'Thủ trưởng đơn vị'],
    ['department-office', 'Trưởng phòng'],
    ['commune-office', 'Trưởng phòng'],
    ['district-office', 'Trưởng phòng'],
    ['', 'Hiệu trưởng'],
  ] as const)('of %s is %s', (type, title) => {
    expect(proposeHeadTitle(type)).toBe(title);
  });
});

describe('the abbreviation in a document number', () => {
  it.each([
    ['Trường THPT Hoa Sen', 'THPTHS'],
    ['Trường Tiểu học Đồng Hòa', 'THĐH'],
    ['Trường Tiểu học Mẫu số 2', 'THMS2'],
    ['TRƯỜNG MẦM NON HOA MAI', 'MNHM'],
    ['Trung tâm GDNN-GDTX Mẫu', 'TTGDNNGDTXM'],
    ['Phòng Giáo dục và Đào tạo Mẫu', 'PGDVĐTM'],
    ['Trường', 'T'],
  ])('of %s is %s', (name, abbreviation) => {
    expect(documentAbbreviation({ name, abbreviation: '' })).toBe(abbreviation);
  });

  it('is what the unit itself says, in capitals', () => {
    expect(documentAbbreviation({ name: 'Trường THPT Hoa Sen', abbreviation: 'hoasen' })).toBe('HOASEN');
  });

  it('stays short', () => {
    expect(documentAbbreviation({ name: 'ABCDEFGH IJKLMNOP x', abbreviation: '' })).toBe('ABCDEFGHIJKL');
  });
});

describe('the superior institution that is proposed', () => {
  it.each([
    // Nghị định 30/2020/NĐ-CP: the kind of a commune in small letters before a name, in capitals before a number
    ['primary', 'Phường Mẫu', 'UBND phường Mẫu'],
    ['primary', 'phường Mẫu', 'UBND phường Mẫu'],
    ['primary', 'Phường 9', 'UBND Phường 9'],
    ['primary', 'Xãnh Mẫu', 'UBND Xãnh Mẫu'],
    ['kindergarten', ' Đặc khu Mẫu ', 'UBND đặc khu Mẫu'],
    ['lower-secondary', '', ''],
    ['upper-secondary', 'Phường Mẫu', 'Sở Giáo dục và Đào tạo Hải Phòng'],
    ['continuing-education', '', 'Sở Giáo dục và Đào tạo Hải Phòng'],
    ['vocational-secondary', '', 'Sở Giáo dục và Đào tạo Hải Phòng'],
    // Nghị định 142/2025/NĐ-CP: by the highest level, public or private
    ['multi-level-lower-secondary', 'Xã Mẫu', 'UBND xã Mẫu'],
    ['multi-level-upper-secondary', 'Xã Mẫu', 'Sở Giáo dục và Đào tạo Hải Phòng'],
    ['multi-level', 'Xã Mẫu', ''],
    ['private', 'Xã Mẫu', ''],
  ] as const)('for %s in “%s” is “%s”', (type, commune, body) => {
    expect(proposeGoverningBody(type, commune)).toBe(body);
  });
});

it('says why, with the document and the day of the table', () => {
  expect(governingBodyReason('primary', '2026-12-01')).toBe(
    'Trường tiểu học công lập, tư thục do cấp xã quản lý (Nghị định 142/2025/NĐ-CP). Theo dữ liệu ngày 28/11/2026.',
  );
  expect(governingBodyReason('primary', '2027-12-01')).toContain('đã cũ hơn một năm');
  expect(governingBodyReason('', '2026-12-01')).toBe('');
});

describe('a type that is no longer offered', () => {
  it('stays readable and is shown to whoever chose it', () => {
    expect(unitTypeLabel('private')).toBe('Trường tư thục, quốc tế');
    expect(offeredUnitTypes('').map(({ id }) => id)).not.toContain('private');
    expect(offeredUnitTypes('private').map(({ id }) => id)).toContain('private');
  });
});

it('lists in its table every type that reports may hold (Luật 124/2025/QH15: trường trung học nghề too)', () => {
  expect(UNIT_TYPES.map(({ id }) => id)).toEqual([...UNIT_TYPE_IDS]);
  expect(unitTypeLabel('vocational-secondary')).toBe('Trường trung học nghề');
});

it('names every type of unit differently', () => {
  const labels = UNIT_TYPES.map(({ id }) => unitTypeLabel(id));
  expect(new Set(labels).size).toBe(UNIT_TYPES.length);
});
