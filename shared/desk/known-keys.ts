import { type ApprovedKey, unitTableOf } from '../keys/approved-keys.ts';
import type { UnitTable } from '../keys/unit-keys.ts';
import { unitKey } from './register.ts';

/** How many keys of one unit a table may hold. */
const MAX_KEYS = 16;

/**
 * Whose keys the desk knows: those that its register names, and those that were approved on this PC, also for units that
 * are not in the register. Where both name a key, the register holds.
 */
export function unitsWithApproved(register: UnitTable, approved: readonly ApprovedKey[]): UnitTable {
  const named = new Set(register.flatMap(({ fingerprints }) => fingerprints));
  const further = unitTableOf(approved.filter(({ fingerprint }) => !named.has(fingerprint)));
  const furtherOf = new Map(further.map((unit) => [unitKey(unit.code), unit.fingerprints]));
  const registered = new Set(register.map(({ code }) => unitKey(code)));
  return [
    ...register.map((unit) => ({
      ...unit,
      fingerprints: [...unit.fingerprints, ...(furtherOf.get(unitKey(unit.code)) ?? [])].slice(-MAX_KEYS),
    })),
    ...further.filter(({ code }) => !registered.has(unitKey(code))),
  ];
}
