import type { UnitKeys } from '../keys/unit-keys.ts';

/** A unit from which the desk awaits a report. */
export type RegisteredUnit = UnitKeys;

/** The units from which the desk awaits a report, by their codes; codes are compared without regard to case. */
export interface Register {
  readonly units: readonly RegisteredUnit[];
  readonly has: (code: string) => boolean;
}

/** Makes a table of units ready for looking up. */
export function registerOf(units: readonly RegisteredUnit[]): Register {
  const codes = new Set(units.map(({ code }) => unitKey(code)));
  return { units, has: (code) => codes.has(unitKey(code)) };
}

/** A code as it is compared. */
export function unitKey(code: string): string {
  return code.toLowerCase();
}
