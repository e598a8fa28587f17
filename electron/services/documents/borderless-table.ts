import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { twips } from './measures.ts';

/** Columns side by side without lines; widths in points. Its rows stay whole and together on one page. */
export function borderlessTable(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: index < rows.length - 1,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: twips(widths[column] ?? 0), type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  });
}
