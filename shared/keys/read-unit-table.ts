import { jsonFaultSentence } from '../base/json-fault.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { cleanLine, foldAccents } from '../base/vietnamese-text.ts';
import { tableFault, type UnitTable, unitTableSchema } from './unit-keys.ts';

/** The headings of a CSV file, without marks, for each column. */
const HEADINGS = {
  code: ['code', 'ma', 'ma don vi'],
  name: ['name', 'ten', 'ten don vi'],
  fingerprints: ['fingerprints', 'ma khoa'],
  commune: [
    'commune',
    'xa',
    'phuong',
    'xa phuong',
    'xa, phuong',
    'xa/phuong',
    'xa, phuong, dac khu',
    'dia ban',
  ],
  phone: ['phone', 'dien thoai', 'so dien thoai', 'lien he'],
} as const;
const DELIMITERS = [';', '\t', ','] as const;

/**
 * Reads a table of units and their keys: JSON (a list of `code`, `name`, `fingerprints`) or CSV with a heading line, several
 * keys of a unit divided by blanks; `commune` and `phone` may be there, and further columns are left alone. The error is a Vietnamese sentence with the place.
 */
export function readUnitTable(text: string): Result<UnitTable, string> {
  return checked(/^\s*[[{]/u.test(text) ? readJson(text) : readCsv(text));
}

/** As `readUnitTable`, from the cells of a workbook's first sheet, heading row included. */
export function readUnitRows(rows: readonly (readonly string[])[]): Result<UnitTable, string> {
  return checked(readRows(rows));
}

function checked(rows: Result<unknown, string>): Result<UnitTable, string> {
  if (!rows.ok) return rows;
  const parsed = unitTableSchema.safeParse(rows.value);
  if (!parsed.success) {
    const [row, column] = parsed.error.issues[0]?.path ?? [];
    if (typeof row !== 'number') return fail('Bảng đơn vị không đúng quy cách, hoặc có quá nhiều đơn vị.');
    return fail(`Bảng đơn vị, đơn vị thứ ${String(row + 1)}: mục ${String(column ?? '')} chưa đúng.`);
  }
  const fault = tableFault(parsed.data);
  return fault === null ? ok(parsed.data) : fail(`Bảng đơn vị: ${fault}`);
}

function readJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return fail(jsonFaultSentence(text));
    throw error;
  }
}

function readCsv(text: string): Result<unknown, string> {
  const [heading = '', ...lines] = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
  const delimiter = DELIMITERS.find((candidate) => heading.includes(candidate)) ?? ',';
  return readRows([heading, ...lines].map((line) => cells(line, delimiter)));
}

/** Rows of cells under a heading row. Keys may be missing altogether: a register is there before the first key is. */
function readRows([heading = [], ...rows]: readonly (readonly string[])[]): Result<unknown, string> {
  const names = heading.map((name) => foldAccents(cleanLine(name)));
  const at = (column: keyof typeof HEADINGS) =>
    names.findIndex((name) => HEADINGS[column].some((known) => known === name));
  if (at('code') < 0 || at('name') < 0) {
    return fail('Bảng đơn vị thiếu dòng tiêu đề. Cần có: code, name (hoặc mã đơn vị, tên đơn vị).');
  }
  return ok(
    rows
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((row) => {
        const cell = (column: keyof typeof HEADINGS) => cleanLine(row[at(column)] ?? '');
        const keys = cell('fingerprints').toUpperCase();
        return {
          code: cell('code'),
          name: cell('name'),
          fingerprints: keys === '' ? [] : keys.split(/[ ,;|]+/u),
          ...(at('commune') < 0 ? {} : { commune: cell('commune') }),
          ...(at('phone') < 0 ? {} : { phone: cell('phone') }),
        };
      }),
  );
}

/** The cells of a line; a quoted cell may hold the delimiter, and a doubled quote is one. */
function cells(line: string, delimiter: string): readonly string[] {
  const found = [''];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === delimiter && !isQuoted) found.push('');
    else found.push((found.pop() ?? '') + character);
  }
  return found.map((cell) =>
    cell
      .trim()
      .replace(/^"([\s\S]*)"$/u, '$1')
      .replaceAll('""', '"'),
  );
}
