import type { RecordFact, RecordRow } from './record-kind.ts';

type Rows = readonly RecordRow[];
type Condition = (row: RecordRow) => boolean;

/** Rows whose cell is one of the given values. */
export function is(columnId: string, ...values: readonly string[]): Condition {
  return (row) => values.some((value) => row[columnId] === value);
}

/** Rows whose cell is none of the given values; an empty cell is none of them. */
export function isNot(columnId: string, ...values: readonly string[]): Condition {
  const isOneOf = is(columnId, ...values);
  return (row) => !isOneOf(row);
}

/** A figure that is worth knowing. */
export function fact(count: number, label: string): RecordFact {
  return { count, label, isConcern: false };
}

/** The number of rows that meet a condition. */
export function countOf(rows: Rows, condition: Condition, label: string): RecordFact {
  return fact(rows.filter(condition).length, label);
}

/** The number of rows that call for something to be done. */
export function concern(rows: Rows, condition: Condition, label: string): RecordFact {
  return { count: rows.filter(condition).length, label, isConcern: true };
}
