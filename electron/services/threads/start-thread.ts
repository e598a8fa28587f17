import { Worker } from 'node:worker_threads';
import { AnswersToCome } from './answers-to-come.ts';
import type { ReadyThread } from './work-in-threads.ts';

/** The largest JavaScript heap of a thread, in megabytes; a file that needs more breaks its thread, not the run. */
const MAX_HEAP_MB = 384;
/** Many small objects come and go; room for more of them would only be memory. */
const MAX_YOUNG_MB = 16;

/** Starts a thread from a built file, which is told once what it works for and answers each message after that with one of its own. */
export function startThread<Data, Answer>(file: string): ReadyThread<Data, Answer> {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: MAX_YOUNG_MB },
  });
  const answers = new AnswersToCome<Answer>();
  const breakOff = (detail: string) => {
    answers.breakOff(detail);
  };
  worker.on('message', (given: Answer) => {
    answers.give(given);
  });
  worker.on('error', (error: unknown) => {
    breakOff(String(error));
  });
  worker.on('exit', (exitCode) => {
    breakOff(`exit code ${String(exitCode)}`);
  });
  const stop = () => {
    answers.drop();
    void worker.terminate();
  };
  return {
    begin: (data) => {
      worker.postMessage(data);
      return {
        ask: (item, onAnswer) => {
          if (answers.await(onAnswer)) worker.postMessage(item);
        },
        stop,
      };
    },
    stop,
  };
}
