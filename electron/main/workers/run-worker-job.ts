import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import {
  type FromWorker,
  fromWorkerSchema,
  type JobInput,
  type JobName,
  type JobOutput,
  jobs,
  type ToWorker,
} from '#workers/file-worker-messages.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { ReadingProgress } from '#shared/desk/reading.ts';
import type { ExportProgress } from '#shared/report/export-progress.ts';

/** A child process, as far as a job needs it. */
export interface WorkerProcess {
  readonly postMessage: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (exitCode: number) => void) => void;
  readonly kill: () => void;
}

/** How a job is watched. */
export interface JobOptions {
  /** After this time the worker is ended. */
  readonly timeLimitMs: number;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly onBackupProgress?: (progress: BackupProgress) => void;
  readonly onReadingProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal;
}

/** Runs one job in a child process of its own. */
export type RunWorkerJob = <Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  options: JobOptions,
) => Promise<Result<JobOutput<Name>, Failure>>;

/** How long a cancelled worker may take to clean up before it is ended. */
const CLEAN_UP_MS = 15_000;

const outputSchemas: { readonly [Name in JobName]: { readonly output: z.ZodType<JobOutput<Name>> } } = jobs;

/**
 * Makes the function that runs jobs. Hostile bytes can crash or hang only the child: the job then fails with
 * `worker-stopped`.
 */
export function workerJobRunner(startWorker: () => WorkerProcess): RunWorkerJob {
  return async (name, input, options) => {
    const result = await runToEnd(startWorker(), { kind: 'start', name, input }, options);
    return result.ok ? ok(outputSchemas[name].output.parse(result.value)) : result;
  };
}

function runToEnd(
  worker: WorkerProcess,
  start: ToWorker,
  { timeLimitMs, onProgress, onBackupProgress, onReadingProgress, signal }: JobOptions,
): Promise<Result<unknown, Failure>> {
  return new Promise((resolve) => {
    let cleanUpTimer: NodeJS.Timeout | undefined;
    const finish = (result: Result<unknown, Failure>) => {
      clearTimeout(limitTimer);
      clearTimeout(cleanUpTimer);
      signal?.removeEventListener('abort', cancel);
      worker.kill();
      resolve(result);
    };
    const stop = (detail: string) => {
      finish(fail({ code: 'worker-stopped', detail }));
    };
    const cancel = () => {
      worker.postMessage({ kind: 'cancel' });
      cleanUpTimer = setTimeout(() => {
        finish(fail({ code: 'cancelled', detail: 'ended' }));
      }, CLEAN_UP_MS);
    };
    const limitTimer = setTimeout(stop, timeLimitMs, `after ${String(timeLimitMs)} ms`);
    worker.onMessage((raw) => {
      const message = fromWorkerSchema.safeParse(raw);
      if (!message.success) stop('unknown message');
      else if (message.data.kind === 'progress') onProgress?.(message.data.progress);
      else if (message.data.kind === 'backup-progress') onBackupProgress?.(message.data.progress);
      else if (message.data.kind === 'reading-progress') onReadingProgress?.(message.data.progress);
      else finish(resultOf(message.data));
    });
    worker.onExit((exitCode) => {
      stop(`exit code ${String(exitCode)}`);
    });
    signal?.addEventListener('abort', cancel);
    worker.postMessage(start);
    if (signal?.aborted === true) cancel();
  });
}

function resultOf(
  message: Exclude<FromWorker, { kind: 'progress' | 'backup-progress' | 'reading-progress' }>,
): Result<unknown, Failure> {
  return message.kind === 'succeeded' ? ok(message.output) : fail(message.failure);
}
