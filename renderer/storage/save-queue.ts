import { useSyncExternalStore } from 'react';
import { isDiskFull } from './is-disk-full.ts';
import { reopenDatabase } from './reopen-database.ts';
import { type SaveState, WriteQueue } from './write-queue.ts';

export type { SaveState } from './write-queue.ts';

function startTimer(milliseconds: number, onEnd: () => void): () => void {
  const timer = setTimeout(onEnd, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

const queue = new WriteQueue({ reopen: reopenDatabase, isDiskFull, startTimer });

/** Runs a write after all writes before it: see `WriteQueue.enqueue`. The frame shows what the disk refuses. */
export function enqueueSave<Value>(write: () => PromiseLike<Value>): Promise<Value> {
  return queue.enqueue(write);
}

/** Opens the working store anew if it was in trouble, and tries again what the disk refused. */
export function retrySaves(): Promise<void> {
  return queue.retry();
}

/** Has the frame say that the working store cannot be read; tells `false` when the error is a mistake of ours. */
export function reportStoreTrouble(error: unknown): boolean {
  return queue.reportTrouble(error);
}

/** The state of saving, for the frame. */
export function useSaveState(): SaveState {
  return useSyncExternalStore(queue.subscribe, queue.state);
}
