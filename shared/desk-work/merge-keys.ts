import { grouped } from '../base/grouped.ts';
import { visibleText } from '../base/visible-text.ts';
import type { Choices, Conflict } from '../hand-over/merge-values.ts';
import type { ApprovedKey } from '../keys/approved-keys.ts';
import { isSameUnit, type KnownKeys, knownKeys, type UnitKeys, type UnitTable } from '../keys/unit-keys.ts';
import type { Withdrawn } from './held-desk.ts';
import { type Compared, mergedPart, type MergedPart } from './merged-part.ts';

/** A key of the file that the register of this PC names for another unit: it is not taken. */
export interface RefusedKey {
  readonly fingerprint: string;
  readonly there: string;
  readonly here: string;
}

/** Keys that a merge takes, and those that the register here forbids. */
export interface MergedKeys extends MergedPart<ApprovedKey> {
  readonly refused: readonly RefusedKey[];
}

function unitText({ name, code }: Pick<UnitKeys, 'name' | 'code'>): string {
  return `${visibleText(name)} (${code})`;
}

interface KeyParts {
  readonly held: readonly ApprovedKey[];
  readonly given: readonly ApprovedKey[];
  readonly register: UnitTable;
  readonly withdrawn: Withdrawn;
  readonly choices: Choices;
}

/** The same ready for looking up: both sides may know thousands of keys. */
interface Known extends Pick<KeyParts, 'withdrawn' | 'choices'> {
  readonly register: KnownKeys;
  readonly byFingerprint: ReadonlyMap<string, ApprovedKey>;
  /** By unit, here and in the file. */
  readonly ofUnit: ReadonlyMap<string, readonly ApprovedKey[]>;
  readonly givenOfUnit: ReadonlyMap<string, readonly ApprovedKey[]>;
}

const ofUnits = (keys: readonly ApprovedKey[]) => grouped(keys, ({ code }) => code.toLowerCase());

/** Every key that is known here for a unit. */
function keysHere(code: string, { ofUnit, register }: Known): readonly string[] {
  const named = register.unit(code)?.fingerprints ?? [];
  const approved = (ofUnit.get(code.toLowerCase()) ?? []).map(({ fingerprint }) => fingerprint);
  return [...new Set([...named, ...approved])];
}

/** The same key for two units: it stays as it is here unless the user says otherwise. */
function otherUnit(here: ApprovedKey, there: ApprovedKey, { choices }: Known): Compared<ApprovedKey> {
  const conflict: Conflict = {
    id: `keys/${there.fingerprint}`,
    place: `Mã khóa ${there.fingerprint}`,
    label: 'Một mã khóa, hai đơn vị',
    here: unitText(here),
    there: unitText(there),
    hereAt: here.approvedAt,
    thereAt: there.approvedAt,
    proposed: 'here',
  };
  const isTaken = choices[conflict.id] === 'there';
  return { is: 'differing', change: isTaken ? { before: here, after: there } : null, conflict };
}

/** Another key for a unit that has one: who sent the reports under it nobody here has asked. */
function otherKey(
  there: ApprovedKey,
  present: readonly string[],
  { ofUnit, choices }: Known,
): Compared<ApprovedKey> {
  const conflict: Conflict = {
    id: `keys/${there.fingerprint}`,
    place: unitText(there),
    label: 'Một đơn vị, hai mã khóa khác nhau',
    here: `Chỉ ${present.join(', ')}`,
    there: `Nhận thêm ${there.fingerprint}, giữ cả hai`,
    hereAt: ofUnit.get(there.code.toLowerCase())?.at(-1)?.approvedAt ?? null,
    thereAt: there.approvedAt,
    proposed: 'here',
  };
  const isTaken = choices[conflict.id] === 'there';
  return { is: 'differing', change: isTaken ? { before: null, after: there } : null, conflict };
}

/** A key that was withdrawn here: the colleague need not know why. */
function withdrawnKey(
  there: ApprovedKey,
  at: string,
  present: readonly string[],
  { choices }: Known,
): Compared<ApprovedKey> {
  const beside = present.length === 0 ? '' : `, giữ cả ${present.join(', ')}`;
  const conflict: Conflict = {
    id: `keys/${there.fingerprint}`,
    place: unitText(there),
    label: 'Mã khóa đã bỏ ghi nhận ở máy này',
    here: `Không nhận ${there.fingerprint}`,
    there: `Nhận lại ${there.fingerprint}${beside}`,
    hereAt: at,
    thereAt: there.approvedAt,
    proposed: 'here',
  };
  const isTaken = choices[conflict.id] === 'there';
  return { is: 'differing', change: isTaken ? { before: null, after: there } : null, conflict };
}

function compare(there: ApprovedKey, known: Known): Compared<ApprovedKey> {
  const here = known.byFingerprint.get(there.fingerprint);
  if (here !== undefined) {
    return isSameUnit(here.code, there.code) ? { is: 'same', change: null } : otherUnit(here, there, known);
  }
  const present = keysHere(there.code, known);
  if (present.includes(there.fingerprint)) return { is: 'same', change: null };
  const withdrawnAt = known.withdrawn[there.fingerprint];
  if (withdrawnAt !== undefined) return withdrawnKey(there, withdrawnAt, present, known);
  const given = known.givenOfUnit.get(there.code.toLowerCase()) ?? [];
  const theirs = new Set(given.map(({ fingerprint }) => fingerprint));
  // whoever has every key of here as well has seen both, and has compared the further one all the same
  if (present.some((fingerprint) => !theirs.has(fingerprint))) return otherKey(there, present, known);
  const addition = { place: unitText(there), label: 'Mã khóa', value: there.fingerprint };
  return { is: 'added', change: { before: null, after: there }, addition };
}

/** What becomes of keys that were compared by telephone: a contradiction is never settled by itself, and the register holds. */
export function mergeKeys({ held, given, register, withdrawn, choices }: KeyParts): MergedKeys {
  const known: Known = {
    choices,
    withdrawn,
    register: knownKeys(register),
    byFingerprint: new Map(held.map((key) => [key.fingerprint, key])),
    ofUnit: ofUnits(held),
    givenOfUnit: ofUnits(given),
  };
  const refused = given.flatMap((there) => {
    const owner = known.register.ownerOf(there.fingerprint);
    return owner === undefined || isSameUnit(owner.code, there.code)
      ? []
      : [{ fingerprint: there.fingerprint, there: unitText(there), here: unitText(owner) }];
  });
  const without = new Set(refused.map(({ fingerprint }) => fingerprint));
  const compared = given
    .filter(({ fingerprint }) => !without.has(fingerprint))
    .map((there) => compare(there, known));
  const named = new Set(given.map(({ fingerprint }) => fingerprint));
  const onlyHere = held.filter(({ fingerprint }) => !named.has(fingerprint)).length;
  return { ...mergedPart(compared, onlyHere), refused };
}
