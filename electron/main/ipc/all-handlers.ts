import { app, type BrowserWindow } from 'electron';
import { openDeskPlaces } from '#services/desk/desk-places-store.ts';
import { openHostsListStore } from '#services/hosts-list/hosts-list-store.ts';
import { openIssuersStore } from '#services/issuers/issuers-store.ts';
import { openApprovedKeys } from '#services/keys/approved-keys-store.ts';
import { openDecryptionKeyStore } from '#services/keys/decryption-key-store.ts';
import { openKeyStore } from '#services/keys/key-store.ts';
import { openPackShelf } from '#services/packs/pack-shelf.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { AppFolders } from '../folders/app-folders.ts';
import { noProtector, systemProtector } from '../security/system-protector.ts';
import type { StoreSafety } from '../store/store-safety.ts';
import { siteCheckChild } from '../site-check/site-check-child.ts';
import { workerJobRunner } from '../workers/run-worker-job.ts';
import { startFileWorker } from '../workers/start-file-worker.ts';
import { appHandlers } from './app.handlers.ts';
import { backupHandlers } from './backup.handlers.ts';
import { decryptionHandlers } from './decryption.handlers.ts';
import { deskHandlers } from './desk.handlers.ts';
import { documentsHandlers } from './documents.handlers.ts';
import { evidenceHandlers } from './evidence.handlers.ts';
import type { DepsOf, GivenDeps, HandlerDeps } from './handler-deps.ts';
import { issuersHandlers } from './issuers.handlers.ts';
import { journalHandlers } from './journal.handlers.ts';
import { keysHandlers } from './keys.handlers.ts';
import { packsHandlers } from './packs.handlers.ts';
import { reportHandlers } from './report.handlers.ts';
import type { Handlers } from './serve-contract.ts';
import { siteCheckHandlers } from './site-check.handlers.ts';
import { supportHandlers } from './support.handlers.ts';

/** What main does for the page, area by area. */
export function allHandlers(
  window: BrowserWindow,
  folders: AppFolders,
  safety: StoreSafety,
  given: GivenDeps & DepsOf<'closing'>,
): Handlers {
  const protector = folders.besideProgram === null ? systemProtector : noProtector;
  const deps: HandlerDeps = {
    window,
    folders,
    safety,
    ...given,
    keyStore: openKeyStore(folders.keys, protector),
    decryptionKeys: openDecryptionKeyStore(folders.keys, protector),
    packs: openPackShelf(folders.packs, builtInDirectives),
    approvedKeys: openApprovedKeys(folders.approvedKeysFile),
    issuers: openIssuersStore(folders.issuersFile),
    deskPlaces: openDeskPlaces(folders.deskPlacesFile),
    hostsList: openHostsListStore(folders.hostsList),
    runJob: workerJobRunner(startFileWorker),
    siteCheckChild: siteCheckChild(app, process.env),
  };
  return {
    ...appHandlers(deps),
    ...backupHandlers(deps),
    ...decryptionHandlers(deps),
    ...deskHandlers(deps),
    ...documentsHandlers(deps),
    ...evidenceHandlers(deps),
    ...issuersHandlers(deps),
    ...journalHandlers(deps),
    ...keysHandlers(deps),
    ...packsHandlers(deps),
    ...reportHandlers(deps),
    ...siteCheckHandlers(deps),
    ...supportHandlers(deps),
  };
}
