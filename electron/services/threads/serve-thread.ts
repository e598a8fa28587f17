import { parentPort } from 'node:worker_threads';
import { answerInTurn, type Port, type Prepare } from './answer-in-turn.ts';
import { compileLate } from './compile-late.ts';

/**
 * Is the far end of a `Thread`, in a thread (`start-thread.ts`) or a process (`start-process.ts`) of its own. A process ends
 * with the one that has started it, however that ends. What cannot be prepared or answered is a bug, and breaks the thread.
 */
export function serveThread<Data, Answer>(prepare: Prepare<Data, Answer>): void {
  answerInTurn(portOf(), prepare, breakOff);
}

function portOf(): Port {
  const port = parentPort;
  if (port !== null) {
    return {
      onMessage: (listener) => port.on('message', listener),
      send: (answer) => {
        port.postMessage(answer);
        return Promise.resolve();
      },
    };
  }
  compileLate();
  process.on('disconnect', () => {
    process.exit();
  });
  return { onMessage: (listener) => process.on('message', listener), send: sendToParent };
}

/** A large answer leaves in pieces, while this process does nothing else. */
function sendToParent(answer: unknown): Promise<void> {
  return new Promise((resolve) => {
    // one that cannot be sent any more is awaited by nobody: the end of the line ends this process
    process.send?.(answer, undefined, undefined, () => {
      resolve();
    });
  });
}

function breakOff(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}
