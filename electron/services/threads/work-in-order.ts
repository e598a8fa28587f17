import { type Threads, workInThreads } from './work-in-threads.ts';

/** What came of an item; a text when it came to nothing: why. */
interface Worked<Answer> {
  readonly index: number;
  readonly answer: Answer | string;
}

/** How the work is watched. */
interface OrderedWork {
  /** How many items may be begun before the one whose answer is taken next: answers wait in memory. */
  readonly ahead: number;
  /** Ends all work: no further answer comes. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * As `workInThreads`, but what came of the items is handed on in their order, one after the other, each when it is asked
 * for. Whoever stops asking ends the work.
 */
export async function* workInOrder<Answer>(
  items: readonly string[],
  threads: Threads<Answer>,
  { ahead, signal }: OrderedWork,
): AsyncGenerator<Worked<Answer>> {
  const stop = new AbortController();
  const end = () => {
    stop.abort();
    queue.end();
  };
  const queue = new AnswersInOrder<Answer | string>(ahead);
  signal?.addEventListener('abort', end);
  const work = workInThreads(items, threads, {
    signal: stop.signal,
    mayBegin: (index) => queue.isNear(index),
    take: (index, answer) => {
      queue.put(index, answer);
    },
  }).finally(end);
  // told below, to whoever asks for the next answer
  work.catch(() => undefined);
  try {
    for (let index = 0; index < items.length && signal?.aborted !== true; index += 1) {
      const answer = await queue.next();
      if (answer === null) return;
      yield { index, answer };
    }
  } finally {
    signal?.removeEventListener('abort', end);
    end();
    await work;
  }
}

/** Answers that came before their turn. */
class AnswersInOrder<Answer> {
  readonly #ahead: number;
  readonly #waiting = new Map<number, Answer>();
  readonly #held: { readonly index: number; readonly go: () => void }[] = [];
  #next = 0;
  #isEnded = false;
  #wake: () => void = () => undefined;

  constructor(ahead: number) {
    this.#ahead = ahead;
  }

  /** Resolves when an item is not too far ahead of the one that comes next, or nobody waits any more. */
  async isNear(index: number): Promise<void> {
    if (this.#mayGo(index)) return;
    await new Promise<void>((go) => {
      this.#held.push({ index, go });
    });
  }

  put(index: number, answer: Answer): void {
    this.#waiting.set(index, answer);
    this.#wake();
  }

  /** The answer whose turn it is; `null` when no more comes. */
  async next(): Promise<Answer | null> {
    while (!this.#waiting.has(this.#next)) {
      if (this.#isEnded) return null;
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    const answer = this.#waiting.get(this.#next) ?? null;
    this.#waiting.delete(this.#next);
    this.#next += 1;
    this.#release();
    return answer;
  }

  end(): void {
    this.#isEnded = true;
    this.#release();
    this.#wake();
  }

  #mayGo(index: number): boolean {
    return this.#isEnded || index - this.#next < this.#ahead;
  }

  #release(): void {
    const free = this.#held.filter(({ index }) => this.#mayGo(index));
    for (const held of free) {
      this.#held.splice(this.#held.indexOf(held), 1);
      held.go();
    }
  }
}
