import { z } from 'zod';
import { emailText, lineOfText, nameText, phoneText } from '../base/text-schemas.ts';
import { UNIT_TYPE_IDS } from './unit-types.ts';

/** A unit's code as the sector's database gives it: letters, digits, dots, hyphens. */
export const unitCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,31}$/u);

/** The profile of a unit as a report carries it: complete. */
export const unitProfileSchema = z.strictObject({
  name: nameText.min(3),
  type: z.enum(UNIT_TYPE_IDS),
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
    /** A full number: the receiver calls it. */
    phone: phoneText(8),
    email: z.union([z.literal(''), emailText]).default(''),
  }),
});

/** The profile of a unit. */
export type UnitProfile = z.output<typeof unitProfileSchema>;

const isCapital = (word: string) => word === word.toUpperCase();

/**
 * The abbreviation in a document number: that of the profile, or else made from the name. `Trường` falls away, words
 * in capitals stay whole, the others give their initials (`Trường THPT Hoa Sen` -> `THPTHS`); at most 12 characters.
 */
export function documentAbbreviation(profile: Pick<UnitProfile, 'name' | 'abbreviation'>): string {
  if (profile.abbreviation !== '') return profile.abbreviation.toUpperCase();
  const words = profile.name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const named = words[0]?.toLowerCase() === 'trường' && words.length > 1 ? words.slice(1) : words;
  const isAllCapital = named.every(isCapital);
  return named
    .map((word) => (isCapital(word) && !isAllCapital ? word : word.charAt(0).toUpperCase()))
    .join('')
    .slice(0, 12);
}
