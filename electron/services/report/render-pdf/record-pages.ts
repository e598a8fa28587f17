import type { Content } from 'pdfmake/interfaces.js';
import { needsLandscape, type RecordAppendix } from '#shared/report/model/appendices.ts';
import type { TableColumn } from '#shared/report/model/table-column.ts';
import { columnWidths } from '#services/typography/column-widths.ts';
import { numberedTableNodes, roomForText } from './grid-table.ts';
import { LANDSCAPE, PORTRAIT, SIZES } from '#services/typography/page-format.ts';
import { runsNode, textNode } from '#services/typography/text-nodes.ts';
import { lineCount, lineHeight } from '#services/typography/tinos.ts';
import { withWholeNumbers } from '#services/typography/whole-numbers.ts';

/** What is printed of a table: its title stands over a list when its texts are too long for columns. */
type PrintedTable = Pick<RecordAppendix, 'columns' | 'rows' | 'title'>;

/** The content of an appendix and how its pages lie. */
export interface AppendixPages {
  readonly orientation: 'portrait' | 'landscape';
  readonly content: Content[];
}

/** More columns than this need the smaller letters. */
const MAX_COMFORTABLE_COLUMNS = 6;
/** A table with a row above this part of a page is no table to read any more. */
const MAX_ROW_HEIGHT = 0.4;
/** A record above this part of a page may break, as it would leave too much of the page before it empty. */
const MAX_WHOLE_RECORD_HEIGHT = 0.6;

interface TableShape {
  readonly orientation: AppendixPages['orientation'];
  readonly fontSize: number;
  readonly widths: readonly number[];
  readonly pageHeight: number;
}

function shapeOf({ columns, rows }: PrintedTable): TableShape {
  const isOnItsSide = needsLandscape(columns);
  const area = isOnItsSide ? LANDSCAPE : PORTRAIT;
  const fontSize = columns.length > MAX_COMFORTABLE_COLUMNS ? SIZES.denseTable : SIZES.table;
  const printed = rows.map((row) => row.map(withWholeNumbers));
  const widths = columnWidths(columns, printed, fontSize, roomForText(columns.length, area.width));
  return {
    orientation: isOnItsSide ? 'landscape' : 'portrait',
    fontSize,
    widths,
    pageHeight: area.height,
  };
}

function fitsTable(rows: PrintedTable['rows'], { widths, fontSize, pageHeight }: TableShape): boolean {
  const maxLines = (pageHeight * MAX_ROW_HEIGHT) / lineHeight(fontSize);
  return rows.every((row) =>
    row.every((cell, index) => lineCount(cell, widths[index] ?? pageHeight, fontSize) <= maxLines),
  );
}

function asTable({ columns, rows }: PrintedTable, shape: TableShape): AppendixPages {
  const { orientation, fontSize, widths } = shape;
  const cells = (row: readonly string[]) =>
    columns.map(({ align }, index) => textNode(row[index] ?? '', { fontSize, alignment: align }));
  return {
    orientation,
    content: numberedTableNodes({
      heads: columns.map(({ label }) => label),
      widths,
      fontSize,
      rows: rows.map((row, index) => ({ number: index + 1, cells: cells(row), mayBreak: false })),
    }),
  };
}

function recordLines(columns: readonly TableColumn[], row: readonly string[]): readonly string[] {
  return columns.flatMap(({ label }, index) => {
    const text = row[index] ?? '';
    return text === '' ? [] : [`${label}: ${text}`];
  });
}

/** Each record as a list of its filled cells: for tables with texts too long for columns. */
function asList({ columns, rows, title }: PrintedTable): AppendixPages {
  const fontSize = SIZES.table;
  const width = roomForText(1, PORTRAIT.width);
  const maxLines = (PORTRAIT.height * MAX_WHOLE_RECORD_HEIGHT) / lineHeight(fontSize);
  const line = (text: string): Content => {
    const label = text.slice(0, text.indexOf(':') + 1);
    return runsNode([{ text: label, bold: true }, { text: text.slice(label.length) }], { fontSize });
  };
  return {
    orientation: 'portrait',
    content: numberedTableNodes({
      heads: [title],
      widths: [width],
      fontSize,
      rows: rows.map((row, index) => {
        const lines = recordLines(columns, row);
        return {
          number: index + 1,
          cells: [{ stack: lines.map(line) }],
          mayBreak: lineCount(lines.join('\n'), width, fontSize) > maxLines,
        };
      }),
    }),
  };
}

/** A record table as a table, on its side when it is wide; as a list when its texts are too long for columns. */
export function recordPages(table: PrintedTable): AppendixPages {
  const shape = shapeOf(table);
  return fitsTable(table.rows, shape) ? asTable(table, shape) : asList(table);
}
