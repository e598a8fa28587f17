import type { DayOrder } from '#shared/base/written-dates.ts';
import type { RecordKind } from '../record-kind.ts';
import { checkTotals, type SumCheck } from './check-totals.ts';
import type { ClipboardTable } from './clipboard-table.ts';
import { fillDown, type FilledRow } from './fill-down.ts';
import { type LeftOutReason, leftOutRows, mayBeTakenIn, textOfRow } from './left-out-rows.ts';
import { DAY, ignoredColumns, type PasteMapping, targetsOf } from './paste-mapping.ts';
import { readMoment } from './read-moment.ts';
import { readRow, type ReadRow } from './read-row.ts';

/** What a pasted row becomes. */
export interface PastedRow extends ReadRow {
  /** The place of the row among all pasted rows that are not blank, counted from 0. */
  readonly index: number;
  /** The columns whose text came from the row above. */
  readonly fromAbove: readonly string[];
}

/** A pasted row that is not proposed for the table. */
export interface LeftOutRow {
  /** As for the rows that are. */
  readonly index: number;
  readonly reason: LeftOutReason;
  /** What it says, on one line, perhaps shortened. */
  readonly text: string;
  /** Whether it holds anything that the table could take. */
  readonly mayBeTakenIn: boolean;
  /** For a row of totals. */
  readonly sums: readonly SumCheck[];
}

/** What a paste would add, before anything is added. */
export interface PastePreview {
  readonly rows: readonly PastedRow[];
  /** Every other row with anything in it, but the headings. */
  readonly leftOut: readonly LeftOutRow[];
  /** Whether a blank took what stands above it. */
  readonly hasMerged: boolean;
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
  /** Rows that are taken in although they would be left out, by their place. */
  readonly takenIn: ReadonlySet<number>;
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

/** A target and the pasted column that fills it. */
interface MappedTarget {
  readonly target: string;
  readonly source: number;
}

/** The targets that are filled, in the order of their pasted columns: only that order tells what was merged. */
function mappedTargets(kind: RecordKind, { sources }: PasteMapping): readonly MappedTarget[] {
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

function fillRows(
  kind: RecordKind,
  targets: readonly MappedTarget[],
  content: readonly (readonly string[])[],
  isFilled: boolean,
): readonly FilledRow[] {
  const columnAt = (index: number) => kind.columns[targets[index]?.target ?? ''];
  return fillDown(content, {
    isFilled,
    // A day in a column of its own is no column of the table, and every row needs it.
    isNeeded: (index) => columnAt(index)?.isRequired ?? true,
    isCounted: (index) => columnAt(index)?.kind === 'count',
  });
}

/** The rows that are not proposed, each with what the user should know of it. */
function describeLeftOut(
  kind: RecordKind,
  table: ClipboardTable,
  mapping: PasteMapping,
  rows: readonly PastedRow[],
  reasons: ReadonlyMap<number, LeftOutReason>,
): readonly LeftOutRow[] {
  let totalBefore = -1;
  return [...reasons].flatMap(([index, reason]) => {
    if (reason === 'headings' && index < mapping.headRowCount) return [];
    const cells = table.rows[index] ?? [];
    const sums = reason === 'total' ? checkTotals(kind, mapping, { index, cells, totalBefore }, rows) : [];
    if (reason === 'total') totalBefore = index;
    return [
      { index, reason, text: textOfRow(cells), mayBeTakenIn: mayBeTakenIn(cells, reason, mapping), sums },
    ];
  });
}

/** Reads a pasted table by a mapping; changes nothing and can be asked again with another mapping. */
export function previewPaste(
  kind: RecordKind,
  table: ClipboardTable,
  mapping: PasteMapping,
  options: PasteOptions,
): PastePreview {
  const targets = mappedTargets(kind, mapping);
  const reasons = targets.length === 0 ? new Map<number, LeftOutReason>() : leftOutRows(kind, table, mapping);
  const places = table.rows.flatMap((_, index) =>
    targets.length > 0 && (!reasons.has(index) || options.takenIn.has(index)) ? [index] : [],
  );
  const content = places.map((index) => targets.map(({ source }) => table.rows[index]?.[source] ?? ''));
  const order = dayOrderOf(
    content.flatMap((cells) => cells.filter((_, index) => holdsDays(kind, targets[index]?.target ?? ''))),
  );
  const filled = fillRows(kind, targets, content, options.isMergedFilled);
  const rows = filled.map(({ cells, fromAbove }, position): PastedRow => {
    const byTarget = new Map(targets.map(({ target }, index) => [target, cells[index] ?? '']));
    const textOf = (target: string) => byTarget.get(target) ?? '';
    return {
      ...readRow(kind, { textOf, order, times: options.times }),
      index: places[position] ?? position,
      fromAbove: fromAbove.flatMap((index) => targets[index]?.target ?? []),
    };
  });
  return {
    rows: rows.slice(0, options.room),
    leftOut: describeLeftOut(kind, table, mapping, rows, reasons),
    hasMerged: filled.some(({ hasMerged }) => hasMerged),
    dayOrder: order,
    ignoredColumns: ignoredColumns(table, mapping),
    isCut: table.isCut || rows.length > options.room,
  };
}
