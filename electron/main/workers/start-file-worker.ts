import type { WorkerProcess } from './run-worker-job.ts';
import { startChild } from './start-child.ts';

/** The largest JavaScript heap of a worker, in megabytes; the PC may have 4 GB in all. */
const MAX_HEAP_MB = 1_024;

/** Starts a child process for one job. */
export function startFileWorker(): WorkerProcess {
  return startChild({
    file: 'file-worker.js',
    serviceName: 'tu-kiem-attt-report',
    maxHeapMb: MAX_HEAP_MB,
  });
}
