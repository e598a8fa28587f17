import { on } from '#renderer/bridge/bridge.ts';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { enqueueSave } from '#renderer/storage/save-queue.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';

/** Runs work of main on a backup and passes its progress on. */
export async function withProgress<Value>(
  onProgress: (progress: BackupProgress) => void,
  work: () => Promise<Value>,
): Promise<Value> {
  const endSubscription = on('backup:progress', onProgress);
  try {
    return await work();
  } finally {
    endSubscription();
  }
}

/** Waits until all that was typed is saved: what comes next is about everything. */
export async function saveEverything(): Promise<void> {
  flushTyping();
  await enqueueSave(() => Promise.resolve());
}
