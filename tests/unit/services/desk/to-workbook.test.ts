import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toWorkbook } from '#services/desk/to-workbook.ts';
import { zipPart } from '#tests/support/zip-part.ts';

const TABLES = [
  {
    id: 'a',
    title: 'Đơn vị',
    columns: [
      { label: 'Tên', width: 30 },
      { label: 'Số', width: 8 },
    ],
    rows: [
      ['=HYPERLINK("http://x.example")', 3],
      ['Đặng & <Mẫu>\u0001\ud800', -1],
    ],
  },
  { id: 'b', title: 'Trống', columns: [{ label: 'Tên', width: 30 }], rows: [] },
];

describe('a workbook', () => {
  it('holds a sheet for each table; a text stays a text, a number a number', async () => {
    expect(await readXlsxFile(await toWorkbook(TABLES))).toEqual([
      {
        sheet: 'Đơn vị',
        data: [
          ['Tên', 'Số'],
          ['=HYPERLINK("http://x.example")', 3],
          ['Đặng & <Mẫu>', -1],
        ],
      },
      { sheet: 'Trống', data: [['Tên']] },
    ]);
  });

  it('keeps the heading in sight, lets its columns be filtered, and has no formula', async () => {
    const sheet = await zipPart(await toWorkbook(TABLES), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:B3"/>');
    expect(sheet).not.toContain('<f>');
  });

  it('shortens what Excel would refuse to open', async () => {
    const long = {
      ...TABLES[1],
      id: 'c',
      title: 'Dài',
      columns: [{ label: 'x', width: 9 }],
      rows: [['a'.repeat(40_000)]],
    };
    const [sheet] = await readXlsxFile(await toWorkbook([long]));
    expect(String(sheet?.data[1]?.[0])).toMatch(/^a{32000}…$/u);
  });
});
