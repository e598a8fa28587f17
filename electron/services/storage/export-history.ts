import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError, writeFailure } from './file-failure.ts';
import {
  type ExportEntry,
  exportEntryV1Schema,
  exportEntryV2Schema,
  type SignedVersion,
  signedVersionSchema,
} from '#shared/report/export-entry.ts';

/** One line of the file. A version never changes; a new one gets a schema of its own beside it. */
const lineSchema = z.union([
  z.strictObject({ schemaVersion: z.literal(1), entry: exportEntryV1Schema }),
  z.strictObject({ schemaVersion: z.literal(2), entry: exportEntryV2Schema }),
  z.strictObject({ schemaVersion: z.literal(2), signedVersion: signedVersionSchema }),
]);

type Line = z.output<typeof lineSchema>;

/**
 * The reports exported from this PC, oldest first, from a file of JSON lines. No file: none yet. A line that cannot
 * be read (the last one, torn by a power cut, or one that a later version wrote) is passed over and stays in the file.
 */
export async function readExportHistory(file: string): Promise<readonly ExportEntry[]> {
  const text = await readIfPresent(file);
  const lines = text.split('\n').flatMap((line) => lineSchema.safeParse(parseJson(line)).data ?? []);
  const signed = lines.flatMap((line) => ('signedVersion' in line ? [line.signedVersion] : []));
  return lines.flatMap((line): readonly ExportEntry[] => {
    if (!('entry' in line)) return [];
    const signedVersions = signed.filter(({ exportId }) => exportId === line.entry.id);
    return [{ ...line.entry, ...(signedVersions.length === 0 ? {} : { signedVersions }) }];
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
  const { form, signerName = '', ...common } = { ...entry };
  // what came back signed stands in lines of its own
  delete common.signedVersions;
  return appendLine(
    file,
    form === undefined
      ? { schemaVersion: 1, entry: common }
      : { schemaVersion: 2, entry: { ...common, form, signerName } },
  );
}

/** Adds that a file came back signed; errors as above. */
export async function appendSignedVersion(
  file: string,
  signedVersion: SignedVersion,
): Promise<Result<void, Failure>> {
  return appendLine(file, { schemaVersion: 2, signedVersion });
}

async function appendLine(file: string, line: Line): Promise<Result<void, Failure>> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const isTorn = /[^\n]$/u.test(await readIfPresent(file));
    await appendAndSync(file, `${isTorn ? '\n' : ''}${JSON.stringify(line)}\n`);
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
