import { beforeEach, describe, expect, it } from 'vitest';
import { WRITE_LIMIT_MS, WriteQueue } from '#renderer/storage/write-queue.ts';

/** A store that loses its connection when the disk is full, as Chromium’s does, and a clock that the test winds. */
class FaultyStore {
  readonly rows: string[] = [];
  isFull = false;
  isSilent = false;
  #isOpen = true;
  readonly openings: boolean[] = [];
  readonly #timers = new Map<() => void, number>();
  #now = 0;

  readonly queue = new WriteQueue({
    reopen: async () => {
      await Promise.resolve();
      this.openings.push(!this.isFull);
      if (this.isFull) throw Object.assign(new Error('Internal error'), { name: 'OpenFailedError' });
      this.#isOpen = true;
    },
    isDiskFull: () => Promise.resolve(this.isFull),
    startTimer: (milliseconds, onEnd) => {
      this.#timers.set(onEnd, this.#now + milliseconds);
      return () => this.#timers.delete(onEnd);
    },
  });

  async write(text: string): Promise<void> {
    await Promise.resolve();
    if (this.isSilent) await new Promise<never>(() => undefined);
    if (this.isFull) this.#isOpen = false;
    if (!this.#isOpen) throw Object.assign(new Error('closed'), { name: 'DatabaseClosedError' });
    this.rows.push(text);
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [onEnd, at] of [...this.#timers]) if (at <= this.#now) onEnd();
  }

  get runningTimers(): number {
    return this.#timers.size;
  }
}

let store: FaultyStore;

beforeEach(() => {
  store = new FaultyStore();
});

function nextState(status: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.queue.subscribe(() => {
      if (store.queue.state().status !== status) return;
      stop();
      resolve();
    });
  });
}

const save = (text: string) => store.queue.enqueue(() => store.write(text));

describe('a full disk', () => {
  it('is said to be full, although the store only says that it is closed', async () => {
    store.isFull = true;
    const failed = nextState('failed');
    void save('một');
    await failed;
    expect(store.queue.state()).toEqual({ status: 'failed', reason: 'disk-full' });
  });

  it('keeps what was written, which arrives in order once there is room and the store was opened anew', async () => {
    store.isFull = true;
    const failed = nextState('failed');
    const saves = [save('một'), save('hai')];
    await failed;
    await store.queue.retry();
    expect(store.queue.state()).toEqual({ status: 'failed', reason: 'disk-full' });
    store.isFull = false;
    await store.queue.retry();
    await Promise.all(saves);
    expect(store.rows).toEqual(['một', 'hai']);
    expect(store.openings).toEqual([false, true]);
    expect(store.queue.state().status).toBe('saved');
  });

  it('is over for the next change too, without a click', async () => {
    store.isFull = true;
    const failed = nextState('failed');
    const first = save('một');
    await failed;
    store.isFull = false;
    await save('hai');
    await first;
    expect(store.rows).toEqual(['một', 'hai']);
  });
});

describe('a write that never settles', () => {
  it('is given up in time, waits, and is made again when the store was opened anew', async () => {
    store.isSilent = true;
    const failed = nextState('failed');
    const written = save('một');
    await Promise.resolve();
    store.pass(WRITE_LIMIT_MS - 1);
    expect(store.queue.state().status).toBe('saving');
    store.pass(1);
    await failed;
    expect(store.queue.state()).toEqual({ status: 'failed', reason: 'database-unavailable' });
    store.isSilent = false;
    await store.queue.retry();
    await written;
    expect(store.rows).toEqual(['một']);
    expect(store.openings).toEqual([true]);
  });

  it('counts when it arrives after all, once, and those behind it go on', async () => {
    let arrive: () => void = () => undefined;
    let runs = 0;
    const failed = nextState('failed');
    const late = store.queue.enqueue(() => {
      runs += 1;
      return new Promise<void>((resolve) => {
        arrive = resolve;
      });
    });
    const behind = save('hai');
    await Promise.resolve();
    store.pass(WRITE_LIMIT_MS);
    await failed;
    arrive();
    await late;
    await behind;
    expect(runs).toBe(1);
    expect(store.rows).toEqual(['hai']);
  });
});

describe('the queue', () => {
  it('leaves no timer behind', async () => {
    await save('một');
    await store.queue.retry();
    expect(store.runningTimers).toBe(0);
  });

  it('loses nothing when the room on the disk cannot be asked for, or the store fails in an unknown way', async () => {
    let canOpen = false;
    const queue = new WriteQueue({
      reopen: () => (canOpen ? Promise.resolve() : Promise.reject(new Error('unheard of'))),
      isDiskFull: () => Promise.reject(new Error('no answer')),
      startTimer: () => () => undefined,
    });
    let isClosed = true;
    const written = queue.enqueue(() =>
      isClosed
        ? Promise.reject(Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }))
        : Promise.resolve('written'),
    );
    await queue.retry();
    isClosed = false;
    await queue.retry();
    expect(queue.state()).toEqual({ status: 'failed', reason: 'database-unavailable' });
    canOpen = true;
    await queue.retry();
    expect(await written).toBe('written');
  });

  it('says of a store that cannot be read what it says of one that cannot be written', async () => {
    const failed = nextState('failed');
    expect(store.queue.reportTrouble(Object.assign(new Error('closed'), { name: 'OpenFailedError' }))).toBe(
      true,
    );
    await failed;
    expect(store.queue.state()).toEqual({ status: 'failed', reason: 'database-unavailable' });
    await store.queue.retry();
    expect(store.openings).toEqual([true]);
    expect(store.queue.reportTrouble(new TypeError('a bug'))).toBe(false);
  });
});
