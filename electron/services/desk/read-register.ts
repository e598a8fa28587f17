import { Buffer } from 'node:buffer';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, type Result } from '#shared/base/result.ts';
import {
  examineUnitRows,
  examineUnitTable,
  type UnitTableReading,
  withoutFaults,
} from '#shared/keys/read-unit-table.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { readZip } from '#services/zip/read-zip.ts';

/** A workbook of twenty thousand units has some two megabytes; what unpacks to more is no list of units. */
const BOUNDS = {
  entries: 200,
  wanted: 200,
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 96 * 1024 * 1024,
  ratio: 200,
};
const NOT_UNICODE =
  'Chữ có dấu trong tệp này không ở dạng Unicode nên tên sẽ sai. Trong Excel, lưu lại thành .xlsx hoặc “CSV UTF-8” rồi chọn lại.';
const NO_TABLE =
  'Tệp này không phải bảng đơn vị. Trong Excel, lưu bảng thành .xlsx hoặc “CSV UTF-8” rồi chọn lại.';
const NOT_READABLE = 'Không đọc được tệp Excel này. Lưu lại thành .xlsx hoặc CSV rồi thử lại.';

/**
 * Reads a table of units from JSON, CSV or the first sheet of an Excel workbook (.xlsx), told apart by its bytes. The
 * error is a Vietnamese sentence; a workbook is unpacked within bounds before anything else looks at it.
 */
export async function readRegister(bytes: Uint8Array): Promise<Result<UnitTable, string>> {
  return withoutFaults(await examineRegister(bytes));
}

/** As `readRegister`, but tells of every line that is wrong; fails only when there are no lines to speak of. */
export async function examineRegister(bytes: Uint8Array): Promise<Result<UnitTableReading, string>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) {
    const text = textOf(bytes);
    return text === null ? fail(isText(bytes) ? NOT_UNICODE : NO_TABLE) : examineUnitTable(text);
  }
  if (!(await isWithinBounds(bytes))) return fail(NOT_READABLE);
  const rows = await firstSheet(bytes);
  return rows === null ? fail(NOT_READABLE) : examineUnitRows(rows);
}

/**
 * Excel saves “Unicode Text” in UTF-16 with a byte order mark, and plain “CSV” in the code page of Windows, which has not all
 * Vietnamese letters: whatever is no Unicode would come out with other names. `null` for that.
 */
function textOf(bytes: Uint8Array): string | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const utf16 = isLittle ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(isLittle || isBig ? utf16 : 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether it is text in some code page: no PDF, picture or old workbook, of which nobody should be told that letters are wrong. */
function isText(bytes: Uint8Array): boolean {
  const isPdf = String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
  return !isPdf && !bytes.subarray(0, 4_096).includes(0);
}

async function isWithinBounds(bytes: Uint8Array): Promise<boolean> {
  const zip = await readZip(bytes, () => true, BOUNDS);
  if (!zip.ok) return false;
  for await (const { content } of zip.value.files) {
    if (!content.ok) return false;
  }
  return true;
}

async function firstSheet(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
  // a hundred modules, for a table that most calls do not name
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const [first] = await readXlsxFile(Buffer.from(bytes));
    return first?.data.map((row) => row.map(cellText)) ?? null;
  } catch {
    return null;
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return toVietnamTime(cell).slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}
