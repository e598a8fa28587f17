import type { BrowserWindow } from 'electron';
import { fail, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { JobOptions } from '../workers/run-worker-job.ts';
import { tellWhenDone } from '../window/tell-in-background.ts';
import { emitEvent } from './emit-event.ts';

/** A slow stick takes its time. */
const LIMIT_MS = 2 * 60 * 60_000;
const NO_PROGRESS_BAR = -1;

/** Runs one piece of work at a time. */
export type Run = <Value>(
  work: (options: JobOptions) => Promise<Result<Value, Failure>>,
) => Promise<Result<Value, Failure>>;

/** One piece of work on a `.tkattt` file at a time, which can be cancelled, with its progress. */
export function oneRun(window: BrowserWindow): { readonly run: Run; readonly cancel: () => void } {
  let running: AbortController | null = null;
  const run: Run = async (work) => {
    if (running !== null) return fail({ code: 'busy', detail: 'backup' });
    running = new AbortController();
    const tell = tellWhenDone(window);
    try {
      const done = await work({
        timeLimitMs: LIMIT_MS,
        signal: running.signal,
        onBackupProgress: (progress) => {
          window.setProgressBar(progress.fraction);
          emitEvent(window.webContents, 'backup:progress', progress);
        },
      });
      if (done.ok) tell('Đã xong việc với tệp sao lưu hoặc bàn giao.');
      return done;
    } finally {
      running = null;
      if (!window.isDestroyed()) window.setProgressBar(NO_PROGRESS_BAR);
    }
  };
  return { run, cancel: () => running?.abort() };
}
