import { ok, type Result } from '#shared/base/result.ts';
import type { DayOrder } from '#shared/base/written-dates.ts';
import type { Cell, Column } from '../columns.ts';
import { emptyRow, isCellEmpty, type RecordKind, type RecordRow } from '../record-kind.ts';
import type { PasteFaultReason } from './paste-fault.ts';
import { DAY } from './paste-mapping.ts';
import { isReadOtherwise } from './read-as.ts';
import { readPastedCell } from './read-cell.ts';
import { readPastedTime, textOfMoment } from './read-date-time.ts';
import { meansNothing } from './read-moment.ts';
import { splitSpan } from './split-span.ts';

/** A pasted cell that cannot be stored: its column is left empty. */
export interface PasteFault {
  readonly columnId: string;
  /** What was pasted; `''` when nothing was. */
  readonly text: string;
  readonly reason: PasteFaultReason;
}

/** What the cells of a pasted row become. */
export interface ReadRow {
  /** Fits the schema of its kind, with empty cells where there are faults. */
  readonly row: RecordRow;
  readonly faults: readonly PasteFault[];
  /** By column, what was pasted where the cell now says something else. */
  readonly written: Readonly<Partial<Record<string, string>>>;
}

/** A pasted row by target, and what holds for all rows. */
export interface RowContext {
  readonly textOf: (target: string) => string;
  readonly order: DayOrder;
  /** `HH:mm` for the columns of times, for rows that name only a day. */
  readonly times: Readonly<Partial<Record<string, string>>>;
}

interface ReadCell {
  readonly text: string;
  readonly result: Result<Cell, PasteFaultReason>;
}

/** A stretch of time in one cell, of the beginning or of the day, fills the beginning and the end. */
function withSpanSpread({ span: ends }: RecordKind, textOf: RowContext['textOf']): RowContext['textOf'] {
  if (ends === undefined || !meansNothing(textOf(ends.to))) return textOf;
  const holder = meansNothing(textOf(ends.from)) ? DAY : ends.from;
  const span = splitSpan(textOf(holder));
  if (span === undefined) return textOf;
  const spread = new Map([
    [holder, ''],
    [ends.from, span.from],
    [ends.to, span.to],
  ]);
  return (target) => spread.get(target) ?? textOf(target);
}

/** A date and time; one that need not be filled is not filled with the day of the row alone. */
function readTimeCell(
  columnId: string,
  column: Column,
  { textOf, order, times }: RowContext,
  spanStart: string | undefined,
): ReadCell {
  const own = textOf(columnId);
  const dayText = textOf(DAY);
  const around = { order, dayText, timeOfAll: times[columnId], spanStart };
  const isEmpty = meansNothing(own) && (meansNothing(dayText) || !column.isRequired);
  if (isEmpty) return { text: '', result: ok('') };
  return { text: textOfMoment(own, around), result: readPastedTime(own, around) };
}

function readCells(kind: RecordKind, context: RowContext): ReadonlyMap<string, ReadCell> {
  const read = new Map<string, ReadCell>();
  for (const [columnId, column] of Object.entries(kind.columns)) {
    if (column.kind === 'date-time') {
      const start = columnId === kind.span?.to ? read.get(kind.span.from)?.result : undefined;
      const spanStart = start?.ok === true && start.value !== '' ? String(start.value) : undefined;
      read.set(columnId, readTimeCell(columnId, column, context, spanStart));
    } else {
      const text = context.textOf(columnId);
      read.set(columnId, { text, result: readPastedCell(column, text, context.order) });
    }
  }
  return read;
}

/** Reads the texts of a pasted row into the cells of a kind of record. */
export function readRow(kind: RecordKind, context: RowContext): ReadRow {
  const row: Record<string, Cell> = { ...emptyRow(kind) };
  const faults: PasteFault[] = [];
  const written: Partial<Record<string, string>> = {};
  const textOf = withSpanSpread(kind, context.textOf);
  for (const [columnId, { text, result }] of readCells(kind, { ...context, textOf })) {
    const column = kind.columns[columnId];
    if (column === undefined) continue;
    if (!result.ok) faults.push({ columnId, text, reason: result.error });
    else if (column.isRequired && isCellEmpty(result.value))
      faults.push({ columnId, text: meansNothing(text) ? '' : text, reason: 'missing' });
    else {
      row[columnId] = result.value;
      if (isReadOtherwise(column, text, result.value)) written[columnId] = text;
    }
  }
  return { row, faults, written };
}
