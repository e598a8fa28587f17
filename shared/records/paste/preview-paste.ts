import { ok, type Result } from '#shared/base/result.ts';
import type { DayOrder } from '#shared/base/written-dates.ts';
import type { Cell, Column } from '../columns.ts';
import { emptyRow, isCellEmpty, type RecordKind, type RecordRow } from '../record-kind.ts';
import type { ClipboardTable } from './clipboard-table.ts';
import { fillDown } from './fill-down.ts';
import type { PasteFaultReason } from './paste-fault.ts';
import { DAY, ignoredColumns, type PasteMapping, targetsOf } from './paste-mapping.ts';
import { readPastedCell } from './read-cell.ts';
import { readPastedTime, textOfMoment } from './read-date-time.ts';
import { meansNothing, readMoment } from './read-moment.ts';
import { splitSpan } from './split-span.ts';

/** A pasted cell that cannot be stored: its column is left empty. */
export interface PasteFault {
  readonly columnId: string;
  /** What was pasted; `''` when nothing was. */
  readonly text: string;
  readonly reason: PasteFaultReason;
}

/** What a pasted row becomes. */
export interface PastedRow {
  /** Fits the schema of its kind, with empty cells where there are faults. */
  readonly row: RecordRow;
  readonly faults: readonly PasteFault[];
  /** The columns whose text came from the row above. */
  readonly fromAbove: readonly string[];
}

/** What a paste would add, before anything is added. */
export interface PastePreview {
  readonly rows: readonly PastedRow[];
  /** How the days were written. */
  readonly dayOrder: DayOrder;
  /** The pasted columns, counted from 0, that hold something and are not used. */
  readonly ignoredColumns: readonly number[];
  /** Whether rows were left out because the table would hold too many. */
  readonly isCut: boolean;
}

/** What the user may decide beside the mapping. */
export interface PasteOptions {
  /** How many rows the table still takes. */
  readonly room: number;
  /** Whether blanks below a merged cell take what stands above. */
  readonly isMergedFilled: boolean;
  /** `HH:mm` for the columns of times, for rows that name only a day. */
  readonly times: Readonly<Partial<Record<string, string>>>;
}

/** A pasted row by target, and what holds for all rows. */
interface RowContext {
  readonly textOf: (target: string) => string;
  readonly order: DayOrder;
  readonly times: PasteOptions['times'];
}

interface ReadCell {
  readonly text: string;
  readonly result: Result<Cell, PasteFaultReason>;
}

/** American when there are days that cannot be read otherwise, and none that can only be read the other way. */
function dayOrderOf(texts: readonly string[]): DayOrder {
  const isDay = (text: string, order: DayOrder) => readMoment(text, order)?.day !== undefined;
  const isOnly = (order: DayOrder, other: DayOrder) => (text: string) =>
    isDay(text, order) && !isDay(text, other);
  const isAmerican =
    texts.some(isOnly('month-first', 'day-first')) && !texts.some(isOnly('day-first', 'month-first'));
  return isAmerican ? 'month-first' : 'day-first';
}

/** A stretch of time in one cell, of the beginning or of the day, fills the beginning and the end of a shift. */
function withSpanSpread(kind: RecordKind, textOf: RowContext['textOf']): RowContext['textOf'] {
  const isShift = ['startsAt', 'endsAt'].every((columnId) => kind.columns[columnId]?.kind === 'date-time');
  if (!isShift || !meansNothing(textOf('endsAt'))) return textOf;
  const holder = meansNothing(textOf('startsAt')) ? DAY : 'startsAt';
  const span = splitSpan(textOf(holder));
  if (span === undefined) return textOf;
  const spread = new Map([
    [holder, ''],
    ['startsAt', span.from],
    ['endsAt', span.to],
  ]);
  return (target) => spread.get(target) ?? textOf(target);
}

/** A date and time; one that need not be filled is not filled with the day of the row alone. */
function readTimeCell(
  columnId: string,
  column: Column,
  { textOf, order, times }: RowContext,
  shiftStart: string | undefined,
): ReadCell {
  const own = textOf(columnId);
  const dayText = textOf(DAY);
  const around = { order, dayText, timeOfAll: times[columnId], shiftStart };
  const isEmpty = meansNothing(own) && (meansNothing(dayText) || !column.isRequired);
  if (isEmpty) return { text: '', result: ok('') };
  return { text: textOfMoment(own, around), result: readPastedTime(own, around) };
}

function readCells(kind: RecordKind, context: RowContext): ReadonlyMap<string, ReadCell> {
  const read = new Map<string, ReadCell>();
  for (const [columnId, column] of Object.entries(kind.columns)) {
    if (column.kind === 'date-time') {
      const start = columnId === 'endsAt' ? read.get('startsAt')?.result : undefined;
      const shiftStart = start?.ok === true && start.value !== '' ? String(start.value) : undefined;
      read.set(columnId, readTimeCell(columnId, column, context, shiftStart));
    } else {
      const text = context.textOf(columnId);
      read.set(columnId, { text, result: readPastedCell(column, text, context.order) });
    }
  }
  return read;
}

function readRow(kind: RecordKind, context: RowContext): Omit<PastedRow, 'fromAbove'> {
  const row: Record<string, Cell> = { ...emptyRow(kind) };
  const faults: PasteFault[] = [];
  for (const [columnId, { text, result }] of readCells(kind, context)) {
    if (!result.ok) faults.push({ columnId, text, reason: result.error });
    else if (kind.columns[columnId]?.isRequired === true && isCellEmpty(result.value))
      faults.push({ columnId, text: '', reason: 'missing' });
    else row[columnId] = result.value;
  }
  return { row, faults };
}

/** The targets that are filled, in the order of their pasted columns: only that order tells what was merged. */
function mappedTargets(kind: RecordKind, { sources }: PasteMapping) {
  return targetsOf(kind)
    .flatMap((target) => {
      const source = sources[target];
      return source === undefined ? [] : [{ target, source }];
    })
    .toSorted((a, b) => a.source - b.source);
}

function holdsDays(kind: RecordKind, target: string): boolean {
  const column = kind.columns[target];
  return target === DAY || column?.kind === 'date' || column?.kind === 'date-time';
}

/** Reads a pasted table by a mapping; changes nothing and can be asked again with another mapping. */
export function previewPaste(
  kind: RecordKind,
  table: ClipboardTable,
  mapping: PasteMapping,
  options: PasteOptions,
): PastePreview {
  const targets = mappedTargets(kind, mapping);
  const content = table.rows
    .slice(mapping.headRowCount)
    .map((row) => targets.map(({ source }) => row[source] ?? ''));
  const order = dayOrderOf(
    content.flatMap((cells) => cells.filter((_, index) => holdsDays(kind, targets[index]?.target ?? ''))),
  );
  // A day in a column of its own is no column of the table, and every row needs it.
  const isNeeded = (index: number) => kind.columns[targets[index]?.target ?? '']?.isRequired ?? true;
  const filled = fillDown(content, options.isMergedFilled, isNeeded);
  const rows = filled.slice(0, options.room).map(({ cells, fromAbove }): PastedRow => {
    const byTarget = new Map(targets.map(({ target }, index) => [target, cells[index] ?? '']));
    const textOf = withSpanSpread(kind, (target) => byTarget.get(target) ?? '');
    return {
      ...readRow(kind, { textOf, order, times: options.times }),
      fromAbove: fromAbove.flatMap((index) => targets[index]?.target ?? []),
    };
  });
  return {
    rows,
    dayOrder: order,
    ignoredColumns: ignoredColumns(table, mapping),
    isCut: table.isCut || filled.length > options.room,
  };
}
