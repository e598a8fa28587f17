import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useReopenCount } from './reopen-database.ts';
import { reportStoreTrouble } from './save-queue.ts';

/**
 * What a query throws while the working store is in trouble is said by the frame, and not thrown on: the screen with
 * what was typed on it has to stay. Dexie passes over this one error and keeps what the query gave last.
 */
export async function readOrReport<Value>(query: () => Promise<Value>): Promise<Value> {
  try {
    return await query();
  } catch (error) {
    // A query that is no longer wanted ends so.
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw reportStoreTrouble(error) ? new Dexie.DatabaseClosedError() : error;
  }
}

/**
 * What a query of the database gives, again whenever what it read has changed and when the store was opened anew;
 * `undefined` while loading.
 */
export function useStored<Value>(
  query: () => Promise<Value>,
  dependencies: readonly unknown[] = [],
): Value | undefined {
  return useLiveQuery(() => readOrReport(query), [...dependencies, useReopenCount()]);
}
