import type { App, BrowserWindow } from 'electron';
import { faultOfError, faultOfFailure } from '#shared/support/trouble.ts';
import type { AppFolders } from './folders/app-folders.ts';
import { allHandlers } from './ipc/all-handlers.ts';
import type { CallServer } from './ipc/call-server.ts';
import { emitEvent } from './ipc/emit-event.ts';
import type { GivenDeps } from './ipc/handler-deps.ts';
import { serveContract } from './ipc/serve-contract.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { snapshotOnQuit } from './store/snapshot-on-quit.ts';
import { makeSnapshotsRegularly, openStoreSafety } from './store/store-safety.ts';
import { closeAfterSaving } from './window/close-after-saving.ts';
import { saveAtLogOff } from './window/save-at-log-off.ts';
import { rememberPlace } from './window/window-state.ts';

/** Answers the page's calls, and keeps what it enters safe. Most of what main consists of is loaded with this file. */
export function serveApp(
  app: App,
  window: BrowserWindow,
  folders: AppFolders,
  calls: CallServer,
  given: GivenDeps,
): void {
  const safety = openStoreSafety(folders, process.env);
  const closing = closeAfterSaving(window, () => {
    emitEvent(window.webContents, 'app:closing', {});
  });
  const handlers = allHandlers(window, folders, safety, { ...given, closing });
  serveContract(calls, handlers, isTrustedSender, (name, failure) => {
    const fault = failure instanceof Error ? faultOfError(failure) : faultOfFailure(failure);
    if (fault !== null) given.troubles.note(name, fault, new Date());
  });
  snapshotOnQuit(app, safety);
  saveAtLogOff(window, () => {
    rememberPlace(window, folders.windowStateFile);
    void safety.makeDueSnapshot();
  });
  makeSnapshotsRegularly(safety);
}
