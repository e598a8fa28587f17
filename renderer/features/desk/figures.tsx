import { useMemo } from 'react';
import type { Cell, DeskTable } from '#shared/desk/tables/desk-table.ts';
import { DeskGrid } from './desk-grid.tsx';

/** Pixels for one character of a column's width in a workbook. */
const CHARACTER = 7;
/** In pixels; the heading of a column of figures takes the first of these. */
const OF_FIGURES = 84;
const [LEAST, MOST] = [64, 290] as const;
/** What a window of 1280 pixels has room for; a table that is a little wider is drawn closer instead of scrolling. */
const ROOM = 960;
/** How far columns of words may be drawn together; narrow ones, which would break their words, are not. */
const CLOSEST = 0.7;
const NARROW = 100;

interface NumberedRow {
  readonly id: string;
  readonly cells: readonly Cell[];
}

const idOf = ({ id }: NumberedRow) => id;

interface FiguresProps {
  readonly table: DeskTable;
  readonly empty: string;
}

/** A table of the workbook on the screen. */
export function Figures({ table, empty }: FiguresProps) {
  const rows = useMemo(
    () => table.rows.map((cells, index): NumberedRow => ({ id: String(index), cells })),
    [table],
  );
  const wide = table.columns.map(({ label, width }, index) => {
    const isNumber = typeof table.rows[0]?.[index] === 'number';
    return {
      id: String(index),
      label,
      width: isNumber ? OF_FIGURES : Math.min(MOST, Math.max(LEAST, width * CHARACTER)),
      isNumber,
      cell: ({ cells }: NumberedRow) => cells[index] ?? '',
    };
  });
  const columns = closer(wide);
  return <DeskGrid caption={table.title} columns={columns} rows={rows} rowId={idOf} empty={empty} />;
}

/** Takes from the wide columns what a window lacks, where that is little. */
function closer<Column extends { readonly width: number }>(columns: readonly Column[]): readonly Column[] {
  const sum = (wanted: readonly Column[]) => wanted.reduce((total, { width }) => total + width, 0);
  const ofWide = sum(columns.filter(({ width }) => width > NARROW));
  const share = (ofWide - (sum(columns) - ROOM)) / ofWide;
  if (share >= 1 || share < CLOSEST) return columns;
  return columns.map((column) =>
    column.width > NARROW ? { ...column, width: column.width * share } : column,
  );
}
