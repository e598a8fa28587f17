import path from 'node:path';
import { utilityProcess } from 'electron';
import type { WorkerProcess } from './run-worker-job.ts';

/** The largest JavaScript heap of a worker, in megabytes; the PC may have 4 GB in all. */
const MAX_HEAP_MB = 1_024;

/** Starts a child process without any window for one job. */
export function startFileWorker(): WorkerProcess {
  const child = utilityProcess.fork(path.resolve(import.meta.dirname, 'file-worker.js'), [], {
    serviceName: 'tu-kiem-attt-report',
    execArgv: [`--max-old-space-size=${String(MAX_HEAP_MB)}`],
  });
  // A fatal error of V8 is followed by the exit of the child, which ends the job; without a listener it would end main.
  child.on('error', () => undefined);
  return {
    postMessage: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
