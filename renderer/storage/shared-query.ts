import { liveQuery, type Subscription } from 'dexie';
import { useSyncExternalStore } from 'react';
import { onReopened } from './reopen-database.ts';
import { readOrReport } from './use-stored.ts';

/** What a query of the database gives, read once for however many parts of the screen ask for it. */
export interface SharedQuery<Value> {
  readonly subscribe: (listener: () => void) => () => void;
  /** The latest value; `undefined` while nobody has asked yet, and while loading. */
  readonly current: () => Value | undefined;
}

/**
 * A query that runs again whenever what it read has changed, and at most once for each change: tables of a thousand
 * rows are read by the table, the figures above it, the calendar and the rail. What the query throws is thrown again
 * where the value is used.
 */
export function shareQuery<Value>(query: () => Promise<Value>): SharedQuery<Value> {
  const listeners = new Set<() => void>();
  let running: Subscription | undefined;
  let state: { readonly value: Value } | { readonly error: unknown } | undefined;
  const publish = (next: typeof state) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const start = () =>
    liveQuery(() => readOrReport(query)).subscribe(
      (value) => {
        publish({ value });
      },
      (error: unknown) => {
        publish({ error });
      },
    );
  const startAnew = () => {
    running?.unsubscribe();
    running = start();
  };
  let stopListening: (() => void) | undefined;
  const stopWhenUnused = () => {
    if (listeners.size > 0) return;
    running?.unsubscribe();
    running = undefined;
    stopListening?.();
    stopListening = undefined;
    // Nobody follows the database from now on: the next one who asks is not to see what was true once.
    state = undefined;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      running ??= start();
      stopListening ??= onReopened(startAnew);
      return () => {
        listeners.delete(listener);
        // Not at once: where one part of a screen gives way to another, that one asks in the same breath.
        queueMicrotask(stopWhenUnused);
      };
    },
    current: () => {
      if (state === undefined) return undefined;
      if ('error' in state) throw state.error;
      return state.value;
    },
  };
}

/** The latest value of a shared query; `undefined` while loading. */
export function useSharedQuery<Value>({ subscribe, current }: SharedQuery<Value>): Value | undefined {
  return useSyncExternalStore(subscribe, current);
}
