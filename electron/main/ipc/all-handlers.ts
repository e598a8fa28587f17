import { app, type BrowserWindow } from 'electron';
import { openDeskPlaces } from '#services/desk/desk-places-store.ts';
import { openHostsListStore } from '#services/hosts-list/hosts-list-store.ts';
import { openApprovedKeys } from '#services/keys/approved-keys-store.ts';
import { openPackShelf } from '#services/packs/pack-shelf.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { AppFolders } from '../folders/app-folders.ts';
import { noProtector, systemProtector } from '../security/system-protector.ts';
import type { StoreSafety } from '../store/store-safety.ts';
import { siteCheckChild } from '../site-check/site-check-child.ts';
import type { RunWorkerJob } from '../workers/run-worker-job.ts';
import { startFileWorker } from '../workers/start-file-worker.ts';
import { appHandlers } from './app.handlers.ts';
import type { DepsOf, GivenDeps, HandlerDeps } from './handler-deps.ts';
import { journalHandlers } from './journal.handlers.ts';
import { keysHandlers } from './keys.handlers.ts';
import { loadedWhenCalled } from './loaded-when-called.ts';
import { openedWhenUsed } from './opened-when-used.ts';
import { packsHandlers } from './packs.handlers.ts';
import type { Handlers } from './serve-contract.ts';

/** What main does for the page, area by area. */
export function allHandlers(
  window: BrowserWindow,
  folders: AppFolders,
  safety: StoreSafety,
  given: GivenDeps & DepsOf<'closing'>,
): Handlers {
  const protector = folders.besideProgram === null ? systemProtector : noProtector;
  const fileWorker = openedWhenUsed<{ readonly run: RunWorkerJob }>(async () => {
    const { workerJobRunner } = await import('../workers/run-worker-job.ts');
    return { run: workerJobRunner(startFileWorker) };
  });
  const deps: HandlerDeps = {
    window,
    folders,
    safety,
    ...given,
    keyStore: openedWhenUsed(async () => {
      const { openKeyStore } = await import('#services/keys/key-store.ts');
      return openKeyStore(folders.keys, protector);
    }),
    decryptionKeys: openedWhenUsed(async () => {
      const { openDecryptionKeyStore } = await import('#services/keys/decryption-key-store.ts');
      return openDecryptionKeyStore(folders.keys, protector);
    }),
    packs: openPackShelf(folders.packs, builtInDirectives),
    approvedKeys: openApprovedKeys(folders.approvedKeysFile),
    issuers: openedWhenUsed(async () => {
      const { openIssuersStore } = await import('#services/issuers/issuers-store.ts');
      return openIssuersStore(folders.issuersFile);
    }),
    deskPlaces: openDeskPlaces(folders.deskPlacesFile),
    hostsList: openHostsListStore(folders.hostsList),
    runJob: (name, input, options) => fileWorker.run(name, input, options),
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
