import { grouped } from '../base/grouped.ts';
import { isSameUnit, knownKeys, type UnitTable } from '../keys/unit-keys.ts';
import { compareText } from './collation-request.ts';
import type { DeskDecision } from './decision.ts';
import type { CountingHandedUp } from './handed-up-standing.ts';
import { communeKey } from './lower-desk.ts';
import { type ReceivedFile, sameReportKey } from './received-file.ts';
import { type RegisteredUnit, unitKey } from './register.ts';

/** How many keys of one unit a table may hold. */
const MAX_KEYS = 16;

/** A key that a lower desk has approved. */
export interface HandedUpKey {
  readonly unitCode: string;
  readonly fingerprint: string;
  /** When it was compared by telephone there; `null`: the register there names it. */
  readonly comparedAt: string | null;
  /** Which desk says so, and when it handed that up. */
  readonly deskName: string;
  readonly handedUpAt: string;
}

/** What a lower desk has decided, as it says. */
export interface HandedUpDecision extends DeskDecision {
  readonly deskName: string;
}

/** When a lower desk had a report first, as it says. */
export interface HandedUpReceipt {
  readonly at: string;
  readonly deskName: string;
}

/** What lower desks, whose keys are known here, say together about a campaign: their claims, and never one's own. */
export interface HandedUpClaims {
  readonly units: readonly RegisteredUnit[];
  readonly keys: readonly HandedUpKey[];
  readonly decisions: readonly HandedUpDecision[];
  /** By `sameReportKey`. */
  readonly receipts: ReadonlyMap<string, HandedUpReceipt>;
  /** The names of the desks that count a unit among theirs, by `unitKey`; several where they contradict each other. */
  readonly namedBy: ReadonlyMap<string, readonly string[]>;
}

/**
 * What some counting files say together; their order makes no difference. A unit goes by the file that was made last; of
 * two times for one report the earlier one holds; a key that two desks name for different units counts for neither, and of
 * a unit that desks of several places count among theirs only what all of these name: no desk speaks for units of another.
 * @param superseded of these the times at which reports came hold: a desk that has read its folders anew on another PC, or
 * no longer hands up an earlier version, makes nobody late
 */
export function claimsOf(
  counting: readonly CountingHandedUp[],
  superseded: readonly CountingHandedUp[] = [],
): HandedUpClaims {
  const sorted = newestFirst(counting);
  return {
    units: unitsOf(sorted),
    keys: keysOf(sorted),
    decisions: sorted.flatMap(({ file, desk }) =>
      file.manifest.decisions.map((one) => ({ ...one, savedAt: null, deskName: desk.name })),
    ),
    receipts: receiptsOf(newestFirst([...counting, ...superseded])),
    namedBy: namesOf(sorted),
  };
}

function newestFirst(files: readonly CountingHandedUp[]): readonly CountingHandedUp[] {
  return files.toSorted(
    (a, b) =>
      compareText(b.file.manifest.createdAt, a.file.manifest.createdAt) ||
      compareText(b.file.manifestSha256, a.file.manifestSha256),
  );
}

/** The units from which reports are awaited: one's own register as it is, then those that lower desks have besides. */
export function registerWith(register: UnitTable, { units }: Pick<HandedUpClaims, 'units'>): UnitTable {
  const own = new Set(register.map(({ code }) => unitKey(code)));
  return [...register, ...units.filter(({ code }) => !own.has(unitKey(code)))];
}

/**
 * Whose keys are known, with those that lower desks have approved. What is known here already holds: a key of a unit never
 * becomes that of another one by a file from below.
 * @param known the units of one's own register and their keys, with those that were approved here
 */
export function unitsWith(known: UnitTable, { keys, units }: HandedUpClaims): UnitTable {
  const { ownerOf } = knownKeys(known);
  const further = grouped(
    keys.filter(({ fingerprint }) => ownerOf(fingerprint) === undefined),
    ({ unitCode }) => unitKey(unitCode),
  );
  return registerWith(known, { units }).map((unit) => {
    const added = (further.get(unitKey(unit.code)) ?? []).map(({ fingerprint }) => fingerprint);
    return { ...unit, fingerprints: [...added, ...unit.fingerprints].slice(-MAX_KEYS) };
  });
}

/**
 * The files with the times at which lower desks had them, where those are earlier: a unit that was in time at its own desk
 * is not late because that desk handed the report up later.
 */
export function filesWith(
  files: readonly ReceivedFile[],
  { receipts }: HandedUpClaims,
): readonly ReceivedFile[] {
  if (receipts.size === 0) return files;
  return files.map((file) => {
    const claimed = receipts.get(sameReportKey(file));
    const isEarlier = claimed !== undefined && Date.parse(claimed.at) < Date.parse(file.receivedAt);
    return isEarlier ? { ...file, receivedAt: claimed.at } : file;
  });
}

function unitsOf(sorted: readonly CountingHandedUp[]): readonly RegisteredUnit[] {
  const found = new Map<string, RegisteredUnit>();
  for (const { file, desk } of sorted) {
    for (const { code, name, phone } of file.manifest.units) {
      if (!found.has(unitKey(code)))
        found.set(unitKey(code), { code, name, phone, commune: desk.commune, fingerprints: [] });
    }
  }
  return [...found.values()].sort((a, b) => compareText(unitKey(a.code), unitKey(b.code)));
}

function namesOf(sorted: readonly CountingHandedUp[]): HandedUpClaims['namedBy'] {
  const named = sorted.flatMap(({ file, desk }) =>
    file.manifest.units.map(({ code }) => ({ unit: unitKey(code), name: desk.name })),
  );
  return new Map(
    [...grouped(named, ({ unit }) => unit)].map(([unit, same]) => [
      unit,
      [...new Set(same.map(({ name }) => name))],
    ]),
  );
}

function keysOf(sorted: readonly CountingHandedUp[]): readonly HandedUpKey[] {
  const all = sorted.flatMap(({ file, desk }) =>
    file.manifest.keys.map(({ unitCode, fingerprint, comparedAt }) => ({
      key: { unitCode, fingerprint, comparedAt, deskName: desk.name, handedUpAt: file.manifest.createdAt },
      place: communeKey(desk.commune),
    })),
  );
  const placesOf = placesByUnit(sorted);
  return [...grouped(all, ({ key }) => key.fingerprint).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const unit = unitKey(first.key.unitCode);
    const saidIn = new Set(same.map(({ place }) => place));
    const isAgreed =
      same.every(({ key }) => isSameUnit(key.unitCode, first.key.unitCode)) &&
      [...(placesOf.get(unit) ?? [])].every((place) => saidIn.has(place));
    return isAgreed ? [first.key] : [];
  });
}

/** In which places a unit lies, as the desks of these say. */
function placesByUnit(sorted: readonly CountingHandedUp[]): ReadonlyMap<string, ReadonlySet<string>> {
  const said = sorted.flatMap(({ file, desk }) =>
    file.manifest.units.map(({ code }) => ({ unit: unitKey(code), place: communeKey(desk.commune) })),
  );
  const found = grouped(said, ({ unit }) => unit);
  return new Map([...found].map(([unit, same]) => [unit, new Set(same.map(({ place }) => place))]));
}

function receiptsOf(sorted: readonly CountingHandedUp[]): ReadonlyMap<string, HandedUpReceipt> {
  const found = new Map<string, HandedUpReceipt>();
  for (const { file, desk } of sorted) {
    for (const { key, receivedAt } of file.contents) {
      const known = found.get(key);
      if (known === undefined || receivedAt < known.at)
        found.set(key, { at: receivedAt, deskName: desk.name });
    }
  }
  return found;
}
