import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as TableBlock, TableColumn } from '#shared/documents/model/document-model.ts';
import { columnWidths } from '../typography/column-widths.ts';
import { PARAGRAPH_GAP, SIZES, type TextArea } from '../typography/page-format.ts';
import { lineCount, lineHeight } from '../typography/tinos.ts';
import { twips } from './measures.ts';
import { spacer, textRuns } from './text-parts.ts';

const PADDING = 4;
const LARGE_PRINT = 12;
const NUMBER_COLUMN_WIDTH = 34;
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const GRID = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** Room to write a line by hand. */
const BLANK_ROW_HEIGHT = 24;

/** A row above this part of a page may break across pages, as it could leave a page half empty or not fit at all. */
const TALL_ROW = 0.4;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

interface Layout {
  readonly columns: readonly TableColumn[];
  /** Of whole columns, in points. */
  readonly widths: readonly number[];
  readonly size: number;
  readonly area: TextArea;
}

interface RowLook {
  readonly isHeader: boolean;
  readonly isBold: boolean;
  readonly isKeptWithNext: boolean;
}

const HEAD: RowLook = { isHeader: true, isBold: true, isKeptWithNext: true };
const PLAIN: RowLook = { isHeader: false, isBold: false, isKeptWithNext: false };
const BEFORE_TOTAL: RowLook = { ...PLAIN, isKeptWithNext: true };
const TOTAL: RowLook = { ...PLAIN, isBold: true };

/** Small print for tables of many columns, large print for those that hang on a wall. */
function fontSize({ columns, isLarge }: TableBlock): number {
  const MAX_COMFORTABLE = 6;
  if (isLarge) return LARGE_PRINT;
  return columns.length > MAX_COMFORTABLE ? SIZES.denseTable : SIZES.table;
}

function layoutOf(block: TableBlock, area: TextArea): Layout {
  const room = area.width - (block.isNumbered ? NUMBER_COLUMN_WIDTH : 0);
  const size = fontSize(block);
  const padding = 2 * PADDING * block.columns.length;
  const widths = columnWidths(block.columns, block.rows, size, room - padding).map(
    (width) => width + 2 * PADDING,
  );
  const numbers: TableColumn = { label: 'STT', width: 0, align: 'center' };
  return {
    columns: block.isNumbered ? [numbers, ...block.columns] : block.columns,
    widths: block.isNumbered ? [NUMBER_COLUMN_WIDTH, ...widths] : widths,
    size,
    area,
  };
}

function isTall(cells: readonly string[], { widths, size, area }: Layout): boolean {
  const lines = cells.map((text, index) =>
    lineCount(text, (widths[index] ?? area.width) - 2 * PADDING, size),
  );
  return Math.max(...lines) * lineHeight(size) > area.height * TALL_ROW;
}

function tableRow(cells: readonly string[], layout: Layout, look: RowLook): TableRow {
  const isBlank = cells.every((text, index) => text === '' || layout.columns[index]?.label === 'STT');
  return new TableRow({
    tableHeader: look.isHeader,
    cantSplit: !isTall(cells, layout),
    keepNext: look.isKeptWithNext,
    ...(isBlank ? { height: { value: twips(BLANK_ROW_HEIGHT), rule: HeightRule.ATLEAST } } : {}),
    children: cells.map((text, index) => {
      const column = layout.columns[index];
      const isBold = look.isBold || column?.isBold === true;
      return new TableCell({
        width: { size: twips(layout.widths[index] ?? 0), type: WidthType.DXA },
        verticalAlign: look.isHeader || isBlank ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        children: [
          new Paragraph({
            alignment: look.isHeader ? AlignmentType.CENTER : ALIGNMENTS[column?.align ?? 'left'],
            children: textRuns(text, { size: layout.size, isBold }),
          }),
        ],
      });
    }),
  });
}

/**
 * A table with lines around every cell: heading row repeated on every page and never alone at the foot of one, rows
 * kept whole unless they are too tall for that.
 */
export function gridTable(block: TableBlock, area: TextArea): (Paragraph | Table)[] {
  const layout = layoutOf(block, area);
  const numbered = (cells: readonly string[], number: string) =>
    block.isNumbered ? [number, ...cells] : cells;
  const heads = layout.columns.map(({ label }) => label);
  const { totalRow } = block;
  const isBeforeTotal = (index: number) => totalRow !== null && index === block.rows.length - 1;
  return [
    new Table({
      width: { size: twips(area.width), type: WidthType.DXA },
      columnWidths: layout.widths.map(twips),
      layout: TableLayoutType.FIXED,
      margins: { left: twips(PADDING), right: twips(PADDING), top: twips(2), bottom: twips(2) },
      borders: GRID,
      rows: [
        tableRow(heads, layout, HEAD),
        ...block.rows.map((cells, index) =>
          tableRow(numbered(cells, String(index + 1)), layout, isBeforeTotal(index) ? BEFORE_TOTAL : PLAIN),
        ),
        ...(totalRow === null ? [] : [tableRow(numbered(totalRow, ''), layout, TOTAL)]),
      ],
    }),
    spacer(PARAGRAPH_GAP),
  ];
}
