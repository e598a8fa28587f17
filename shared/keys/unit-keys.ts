import { z } from 'zod';
import { lineOfText, nameText } from '../base/text-schemas.ts';
import { unitCode } from '../unit/unit-profile.ts';

/** The fingerprint of a key: four groups of four characters of Crockford's base 32. */
export const fingerprintText = z.string().regex(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);

/** The keys that a receiver has approved for one unit. */
export const unitKeysSchema = z.strictObject({
  code: unitCode,
  name: nameText.min(1),
  fingerprints: z.array(fingerprintText).max(16),
  /** Xã, phường hoặc đặc khu; for lists by place. */
  commune: nameText.optional(),
  /** Whom to call about a report that is missing. */
  phone: lineOfText(40).optional(),
});

/** The keys that a receiver has approved for one unit. */
export type UnitKeys = z.output<typeof unitKeysSchema>;

/** Which keys belong to which units; enough for a country's worth of one kind of unit. */
export const unitTableSchema = z.array(unitKeysSchema).max(20_000);

/** Which keys belong to which units. */
export type UnitTable = z.output<typeof unitTableSchema>;

/** The same, by fingerprint and by unit. */
export interface KnownKeys {
  readonly ownerOf: (fingerprint: string) => UnitKeys | undefined;
  /** Codes are compared without regard to case. */
  readonly unit: (code: string) => UnitKeys | undefined;
}

/** Two codes of the same unit. */
export function isSameUnit(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Makes a table ready for looking up. */
export function knownKeys(table: UnitTable): KnownKeys {
  const owners = new Map(table.flatMap((unit) => unit.fingerprints.map((key) => [key, unit] as const)));
  const units = new Map(table.map((unit) => [unit.code.toLowerCase(), unit] as const));
  return {
    ownerOf: (fingerprint) => owners.get(fingerprint),
    unit: (code) => units.get(code.toLowerCase()),
  };
}

/** A table that is being put together. */
interface GrowingTable {
  /** Takes a unit; `null`, or a Vietnamese sentence why it cannot stand beside those before it. */
  readonly add: (unit: UnitKeys) => string | null;
}

/** A table without units yet. A unit is there once, and a key belongs to one unit. */
export function emptyTable(): GrowingTable {
  const codes = new Set<string>();
  const owners = new Map<string, string>();
  const faultOf = ({ code, fingerprints }: UnitKeys): string | null => {
    if (codes.has(code.toLowerCase())) return `Đơn vị ${code} ghi hai lần.`;
    const twice = fingerprints.find((key, index) => owners.has(key) || fingerprints.indexOf(key) !== index);
    return twice === undefined
      ? null
      : `Mã khóa ${twice} ghi cho hai đơn vị: ${owners.get(twice) ?? code} và ${code}.`;
  };
  return {
    add: (unit) => {
      const fault = faultOf(unit);
      if (fault !== null) return fault;
      codes.add(unit.code.toLowerCase());
      for (const key of unit.fingerprints) owners.set(key, unit.code);
      return null;
    },
  };
}
