import { app } from 'electron';
import { measureRoom } from '#services/storage/measure-room.ts';
import { ok } from '#shared/base/result.ts';
import type { DepsOf } from './handler-deps.ts';
import { openWithSystem } from './open-with-system.ts';
import type { HandlersOf } from './serve-contract.ts';

/** What the page may ask about the app itself. */
export function appHandlers({
  folders,
  safety,
  askedPlace,
  closing,
}: DepsOf<'folders' | 'safety' | 'askedPlace' | 'closing'>): HandlersOf<'app'> {
  return {
    'app:describe': () =>
      Promise.resolve(
        ok({
          version: app.getVersion(),
          dataFolder: folders.data,
          isBesideProgram: folders.besideProgram !== null,
        }),
      ),
    'app:take-asked-place': () => Promise.resolve(ok({ place: askedPlace.take() })),
    'app:measure-room': () => measureRoom(folders.data),
    'app:measure-kept-stores': async () => ok(await safety.keptStores.measure()),
    'app:open-data-folder': () => openWithSystem(folders.data),
    'app:ready-to-close': () => {
      closing.goOn();
      return Promise.resolve(ok({}));
    },
  };
}
