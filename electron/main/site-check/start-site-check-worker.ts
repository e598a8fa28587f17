import path from 'node:path';
import { utilityProcess } from 'electron';
import type { SiteCheckWorker } from './run-site-checks.ts';

/** The largest JavaScript heap of the child, in megabytes; with all else it stays below 400. */
const MAX_HEAP_MB = 256;

/** Starts the child process that reads websites: hostile pages can break it, never the app. */
export function startSiteCheckWorker(): SiteCheckWorker {
  const child = utilityProcess.fork(path.resolve(import.meta.dirname, 'site-check-worker.js'), [], {
    serviceName: 'tu-kiem-attt-site-check',
    execArgv: [`--max-old-space-size=${String(MAX_HEAP_MB)}`],
  });
  // A fatal error of V8 is followed by the exit of the child, which ends the run; without a listener it would end main.
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
