import { once } from '#shared/base/once.ts';
import type { RunWorkerJob } from './run-worker-job.ts';
import { startFileWorker } from './start-file-worker.ts';

/** Runs jobs in file workers; all that these can be told and can answer is loaded with the first job. */
export function fileWorkerWhenUsed(): RunWorkerJob {
  const runner = once(async () => {
    const { workerJobRunner } = await import('./run-worker-job.ts');
    return workerJobRunner(startFileWorker);
  });
  return async (name, input, options) => (await runner())(name, input, options);
}
