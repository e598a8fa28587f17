import { isSameValue } from './compare-values.ts';
import type { WrittenRow } from './merge-record.ts';

type Row = WrittenRow['after'];

/** What stands in the place of a written row when the merge is undone; `null` for nothing. */
export interface CurrentRow {
  readonly row: Row | null;
  readonly changedAt: string | null;
}

/** A row that the undo writes; `null` takes it away. */
export interface PutBackRow {
  readonly table: WrittenRow['table'];
  readonly key: WrittenRow['key'];
  readonly row: Row | null;
  /** UTC; `null` where it was not noted, `undefined` for the time of the undo. */
  readonly changedAt: string | null | undefined;
}

/** What an undo does, and how many values and rows stay because they were changed after the merge. */
export interface UndoPlan {
  readonly rows: readonly PutBackRow[];
  readonly keptCount: number;
}

/** Members that hold values of their own; anything else is a value. */
const NESTED = ['answer', 'fields', 'row'];

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row with what the merge has changed put back, and what was changed since left as it is. */
function putBack(before: Row, after: Row, now: Row): { readonly row: Row; readonly keptCount: number } {
  const row: Row = {};
  let keptCount = 0;
  for (const name of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(now)])) {
    const [was, written, is] = [before[name], after[name], now[name]];
    if (NESTED.includes(name) && isObject(is)) {
      const inner = putBack(isObject(was) ? was : {}, isObject(written) ? written : {}, is);
      row[name] = inner.row;
      keptCount += inner.keptCount;
    } else {
      const isUntouched = isSameValue(is, written);
      const value = isUntouched ? was : is;
      if (value !== undefined) row[name] = value;
      if (!isUntouched) keptCount += 1;
    }
  }
  return { row, keptCount };
}

function undoRow({ table, key, before, after, beforeAt }: WrittenRow, current: CurrentRow) {
  const nothing = { row: null, keptCount: 0 };
  // Somebody has taken it away since: it stays away.
  if (current.row === null) return before === null ? nothing : { row: null, keptCount: 1 };
  if (isSameValue(current.row, after)) {
    return { row: { table, key, row: before, changedAt: beforeAt }, keptCount: 0 };
  }
  // A row that the merge has brought, and that was worked on since, is kept whole.
  if (before === null && table === 'records') return { row: null, keptCount: 1 };
  const { row, keptCount } = putBack(before ?? blankLike(after), after, current.row);
  return { row: { table, key, row, changedAt: undefined }, keptCount };
}

/** An answer that nobody had touched. */
function blankLike(after: Row): Row {
  const answer = { value: null, reason: '', assignee: '', dueOn: '', note: '', fields: {}, evidence: [] };
  return { ...after, answer };
}

/**
 * Puts back what a merge has written, value by value: what was changed after the merge stays. `currentOf` gives what stands
 * in the place of a written row now.
 */
export function planUndo(
  written: readonly WrittenRow[],
  currentOf: (row: WrittenRow) => CurrentRow,
): UndoPlan {
  const undone = written.map((row) => undoRow(row, currentOf(row)));
  return {
    rows: undone.flatMap(({ row }) => (row === null ? [] : [row])),
    keptCount: undone.reduce((sum, { keptCount }) => sum + keptCount, 0),
  };
}
