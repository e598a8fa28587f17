import type { BrowserWindow } from 'electron';
import { fail, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { JobOptions } from '../workers/run-worker-job.ts';
import { tellWhenDone } from '../window/tell-in-background.ts';
import { emitEvent } from './emit-event.ts';

const HOUR_MS = 60 * 60_000;
const NO_PROGRESS_BAR = -1;

/** Runs one piece of work at a time. */
export type Run = <Value>(
  work: (options: JobOptions) => Promise<Result<Value, Failure>>,
) => Promise<Result<Value, Failure>>;

/** A kind of work that takes minutes. */
interface LongWork {
  /** What a second piece of work is told to be busy. */
  readonly name: string;
  readonly timeLimitMs: number;
  readonly doneSentence: string;
  /** How its progress reaches the taskbar and the page. */
  readonly progressTo: (window: BrowserWindow) => Omit<JobOptions, 'timeLimitMs' | 'signal'>;
}

/** Work on a `.tkattt` file; a slow stick takes its time. */
export const BACKUP_WORK: LongWork = {
  name: 'backup',
  timeLimitMs: 2 * HOUR_MS,
  doneSentence: 'Đã xong việc với tệp sao lưu hoặc bàn giao.',
  progressTo: (window) => ({
    onBackupProgress: (progress) => {
      window.setProgressBar(progress.fraction);
      emitEvent(window.webContents, 'backup:progress', progress);
    },
  }),
};

/** Work on received reports; thousands of them on a slow disk take their time. */
export const DESK_WORK: LongWork = {
  name: 'desk',
  timeLimitMs: 4 * HOUR_MS,
  doneSentence: 'Đã xử lý xong các báo cáo đã nhận.',
  progressTo: (window) => ({
    onReadingProgress: (progress) => {
      window.setProgressBar(progress.total === 0 ? 1 : progress.done / progress.total);
      emitEvent(window.webContents, 'desk:progress', progress);
    },
  }),
};

/** One piece of work of a kind at a time, which can be cancelled, with its progress. */
export function oneRun(
  window: BrowserWindow,
  { name, timeLimitMs, doneSentence, progressTo }: LongWork,
): { readonly run: Run; readonly cancel: () => void } {
  let running: AbortController | null = null;
  const run: Run = async (work) => {
    if (running !== null) return fail({ code: 'busy', detail: name });
    const own = new AbortController();
    running = own;
    const tell = tellWhenDone(window);
    try {
      const done = await work({ timeLimitMs, signal: own.signal, ...progressTo(window) });
      if (done.ok && !own.signal.aborted) tell(doneSentence);
      return done;
    } finally {
      running = null;
      if (!window.isDestroyed()) window.setProgressBar(NO_PROGRESS_BAR);
    }
  };
  return { run, cancel: () => running?.abort() };
}
