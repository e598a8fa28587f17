import { z } from 'zod';
import { lineOfText, nameText } from '../base/text-schemas.ts';
import { UNIT_TYPES, type UnitTypeId } from './unit-types.ts';

const unitTypeIds = UNIT_TYPES.map((type) => type.id) as [UnitTypeId, ...UnitTypeId[]];

/** A unit's code as the sector's database gives it: letters, digits, dots, hyphens. */
export const unitCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,31}$/u);

/** A phone number as people write it. */
const phone = z.string().regex(/^\+?[0-9][0-9 .()-]{6,18}[0-9]$/u);

/** The profile of a unit as a report carries it: complete. */
export const unitProfileSchema = z.strictObject({
  name: nameText.min(3),
  type: z.enum(unitTypeIds),
  code: unitCode,
  /** Xã, phường hoặc đặc khu, with that word: `Phường Hồng Bàng`. */
  commune: nameText.min(2),
  governingBody: nameText.min(2),
  /** For `Số: …/BC-<abbreviation>`; empty: made from the name. */
  abbreviation: lineOfText(20).default(''),
  /** The place in the date line of the document. */
  place: lineOfText(60).min(2).default('Hải Phòng'),
  head: z.strictObject({ name: nameText.min(2), title: lineOfText(80).min(2).default('Hiệu trưởng') }),
  contact: z.strictObject({
    name: nameText.min(2),
    position: lineOfText(80).default(''),
    phone,
    email: z.union([z.literal(''), z.email().max(200)]).default(''),
  }),
});

/** The profile of a unit. */
export type UnitProfile = z.output<typeof unitProfileSchema>;

/** The abbreviation in a document number: initials, words in capitals whole (`Trường THPT Hoa Sen` -> `TTHPTHS`). */
export function documentAbbreviation(profile: Pick<UnitProfile, 'name' | 'abbreviation'>): string {
  if (profile.abbreviation !== '') return profile.abbreviation.toUpperCase();
  return profile.name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => (word === word.toUpperCase() ? word : word.charAt(0).toUpperCase()))
    .join('')
    .slice(0, 12);
}
