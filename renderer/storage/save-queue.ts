import { useSyncExternalStore } from 'react';

/** What the frame says about saving. */
export type SaveState =
  { readonly status: 'idle' | 'saving' } | { readonly status: 'saved'; readonly savedAt: Date } | FailedSave;

interface FailedSave {
  readonly status: 'failed';
  readonly reason: SaveFailureReason;
  readonly detail: string;
}

/** Why a write did not reach the disk. */
export type SaveFailureReason = 'disk-full' | 'database-unavailable' | 'refused';

interface PendingSave {
  readonly run: () => Promise<void>;
  readonly reject: (cause: unknown) => void;
}

const pendingSaves: PendingSave[] = [];
const listeners = new Set<() => void>();
let state: SaveState = { status: 'idle' };
let isDraining = false;

function publish(next: SaveState): void {
  state = next;
  for (const listener of listeners) listener();
}

// The names under which IndexedDB and Dexie report trouble of the disk or the store, as opposed to a bug of ours.
const STORE_TROUBLE: readonly string[] = [
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
  'VersionError',
];

function storeTrouble(error: unknown): SaveFailureReason | null {
  if (!(error instanceof Error)) return null;
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  const names = [error.name, inner instanceof Error || inner instanceof DOMException ? inner.name : ''];
  if (names.includes('QuotaExceededError')) return 'disk-full';
  return names.some((name) => STORE_TROUBLE.includes(name)) ? 'database-unavailable' : null;
}

/** Writes until nothing is pending or the disk refuses; one at a time, whoever asks. */
async function drain(): Promise<void> {
  if (isDraining) return;
  isDraining = true;
  publish({ status: 'saving' });
  let refused: SaveState | undefined;
  for (let next = pendingSaves[0]; next !== undefined; next = pendingSaves[0]) {
    const failed = await writeOne(next);
    if (failed !== undefined && failed.reason !== 'refused') {
      stopDraining(failed);
      return;
    }
    pendingSaves.shift();
    refused = failed ?? refused;
  }
  // No `await` stands between the last look at the queue and this, or a save could be left behind.
  stopDraining(refused ?? { status: 'saved', savedAt: new Date() });
}

function stopDraining(outcome: SaveState): void {
  isDraining = false;
  publish(outcome);
}

async function writeOne({ run, reject }: PendingSave): Promise<FailedSave | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const detail = error instanceof Error ? error.name : '';
    const trouble = storeTrouble(error);
    if (trouble === null) reject(error);
    return { status: 'failed', reason: trouble ?? 'refused', detail };
  }
}

/**
 * Runs a write after all writes before it; the promise resolves when the disk has it. A write that the disk refuses
 * waits, with those behind it, for the next write or for `retrySaves`, and the frame shows it. A write that fails for
 * any other reason is a bug and rejects.
 */
export function enqueueSave<Value>(write: () => PromiseLike<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    pendingSaves.push({
      run: async () => {
        resolve(await write());
      },
      reject,
    });
    void drain();
  });
}

/** Tries again what the disk refused. */
export async function retrySaves(): Promise<void> {
  if (pendingSaves.length > 0) await drain();
}

/** The state of saving, for the frame. */
export function useSaveState(): SaveState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
