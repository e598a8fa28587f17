import { filesAt, isIn } from '#services/desk/report-files.ts';
import type { Imported } from '#services/desk/import-reports.ts';
import type { ReadyThread } from '#services/threads/work-in-threads.ts';
import type { CommandIo } from '../command.ts';
import type { CollateWish } from '../collate-wish.ts';
import { threadCount } from '../verify/thread-count.ts';
import { type CollateCall, outputsOf } from './collate-call.ts';

type CollateThread = ReadyThread<CollateWish, readonly Imported[]>;

/** What is to be read, and by whom. */
export interface FoundReports {
  readonly paths: readonly string[];
  /** What the system would not show. */
  readonly unreadable: readonly string[];
  /** When the reading began. */
  readonly startedAt: Date;
  /** Those that were started while other things are still to be read, then further ones; `null`: read here. */
  readonly threads: { readonly count: number; readonly start: () => CollateThread } | null;
  /** Ends those that nobody has told what they work for. */
  readonly end: () => void;
}

/** Finds the files of a call, and starts the threads that will read them: they take as long to start as everything else. */
export async function findReports(call: CollateCall, io: CommandIo): Promise<FoundReports> {
  const startedAt = io.now();
  const { files, unreadable } = await filesAt(call.places);
  const outputs = outputsOf(call);
  const paths = files.filter(
    (file) => !outputs.has(file) && (call.csvFolder === null || !isIn(file, call.csvFolder)),
  );
  const count = threadCount(call.workers, paths, false);
  if (!count.ok) throw new Error(count.error);
  const { startCollateThread } = io;
  const found = { paths, unreadable, startedAt };
  if (count.value <= 1 || startCollateThread === undefined) {
    return { ...found, threads: null, end: () => undefined };
  }
  const ready = Array.from({ length: count.value }, startCollateThread);
  const start = () => ready.pop() ?? startCollateThread();
  const end = () => {
    for (const thread of ready.splice(0)) thread.stop();
  };
  return { ...found, threads: { count: count.value, start }, end };
}
