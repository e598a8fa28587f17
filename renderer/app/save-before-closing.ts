import { saveEverything } from '#renderer/backup/backup-work.ts';
import { call, on } from '#renderer/bridge/bridge.ts';

/** Saves what is being typed when the window is about to close, and lets it close then. */
export function saveBeforeClosing(): void {
  on('app:closing', () => {
    void saveEverything().finally(() => call('app:ready-to-close', {}));
  });
}
