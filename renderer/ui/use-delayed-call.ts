import { useCallback, useEffect, useRef } from 'react';

interface Waiting {
  readonly timer: number;
  readonly run: () => void;
}

interface DelayedCall<Value> {
  /** Calls with this value after the delay, unless another value comes first. */
  readonly schedule: (value: Value) => void;
  /** Calls at once if a call is waiting. */
  readonly flush: () => void;
}

/**
 * Calls `action` when the user pauses, leaves the screen or hides the window: so that typing is saved, but not with
 * every key.
 */
export function useDelayedCall<Value>(action: (value: Value) => void, delayMs: number): DelayedCall<Value> {
  const waiting = useRef<Waiting | null>(null);

  const flush = useCallback(() => {
    const { current } = waiting;
    if (current === null) return;
    window.clearTimeout(current.timer);
    waiting.current = null;
    current.run();
  }, []);

  const schedule = useCallback(
    (value: Value) => {
      if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
      waiting.current = {
        timer: window.setTimeout(flush, delayMs),
        run: () => {
          action(value);
        },
      };
    },
    [action, delayMs, flush],
  );

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  return { schedule, flush };
}
