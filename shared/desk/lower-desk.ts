import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { fingerprintText } from '../keys/unit-keys.ts';

/** The key of a desk one level below that the user has compared by telephone, for one xã, phường or đặc khu. */
export const lowerDeskSchema = z.strictObject({
  fingerprint: fingerprintText,
  /** As the user knows the desk, and not as its file calls it. */
  name: nameText.min(3),
  /** The only place whose units the desk may speak for. */
  commune: nameText.min(1),
  approvedAt: z.iso.datetime(),
  /** Which keys of the same place it has taken the place of; left out where nobody was asked. */
  replaces: z.array(fingerprintText).max(16).optional(),
});

/** The key of a desk one level below that the user has compared by telephone. */
export type LowerDesk = z.output<typeof lowerDeskSchema>;

/** Whether two names are of the same place: case and blanks make no difference. */
export function isSameCommune(one: string, other: string): boolean {
  return communeKey(one) === communeKey(other);
}

/** The name of a place as it is compared. */
export function communeKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
