import { fork, type Serializable } from 'node:child_process';
import type { Thread } from './work-in-threads.ts';

/**
 * The largest JavaScript heap of a process, in megabytes, as in `start-thread.ts`. Collecting garbage and compiling beside the
 * work would only take the other process's core from it.
 */
const V8_FLAGS = ['--max-old-space-size=384', '--single-threaded-gc', '--no-concurrent-recompilation'];

/**
 * As `startThread`, but a process of its own: threads of one process hold each other up, and two processes judge half as
 * many files again in the same time. Only where Node itself runs; the executable of the app starts no other script.
 */
export function startProcess<Answer>(file: string, data: Serializable): Thread<Answer> {
  const child = fork(file, [], {
    execArgv: [...process.execArgv, ...V8_FLAGS],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let answer: (given: Answer | string) => void = () => undefined;
  let broken: string | null = null;
  const breakOff = (detail: string) => {
    broken ??= detail;
    answer(broken);
  };
  child.on('message', (given) => {
    // only our own built file talks here
    answer(given as Answer);
  });
  child.on('error', (error) => {
    breakOff(String(error));
  });
  child.on('exit', (exitCode, signal) => {
    breakOff(signal ?? `exit code ${String(exitCode)}`);
  });
  child.send(data);
  return {
    ask: (item, onAnswer) => {
      answer = onAnswer;
      if (broken === null && child.connected) child.send(item);
      else onAnswer(broken ?? 'not connected');
    },
    stop: () => {
      answer = () => undefined;
      child.kill('SIGKILL');
    },
  };
}
