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
    const give = (index: number) => {
      const given = new GivenItem<Answer>(index, signal);
      const ask = () => {
        if (given.isDone) return;
        thread ??= start();
        given.begin(thread, items[index] ?? '');
      };
      // nobody waits for this here: what stands before it may be waiting to be taken
      void (mayBegin?.(index) ?? Promise.resolve()).then(ask);
      return given;
    };
    const stop = () => {
      thread?.stop();
      thread = null;
    };
    const giveNext = () => {
      next += 1;
      return give(next - 1);
    };
    // the last items go one to each thread: none of these waits behind a long one while another thread has nothing to do
    const mayGiveMore = () => next < items.length - count;
    let given: readonly GivenItem<Answer>[] = [];
    while (!isCalledOff(signal)) {
      if (given.length === 0 && next < items.length) given = [giveNext()];
      // each thread has one before any has two
      await Promise.resolve();
      if (given.length < MAX_GIVEN && mayGiveMore()) given = [...given, giveNext()];
      const [first, ...others] = given;
      const answer = first === undefined ? null : await first.answerInTime(watch);
      if (first === undefined || answer === null) break;
      given = others;
      if (typeof answer === 'string') {
        stop();
        given = others.map(({ index, end }) => {
          end(null);
          return give(index);
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

/** An item that a thread has been given, or will be as soon as it may be begun. */
class GivenItem<Answer> {
  readonly index: number;
  /** Ends the waiting, once: with the answer, a text when it came to nothing, `null` when nobody wants to know any more. */
  readonly end: (answer: Answer | string | null) => void;
  readonly #answer: Promise<Answer | string | null>;
  readonly #begun: Promise<void>;
  #setBegun: () => void = () => undefined;
  #isDone = false;

  constructor(index: number, signal: AbortSignal | undefined) {
    this.index = index;
    let settle: (answer: Answer | string | null) => void = () => undefined;
    this.#answer = new Promise((resolve) => {
      settle = resolve;
    });
    this.#begun = new Promise((resolve) => {
      this.#setBegun = resolve;
    });
    const leave = () => {
      this.end(null);
    };
    this.end = (answer) => {
      this.#isDone = true;
      signal?.removeEventListener('abort', leave);
      settle(answer);
    };
    if (signal?.aborted === true) leave();
    else signal?.addEventListener('abort', leave);
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  begin(thread: Thread<Answer>, item: string): void {
    this.#setBegun();
    thread.ask(item, this.end);
  }

  /** What came of it. Its time begins when the thread has come to it: now, or when it is begun. */
  async answerInTime(watch: NonNullable<Threads<Answer>['watch']>): Promise<Answer | string | null> {
    await Promise.race([this.#begun, this.#answer]);
    const callOff = watch(() => {
      this.end('took too long');
    });
    const answer = await this.#answer;
    callOff();
    return answer;
  }
}

function watchClock(onLate: () => void): () => void {
  const timer = setTimeout(onLate, ITEM_LIMIT_MS);
  return () => {
    clearTimeout(timer);
  };
}
