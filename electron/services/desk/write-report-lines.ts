import { fail, ok, type Result } from '#shared/base/result.ts';
import { collate, standingsOf } from '#shared/desk/collate.ts';
import { type Receipt, type ReadingProgress, receiptsOf } from '#shared/desk/reading.ts';
import { earliestReceipts, type ReceivedFile } from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import type { VerifyOptions } from '../report/verify/verify-report-file.ts';
import { importReports } from './import-reports.ts';
import { filesAt, shownPath } from './report-files.ts';
import { openReportLog, type ReportLog } from './report-log.ts';

/** Which reports are written, and where to. */
export interface ReportLinesOrder {
  readonly targetPath: string;
  readonly places: readonly string[];
  readonly excluded: readonly string[];
  readonly receipts: readonly Receipt[];
  readonly known: VerifyOptions;
  readonly register: UnitTable;
  readonly campaign: string;
  readonly deadline: string | null;
  /** When the desk began to read, by its clock. */
  readonly startedAt: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** What became of it. */
export interface WrittenLines {
  /** How many files the system would not show, so that they have no line. */
  readonly unreadCount: number;
}

/**
 * Reads every file in some folders once more and writes a line of JSON with its whole report for each. The target is
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
  const { places, excluded, known, startedAt, signal, onProgress, campaign, deadline, register } = order;
  const found = await filesAt(places);
  const paths = found.files.filter((file) => !excluded.includes(file));
  const firstReceipts = earliestReceipts([log.firstReceipts, receiptsOf(order.receipts)]);
  const nameOf = (file: string) => shownPath(file, places);
  const files: ReceivedFile[] = [];
  let unreadCount = found.unreadable.length;
  for (const [index, file] of paths.entries()) {
    if (signal.aborted) return fail({ code: 'cancelled', detail: 'report lines' });
    for await (const one of importReports([file], { known, firstReceipts, startedAt, nameOf })) {
      if (one.kind === 'unread') {
        unreadCount += 1;
        continue;
      }
      if (one.kind === 'skipped') continue;
      const added = await log.add(one.file, one.report);
      if (!added.ok) return added;
      files.push(one.file);
    }
    onProgress({ done: index + 1, total: paths.length, timeLeftMs: null });
  }
  const collation = collate(files, { campaign, deadline, register: registerOf(register) });
  const finished = await log.finish(standingsOf(files, collation));
  return finished.ok ? ok({ unreadCount }) : finished;
}
