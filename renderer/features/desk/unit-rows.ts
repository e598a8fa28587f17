import { vietnamese } from '#shared/desk/tables/desk-table.ts';
import type { UnitState } from '#shared/desk/unit-state.ts';
import { searchFor } from './search-words.ts';

/** Which units are wanted. */
export const UNIT_FILTERS = [
  'everything',
  'submitted',
  'missing',
  'disputed',
  'late',
  'attention',
  'returned',
  'stranger',
] as const;

/** Which units are wanted. */
export type UnitFilter = (typeof UNIT_FILTERS)[number];

const MATCHES: Readonly<Record<Exclude<UnitFilter, 'returned'>, (unit: UnitState) => boolean>> = {
  everything: () => true,
  submitted: ({ isRegistered, state }) => isRegistered && state === 'submitted',
  missing: ({ isRegistered, state }) => isRegistered && state === 'missing',
  disputed: ({ isRegistered, state }) => isRegistered && state === 'disputed',
  late: ({ isRegistered, isLate }) => isRegistered && isLate,
  attention: ({ attention }) => attention.length > 0,
  stranger: ({ isRegistered }) => !isRegistered,
};

/** A column by which units can be put in order. */
export type UnitSort = SortedByUnit | 'decision';

/** What follows from the unit alone. */
type SortedByUnit = 'code' | 'name' | 'commune' | 'state' | 'receivedAt' | 'sequence' | 'attention';

/** The order of a table: the one of the register where nothing is chosen. */
export interface SortOrder<Column extends string> {
  readonly column: Column;
  readonly isDescending: boolean;
}

const STATE_ORDER: Readonly<Record<UnitState['state'], number>> = { missing: 0, disputed: 1, submitted: 2 };
/** Behind all units of the register. */
const STRANGER_ORDER = 3;

const SORT_KEYS: Readonly<Record<SortedByUnit, (unit: UnitState) => string | number>> = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  commune: communeOf,
  state: ({ state, isRegistered }) => (isRegistered ? STATE_ORDER[state] : STRANGER_ORDER),
  receivedAt: ({ report }) => report?.file.receivedAt ?? '',
  sequence: ({ report }) => report?.facts.sequence ?? 0,
  attention: ({ attention }) => attention.length,
};

/** The place of a unit as the register has it, else as its report does. */
export function communeOf({ commune, report }: Pick<UnitState, 'commune' | 'report'>): string {
  return commune === '' ? (report?.facts.commune ?? '') : commune;
}

/** What was said of a unit besides; it does not follow from the unit. */
export interface SaidOfUnits {
  /** What was decided, as the table shows it. */
  readonly decisionOf: (unit: UnitState) => string;
  /** Whether its report went back, and none that was mended has come. */
  readonly isReturned: (unit: UnitState) => boolean;
}

const NOTHING_SAID: SaidOfUnits = { decisionOf: () => '', isReturned: () => false };

/** The units that are wanted, in the wanted order; every word of the search stands in code, name or commune. */
export function unitRows(
  units: readonly UnitState[],
  filter: UnitFilter,
  search: string,
  order: SortOrder<UnitSort> | null,
  { decisionOf, isReturned }: SaidOfUnits = NOTHING_SAID,
): readonly UnitState[] {
  const stands = searchFor(search);
  const matches = filter === 'returned' ? isReturned : MATCHES[filter];
  const found = units.filter((unit) => matches(unit) && stands(unit.code, unit.name, communeOf(unit)));
  if (order === null) return found;
  const key = order.column === 'decision' ? decisionOf : SORT_KEYS[order.column];
  const sorted = found.toSorted((a, b) => compare(key(a), key(b)));
  return order.isDescending ? sorted.reverse() : sorted;
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : vietnamese.compare(String(a), String(b));
}
