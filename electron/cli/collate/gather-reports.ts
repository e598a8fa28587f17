import { lstat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import type { JudgedFile } from '#shared/desk/judged-file.ts';
import type { UnreadFile } from '#shared/desk/reading.ts';
import type { FirstReceipts, ReceivedFile } from '#shared/desk/received-file.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { shownPath } from '#services/desk/report-files.ts';
import { importInThreads } from '#services/desk/import-in-threads.ts';
import type { Imported, ImportOptions } from '#services/desk/import-reports.ts';
import { isSystemError } from '#services/storage/file-failure.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import type { CollateCall } from './collate-call.ts';
import type { FoundReports } from './find-reports.ts';
import type { CollateWish } from '../collate-wish.ts';
import type { CommandIo } from '../command.ts';

const PROGRESS_STEP = 100;

/** What the system would not show: as the command names it, and as a table does. */
interface UnreadAt extends UnreadFile {
  readonly file: string;
}

/** What came in. */
export interface Gathered {
  readonly judged: readonly JudgedFile[];
  /** What lower desks have handed up. */
  readonly handedUp: readonly HandedUpFile[];
  /** What the system would not show. */
  readonly unread: readonly UnreadAt[];
  /** Names of what lies in ZIP files and mails and was not looked at. */
  readonly skipped: readonly string[];
  /** When the reading began. */
  readonly readAt: string;
}

/** What the gathering needs besides the call. */
export interface GatherOptions {
  readonly known: VerifyOptions;
  readonly firstReceipts: FirstReceipts;
  /** Takes each file with its whole report; a failure of its ends the gathering. */
  readonly keep: (file: ReceivedFile, reportJson: string | null) => Promise<Result<void, Failure>>;
}

/** Reads and judges every file at the places of a call; what cannot be read is named and stops nothing. */
export async function gatherReports(
  call: CollateCall,
  found: FoundReports,
  { known, firstReceipts, keep }: GatherOptions,
  io: CommandIo,
): Promise<Result<Gathered, Failure>> {
  const { paths, unreadable, startedAt } = found;
  const judged: JudgedFile[] = [];
  const handedUp: HandedUpFile[] = [];
  const nameOf = (file: string) => shownPath(file, call.places);
  const unread = await Promise.all(
    unreadable.map(async (file): Promise<UnreadAt> => ({
      file,
      source: nameOf(file),
      code: await whyUnread(file),
    })),
  );
  for (const { file, code } of unread) io.printProgress(`${file}: ${failureSentence(code).whatHappened}`);
  const skipped: string[] = [];
  const areReportsKept = call.database !== null || call.ndjsonPath !== null;
  const options = { known, firstReceipts, startedAt, areReportsKept, nameOf };
  for await (const one of imported(found, call, options)) {
    if (one.kind === 'unread') {
      unread.push({ file: one.source, source: one.source, code: one.failure.code });
      io.printProgress(`${one.source}: ${failureSentence(one.failure.code).whatHappened}`);
      continue;
    }
    if (one.kind === 'skipped') skipped.push(one.source);
    if (one.kind === 'handed-up') handedUp.push(one.file);
    if (one.kind !== 'judged') continue;
    const kept = await keep(one.file, one.reportJson);
    if (!kept.ok) return fail(kept.error);
    judged.push({ file: one.file, signatures: one.signatures });
    if (judged.length % PROGRESS_STEP === 0) {
      io.printProgress(`Đã đọc ${String(judged.length)} tệp, tất cả khoảng ${String(paths.length)} tệp.`);
    }
  }
  return ok({ judged, handedUp, unread, skipped, readAt: startedAt.toISOString() });
}

async function whyUnread(place: string): Promise<UnreadAt['code']> {
  try {
    await lstat(place);
    return 'file-unreadable';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
  }
}

/** In threads where there are many files; what judges is then loaded there only. */
async function* imported(
  { paths, threads }: FoundReports,
  call: CollateCall,
  options: ImportOptions,
): AsyncGenerator<Imported> {
  const { nameOf, firstReceipts, startedAt, areReportsKept } = options;
  if (threads === null) {
    const { importReports } = await import('#services/desk/import-reports.ts');
    yield* importReports(paths, options);
    return;
  }
  const wish = { options: optionsOf(call), places: call.places, firstReceipts, startedAt, areReportsKept };
  const { count, start } = threads;
  const told = { count, start: () => start().begin(wish) };
  for await (const ofFile of importInThreads(paths, told, { nameOf })) yield* ofFile;
}

function optionsOf(call: CollateCall): CollateWish['options'] {
  const { packPath, unitsPath, issuersPath, decryptionKeyPath, passphrasePath } = call;
  return {
    units: unitsPath,
    ...(packPath === undefined ? {} : { pack: packPath }),
    ...(issuersPath === undefined ? {} : { issuers: issuersPath }),
    ...(decryptionKeyPath === undefined ? {} : { 'decryption-key': decryptionKeyPath }),
    ...(passphrasePath === undefined ? {} : { 'passphrase-file': passphrasePath }),
  };
}
