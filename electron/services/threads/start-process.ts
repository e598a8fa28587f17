import { fork, type Serializable } from 'node:child_process';
import { AnswersToCome } from './answers-to-come.ts';
import type { ReadyThread } from './work-in-threads.ts';

/**
 * The largest JavaScript heap, in megabytes, as in `start-thread.ts`; and garbage is collected within the work, as beside it
 * that would only take the other process's core.
 */
const V8_FLAGS = ['--max-old-space-size=384', '--single-threaded-gc'];

/**
 * As `startThread`, but a process of its own: threads of one process hold each other up, and two processes judge half as
 * many files again in the same time. Only where Node itself runs; the executable of the app starts no other script. `youngMb`:
 * room for what has just come about, of which a process has three; less is slower.
 */
export function startProcess<Data extends Serializable, Answer>(
  file: string,
  { youngMb }: { readonly youngMb: number },
): ReadyThread<Data, Answer> {
  const child = fork(file, [], {
    execArgv: [...process.execArgv, ...V8_FLAGS, `--max-semi-space-size=${String(youngMb)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answers = new AnswersToCome<Answer>();
  const breakOff = (detail: string) => {
    answers.breakOff(detail);
  };
  child.on('message', (given) => {
    // only our own built file talks here
    answers.give(given as Answer);
  });
  child.on('error', (error) => {
    breakOff(String(error));
  });
  child.on('exit', (exitCode, signal) => {
    breakOff(signal ?? `exit code ${String(exitCode)}`);
  });
  const send = (message: Serializable) => {
    if (child.connected) child.send(message);
  };
  // one that works on may hang, and would not hear that nobody listens any more
  const stop = () => {
    if (answers.drop() || !child.connected) child.kill('SIGKILL');
    else child.disconnect();
  };
  return {
    begin: (data) => {
      send(data);
      return {
        ask: (item, onAnswer) => {
          if (answers.await(onAnswer)) send(item);
        },
        stop,
      };
    },
    stop,
  };
}
