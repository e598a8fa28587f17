import { z } from 'zod';
import { jsonFaultSentence } from '../base/json-fault.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { cleanLine, foldAccents } from '../base/vietnamese-text.ts';
import { readPhone } from '../records/paste/read-phone.ts';
import { emptyTable, type UnitKeys, unitKeysSchema, type UnitTable } from './unit-keys.ts';

/** The headings of each column, without marks and signs; of several in one table the one that stands first here is taken. */
const HEADINGS = {
  code: [
    'code',
    'ma don vi',
    'ma truong',
    'ma truong hoc',
    'ma co so',
    'ma co so giao duc',
    'ma dinh danh',
    'ma so',
    'ma',
  ],
  name: [
    'name',
    'ten don vi',
    'ten truong',
    'ten truong hoc',
    'ten co so',
    'ten co so giao duc',
    'ten',
    'don vi',
    'truong',
  ],
  fingerprints: ['fingerprints', 'ma khoa'],
  commune: ['commune', 'xa phuong dac khu', 'xa phuong', 'phuong xa', 'phuong', 'xa', 'dia ban'],
  phone: [
    'phone',
    'dien thoai',
    'so dien thoai',
    'dien thoai lien he',
    'so dien thoai lien he',
    'sdt',
    'so dt',
    'lien he',
  ],
} as const;
/** A letterhead and a title stand above the headings in most lists of an office. */
const MOST_LINES_ABOVE = 20;
const DELIMITERS = [';', '\t', ','] as const;

/** What is wrong with a line of a table of units. */
export interface UnitRowFault {
  /** As a spreadsheet counts, so that the heading is 1; of a JSON list, the place of the unit in it. */
  readonly row: number;
  /** In Vietnamese. */
  readonly sentence: string;
}

/** A table of units as it was found: the lines that are right, and what is wrong with the others. */
export interface UnitTableReading {
  readonly units: UnitTable;
  readonly faults: readonly UnitRowFault[];
}

interface NumberedRow {
  readonly row: number;
  readonly value: unknown;
}

const MAX_UNITS = 20_000;

/**
 * Reads a table of units and their keys: JSON (a list of `code`, `name`, `fingerprints`) or CSV with a heading line, several
 * keys of a unit divided by blanks; `commune` and `phone` may be there, and further columns are left alone. The error is a Vietnamese sentence with the place.
 */
export function readUnitTable(text: string): Result<UnitTable, string> {
  return withoutFaults(examineUnitTable(text));
}

/** As `readUnitTable`, but tells of every line that is wrong; fails only when there are no lines to speak of. */
export function examineUnitTable(text: string): Result<UnitTableReading, string> {
  return examined(/^\s*[[{]/u.test(text) ? readJson(text) : readCsv(text));
}

/** As `examineUnitTable`, from the cells of a workbook's first sheet, heading row included. */
export function examineUnitRows(rows: readonly (readonly string[])[]): Result<UnitTableReading, string> {
  return examined(readRows(rows));
}

/** The table when all of it is right, else a Vietnamese sentence about the first line that is not. */
export function withoutFaults(reading: Result<UnitTableReading, string>): Result<UnitTable, string> {
  if (!reading.ok) return reading;
  const [first] = reading.value.faults;
  return first === undefined
    ? ok(reading.value.units)
    : fail(`Bảng đơn vị, dòng ${String(first.row)}: ${first.sentence}`);
}

function examined(rows: Result<readonly NumberedRow[], string>): Result<UnitTableReading, string> {
  if (!rows.ok) return rows;
  if (rows.value.length > MAX_UNITS)
    return fail('Bảng đơn vị không đúng quy cách, hoặc có quá nhiều đơn vị.');
  const units: UnitKeys[] = [];
  const faults: UnitRowFault[] = [];
  const seen = emptyTable();
  for (const { row, value } of rows.value) {
    const parsed = unitKeysSchema.safeParse(value);
    const sentence = parsed.success ? seen.add(parsed.data) : columnFault(parsed.error.issues[0]?.path[0]);
    if (sentence !== null) faults.push({ row, sentence });
    else if (parsed.success) units.push(parsed.data);
  }
  return ok({ units, faults });
}

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  code: 'mã đơn vị',
  name: 'tên đơn vị',
  fingerprints: 'mã khóa',
  commune: 'xã, phường',
  phone: 'điện thoại',
};

function columnFault(column: PropertyKey | undefined): string {
  const name = typeof column === 'string' ? COLUMN_NAMES[column] : undefined;
  return name === undefined ? 'dòng này không đúng quy cách.' : `${name} chưa đúng.`;
}

function readJson(text: string): Result<readonly NumberedRow[], string> {
  try {
    const list = z.array(z.unknown()).safeParse(JSON.parse(text));
    if (!list.success) return fail('Bảng đơn vị không đúng quy cách, hoặc có quá nhiều đơn vị.');
    return ok(list.data.map((value, index) => ({ row: index + 1, value })));
  } catch (error) {
    if (error instanceof SyntaxError) return fail(jsonFaultSentence(text));
    throw error;
  }
}

function readCsv(text: string): Result<readonly NumberedRow[], string> {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u);
  const first = lines.filter((line) => line.trim() !== '').slice(0, MOST_LINES_ABOVE);
  const divides = (delimiter: string) => first.some((line) => isHeading(cells(line, delimiter)));
  const delimiter = DELIMITERS.find(divides) ?? ',';
  return readRows(lines.map((line) => cells(line, delimiter)));
}

/** A heading as it is looked up: “SĐT (hiệu trưởng)” is “sdt”. */
function plainHeading(text: string): string {
  const withoutRemark = text.replace(/\([^)]*\)/gu, ' ');
  return cleanLine(foldAccents(withoutRemark).replace(/[^a-z0-9]+/gu, ' '));
}

/** Where a column stands under some headings; -1: nowhere. */
function columnIn(headings: readonly string[], column: keyof typeof HEADINGS): number {
  const known = HEADINGS[column].find((name) => headings.includes(name));
  return known === undefined ? -1 : headings.indexOf(known);
}

function isHeading(line: readonly string[]): boolean {
  const headings = line.map(plainHeading);
  return columnIn(headings, 'code') >= 0 && columnIn(headings, 'name') >= 0;
}

/** Rows of cells under a heading row. Keys may be missing altogether: a register is there before the first key is. */
function readRows(lines: readonly (readonly string[])[]): Result<readonly NumberedRow[], string> {
  const filled = lines
    .map((line, index) => ({ row: index + 1, line }))
    .filter(({ line }) => line.some((cell) => cell.trim() !== ''));
  const start = filled.slice(0, MOST_LINES_ABOVE).findIndex(({ line }) => isHeading(line));
  if (start < 0) return fail('Bảng đơn vị thiếu dòng tiêu đề. Cần có cột “Mã đơn vị” và cột “Tên đơn vị”.');
  const headings = (filled[start]?.line ?? []).map(plainHeading);
  const at = (column: keyof typeof HEADINGS) => columnIn(headings, column);
  return ok(
    filled.slice(start + 1).map(({ row, line }) => {
      const cell = (column: keyof typeof HEADINGS) => cleanLine(line[at(column)] ?? '');
      const keys = cell('fingerprints').toUpperCase();
      const value = {
        code: cell('code'),
        name: cell('name'),
        fingerprints: keys === '' ? [] : keys.split(/[ ,;|]+/u),
        ...(at('commune') < 0 ? {} : { commune: cell('commune') }),
        ...(at('phone') < 0 ? {} : { phone: readPhone(cell('phone')) }),
      };
      return { row, value };
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
