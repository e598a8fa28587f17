import { z } from 'zod';
import { FAILURE_CODES } from '../failures/failure.ts';
import { handedUpFileSchema } from './handed-up-file.ts';
import { judgedFileSchema } from './judged-file.ts';
import { compareText } from './collation-request.ts';
import { earliestReceipts, type FirstReceipts, isOfRefusedFile } from './received-file.ts';

/** When a content was there for the first time, by the clock of the desk. */
export const receiptSchema = z.strictObject({
  /** By `sameReportKey`. */
  key: z.string().max(200),
  at: z.iso.datetime(),
});

/** When a content was there for the first time. */
export type Receipt = z.output<typeof receiptSchema>;

/**
 * How far the work on received files has come; `timeLeftMs` is `null` as long as nothing can be foretold. `received`: while
 * they are read, when that came which was judged since the last word, for whoever keeps it before the end.
 */
export const readingProgressSchema = z.strictObject({
  done: z.int().min(0),
  total: z.int().min(0),
  timeLeftMs: z.number().min(0).nullable(),
  received: z.array(receiptSchema).optional(),
});

/** How far the reading of received files has come. */
export type ReadingProgress = z.output<typeof readingProgressSchema>;

/** A file or folder as it crosses from one process to another when its bytes could not be had. */
export const unreadFileSchema = z.strictObject({ source: z.string(), code: z.enum(FAILURE_CODES) });

/** A file of which nothing is known, as its bytes could not be had. */
export type UnreadFile = z.output<typeof unreadFileSchema>;

/** What came of reading all folders. `isWhole`: `false` when it was called off, and the rest is not known. */
export const readingSchema = z.strictObject({
  isWhole: z.boolean(),
  judged: z.array(judgedFileSchema),
  unread: z.array(unreadFileSchema),
  /** What lies in ZIP files and mails, and nothing says that it is a PDF: it was not looked at. */
  skipped: z.array(z.string()),
  /** What lower desks have handed up, as it was read. */
  handedUp: z.array(handedUpFileSchema),
});

/** What came of reading all folders. */
export type DeskReading = z.output<typeof readingSchema>;

/** The most receipts that one reading takes along. */
export const MAX_RECEIPTS = 200_000;

/**
 * Receipts for one reading. A sender of garbage can bring about any number of those of files that are no reports: these give
 * way, the later ones first, so that their number never keeps the desk from reading.
 */
export function receiptsForReading(list: readonly Receipt[], limit = MAX_RECEIPTS): readonly Receipt[] {
  if (list.length <= limit) return list;
  const isOfReport = ({ key }: Receipt) => !isOfRefusedFile(key);
  return list
    .toSorted((a, b) => Number(isOfReport(b)) - Number(isOfReport(a)) || compareText(a.at, b.at))
    .slice(0, limit);
}

/** Receipts ready for looking up; of two times for one content the earlier one holds. */
export function receiptsOf(list: readonly Receipt[]): FirstReceipts {
  return earliestReceipts(list.map(({ key, at }) => new Map([[key, at]])));
}
