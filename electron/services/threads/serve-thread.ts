import { parentPort } from 'node:worker_threads';
import { compileLate } from './compile-late.ts';

/** Makes, of what is told once, what answers each item. */
type Prepare<Data, Answer> = (data: Data) => Promise<(item: string) => Promise<Answer>>;

/** The way to whoever has started this thread or process. */
interface Port {
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly send: (answer: unknown) => void;
}

/**
 * Is the far end of a `Thread`, in a thread (`start-thread.ts`) or a process (`start-process.ts`) of its own: the first message
 * says what is worked for, each after that is an item; they are answered one after the other. A process ends with the one that has started it, however that ends. What
 * cannot be prepared or answered is a bug, and breaks the thread.
 */
export function serveThread<Data, Answer>(prepare: Prepare<Data, Answer>): void {
  const { onMessage, send } = portOf();
  let work: Promise<(item: string) => Promise<Answer>> | null = null;
  onMessage((message) => {
    // our own code is at the other end
    const before = work;
    work = before === null ? prepare(message as Data) : answered(before, message as string);
    work.catch(breakOff);
  });
  const answered = async (before: NonNullable<typeof work>, item: string) => {
    const answerTo = await before;
    send(await answerTo(item));
    return answerTo;
  };
}

function portOf(): Port {
  const port = parentPort;
  if (port !== null) {
    return {
      onMessage: (listener) => port.on('message', listener),
      send: (answer) => {
        port.postMessage(answer);
      },
    };
  }
  compileLate();
  process.on('disconnect', () => {
    process.exit();
  });
  return {
    onMessage: (listener) => process.on('message', listener),
    send: (answer) => process.send?.(answer),
  };
}

function breakOff(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}
