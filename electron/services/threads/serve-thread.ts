import { parentPort, workerData } from 'node:worker_threads';

/** Makes, of what is told once, what answers each item. */
type Prepare<Data, Answer> = (data: Data) => Promise<(item: string) => Promise<Answer>>;

/**
 * Answers the items of a `Thread`, in a thread (`start-thread.ts`) or a process (`start-process.ts`) of its own. A process ends
 * with the one that has started it, however that ends. What cannot be prepared is a bug, and breaks the thread.
 */
export async function serveThread<Data, Answer>(prepare: Prepare<Data, Answer>): Promise<void> {
  const port = parentPort;
  if (port === null) {
    await serveProcess(prepare);
    return;
  }
  const work = await prepare(workerData as Data);
  port.on('message', (item: string) => {
    void work(item).then((answer) => {
      port.postMessage(answer);
    });
  });
}

async function serveProcess<Data, Answer>(prepare: Prepare<Data, Answer>): Promise<void> {
  process.on('disconnect', () => process.exit());
  // items may come before the data is prepared
  let work: Promise<(item: string) => Promise<Answer>> | null = null;
  await new Promise<void>((resolve) => {
    process.on('message', (message) => {
      if (work === null) {
        work = prepare(message as Data);
        work.then(() => {
          resolve();
        }, breakOff);
        return;
      }
      void work.then(async (answerTo) => process.send?.(await answerTo(message as string))).catch(breakOff);
    });
  });
}

function breakOff(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}
