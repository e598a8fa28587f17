import { app, type BrowserWindow } from 'electron';
import type { AppFolders } from '../folders/app-folders.ts';
import type { StoreSafety } from '../store/store-safety.ts';
import { fileWorkerWhenUsed } from '../workers/file-worker-when-used.ts';
import { siteCheckChild } from '../site-check/site-check-child.ts';
import { appHandlers } from './app.handlers.ts';
import type { DepsOf, GivenDeps, HandlerDeps } from './handler-deps.ts';
import { journalHandlers } from './journal.handlers.ts';
import { keysHandlers } from './keys.handlers.ts';
import { loadedWhenCalled } from './loaded-when-called.ts';
import { openStores } from './open-stores.ts';
import { packsHandlers } from './packs.handlers.ts';
import type { Handlers } from './serve-contract.ts';

/** What main does for the page, area by area. */
export function allHandlers(
  window: BrowserWindow,
  folders: AppFolders,
  safety: StoreSafety,
  given: GivenDeps & DepsOf<'closing'>,
): Handlers {
  const deps: HandlerDeps = {
    window,
    folders,
    safety,
    ...given,
    ...openStores(folders),
    runJob: fileWorkerWhenUsed(),
    siteCheckChild: siteCheckChild(app, process.env),
  };
  return {
    ...appHandlers(deps),
    ...journalHandlers(deps),
    ...keysHandlers(deps),
    ...packsHandlers(deps),
    ...loadedWhenCalled(['backup', 'hand-over'], async () => {
      const { backupHandlers } = await import('./backup.handlers.ts');
      return backupHandlers(deps);
    }),
    ...loadedWhenCalled(['decryption'], async () => {
      const { decryptionHandlers } = await import('./decryption.handlers.ts');
      return decryptionHandlers(deps);
    }),
    ...loadedWhenCalled(['desk'], async () => {
      const { deskHandlers } = await import('./desk.handlers.ts');
      return deskHandlers(deps);
    }),
    ...loadedWhenCalled(['documents'], async () => {
      const { documentsHandlers } = await import('./documents.handlers.ts');
      return documentsHandlers(deps);
    }),
    ...loadedWhenCalled(['evidence'], async () => {
      const { evidenceHandlers } = await import('./evidence.handlers.ts');
      return evidenceHandlers(deps);
    }),
    ...loadedWhenCalled(['issuers'], async () => {
      const { issuersHandlers } = await import('./issuers.handlers.ts');
      return issuersHandlers(deps);
    }),
    ...loadedWhenCalled(['report'], async () => {
      const { reportHandlers } = await import('./report.handlers.ts');
      return reportHandlers(deps);
    }),
    ...loadedWhenCalled(['site-check'], async () => {
      const { siteCheckHandlers } = await import('./site-check.handlers.ts');
      return siteCheckHandlers(deps);
    }),
    ...loadedWhenCalled(['support'], async () => {
      const { supportHandlers } = await import('./support.handlers.ts');
      return supportHandlers(deps);
    }),
  };
}
