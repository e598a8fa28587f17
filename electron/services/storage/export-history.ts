import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError, writeFailure } from './file-failure.ts';
import { type ExportEntry, exportEntrySchema } from '#shared/report/export-entry.ts';

/** One line of the file. Version 1 never changes; a new version gets a schema of its own beside it. */
const lineSchema = z.strictObject({ schemaVersion: z.literal(1), entry: exportEntrySchema });

/**
 * The reports exported from this PC, oldest first, from a file of JSON lines. No file: none yet. A line that cannot
 * be read (the last one, torn by a power cut, or one that a later version wrote) is passed over and stays in the file.
 */
export async function readExportHistory(file: string): Promise<readonly ExportEntry[]> {
  const text = await readIfPresent(file);
  return text.split('\n').flatMap((line) => {
    const parsed = lineSchema.safeParse(parseJson(line));
    return parsed.success ? [parsed.data.entry] : [];
  });
}

/**
 * Adds an entry at the end of the file and waits until the disk has it.
 *
 * Errors: `disk-full`, `not-writable`, `target-gone`.
 */
export async function appendToExportHistory(
  file: string,
  entry: ExportEntry,
): Promise<Result<void, Failure>> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const isTorn = /[^\n]$/u.test(await readIfPresent(file));
    await appendAndSync(file, `${isTorn ? '\n' : ''}${JSON.stringify({ schemaVersion: 1, entry })}\n`);
    return ok(undefined);
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}

/** The report that the next one of this unit and campaign follows; unit codes are compared without regard to case. */
export function latestExport(
  history: readonly ExportEntry[],
  unitCode: string,
  campaign: string,
): ExportEntry | undefined {
  return history
    .filter((entry) => entry.unitCode.toLowerCase() === unitCode.toLowerCase() && entry.campaign === campaign)
    .reduce<ExportEntry | undefined>(
      (latest, entry) => (latest === undefined || entry.sequence >= latest.sequence ? entry : latest),
      undefined,
    );
}

async function appendAndSync(file: string, text: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readIfPresent(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return '';
    throw error;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
