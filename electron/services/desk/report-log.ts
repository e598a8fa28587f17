import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { sha256Hex } from '#shared/base/text-schemas.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Standing } from '#shared/desk/collate.ts';
import { type FirstReceipts, type ReceivedFile, sameReportKey } from '#shared/desk/received-file.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError } from '#services/storage/file-failure.ts';
import { syncFolder } from '#services/storage/sync-folder.ts';
import { attempt } from '#services/storage/write-file-safely.ts';
import { withReport } from './with-report.ts';

/** The format of a line, one for each file that came in; `docs/collate.md` says what stands in it. */
const FORMAT = 'tu-kiem-attt/received-report';

const earlierLineSchema = z.object({
  format: z.literal(FORMAT),
  fileSha256: sha256Hex,
  receivedAt: z.iso.datetime(),
  sealed: z.object({ signedContentSha256: sha256Hex, keyFingerprint: z.string() }).nullable(),
});

/**
 * The times of receipt that an earlier run wrote down, so that running again makes nobody late. No file: none yet. A
 * line that cannot be read is passed over; of two times for one content the earlier one holds.
 * Errors: `file-unreadable`.
 */
async function readFirstReceipts(logPath: string): Promise<Result<FirstReceipts, Failure>> {
  const found = new Map<string, string>();
  try {
    for await (const text of createInterface({ input: createReadStream(logPath), crlfDelay: Infinity })) {
      const line = earlierLine(text);
      if (line === null) continue;
      const key = sameReportKey(line);
      const known = found.get(key);
      if (known === undefined || line.receivedAt < known) found.set(key, line.receivedAt);
    }
    return ok(found);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === 'ENOENT' ? ok(found) : fail({ code: 'file-unreadable', detail: error.code });
  }
}

function earlierLine(text: string): z.output<typeof earlierLineSchema> | null {
  try {
    return earlierLineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A log that is being written; until `finish` the target is what it was. */
export interface ReportLog {
  /** What the target says of earlier runs. */
  readonly firstReceipts: FirstReceipts;
  /** Lays a file aside with its whole report as JSON; one after the other. Errors: as `finish`. */
  readonly add: (file: ReceivedFile, reportJson: string | null) => Promise<Result<void, Failure>>;
  /**
   * Writes all that was added, each with what it counts for (in the order of `add`), and puts it in the place of the
   * target at once. Errors: `disk-full`, `not-writable`, `file-in-use`, `target-gone`.
   */
  readonly finish: (standings: readonly Standing[]) => Promise<Result<void, Failure>>;
  /** Forgets what was added and not finished. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a log of received reports (JSON lines) to be written anew. Whole reports wait in a file beside the target and
 * never in memory. Errors: `file-unreadable`, `disk-full`, `not-writable`, `target-gone`.
 */
export async function openReportLog(targetPath: string): Promise<Result<ReportLog, Failure>> {
  const firstReceipts = await readFirstReceipts(targetPath);
  if (!firstReceipts.ok) return firstReceipts;
  await forgetLeftOvers(targetPath);
  const aside = besides(targetPath, 'tam');
  const opened = await attempt('write', () => open(aside, 'w'));
  if (!opened.ok) return opened;
  const handle = opened.value;
  return ok({
    firstReceipts: firstReceipts.value,
    add: (file, reportJson) =>
      attempt('write', () => handle.appendFile(`${withReport(lineOf(file), reportJson)}\n`)),
    finish: (standings) => replaceTarget(aside, targetPath, standings),
    close: async () => {
      await handle.close();
      await rm(aside, { force: true });
    },
  });
}

function lineOf(file: ReceivedFile) {
  const { source, fileSha256, receivedAt, integrity, signer, sealed, reportSha256, findings } = file;
  return {
    format: FORMAT,
    source,
    fileSha256,
    receivedAt,
    integrity: { status: integrity.status, cause: integrity.cause },
    signer: { status: signer.status },
    sealed,
    reportSha256,
    findings,
  };
}

async function replaceTarget(
  aside: string,
  targetPath: string,
  standings: readonly Standing[],
): Promise<Result<void, Failure>> {
  const fresh = besides(targetPath, 'moi');
  const written = await attempt('write', async () => {
    const target = await open(fresh, 'w');
    try {
      await copyLines(aside, target, standings);
      await target.sync();
    } finally {
      await target.close();
    }
  });
  const renamed = written.ok ? await attempt('rename', () => rename(fresh, targetPath)) : written;
  if (renamed.ok) await syncFolder(path.dirname(targetPath));
  else await rm(fresh, { force: true });
  return renamed;
}

async function copyLines(aside: string, target: FileHandle, standings: readonly Standing[]): Promise<void> {
  let index = 0;
  for await (const line of createInterface({ input: createReadStream(aside), crlfDelay: Infinity })) {
    // The line is JSON that was written here: what it counts for goes in front of what is there.
    await target.appendFile(`{"standing":${JSON.stringify(standings[index])},${line.slice(1)}\n`);
    index += 1;
  }
}

/** A run that writes has touched its files a moment ago. */
const LEFT_OVER_MS = 24 * 60 * 60 * 1_000;

/** Removes what runs left beside the target that were ended by force, such as by a power cut; as far as that can be done. */
async function forgetLeftOvers(targetPath: string): Promise<void> {
  const [folder, beginning] = [path.dirname(targetPath), `.${path.basename(targetPath)}.`];
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(beginning) || !/^\d+\.(?:tam|moi)$/u.test(name.slice(beginning.length))) continue;
    const file = path.join(folder, name);
    const touched = await stat(file).catch(() => null);
    if (touched !== null && Date.now() - touched.mtimeMs > LEFT_OVER_MS)
      await rm(file, { force: true }).catch(() => undefined);
  }
}

function besides(targetPath: string, what: string): string {
  const name = `.${path.basename(targetPath)}.${String(process.pid)}.${what}`;
  return path.join(path.dirname(targetPath), name);
}
