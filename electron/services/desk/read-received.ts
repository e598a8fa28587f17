import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import type { JudgedFile } from '#shared/desk/judged-file.ts';
import type { DeskReading, ReadingProgress, Receipt, UnreadFile } from '#shared/desk/reading.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { type Threads, workInThreads } from '../threads/work-in-threads.ts';
import type { Imported } from './import-reports.ts';
import { filesAt, shownPath } from './report-files.ts';

/** What a thread has found in one file: that, or each file in a ZIP. */
export type FoundInFile = readonly (
  | Pick<Extract<Imported, { kind: 'judged' }>, 'kind' | 'file' | 'signatures'>
  | Extract<Imported, { kind: 'unread' | 'skipped' | 'handed-up' }>
)[];

/** Where the files are, and how the work is watched. */
export interface ReadingOrder {
  /** Folders, absolute. */
  readonly places: readonly string[];
  /** Files in them that are no reports: the register itself. */
  readonly excluded: readonly string[];
  readonly threads: Threads<FoundInFile>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
  /** Milliseconds of a clock that only runs forward. */
  readonly clock: () => number;
}

/** Has every file in some folders judged. Nothing in the folders is changed, and one bad file stops nothing. */
export async function readReceived(order: ReadingOrder): Promise<DeskReading> {
  const { places, excluded, threads, signal, onProgress, clock } = order;
  const found = await filesAt(places);
  const paths = found.files.filter((file) => !excluded.includes(file));
  const judged: JudgedFile[] = [];
  const unread: UnreadFile[] = found.unreadable.map((file) => ({
    source: shownPath(file, places),
    code: 'file-unreadable',
  }));
  const skipped: string[] = [];
  const handedUp: HandedUpFile[] = [];
  const startedAt = clock();
  let done = 0;
  onProgress({ done, total: paths.length, timeLeftMs: null });
  const count = Math.max(1, Math.min(threads.count, paths.length));
  await workInThreads(
    paths,
    { ...threads, count },
    {
      signal,
      take: (index, answer) => {
        const source = shownPath(paths[index] ?? '', places);
        for (const one of typeof answer === 'string' ? [] : answer) {
          if (one.kind === 'judged') judged.push({ file: one.file, signatures: one.signatures });
          else if (one.kind === 'skipped') skipped.push(one.source);
          else if (one.kind === 'handed-up') handedUp.push(one.file);
          else unread.push({ source: one.source, code: one.failure.code });
        }
        if (typeof answer === 'string') unread.push({ source, code: 'worker-stopped' });
        done += 1;
        onProgress({
          done,
          total: paths.length,
          timeLeftMs: timeLeft(clock() - startedAt, done, paths.length),
          received: typeof answer === 'string' ? [] : receiptsIn(answer),
        });
      },
    },
  );
  return { isWhole: done === paths.length, judged, unread, skipped, handedUp };
}

/** When the files were there that a thread has judged. */
function receiptsIn(found: FoundInFile): Receipt[] {
  return found.flatMap((one) =>
    one.kind === 'judged' ? [{ key: sameReportKey(one.file), at: one.file.receivedAt }] : [],
  );
}

/** Of the first few files nothing can be foretold. */
const FIRST_FILES = 10;

function timeLeft(spentMs: number, done: number, total: number): number | null {
  return done < FIRST_FILES ? null : Math.round((spentMs / done) * (total - done));
}
