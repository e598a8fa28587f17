import type { App } from 'electron';
import type { StoreSafety } from './store-safety.ts';

/** The app ends all the same when a disk does not answer; the journal has everything. */
const MOST_MS = 20_000;

/** Makes the snapshot that is due before the app ends. */
export function snapshotOnQuit(app: Pick<App, 'on' | 'quit'>, { makeDueSnapshot }: StoreSafety): void {
  let state: 'running' | 'ending' | 'ended' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'ending') return;
    state = 'ending';
    const limit = new Promise<void>((resolve) => setTimeout(resolve, MOST_MS));
    void Promise.race([makeDueSnapshot(), limit]).finally(() => {
      state = 'ended';
      // Electron passes over a wish to end that comes before this event is over.
      setImmediate(() => {
        app.quit();
      });
    });
  });
}
