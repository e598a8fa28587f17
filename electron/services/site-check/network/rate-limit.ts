import { pause } from './deadline.ts';

/** Lets requests to one host through at a polite rate. */
export interface RateLimit {
  /** Runs a request when it is its turn; rejects with the signal's reason when that comes first. */
  readonly take: <Value>(signal: AbortSignal, work: () => Promise<Value>) => Promise<Value>;
  /** Slows down to one request per `ms`, never speeds up. */
  readonly slowDown: (ms: number) => void;
}

/** At most `perSecond` requests begin each second and at most `atOnce` run at the same time. */
export function createRateLimit(perSecond: number, atOnce: number): RateLimit {
  let interval = 1_000 / perSecond;
  let nextStart = 0;
  let running = 0;
  const waiting: (() => void)[] = [];

  const enter = async (): Promise<void> => {
    if (running >= atOnce) {
      // whoever leaves hands its place over
      await new Promise<void>((resolve) => waiting.push(resolve));
      return;
    }
    running += 1;
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const turn = async (signal: AbortSignal): Promise<void> => {
    const now = performance.now();
    const start = Math.max(now, nextStart);
    nextStart = start + interval;
    // timers are not finer than that
    if (start - now >= 1) await pause(start - now, signal);
    signal.throwIfAborted();
  };

  return {
    take: async (signal, work) => {
      await enter();
      try {
        await turn(signal);
        return await work();
      } finally {
        leave();
      }
    },
    slowDown: (ms) => {
      interval = Math.max(interval, ms);
    },
  };
}
