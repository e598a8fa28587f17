import { openDeskPlaces } from '#services/desk/desk-places-store.ts';
import { openHostsListStore } from '#services/hosts-list/hosts-list-store.ts';
import { openApprovedKeys } from '#services/keys/approved-keys-store.ts';
import { openPackShelf } from '#services/packs/pack-shelf.ts';
import type { AppFolders } from '../folders/app-folders.ts';
import { noProtector, systemProtector } from '../security/system-protector.ts';
import type { DepsOf } from './handler-deps.ts';
import { openedWhenUsed } from './opened-when-used.ts';

type Stores =
  'keyStore' | 'decryptionKeys' | 'packs' | 'approvedKeys' | 'issuers' | 'deskPlaces' | 'hostsList';

/** What main keeps in its folders; what costs much to load comes with its first use. */
export function openStores(folders: AppFolders): DepsOf<Stores> {
  const protector = folders.besideProgram === null ? systemProtector : noProtector;
  return {
    keyStore: openedWhenUsed(async () => {
      const { openKeyStore } = await import('#services/keys/key-store.ts');
      return openKeyStore(folders.keys, protector);
    }),
    decryptionKeys: openedWhenUsed(async () => {
      const { openDecryptionKeyStore } = await import('#services/keys/decryption-key-store.ts');
      return openDecryptionKeyStore(folders.keys, protector);
    }),
    packs: openPackShelf(folders.packs, async () => {
      const { builtInDirectives } = await import('#shared/directives/registry.ts');
      return builtInDirectives;
    }),
    approvedKeys: openApprovedKeys(folders.approvedKeysFile),
    issuers: openedWhenUsed(async () => {
      const { openIssuersStore } = await import('#services/issuers/issuers-store.ts');
      return openIssuersStore(folders.issuersFile);
    }),
    deskPlaces: openDeskPlaces(folders.deskPlacesFile),
    hostsList: openHostsListStore(folders.hostsList),
  };
}
