import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { RecordAppendix, TableColumn } from '#shared/report/model/appendices.ts';
import { RULE_WIDTH, SIZES, type TextArea } from './page-format.ts';
import { textNode } from './text-nodes.ts';
import { lineCount, lineHeight } from './tinos.ts';

const PADDING = 4;

/** Black lines around every cell: reads well in black and white. */
export const GRID_LAYOUT: CustomTableLayout = {
  hLineWidth: () => RULE_WIDTH,
  vLineWidth: () => RULE_WIDTH,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2,
  paddingBottom: () => 3,
};

const NUMBER_COLUMN_WIDTH = 24;

/** The inner widths of columns, in points, that share a line in the given proportions after a running number. */
function columnWidths(columns: readonly TableColumn[], lineWidth: number): readonly number[] {
  const cellExtra = 2 * PADDING + RULE_WIDTH;
  const room = lineWidth - NUMBER_COLUMN_WIDTH - RULE_WIDTH - (columns.length + 1) * cellExtra;
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (room * width) / shares);
}

/** A row above this part of a page may break across pages, as it could leave a page half empty or not fit at all. */
const TALL_ROW = 0.4;

function isTall(row: readonly string[], widths: readonly number[], size: number, area: TextArea): boolean {
  const lines = Math.max(...row.map((cell, index) => lineCount(cell, widths[index] ?? area.width, size)));
  return lines * lineHeight(size) > area.height * TALL_ROW;
}

/** Small print for tables of many columns. */
function fontSize(columns: readonly TableColumn[]): number {
  const MAX_COMFORTABLE = 6;
  return columns.length > MAX_COMFORTABLE ? SIZES.denseTable : SIZES.table;
}

interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly isTall: boolean;
}

/** Consecutive rows that are all tall or all not. */
function groupByHeight(rows: readonly NumberedRow[]): readonly (readonly NumberedRow[])[] {
  const groups: NumberedRow[][] = [];
  for (const row of rows) {
    const current = groups.at(-1);
    if (current?.[0]?.isTall === row.isTall) current.push(row);
    else groups.push([row]);
  }
  return groups;
}

function tableNode(
  columns: readonly TableColumn[],
  rows: readonly NumberedRow[],
  widths: readonly number[],
): Content {
  const size = fontSize(columns);
  const cell = (text: string, column: TableColumn): TableCell =>
    textNode(text, { fontSize: size, alignment: column.align });
  const head = ['STT', ...columns.map(({ label }) => label)].map((label) =>
    textNode(label, { fontSize: size, bold: true, alignment: 'center' }),
  );
  const numberColumn: TableColumn = { label: 'STT', width: 1, align: 'center' };
  const canBreakRows = rows[0]?.isTall === true;
  return {
    table: {
      headerRows: 1,
      dontBreakRows: !canBreakRows,
      keepWithHeaderRows: canBreakRows ? 0 : 1,
      widths: [NUMBER_COLUMN_WIDTH, ...widths],
      body: [
        head,
        ...rows.map((row) => [
          cell(String(row.number), numberColumn),
          ...columns.map((column, index) => cell(row.cells[index] ?? '', column)),
        ]),
      ],
    },
    layout: GRID_LAYOUT,
  };
}

/**
 * A record table: header repeated on every page, rows kept whole. Only a row that is too tall for that may break, in
 * a table of its own of the same widths.
 */
export function recordTableNodes(appendix: RecordAppendix, area: TextArea): Content[] {
  const widths = columnWidths(appendix.columns, area.width);
  const rows = appendix.rows.map((cells, index) => ({
    number: index + 1,
    cells,
    isTall: isTall(cells, widths, fontSize(appendix.columns), area),
  }));
  return groupByHeight(rows).map((group) => tableNode(appendix.columns, group, widths));
}
