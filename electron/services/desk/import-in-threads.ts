import { workInOrder } from '../threads/work-in-order.ts';
import type { Threads } from '../threads/work-in-threads.ts';
import type { Imported } from './import-reports.ts';

/** How files are named, and how the work is watched. */
interface ThreadedImport {
  /** How a path is called in what is kept. */
  readonly nameOf: (filePath: string) => string;
  /** Ends the work: no further file comes. */
  readonly signal?: AbortSignal;
}

/** Whole reports wait in memory until their turn: few at a time. */
const MAX_AHEAD = 8;

/**
 * As `importReports`, in threads: gives what became of each path in the order of the paths. A thread that breaks or hangs
 * costs only the file that it was reading, which is named as unread with `worker-stopped`.
 */
export async function* importInThreads(
  filePaths: readonly string[],
  threads: Threads<readonly Imported[]>,
  { nameOf, signal }: ThreadedImport,
): AsyncGenerator<readonly Imported[]> {
  for await (const { index, answer } of workInOrder(filePaths, threads, { ahead: MAX_AHEAD, signal })) {
    yield typeof answer === 'string' ? [unread(nameOf(filePaths[index] ?? ''), answer)] : answer;
  }
}

function unread(source: string, detail: string): Imported {
  return { kind: 'unread', source, failure: { code: 'worker-stopped', detail } };
}
