import type { RecordKind } from '../record-kind.ts';
import { type ClipboardTable, columnCount } from './clipboard-table.ts';

/** Stands for a pasted column with the day of a shift or event, where the times have columns of their own. */
export const DAY = '@day';

/** Which pasted column fills which column of the table. Pasted columns are counted from 0. */
export interface PasteMapping {
  /** The titles above the headings. */
  readonly titleRowCount: number;
  /** The rows above the first row of content: titles and headings. */
  readonly headRowCount: number;
  /** The headings of the pasted columns; `''` where there is none. */
  readonly headings: readonly string[];
  /** The pasted column for each column id, and for `DAY`. */
  readonly sources: Readonly<Partial<Record<string, number>>>;
  /** The pasted column that only counts the rows. */
  readonly ordinal: number | undefined;
}

/** What a pasted column can be used for, in the order of the table; last the day, where there are times to go with it. */
export function targetsOf(kind: RecordKind): readonly string[] {
  const hasTimes = Object.values(kind.columns).some((column) => column.kind === 'date-time');
  return [...Object.keys(kind.columns), ...(hasTimes ? [DAY] : [])];
}

/** The mapping with another pasted column, or none, for a target; a pasted column serves one target at a time. */
export function withSource(mapping: PasteMapping, target: string, source: number | undefined): PasteMapping {
  const others = Object.entries(mapping.sources).filter(([id, used]) => id !== target && used !== source);
  return {
    ...mapping,
    sources: { ...Object.fromEntries(others), ...(source === undefined ? {} : { [target]: source }) },
  };
}

/** The pasted columns that hold something and are not used. */
export function ignoredColumns(table: ClipboardTable, mapping: PasteMapping): readonly number[] {
  const used = new Set([...Object.values(mapping.sources), mapping.ordinal]);
  return filledColumns(table, mapping.headRowCount).filter((source) => !used.has(source));
}

/** The pasted columns that hold anything below the headings. */
export function filledColumns(table: ClipboardTable, headRowCount: number): readonly number[] {
  const content = table.rows.slice(headRowCount);
  return Array.from({ length: columnCount(table) }, (_, source) => source).filter((source) =>
    content.some((row) => (row[source] ?? '') !== ''),
  );
}
