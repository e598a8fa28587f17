import { canonicalJson } from '../base/canonical-json.ts';
import { cellText, isRowEmpty, MAX_ROWS, type RecordKind, type RecordRow } from '../records/record-kind.ts';
import { rowIdentity } from '../records/row-identity.ts';
import type { HandOver } from './hand-over.ts';
import type { HeldRow } from './held-part.ts';
import {
  type Addition,
  type Choices,
  type ComparedValue,
  type Conflict,
  isAllSame,
  type MergedValues,
  mergeValues,
  timeOfMerged,
} from './merge-values.ts';

type GivenRow = HandOver['records'][number];

/** What a merge makes of one table. */
export interface MergedTable {
  /** The rows that are new or changed. */
  readonly rows: readonly HeldRow[];
  readonly conflicts: readonly Conflict[];
  readonly additions: readonly Addition[];
  readonly sameCount: number;
  readonly onlyHereCount: number;
  /** Rows of the file that found no room. */
  readonly leftOutCount: number;
}

/** A row of the file with the row of this PC that is the same one, if there is any. */
interface Pair {
  readonly given: GivenRow;
  readonly own: HeldRow | undefined;
}

function keyOf(kind: RecordKind, row: RecordRow): string {
  const identity = rowIdentity(kind, row);
  return identity === '' ? canonicalJson(row) : identity;
}

/**
 * Rows with the same id are the same row. A row that was entered on both PCs has two ids: it is told by what it is about,
 * the first with the first.
 */
function pairRows(kind: RecordKind, here: readonly HeldRow[], there: readonly GivenRow[]): readonly Pair[] {
  const byId = new Map(here.map((row) => [row.id, row]));
  const givenIds = new Set(there.map(({ id }) => id));
  const free = new Map<string, HeldRow[]>();
  for (const own of here.filter(({ id }) => !givenIds.has(id))) {
    const key = keyOf(kind, own.row);
    free.set(key, [...(free.get(key) ?? []), own]);
  }
  return there.map((given) => ({
    given,
    own: byId.get(given.id) ?? free.get(keyOf(kind, given.row))?.shift(),
  }));
}

function nameOf(kind: RecordKind, row: RecordRow): string {
  const cells = kind.identifiedBy.flatMap((id) => {
    const column = kind.columns[id];
    return column === undefined ? [] : [cellText(column, row[id])];
  });
  return cells.filter((cell) => cell !== '').join(', ');
}

function comparedCells(kind: RecordKind, own: HeldRow, given: GivenRow): readonly ComparedValue[] {
  return Object.entries(kind.columns).map(([columnId, column]) => ({
    id: `records/${own.id}/${columnId}`,
    label: column.label,
    here: own.row[columnId],
    there: given.row[columnId],
    inWords: (value) =>
      cellText(column, typeof value === 'string' || typeof value === 'number' ? value : null),
  }));
}

function mergeRow(
  kind: RecordKind,
  own: HeldRow,
  given: GivenRow,
  choices: Choices,
  now: string,
): MergedValues & { readonly merged: HeldRow } {
  const times = { hereAt: own.changedAt, thereAt: given.changedAt };
  const place = `${kind.title}: ${nameOf(kind, own.row) || kind.rowName}`;
  const values = mergeValues(comparedCells(kind, own, given), { place, ...times }, choices);
  const taken = Object.keys(kind.columns).filter((id) => values.taken.has(`records/${own.id}/${id}`));
  const row = { ...own.row, ...Object.fromEntries(taken.map((id) => [id, given.row[id] ?? null])) };
  const changedAt = timeOfMerged(row, own.row, given.row, times, now);
  return { ...values, merged: { ...own, row, changedAt } };
}

function newRows(kind: RecordKind, here: readonly HeldRow[], pairs: readonly Pair[]): readonly HeldRow[] {
  const columnIds = Object.keys(kind.columns);
  const last = Math.max(0, ...here.map(({ position }) => position));
  return pairs
    .filter(({ own }) => own === undefined)
    .map(({ given: { id, changedAt, row } }) => ({
      id,
      kindId: kind.id,
      changedAt,
      row: Object.fromEntries(Object.entries(row).filter(([column]) => columnIds.includes(column))),
    }))
    .filter(({ row }) => !isRowEmpty(row))
    .map((row, index) => ({ ...row, position: last + 1 + index }));
}

/** What becomes of a table, row by row and cell by cell. No row of this PC is ever taken away. */
export function mergeTable(
  kind: RecordKind,
  here: readonly HeldRow[],
  there: readonly GivenRow[],
  choices: Choices,
  now: string,
): MergedTable {
  const pairs = pairRows(kind, here, there);
  const merged = pairs.flatMap(({ own, given }) =>
    own === undefined ? [] : [{ own, ...mergeRow(kind, own, given, choices, now) }],
  );
  const changed = merged.filter((row) => canonicalJson(row.merged) !== canonicalJson(row.own));
  const added = newRows(kind, here, pairs);
  const kept = added.slice(0, Math.max(0, MAX_ROWS - here.length));
  const paired = new Set(merged.map(({ own }) => own.id));
  return {
    rows: [...changed.map((row) => row.merged), ...kept],
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    additions: [
      ...merged.flatMap(({ additions }) => additions),
      ...kept.map(({ row }) => ({
        place: kind.title,
        label: kind.rowName,
        value: nameOf(kind, row),
      })),
    ],
    sameCount: merged.filter(isAllSame).length,
    onlyHereCount:
      here.filter(({ id, row }) => !paired.has(id) && !isRowEmpty(row)).length +
      merged.reduce((sum, { onlyHereCount }) => sum + onlyHereCount, 0),
    leftOutCount: added.length - kept.length,
  };
}
