import type { Dexie } from 'dexie';
import type { Migration } from './migration.ts';

/** Tells a store of steps of its schema; gives the store. */
export function declareVersions<Store extends Dexie>(store: Store, steps: readonly Migration[]): Store {
  for (const { version, stores, upgrade } of steps) {
    const declared = store.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  return store;
}
