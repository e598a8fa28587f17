import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { DeskTable } from '#shared/desk/tables/desk-table.ts';
import { toCsv } from '#shared/desk/tables/to-csv.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { attempt, sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { toWorkbook } from './to-workbook.ts';

/** Where tables are to go; `null`: nowhere. */
export interface TableTargets {
  readonly xlsxPath: string | null;
  /** A folder, made if need be. */
  readonly csvFolder: string | null;
}

/**
 * Writes the workbook and the CSV files that were asked for; gives their paths.
 * Errors: `disk-full`, `not-writable`, `file-in-use`, `target-gone`, `self-check-failed`.
 */
export async function writeTables(
  { xlsxPath, csvFolder }: TableTargets,
  tables: readonly DeskTable[],
): Promise<Result<readonly string[], Failure>> {
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
