import { Worker } from 'node:worker_threads';
import type { VerifiedFile, VerifyThread, VerifyWish } from './verify-wish.ts';

/** The largest JavaScript heap of a thread, in megabytes; a file that needs more breaks its thread, not the run. */
const MAX_HEAP_MB = 384;
/** Many small objects come and go; room for more of them would only be memory. */
const MAX_YOUNG_MB = 16;

/** Starts a thread of `verify`, from the built file of `verify-worker.ts`. */
export function startVerifyThread(file: string, wish: VerifyWish): VerifyThread {
  const worker = new Worker(file, {
    workerData: wish,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: MAX_YOUNG_MB },
  });
  let answer: (given: VerifiedFile | string) => void = () => undefined;
  let broken: string | null = null;
  const breakOff = (detail: string) => {
    broken ??= detail;
    answer(broken);
  };
  worker.on('message', (verified: VerifiedFile) => {
    answer(verified);
  });
  worker.on('error', (error: unknown) => {
    breakOff(String(error));
  });
  worker.on('exit', (exitCode) => {
    breakOff(`exit code ${String(exitCode)}`);
  });
  return {
    verify: (path, onAnswer) => {
      answer = onAnswer;
      if (broken === null) worker.postMessage(path);
      else onAnswer(broken);
    },
    stop: () => {
      answer = () => undefined;
      void worker.terminate();
    },
  };
}
