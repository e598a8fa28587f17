/** A thread that works on one item at a time; what it is asked meanwhile waits its turn. */
export interface Thread<Answer> {
  /** Answers once, with a text when the thread broke: why. Such a thread never answers again. Answers come in the order of asking. */
  readonly ask: (item: string, onAnswer: (answer: Answer | string) => void) => void;
  readonly stop: () => void;
}

/** A thread that was started and waits to be told what it works for; stopped before, it never works. */
export interface ReadyThread<Data, Answer> {
  readonly begin: (data: Data) => Thread<Answer>;
  readonly stop: () => void;
}

/** Where threads come from, and how long one may take. */
export interface Threads<Answer> {
  readonly count: number;
  readonly start: () => Thread<Answer>;
  /** Calls back when an item has taken too long; gives how to call that off. */
  readonly watch?: (onLate: () => void) => () => void;
}

/** What becomes of the items. */
export interface ItemsInWork<Answer> {
  /** Resolves when an item may be begun. */
  readonly mayBegin?: (index: number) => Promise<void>;
  /** Takes what came of an item; a text when it came to nothing: why. */
  readonly take: (index: number, answer: Answer | string) => void;
  /** Ends all work: what was not answered for is not taken. */
  readonly signal?: AbortSignal;
}

/** How many items a thread has been given at most: while one is handed back it works on the next. */
const MAX_GIVEN = 2;
/** A ZIP of five hundred reports on a slow and busy computer stays far below. */
const ITEM_LIMIT_MS = 15 * 60_000;

/**
 * Works items off in several threads. A thread that breaks or hangs costs only the item that it was working on: a new
 * thread takes the next.
 */
export async function workInThreads<Answer>(
  items: readonly string[],
  { count, start, watch = watchClock }: Threads<Answer>,
  { mayBegin, take, signal }: ItemsInWork<Answer>,
): Promise<void> {
  let next = 0;
  const workOff = async () => {
    let thread: Thread<Answer> | null = null;
    const ask = (index: number) => {
      thread ??= start();
      return new GivenItem(index, thread, items[index] ?? '', signal);
    };
    const stop = () => {
      thread?.stop();
      thread = null;
    };
    let given: readonly GivenItem<Answer>[] = [];
    // the last items go one to each thread: none waits behind a long one while another thread has nothing to do
    const mayTakeMore = () => next < items.length - (given.length === 0 ? 0 : count);
    while (!isCalledOff(signal)) {
      while (given.length < MAX_GIVEN && mayTakeMore()) {
        const index = next;
        next += 1;
        await mayBegin?.(index);
        if (isCalledOff(signal)) break;
        given = [...given, ask(index)];
      }
      const [first, ...others] = given;
      const answer = first === undefined ? null : await first.answerInTime(watch);
      if (first === undefined || answer === null) break;
      given = others;
      if (typeof answer === 'string') {
        stop();
        given = others.map((other) => {
          other.forget();
          return ask(other.index);
        });
      }
      take(first.index, answer);
    }
    stop();
  };
  await Promise.all(Array.from({ length: count }, workOff));
}

/** Asked anew each time: it changes while something is waited for. */
function isCalledOff(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** An item that a thread has been given. */
class GivenItem<Answer> {
  readonly index: number;
  readonly #answer: Promise<Answer | string | null>;
  #end: (answer: Answer | string | null) => void = () => undefined;

  constructor(index: number, thread: Thread<Answer>, item: string, signal: AbortSignal | undefined) {
    this.index = index;
    this.#answer = new Promise((resolve) => {
      const leave = () => {
        this.#end(null);
      };
      this.#end = (answer) => {
        signal?.removeEventListener('abort', leave);
        resolve(answer);
      };
      signal?.addEventListener('abort', leave);
      thread.ask(item, this.#end);
    });
  }

  /**
   * What came of it: a text when it came to nothing, `null` when nobody wants to know any more. Its time begins now, as the
   * thread has come to it.
   */
  async answerInTime(watch: NonNullable<Threads<Answer>['watch']>): Promise<Answer | string | null> {
    const callOff = watch(() => {
      this.#end('took too long');
    });
    const answer = await this.#answer;
    callOff();
    return answer;
  }

  /** Nobody wants to know any more. */
  forget(): void {
    this.#end(null);
  }
}

function watchClock(onLate: () => void): () => void {
  const timer = setTimeout(onLate, ITEM_LIMIT_MS);
  return () => {
    clearTimeout(timer);
  };
}
