import { type SaveFailureReason, storeTrouble } from './store-trouble.ts';

/** What the frame says about saving. */
export type SaveState =
  | { readonly status: 'idle' | 'saving' }
  | { readonly status: 'saved'; readonly savedAt: Date }
  | { readonly status: 'failed'; readonly reason: SaveFailureReason };

/** What a queue of writes needs from outside. */
interface Surroundings {
  /** Closes the store and opens it again: after some troubles the only way on. */
  readonly reopen: () => PromiseLike<void>;
  /** Whether the disk has no room, for troubles that do not say so. */
  readonly isDiskFull: () => Promise<boolean>;
  /** Calls back after some milliseconds, unless the function that it gives is called before. */
  readonly startTimer: (milliseconds: number, onEnd: () => void) => () => void;
}

interface PendingSave {
  readonly run: () => Promise<void>;
  readonly reject: (cause: unknown) => void;
  /** Also set when a write arrives after all that was given up. */
  isDone: boolean;
}

/** A write to a store that is in trouble may never settle; one on a slow disk takes seconds. */
export const WRITE_LIMIT_MS = 15_000;

class StoreDoesNotAnswer extends Error {
  override readonly name = 'TimeoutError';
}

/** Runs writes one after the other, whoever asks for them, and keeps those that the disk refuses. */
export class WriteQueue {
  readonly #surroundings: Surroundings;
  readonly #pending: PendingSave[] = [];
  readonly #listeners = new Set<() => void>();
  #state: SaveState = { status: 'idle' };
  #isDraining = false;
  /** What was begun last. */
  #running: Promise<void> = Promise.resolve();
  #needsReopening = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** The state of saving; the same object until something changes. */
  readonly state = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /**
   * Runs a write after all writes before it; the promise resolves when the disk has it. A write that the disk refuses
   * waits, with those behind it, for the next write or for `retry`. A write that fails for any other reason is a bug
   * and rejects. A write may run again after it was given up, so that it has to come to the same when run twice.
   */
  enqueue<Value>(write: () => PromiseLike<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const save: PendingSave = {
        run: async () => {
          const value = await write();
          save.isDone = true;
          resolve(value);
          // It has come after it was given up: those behind it need not wait for the user.
          if (!this.#isDraining) void this.retry();
        },
        reject,
        isDone: false,
      };
      this.#pending.push(save);
      void this.retry();
    });
  }

  /** Writes what is waiting, until the disk refuses; opens the store anew before if it was in trouble. */
  retry(): Promise<void> {
    if (!this.#isDraining) this.#running = this.#openAndDrain();
    return this.#running;
  }

  async #openAndDrain(): Promise<void> {
    this.#isDraining = true;
    this.#publish({ status: 'saving' });
    const closed = this.#needsReopening ? await this.#reopen() : null;
    if (closed === null) await this.#drain();
    else this.#stop({ status: 'failed', reason: closed });
  }

  /** Says that the store is in trouble; tells `false`, and says nothing, when the error is a mistake of ours. */
  reportTrouble(error: unknown): boolean {
    const trouble = storeTrouble(error);
    if (trouble === null) return false;
    this.#needsReopening = true;
    void this.#explain(trouble).then((reason) => {
      if (this.#needsReopening && !this.#isDraining) this.#publish({ status: 'failed', reason });
    });
    return true;
  }

  #publish(next: SaveState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #stop(outcome: SaveState): void {
    this.#isDraining = false;
    this.#publish(outcome);
  }

  async #reopen(): Promise<SaveFailureReason | null> {
    try {
      await this.#inTime(this.#surroundings.reopen);
      this.#needsReopening = false;
      return null;
    } catch (error) {
      // Whatever the error is: what waits has to go on waiting.
      return this.#explain(storeTrouble(error) ?? 'database-unavailable');
    }
  }

  async #drain(): Promise<void> {
    let isOneRefused = false;
    for (let next = this.#pending[0]; next !== undefined; next = this.#pending[0]) {
      const failed = next.isDone ? null : await this.#write(next);
      if (failed !== null && failed !== 'refused') {
        this.#stop({ status: 'failed', reason: failed });
        return;
      }
      this.#pending.shift();
      isOneRefused ||= failed === 'refused';
    }
    // No `await` stands between the last look at the queue and this, or a save could be left behind.
    this.#stop(
      isOneRefused ? { status: 'failed', reason: 'refused' } : { status: 'saved', savedAt: new Date() },
    );
  }

  async #write({ run, reject }: PendingSave): Promise<SaveFailureReason | null> {
    try {
      await this.#inTime(run);
      return null;
    } catch (error) {
      const trouble = storeTrouble(error);
      if (trouble === null) {
        reject(error);
        return 'refused';
      }
      this.#needsReopening = true;
      return this.#explain(trouble);
    }
  }

  /** Most troubles of a full disk do not say that it is full. */
  async #explain(trouble: 'disk-full' | 'database-unavailable'): Promise<SaveFailureReason> {
    if (trouble === 'disk-full') return trouble;
    // Not to know how full the disk is must not stop the queue.
    const isFull = await this.#surroundings.isDiskFull().catch(() => false);
    return isFull ? 'disk-full' : trouble;
  }

  #inTime(work: () => PromiseLike<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const stopTimer = this.#surroundings.startTimer(WRITE_LIMIT_MS, () => {
        reject(new StoreDoesNotAnswer());
      });
      void work().then(resolve, reject).then(stopTimer, stopTimer);
    });
  }
}
