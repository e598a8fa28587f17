import { useSyncExternalStore } from 'react';
import { writePastJournal } from './change-recorder.ts';
import { database } from './database.ts';
import { followJournal } from './follow-journal.ts';

let count = 0;
const listeners = new Set<() => void>();

/** LevelDB begins a new log after 4 MB; values of more than some 60 kB would go into files of their own. */
const BALLAST_ROWS = 160;
const BALLAST_TEXT = '.'.repeat(32_000);

function writeBallast(write: () => PromiseLike<unknown>): PromiseLike<void> {
  return database.transaction('rw', database.settings, async () => {
    writePastJournal();
    await write();
  });
}

/** The store has lost something while it was open; the next start offers to bring it back. */
class StoreIsBehind extends Error {
  override readonly name = 'InvalidStateError';
}

/**
 * A full disk leaves the log of LevelDB with half a record at its end. Opened anew, the log is written on behind it, and
 * the next start of Chromium takes that for damage and deletes the whole store without a word. The journal has it all,
 * but the user would find a screen that speaks of damage (`disk-full.spec.ts` fails without this). So much is written
 * here that LevelDB moves everything into a table and begins a new log.
 */
async function beginNewLog(): Promise<void> {
  const names = Array.from({ length: BALLAST_ROWS }, (_, index) => `ballast-${String(index)}`);
  for (let round = 0; round < 2; round += 1) {
    await writeBallast(() => database.settings.bulkPut(names.map((name) => ({ name, value: BALLAST_TEXT }))));
  }
  await writeBallast(() => database.settings.bulkDelete(names));
}

/** Closes the working store and opens it again: once the disk was full, Chromium gives nothing back before that. */
export async function reopenDatabase(): Promise<void> {
  database.close();
  await database.open();
  await beginNewLog();
  if ((await followJournal(database)) === 'behind') throw new StoreIsBehind();
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
