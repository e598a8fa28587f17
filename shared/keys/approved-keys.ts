import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { unitCode } from '../unit/unit-profile.ts';
import { fingerprintText, isSameUnit, type UnitTable } from './unit-keys.ts';

/** A key that the user has compared by telephone, for one unit. */
export const approvedKeySchema = z.strictObject({
  code: unitCode,
  name: nameText.min(1),
  fingerprint: fingerprintText,
  approvedAt: z.iso.datetime(),
});

/** A key that the user has compared by telephone, for one unit. */
export type ApprovedKey = z.output<typeof approvedKeySchema>;

/** How many keys one PC may know; a list of more could not be read back. */
export const MAX_APPROVED_KEYS = 5_000;

/** All of them, oldest first. */
export const approvedKeysSchema = z.array(approvedKeySchema).max(MAX_APPROVED_KEYS);

/** The approved keys as a table of units; a unit goes by the name that it was approved under last. */
export function unitTableOf(approved: readonly ApprovedKey[]): UnitTable {
  const codes = [...new Set(approved.map(({ code }) => code.toLowerCase()))];
  return codes.flatMap((code) => {
    const own = approved.filter((one) => isSameUnit(one.code, code));
    const last = own.at(-1);
    return last === undefined
      ? []
      : [
          {
            code: last.code,
            name: last.name,
            fingerprints: own.map(({ fingerprint }) => fingerprint).slice(-16),
          },
        ];
  });
}
