import { useSyncExternalStore } from 'react';
import { database } from './database.ts';

let count = 0;
const listeners = new Set<() => void>();

/** LevelDB begins a new log after 4 MB; values of more than some 60 kB would go into files of their own. */
const BALLAST_ROWS = 160;
const BALLAST_TEXT = '.'.repeat(32_000);

/**
 * A full disk leaves the log of LevelDB with half a record at its end. Opened anew, the log is written on behind it, and
 * the next start of Chromium takes that for damage and deletes the whole store without a word. So much is written here
 * that LevelDB moves everything into a table and begins a new log.
 */
async function beginNewLog(): Promise<void> {
  const names = Array.from({ length: BALLAST_ROWS }, (_, index) => `ballast-${String(index)}`);
  for (let round = 0; round < 2; round += 1) {
    await database.settings.bulkPut(names.map((name) => ({ name, value: BALLAST_TEXT })));
  }
  await database.settings.bulkDelete(names);
}

/** Closes the working store and opens it again: once the disk was full, Chromium gives nothing back before that. */
export async function reopenDatabase(): Promise<void> {
  database.close();
  await database.open();
  await beginNewLog();
  count += 1;
  for (const listener of [...listeners]) listener();
}

/** Calls back each time the working store was opened anew: what was asked of it meanwhile has no answer. */
export function onReopened(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** How often the working store was opened anew. */
export function useReopenCount(): number {
  return useSyncExternalStore(onReopened, () => count);
}
