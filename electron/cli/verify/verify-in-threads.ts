import { integritySentence } from '#shared/report/integrity-sentences.ts';
import { type Threads, workInThreads } from '#services/threads/work-in-threads.ts';
import type { CommandIo } from '../command.ts';
import type { VerifiedFile } from '../verify-wish.ts';

type Printer = Pick<CommandIo, 'printJson' | 'printProgress'>;

/** How many files may be looked at before the one whose lines come next: what was found of them is held in memory. */
const MAX_AHEAD = 64;

/**
 * Verifies files in several threads and prints their lines in the order of the files. A thread that breaks or hangs costs
 * only the file that it was looking at: that one gets a line of its own, and a new thread takes the next. Gives whether
 * all files are accepted.
 */
export async function verifyInThreads(
  files: readonly string[],
  threads: Threads<VerifiedFile>,
  io: Printer,
): Promise<boolean> {
  const lines = new LinesInOrder(io);
  await workInThreads(files, threads, {
    mayBegin: (index) => lines.isNear(index),
    take: (index, verified) => {
      const file = files[index] ?? '';
      lines.keep(index, typeof verified === 'string' ? notVerified(file, verified) : verified);
    },
  });
  return lines.isAllAccepted;
}

function notVerified(file: string, detail: string): VerifiedFile {
  const { sentence, nextStep } = integritySentence('not-judged', 0);
  return {
    json: [{ file, ok: false, code: 'worker-stopped', message: sentence, detail }],
    progress: [`${file}: ${sentence}`, `  ${nextStep}`],
    isAccepted: false,
  };
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
