import { integritySentence } from '#shared/report/integrity-sentences.ts';
import type { CommandIo } from '../command.ts';
import type { VerifiedFile, VerifyThread } from '../verify-wish.ts';

/** Where threads come from, and how long one may take. */
export interface Threads {
  readonly count: number;
  readonly start: () => VerifyThread;
  /** Calls back when a file has taken too long; gives how to call that off. */
  readonly watch?: (onLate: () => void) => () => void;
}

type Printer = Pick<CommandIo, 'printJson' | 'printProgress'>;

/** How many files may be looked at before the one whose lines come next: what was found of them is held in memory. */
const MAX_AHEAD = 64;
/** A ZIP of five hundred reports on a slow and busy computer stays far below. */
const FILE_LIMIT_MS = 15 * 60_000;

/**
 * Verifies files in several threads and prints their lines in the order of the files. A thread that breaks or hangs costs
 * only the file that it was looking at: that one gets a line of its own, and a new thread takes the next. Gives whether
 * all files are accepted.
 */
export async function verifyInThreads(
  files: readonly string[],
  { count, start, watch = watchClock }: Threads,
  io: Printer,
): Promise<boolean> {
  const lines = new LinesInOrder(io);
  const queue = new Queue(files.length);
  const workOff = async () => {
    let thread: VerifyThread | null = null;
    for (let index = queue.take(); index !== null; index = queue.take()) {
      await lines.isNear(index);
      thread ??= start();
      const file = files[index] ?? '';
      const verified = await verifyOne(thread, file, watch);
      if (typeof verified === 'string') {
        thread.stop();
        thread = null;
      }
      lines.keep(index, typeof verified === 'string' ? notVerified(file, verified) : verified);
    }
    thread?.stop();
  };
  await Promise.all(Array.from({ length: count }, workOff));
  return lines.isAllAccepted;
}

/** What the thread found of a file; a text when it came to nothing: why. */
function verifyOne(
  thread: VerifyThread,
  file: string,
  watch: NonNullable<Threads['watch']>,
): Promise<VerifiedFile | string> {
  return new Promise((resolve) => {
    const callOff = watch(() => {
      resolve('took too long');
    });
    thread.verify(file, (found) => {
      callOff();
      resolve(found);
    });
  });
}

function watchClock(onLate: () => void): () => void {
  const timer = setTimeout(onLate, FILE_LIMIT_MS);
  return () => {
    clearTimeout(timer);
  };
}

function notVerified(file: string, detail: string): VerifiedFile {
  const { sentence, nextStep } = integritySentence('not-judged', 0);
  return {
    json: [{ file, ok: false, code: 'worker-stopped', message: sentence, detail }],
    progress: [`${file}: ${sentence}`, `  ${nextStep}`],
    isAccepted: false,
  };
}

/** The files that nobody has begun, by their place among the arguments. */
class Queue {
  readonly #count: number;
  #next = 0;

  constructor(count: number) {
    this.#count = count;
  }

  take(): number | null {
    if (this.#next === this.#count) return null;
    this.#next += 1;
    return this.#next - 1;
  }
}

/** Prints what was found of each file as soon as the files before it are printed. */
class LinesInOrder {
  readonly #io: Printer;
  readonly #waiting = new Map<number, VerifiedFile>();
  readonly #held: { readonly index: number; readonly go: () => void }[] = [];
  #next = 0;
  isAllAccepted = true;

  constructor(io: Printer) {
    this.#io = io;
  }

  /** Resolves when a file is not too far ahead of what is printed. */
  async isNear(index: number): Promise<void> {
    if (this.#isNear(index)) return;
    await new Promise<void>((go) => {
      this.#held.push({ index, go });
    });
  }

  keep(index: number, verified: VerifiedFile): void {
    this.#waiting.set(index, verified);
    for (let first = this.#waiting.get(this.#next); first; first = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#print(first);
    }
    const near = this.#held.filter((held) => this.#isNear(held.index));
    for (const held of near) {
      this.#held.splice(this.#held.indexOf(held), 1);
      held.go();
    }
  }

  #isNear(index: number): boolean {
    return index - this.#next < MAX_AHEAD;
  }

  #print({ json, progress, isAccepted }: VerifiedFile): void {
    this.isAllAccepted = this.isAllAccepted && isAccepted;
    for (const value of json) this.#io.printJson(value);
    for (const line of progress) this.#io.printProgress(line);
  }
}
