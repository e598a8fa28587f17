import { z } from 'zod';
import { formatDate, formatDateTime } from '../base/dates.ts';
import type { Column } from './columns.ts';

/** A cell of a record table: text, date and choice cells are strings (`''` when empty), counts are numbers or `null`. */
export type Cell = string | number | null;

/** A row of any record table, keyed by column id. */
export type RecordRow = Readonly<Record<string, Cell>>;

type Columns = Readonly<Record<string, Column>>;

/** The typed row of a table with the given columns. */
export type RowOf<Kind extends { readonly columns: Columns }> = {
  readonly [Id in keyof Kind['columns']]: z.output<Kind['columns'][Id]['schema']>;
};

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
  readonly rowSchema: z.ZodType<RecordRow>;
}

/** The most rows that one table may hold, in the app and in a file. */
export const MAX_ROWS = 2_000;

/** Builds a record kind; the row schema follows from the columns. */
export function defineRecordKind<const Cols extends Columns>(
  definition: Omit<RecordKind<Cols>, 'rowSchema'>,
): RecordKind<Cols> {
  const shape = Object.fromEntries(
    Object.entries(definition.columns).map(([id, column]) => [id, column.schema]),
  );
  return { ...definition, rowSchema: z.strictObject(shape) as unknown as z.ZodType<RecordRow> };
}

/** An empty row, every cell at its default. */
export function emptyRow(kind: RecordKind): RecordRow {
  return kind.rowSchema.parse({});
}

/** The words for a cell, for paper and for screens that do not edit. */
export function cellText(column: Column, cell: Cell | undefined): string {
  if (cell === undefined || cell === null || cell === '') return '';
  if (column.kind === 'choice')
    return column.options.find((option) => option.id === cell)?.label ?? String(cell);
  if (column.kind === 'date') return formatDate(String(cell));
  if (column.kind === 'date-time') return formatDateTime(String(cell));
  if (column.kind === 'count') return new Intl.NumberFormat('vi-VN').format(Number(cell));
  return String(cell);
}
