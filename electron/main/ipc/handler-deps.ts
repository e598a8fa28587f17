import type { BrowserWindow } from 'electron';
import type { DeskPlacesStore } from '#services/desk/desk-places-store.ts';
import type { HostsListStore } from '#services/hosts-list/hosts-list-store.ts';
import type { ApprovedKeysStore } from '#services/keys/approved-keys-store.ts';
import type { IssuersStore } from '#services/issuers/issuers-store.ts';
import type { DecryptionKeyStore } from '#services/keys/decryption-key-store.ts';
import type { KeyStore } from '#services/keys/key-store.ts';
import type { TroubleLog } from '#services/support/trouble-log.ts';
import type { PackShelf } from '#services/packs/pack-shelf.ts';
import type { AppFolders } from '../folders/app-folders.ts';
import type { OpenedBackup } from '../backup/opened-backup.ts';
import type { StoreSafety } from '../store/store-safety.ts';
import type { AskedPlace } from '../window/asked-place.ts';
import type { ClosingWindow } from '../window/close-after-saving.ts';
import type { OpenedReports } from '../window/opened-reports.ts';
import type { SiteCheckChild } from '../site-check/site-check-child.ts';
import type { RunWorkerJob } from '../workers/run-worker-job.ts';

/** What main has for its handlers; each area takes what it needs of it. */
export interface HandlerDeps {
  readonly window: BrowserWindow;
  readonly folders: AppFolders;
  readonly safety: StoreSafety;
  readonly troubles: TroubleLog;
  readonly openedBackup: OpenedBackup;
  readonly openedReports: OpenedReports;
  readonly askedPlace: AskedPlace;
  readonly closing: ClosingWindow;
  readonly keyStore: KeyStore;
  readonly decryptionKeys: DecryptionKeyStore;
  readonly packs: PackShelf;
  readonly approvedKeys: ApprovedKeysStore;
  readonly issuers: IssuersStore;
  readonly deskPlaces: DeskPlacesStore;
  readonly hostsList: HostsListStore;
  readonly runJob: RunWorkerJob;
  readonly siteCheckChild: SiteCheckChild;
}

/** As much of it as one area needs. */
export type DepsOf<Name extends keyof HandlerDeps> = Pick<HandlerDeps, Name>;

/** What a start was asked to open. */
export type Opened = DepsOf<'openedBackup' | 'openedReports' | 'askedPlace'>;

/** What is there before the handlers are made. */
export type GivenDeps = Opened & DepsOf<'troubles'>;
