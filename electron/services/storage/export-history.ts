import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError, writeFailure } from './file-failure.ts';
import { sameBytesAs, writeFileSafely } from './write-file-safely.ts';
import {
  type ExportEntry,
  exportEntryV1Schema,
  exportEntryV2Schema,
  exportedContentSchema,
  type SignedVersion,
  signedVersionSchema,
} from '#shared/report/export-entry.ts';

/** One line of the file. A version never changes; a new one gets a schema of its own beside it. */
const lineSchema = z.union([
  z.strictObject({ schemaVersion: z.literal(1), entry: exportEntryV1Schema }),
  z.strictObject({ schemaVersion: z.literal(2), entry: exportEntryV2Schema }),
  z.strictObject({ schemaVersion: z.literal(2), signedVersion: signedVersionSchema }),
  z.strictObject({ schemaVersion: z.literal(3), exportedContent: exportedContentSchema }),
]);

type Line = z.output<typeof lineSchema>;

/**
 * The reports exported from this PC, oldest first, from a file of JSON lines. No file: none yet. A line that cannot
 * be read (the last one, torn by a power cut, or one that a later version wrote) is passed over and stays in the file.
 */
export async function readExportHistory(file: string): Promise<readonly ExportEntry[]> {
  const lines = readLines(await readIfPresent(file));
  const signed = lines.flatMap((line) => ('signedVersion' in line ? [line.signedVersion] : []));
  const contents = new Map(
    lines.flatMap((line) =>
      'exportedContent' in line
        ? [[line.exportedContent.exportId, line.exportedContent.contentSha256] as const]
        : [],
    ),
  );
  return lines.flatMap((line): readonly ExportEntry[] => {
    if (!('entry' in line)) return [];
    const signedVersions = signed.filter(({ exportId }) => exportId === line.entry.id);
    const contentSha256 = contents.get(line.entry.id);
    return [
      {
        ...line.entry,
        ...(contentSha256 === undefined ? {} : { contentSha256 }),
        ...(signedVersions.length === 0 ? {} : { signedVersions }),
      },
    ];
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
  const { form, signerName = '', contentSha256, ...common } = { ...entry };
  // what came back signed stands in lines of its own, and so does what earlier versions would not read
  delete common.signedVersions;
  const line: Line =
    form === undefined
      ? { schemaVersion: 1, entry: common }
      : { schemaVersion: 2, entry: { ...common, form, signerName } };
  return appendLines(
    file,
    contentSha256 === undefined
      ? [line]
      : [line, { schemaVersion: 3, exportedContent: { exportId: entry.id, contentSha256 } }],
  );
}

/** Adds that a file came back signed; errors as above. */
export async function appendSignedVersion(
  file: string,
  signedVersion: SignedVersion,
): Promise<Result<void, Failure>> {
  return appendLines(file, [{ schemaVersion: 2, signedVersion }]);
}

/** What tells a line from others: an export by its id, a signed file by its bytes too. */
function identityOf(line: Line): string {
  if ('entry' in line) return line.entry.id;
  if ('exportedContent' in line) return `content of ${line.exportedContent.exportId}`;
  return `${line.signedVersion.exportId} ${line.signedVersion.fileSha256}`;
}

/** The files of another PC are not here: where they lay there is never used as a path here. */
function withoutFolder(line: Line): Line {
  if ('exportedContent' in line) return line;
  if ('signedVersion' in line) return { ...line, signedVersion: { ...line.signedVersion, folder: '' } };
  return line.schemaVersion === 1
    ? { ...line, entry: { ...line.entry, folder: '' } }
    : { ...line, entry: { ...line.entry, folder: '' } };
}

function readLines(text: string): readonly Line[] {
  return text.split('\n').flatMap((line) => lineSchema.safeParse(parseJson(line)).data ?? []);
}

/** The lines of the history of another PC that this one lacks, without the folders of that PC. */
export async function linesToAdd(file: string, other: string): Promise<readonly string[]> {
  const present = new Set(readLines(await readIfPresent(file)).map(identityOf));
  return readLines(other)
    .filter((line) => !present.has(identityOf(line)))
    .map((line) => JSON.stringify(withoutFolder(line)));
}

/** Adds lines as `linesToAdd` gives them. Errors: `disk-full`, `not-writable`, `target-gone`. */
export async function addHistoryLines(
  file: string,
  lines: readonly string[],
): Promise<Result<void, Failure>> {
  return lines.length === 0 ? ok(undefined) : appendText(file, lines.map((line) => `${line}\n`).join(''));
}

/** Takes lines away that `addHistoryLines` has added; every other stays as it is. Errors: those of writing. */
export async function removeHistoryLines(
  file: string,
  lines: readonly string[],
): Promise<Result<void, Failure>> {
  const unwanted = new Set(lines);
  const before = await readIfPresent(file);
  const kept = before.split('\n').filter((line) => !unwanted.has(line));
  if (kept.length === before.split('\n').length) return ok(undefined);
  const bytes = Buffer.from(kept.join('\n'));
  return writeFileSafely(file, bytes, sameBytesAs(bytes), 0o600);
}

function appendLines(file: string, lines: readonly Line[]): Promise<Result<void, Failure>> {
  return appendText(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

async function appendText(file: string, text: string): Promise<Result<void, Failure>> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const isTorn = /[^\n]$/u.test(await readIfPresent(file));
    await appendAndSync(file, `${isTorn ? '\n' : ''}${text}`);
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
