import type { Buffer } from 'node:buffer';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { shorten } from '#shared/base/vietnamese-text.ts';
import type { Cell, DeskTable } from '#shared/desk/tables/desk-table.ts';

/** The most characters of a cell (Excel specifications and limits: 32,767), less room for the ellipsis. */
const MAX_CELL_CHARACTERS = 32_000;
/** What XML 1.0 has no way to write. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const HEADING = { fontWeight: 'bold', backgroundColor: '#E7EEF6', wrap: true } as const;

/**
 * A workbook (.xlsx) with one sheet for each table: heading row frozen and with a filter. Every text is a text, whatever
 * it begins with: `=1+1` in the name of a unit is shown and never worked out.
 */
export async function toWorkbook(tables: readonly DeskTable[]): Promise<Buffer> {
  const sheets = tables.map(({ title, columns, rows }) => ({
    sheet: title,
    data: [
      columns.map(({ label }) => ({ value: label, ...HEADING })),
      ...rows.map((row): Row => row.map((cell) => cellOf(cell))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  return await writeXlsxFile(sheets, {
    features: [
      {
        files: {
          transform: {
            'xl/worksheets/sheet{id}.xml': {
              transform: (xml, _options, { sheetIndex }) => withFilter(xml, tables[sheetIndex]),
            },
          },
        },
      },
    ],
  }).toBuffer();
}

function cellOf(cell: Cell): Row[number] {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell === '') return null;
  const clean = cell.replace(NOT_IN_XML, '');
  const isCut = clean.length > MAX_CELL_CHARACTERS;
  return {
    value: isCut ? `${shorten(clean, MAX_CELL_CHARACTERS)}…` : clean,
    type: String,
    wrap: true,
    alignVertical: 'top',
  };
}

/** ECMA-376, part 1, 18.3.1.99: `autoFilter` stands behind `sheetData`, before what is drawn. */
function withFilter(xml: string, table: DeskTable | undefined): string {
  if (table === undefined) return xml;
  const range = `A1:${columnName(table.columns.length)}${String(table.rows.length + 1)}`;
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
}

/** `1` -> `A`, `27` -> `AA`. */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number <= 26 ? letter : columnName((number - 1 - rest) / 26) + letter;
}
