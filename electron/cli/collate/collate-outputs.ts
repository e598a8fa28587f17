import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import { deskTables } from '#shared/desk/tables/all-tables.ts';
import type { DeskView } from '#shared/desk/tables/desk-table.ts';
import { toCsv } from '#shared/desk/tables/to-csv.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { toWorkbook } from '#services/desk/to-workbook.ts';
import { attempt, sameBytesAs, writeFileSafely } from '#services/storage/write-file-safely.ts';
import type { CollateCall } from './collate-call.ts';

/**
 * Writes the workbook and the CSV files that were asked for; gives their paths.
 * Errors: `disk-full`, `not-writable`, `file-in-use`, `target-gone`, `self-check-failed`.
 */
export async function writeTables(
  { xlsxPath, csvFolder }: Pick<CollateCall, 'xlsxPath' | 'csvFolder'>,
  view: DeskView,
): Promise<Result<readonly string[], Failure>> {
  const tables = deskTables(view);
  const written: string[] = [];
  const write = async (target: string, bytes: Uint8Array) => {
    const outcome = await writeFileSafely(target, bytes, sameBytesAs(bytes));
    if (outcome.ok) written.push(target);
    return outcome;
  };
  if (xlsxPath !== null) {
    const outcome = await write(xlsxPath, new Uint8Array(await toWorkbook(tables)));
    if (!outcome.ok) return outcome;
  }
  if (csvFolder === null) return ok(written);
  const made = await attempt('write', () => mkdir(csvFolder, { recursive: true }));
  if (!made.ok) return made;
  for (const table of tables) {
    const target = path.join(csvFolder, `${table.id}.csv`);
    const outcome = await write(target, new TextEncoder().encode(toCsv(table)));
    if (!outcome.ok) return outcome;
  }
  return ok(written);
}
