/** The reason with which work is aborted that took too long, as opposed to work that the user cancelled. */
export class TimeIsUp extends Error {
  constructor(ms: number) {
    super(`not done within ${String(Math.round(ms))} ms`);
    this.name = 'TimeIsUp';
  }
}

/** Whether a signal was aborted because time ran out. */
export function isTimeUp(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason instanceof TimeIsUp;
}

/** Runs work with a signal that is aborted after `ms` milliseconds, or with the parent. */
export async function withDeadline<Value>(
  parent: AbortSignal,
  ms: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(parent.reason);
  };
  if (parent.aborted) abort();
  parent.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => {
    controller.abort(new TimeIsUp(ms));
  }, ms);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    parent.removeEventListener('abort', abort);
  }
}

/** Waits, or rejects with the signal's reason as soon as it is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
  });
}
