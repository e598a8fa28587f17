import { fail, ok, type Result } from '#shared/base/result.ts';
import { database, SCHEMA_VERSION } from './database.ts';
import { setAsideDamagedRows } from './set-aside-damaged-rows.ts';

/** Why the working store cannot be used. */
export interface OpenFailure {
  readonly reason: 'newer-version' | 'unavailable';
}

/** Dexie multiplies its versions by ten and uses the digits between for repairs of the same version. */
const NATIVE_VERSIONS_PER_VERSION = 10;

async function storedVersion(): Promise<number> {
  const stores = await indexedDB.databases();
  const native = stores.find(({ name }) => name === database.name)?.version ?? 0;
  return Math.floor(native / NATIVE_VERSIONS_PER_VERSION);
}

/**
 * Opens the working store before the first screen. A store that a newer program has written is refused before
 * anything touches it: Dexie would open it, and add the tables that it misses.
 */
export async function openStorage(): Promise<Result<null, OpenFailure>> {
  try {
    if ((await storedVersion()) > SCHEMA_VERSION) return fail({ reason: 'newer-version' });
    await database.open();
    await setAsideDamagedRows();
    return ok(null);
  } catch (error) {
    if (error instanceof Error) return fail({ reason: 'unavailable' });
    throw error;
  }
}
