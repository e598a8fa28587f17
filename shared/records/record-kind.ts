import { z } from 'zod';
import { formatDate, formatDateTime, localDate, localDateTime } from '../base/dates.ts';
import { isBlank } from '../base/vietnamese-text.ts';
import type { Cell, Column } from './columns.ts';
import type { RowRemark, TableContext } from './row-remark.ts';

/** A row of any record table, keyed by column id. */
export type RecordRow = Readonly<Record<string, Cell>>;

type Columns = Readonly<Record<string, Column>>;

/** One figure from a record table: `3` `sự cố`. A concern is a figure that calls for something to be done. */
export interface RecordFact {
  readonly count: number;
  /** What is counted, in lower case. */
  readonly label: string;
  readonly isConcern: boolean;
}

/** What a table says of itself while it is being filled in. */
export interface OnScreen {
  /** What a row says beside its cells. */
  readonly remarks?: (row: RecordRow, context: TableContext) => readonly RowRemark[];
  /** Figures after those of the report. */
  readonly facts?: (rows: readonly RecordRow[], context: TableContext) => readonly RecordFact[];
  /** What is to be known beside the table, shown below it; `''` when there is nothing to say. */
  readonly note?: (rows: readonly RecordRow[], context: TableContext) => string;
}

/** A line of figures about a table, for whoever reads one page only; `text` is asked for rows in which something is written. */
export interface Headline {
  readonly label: string;
  readonly text: (rows: readonly RecordRow[]) => string;
}

/** Two columns of dates and times between which something lasts; schools write both in one cell. */
export interface RecordSpan<ColumnId extends string = string> {
  readonly from: ColumnId;
  readonly to: ColumnId;
}

/** A drawing of a table: `roster-calendar` shows who is on duty when, by day and person. */
export type Companion = 'roster-calendar';

/** A kind of record that schools keep for a campaign: one table, one file in this folder. */
export interface RecordKind<Cols extends Columns = Columns> {
  /** Equals the file name. */
  readonly id: string;
  /** Heading of the table on screen and in the report's appendix. */
  readonly title: string;
  /** One sentence: what belongs in it. */
  readonly description: string;
  /** What one row is called, in lower case: `ca trực`. */
  readonly rowName: string;
  readonly columns: Cols;
  /** The columns by which two rows are told to be about the same thing, such as the address of a website. */
  readonly identifiedBy: readonly string[];
  /** Whether rows still hold in the next campaign; otherwise they tell what happened in theirs. */
  readonly outlivesCampaign: boolean;
  /**
   * Rows that are not settled yet, where the others tell what happened in their campaign: they go on into the next one.
   */
  readonly staysOpen?: (row: RecordRow) => boolean;
  /** Whether the table stands beside what its criterion asks: the answer does not wait for it. */
  readonly isOptional?: boolean;
  /** Whether the table stands on a screen of its own too, so that its rows are seen whatever a pack asks for. */
  readonly hasOwnScreen?: boolean;
  /** Columns that belong to one campaign even where the rows outlive it. */
  readonly clearedOnCopy?: readonly string[];
  /** The columns of the beginning and the end, where a row is about a stretch of time. */
  readonly span?: RecordSpan;
  /** What is drawn from the rows beside the table. */
  readonly companion?: Companion;
  readonly rowSchema: z.ZodType<RecordRow>;
  /** The figures of the table beyond its number of rows. */
  readonly facts?: (rows: readonly RecordRow[]) => readonly RecordFact[];
  /** What the first page of a report says of the rows, where it says anything of the table. */
  readonly headline?: Headline;
  /** What the table says on the screen only, where the day is known. */
  readonly onScreen?: OnScreen;
}

/** The most rows that one table may hold, in the app and in a file. */
export const MAX_ROWS = 2_000;

/** A kind as its file writes it down, with columns that exist. */
type RecordKindDefinition<Cols extends Columns> = Omit<
  RecordKind<Cols>,
  'rowSchema' | 'identifiedBy' | 'clearedOnCopy' | 'span'
> & {
  readonly identifiedBy: readonly (keyof Cols & string)[];
  readonly clearedOnCopy?: readonly (keyof Cols & string)[];
  readonly span?: RecordSpan<keyof Cols & string>;
};

/** Builds a record kind; the row schema follows from the columns. */
export function defineRecordKind<const Cols extends Columns>(
  definition: RecordKindDefinition<Cols>,
): RecordKind<Cols> {
  const shape = Object.fromEntries(
    Object.entries(definition.columns).map(([id, column]) => [id, column.schema]),
  );
  return { ...definition, rowSchema: z.strictObject(shape) };
}

/** An empty row, every cell at its default. */
export function emptyRow(kind: RecordKind): RecordRow {
  return kind.rowSchema.parse({});
}

/** The text of a cell; `''` when it is empty, missing or not a text. */
export function cellString(row: RecordRow, columnId: string): string {
  const cell = row[columnId];
  return typeof cell === 'string' ? cell : '';
}

/** Whether nothing is written in a cell. */
export function isCellEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && isBlank(cell));
}

/** Whether nothing is written in any cell of a row: it was added by mistake, and is neither judged nor reported. */
export function isRowEmpty(row: RecordRow): boolean {
  return Object.values(row).every(isCellEmpty);
}

/** The words for a cell, for paper and for screens that do not edit. A cell that does not fit its column stays as it is. */
export function cellText(column: Column, cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (column.kind === 'choice')
    return column.options.find((option) => option.id === cell)?.label ?? String(cell);
  if (typeof cell === 'number') return new Intl.NumberFormat('vi-VN').format(cell);
  if (column.kind === 'date' && localDate.safeParse(cell).success) return formatDate(cell);
  if (column.kind === 'date-time' && localDateTime.safeParse(cell).success) return formatDateTime(cell);
  return cell;
}
