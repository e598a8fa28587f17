import type { Column } from '#shared/records/columns.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';

/** Enough for what stands in such a cell, in rem. */
const WIDTHS: Readonly<Record<Exclude<Column['kind'], 'choice' | 'text' | 'long-text'>, number>> = {
  phone: 8.25,
  email: 11.5,
  date: 7.25,
  'date-time': 9.75,
  count: 5.5,
};

/** Words break where they have to: these columns share what there is in the proportion of the printed table. */
const LEAST_TEXT_WIDTHS = { text: 4, 'long-text': 6 } as const;
const TEXT_WIDTH_PER_SHARE = 2;

/** The arrow and the margins of a list, in rem. */
const LIST_EDGES = 3;
const LETTER_WIDTH = 0.48;
const [NARROWEST_CHOICE, WIDEST_CHOICE] = [7.5, 14];

/** The first column also carries the remarks of the row. */
const NARROWEST_FIRST = 12;

export const NUMBER_WIDTH = 3;
export const ACTIONS_WIDTH = 2.75;

function naturalWidth(column: Column): number {
  if (column.kind === 'text' || column.kind === 'long-text') {
    return LEAST_TEXT_WIDTHS[column.kind] + column.width * TEXT_WIDTH_PER_SHARE;
  }
  if (column.kind !== 'choice') return WIDTHS[column.kind];
  const longest = Math.max(...column.options.map(({ label }) => label.length));
  return Math.min(WIDEST_CHOICE, Math.max(NARROWEST_CHOICE, longest * LETTER_WIDTH + LIST_EDGES));
}

const knownWidths = new WeakMap<RecordKind, readonly number[]>();

/**
 * The least widths of the columns of a table, in rem. They follow from the columns, not from what stands in the rows,
 * as only a part of the rows is drawn at any time.
 */
export function columnWidths(kind: RecordKind): readonly number[] {
  const known = knownWidths.get(kind);
  if (known !== undefined) return known;
  const widths = Object.values(kind.columns)
    .map(naturalWidth)
    .map((width, index) => (index === 0 ? Math.max(width, NARROWEST_FIRST) : width));
  knownWidths.set(kind, widths);
  return widths;
}

/** The least width of a table, as CSS has it; where it has less room it scrolls sideways in its box. */
export function tableWidth(kind: RecordKind): string {
  const inner = columnWidths(kind).reduce((sum, width) => sum + width, 0);
  return `${String(NUMBER_WIDTH + inner + ACTIONS_WIDTH)}rem`;
}
