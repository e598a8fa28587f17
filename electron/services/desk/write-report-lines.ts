import { fail, ok, type Result } from '#shared/base/result.ts';
import { collate, type Standing, standingsOf } from '#shared/desk/collate.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import type { JudgedFile } from '#shared/desk/judged-file.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import { type Receipt, type ReadingProgress, receiptsOf } from '#shared/desk/reading.ts';
import {
  earliestReceipts,
  type FirstReceipts,
  type ReceivedFile,
  sameReportKey,
} from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import type { Threads } from '../threads/work-in-threads.ts';
import { importInThreads } from './import-in-threads.ts';
import type { Imported } from './import-reports.ts';
import { filesAt, shownPath } from './report-files.ts';
import { openReportLog, type ReportLog } from './report-log.ts';

/** A file as the window shows it. */
export type ShownFile = Pick<ReceivedFile, 'source' | 'fileSha256'>;

/** Which reports are written, and where to. */
export interface ReportLinesOrder {
  readonly targetPath: string;
  readonly places: readonly string[];
  readonly excluded: readonly string[];
  readonly receipts: readonly Receipt[];
  /** The files of the reading that the window shows. */
  readonly shown: readonly ShownFile[];
  /** Give whole reports. */
  readonly threads: Threads<readonly Imported[]>;
  /** From whom reports are awaited. */
  readonly register: UnitTable;
  /** Whose keys are known. */
  readonly units: UnitTable;
  /** The desks below whose keys were compared. */
  readonly lowerDesks: readonly LowerDesk[];
  readonly campaign: string;
  readonly deadline: string | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** What became of it. */
export interface WrittenLines {
  /** How many files the system would not show, so that they have no line. */
  readonly unreadCount: number;
  /** How many files have come, have changed, or are gone since the reading that the window shows. */
  readonly differingCount: number;
}

/**
 * Reads every file in some folders once more and writes a line of JSON with its whole report for each. What a line counts
 * for is what the window shows, with what lower desks have handed up; time and signer are those of this desk. The target is
 * replaced at once when all is done. Errors: those of `openReportLog` and of its log, and `cancelled`.
 */
export async function writeReportLines(order: ReportLinesOrder): Promise<Result<WrittenLines, Failure>> {
  const log = await openReportLog(order.targetPath);
  if (!log.ok) return log;
  try {
    return await writeInto(log.value, order);
  } finally {
    await log.value.close();
  }
}

async function writeInto(log: ReportLog, order: ReportLinesOrder): Promise<Result<WrittenLines, Failure>> {
  const { places, excluded, threads, signal, onProgress } = order;
  const found = await filesAt(places);
  const paths = found.files.filter((file) => !excluded.includes(file));
  const firstReceipts = earliestReceipts([log.firstReceipts, receiptsOf(order.receipts)]);
  const nameOf = (file: string) => shownPath(file, places);
  const judged: JudgedFile[] = [];
  const handedUp: HandedUpFile[] = [];
  let [done, unreadCount] = [0, found.unreadable.length];
  for await (const ofFile of importInThreads(paths, threads, { nameOf, signal })) {
    const received: Receipt[] = [];
    for (const one of ofFile) {
      if (one.kind === 'unread') unreadCount += 1;
      if (one.kind === 'handed-up') handedUp.push(one.file);
      if (one.kind !== 'judged') continue;
      const file = receivedFirst(one.file, firstReceipts);
      const added = await log.add(file, one.reportJson);
      if (!added.ok) return added;
      judged.push({ file, signatures: one.signatures });
      received.push({ key: sameReportKey(file), at: file.receivedAt });
    }
    done += 1;
    onProgress({ done, total: paths.length, timeLeftMs: null, received });
  }
  if (done < paths.length) return fail({ code: 'cancelled', detail: 'report lines' });
  const finished = await log.finish(standingsNow(order, judged, handedUp));
  if (!finished.ok) return finished;
  const written = judged.map(({ file }) => file);
  return ok({ unreadCount, differingCount: differing(order.shown, written) });
}

/** How many files are not what they were; one that has changed in its place counts once. */
function differing(shown: readonly ShownFile[], written: readonly ShownFile[]): number {
  const contentKey = ({ source, fileSha256 }: ShownFile) => `${fileSha256} ${source}`;
  const before = new Set(shown.map(contentKey));
  const places = new Set(written.map(({ source }) => source));
  const newOrChanged = written.filter((file) => !before.has(contentKey(file)));
  return newOrChanged.length + shown.filter(({ source }) => !places.has(source)).length;
}

/** What each file counts for, by the keys that are known now and with what lower desks say of it. */
function standingsNow(
  { campaign, deadline, register: own, units, lowerDesks }: ReportLinesOrder,
  judged: readonly JudgedFile[],
  handedUp: readonly HandedUpFile[],
): readonly Standing[] {
  const read = withHandedUp({ campaign, judged, handedUp, lowerDesks, register: own, units });
  const collation = collate(read.files, { campaign, deadline, register: registerOf(read.register) });
  return standingsOf(read.files, collation);
}

/** A file with the time that is known of its content, where one is. */
function receivedFirst(file: ReceivedFile, firstReceipts: FirstReceipts): ReceivedFile {
  return { ...file, receivedAt: firstReceipts.get(sameReportKey(file)) ?? file.receivedAt };
}
