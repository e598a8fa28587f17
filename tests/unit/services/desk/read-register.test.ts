import { describe, expect, it } from 'vitest';
import { examineRegister, readRegister } from '#services/desk/read-register.ts';
import { toWorkbook } from '#services/desk/to-workbook.ts';
import { smallZip } from '#tests/support/small-zip.ts';

const UNITS = [
  { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [], commune: 'Phường Mẫu', phone: '0900 000 001' },
];

function workbook(...rows: readonly (readonly (string | number)[])[]) {
  const [heading = [], ...others] = rows;
  return toWorkbook([
    {
      id: 'x',
      title: 'Danh sách',
      columns: heading.map((label) => ({ label: String(label), width: 10 })),
      rows: others,
    },
  ]);
}

describe('a list of units', () => {
  it('is read from the first sheet of a workbook', async () => {
    const bytes = await workbook(
      ['Mã đơn vị', 'Tên đơn vị', 'Mã khóa', 'Xã, phường', 'Điện thoại'],
      ['HP-001', 'Trường Mẫu Một', '', 'Phường Mẫu', '0900 000 001'],
      ['', '', '', '', ''],
    );
    expect(await readRegister(new Uint8Array(bytes))).toEqual({ ok: true, value: UNITS });
  });

  it.each([
    ['a PDF file', '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n'],
    ['an old workbook', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0'],
  ])('is not looked for in %s, and nothing is said of its letters', async (_what, bytes) => {
    const read = await readRegister(new Uint8Array(Buffer.from(bytes, 'latin1')));
    expect(read.ok ? '' : read.error).toMatch(/^Tệp này không phải bảng đơn vị\./u);
  });

  it('is read from CSV and JSON as well', async () => {
    expect(await readRegister(new TextEncoder().encode(JSON.stringify(UNITS)))).toEqual({
      ok: true,
      value: UNITS,
    });
    const csv = 'code,name\nHP-001,Trường Mẫu Một\n';
    expect(await readRegister(new TextEncoder().encode(csv))).toMatchObject({ ok: true });
  });

  it('is read as Excel saves “Unicode Text”, and refused in a code page that would change the names', async () => {
    const text = '\ufeffMã đơn vị\tTên đơn vị\nHP-001\tTrường Mẫu Một\n';
    const little = new Uint8Array(Buffer.from(text, 'utf16le'));
    const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    for (const bytes of [little, big])
      expect(await readRegister(bytes)).toMatchObject({ ok: true, value: [{ name: 'Trường Mẫu Một' }] });
    // windows-1258: `Tr?` where a letter is missing, and bytes that are no UTF-8
    const ansi = new Uint8Array(Buffer.from('code,name\nHP-001,Tr\u00fd\u00f5ng \u00d0\u00e0\n', 'latin1'));
    const refused = await examineRegister(ansi);
    expect(refused.ok ? '' : refused.error).toContain('lưu lại thành .xlsx hoặc “CSV UTF-8”');
  });

  it('is read as an office keeps it: a title above the headings, and the words that offices use', async () => {
    const rows = [
      ['UBND PHƯỜNG MẪU', '', '', '', ''],
      ['DANH SÁCH CÁC TRƯỜNG', '', '', '', ''],
      ['STT', 'Mã trường', 'Tên trường', 'Phường/xã', 'SĐT (hiệu trưởng)'],
      ['1', 'HP-001', 'Trường Mẫu Một', 'Phường Mẫu', '0900 000 001'],
    ];
    const expected = { ok: true, value: UNITS };
    expect(await readRegister(new Uint8Array(await workbook(...rows)))).toEqual(expected);
    for (const delimiter of [';', '\t', ',']) {
      const csv = rows.map((row) => row.join(delimiter)).join('\r\n');
      expect(await readRegister(new TextEncoder().encode(csv))).toEqual(expected);
    }
    const untitled = ['Danh sách các trường, năm 2026', ...rows.slice(2).map((row) => row.join(';'))];
    expect(await readRegister(new TextEncoder().encode(untitled.join('\n')))).toEqual(expected);
  });

  it('gives telephone numbers back the zero that Excel takes from them', async () => {
    const phones = async (...cells: readonly (string | number)[]) => {
      const rows = cells.map((phone, index) => [`HP-00${String(index)}`, 'Trường Mẫu', phone]);
      const read = await readRegister(
        new Uint8Array(await workbook(['Mã đơn vị', 'Tên đơn vị', 'SĐT'], ...rows)),
      );
      return read.ok ? read.value.map(({ phone }) => phone) : read.error;
    };
    expect(await phones(900_000_001, 2_253_000_001, '0900 000 001', '84900000001', 113, '')).toEqual([
      '0900000001',
      '02253000001',
      '0900 000 001',
      '+84900000001',
      '113',
      '',
    ]);
  });

  it('takes the column with the plainest heading of several, and names what is missing in Vietnamese', async () => {
    const csv = 'Đơn vị;Mã;Tên đơn vị;Mã đơn vị\nPhòng Mẫu;1;Trường Mẫu Một;HP-001\n';
    expect(await readRegister(new TextEncoder().encode(csv))).toMatchObject({
      value: [{ code: 'HP-001', name: 'Trường Mẫu Một' }],
    });
    expect(await readRegister(new TextEncoder().encode('STT;Trường\n1;Trường Mẫu\n'))).toEqual({
      ok: false,
      error: 'Bảng đơn vị thiếu dòng tiêu đề. Cần có cột “Mã đơn vị” và cột “Tên đơn vị”.',
    });
  });

  it('says which row is wrong', async () => {
    const read = await readRegister(
      new Uint8Array(await workbook(['Mã', 'Tên'], ['HP-001', 'Trường Mẫu'], ['!', 'x'])),
    );
    expect(read).toEqual({ ok: false, error: 'Bảng đơn vị, dòng 3: mã đơn vị chưa đúng.' });
  });

  it('is looked at line by line, so that everything wrong can be put right at once', async () => {
    const read = await examineRegister(
      new Uint8Array(
        await workbook(
          ['Mã', 'Tên', 'Mã khóa'],
          ['HP-001', 'Trường Mẫu Một', ''],
          ['', '', ''],
          ['!', 'Trường Mẫu Hai', ''],
          ['HP-003', 'Trường Mẫu Ba', '1111'],
          ['hp-001', 'Trường Mẫu Bốn', ''],
        ),
      ),
    );
    expect(read).toEqual({
      ok: true,
      value: {
        units: [{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [] }],
        faults: [
          { row: 4, sentence: 'mã đơn vị chưa đúng.' },
          { row: 5, sentence: 'mã khóa chưa đúng.' },
          { row: 6, sentence: 'Đơn vị hp-001 ghi hai lần.' },
        ],
      },
    });
  });

  it('counts every line that is wrong, however many there are', async () => {
    const lines = Array.from({ length: 350 }, () => '!;x');
    const read = await examineRegister(new TextEncoder().encode(['Mã;Tên', ...lines].join('\n')));
    expect(read.ok && read.value.faults).toHaveLength(350);
  });

  it('is refused in words when the workbook is none', async () => {
    const zip = smallZip([{ name: 'a.txt', content: new Uint8Array(3) }]);
    expect(await readRegister(zip)).toMatchObject({ ok: false, error: /Không đọc được tệp Excel/u });
    const whole = new Uint8Array(await workbook(['Mã', 'Tên']));
    expect(await readRegister(whole.subarray(0, 900))).toMatchObject({ ok: false });
  });
});
