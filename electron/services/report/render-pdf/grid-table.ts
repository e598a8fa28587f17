import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { RULE_WIDTH } from '#services/typography/page-format.ts';
import { textNode } from '#services/typography/text-nodes.ts';

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

const NUMBER_WIDTH = 24;

/** What is left of a line for the text of the columns that follow the running number, in points. */
export function roomForText(columnCount: number, lineWidth: number): number {
  const cellExtra = 2 * PADDING + RULE_WIDTH;
  return lineWidth - NUMBER_WIDTH - RULE_WIDTH - (columnCount + 1) * cellExtra;
}

/** A row of a numbered table, without its number cell. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly Content[];
  /** Only a row that would not fit on a page, or leave most of one empty. */
  readonly mayBreak: boolean;
}

/** A table of lines that have a running number. */
export interface NumberedTable {
  readonly heads: readonly string[];
  /** The inner widths of the columns after the number, in points. */
  readonly widths: readonly number[];
  readonly rows: readonly NumberedRow[];
  readonly fontSize: number;
}

/** Consecutive rows that all may break or all not. */
function groupByBreaking(rows: readonly NumberedRow[]): readonly (readonly NumberedRow[])[] {
  const groups: NumberedRow[][] = [];
  for (const row of rows) {
    const current = groups.at(-1);
    if (current?.[0]?.mayBreak === row.mayBreak) current.push(row);
    else groups.push([row]);
  }
  return groups;
}

function tableNode(table: NumberedTable, rows: readonly NumberedRow[]): ContentTable {
  const { heads, widths, fontSize } = table;
  const head = (label: string): TableCell => textNode(label, { bold: true, alignment: 'center', fontSize });
  const mayBreak = rows[0]?.mayBreak === true;
  return {
    table: {
      headerRows: 1,
      dontBreakRows: !mayBreak,
      keepWithHeaderRows: mayBreak ? 0 : 1,
      widths: [NUMBER_WIDTH, ...widths],
      body: [
        ['STT', ...heads].map(head),
        ...rows.map(({ number, cells }) => [
          textNode(String(number), { alignment: 'center', fontSize }),
          ...cells,
        ]),
      ],
    },
    layout: GRID_LAYOUT,
  };
}

/**
 * The nodes of a numbered table: heads repeated on every page, rows kept whole. Rows that may break stand in a table of
 * their own with the same widths, as pdfmake keeps all rows of a table or none.
 */
export function numberedTableNodes(table: NumberedTable): Content[] {
  return groupByBreaking(table.rows).map((rows) => tableNode(table, rows));
}
