import { fail, ok, type Result } from '#shared/base/result.ts';
import { database, SCHEMA_VERSION } from './database.ts';
import { setAsideDamagedRows } from './set-aside-damaged-rows.ts';

/** Why the working store cannot be used. */
export type OpenFailure =
  { readonly reason: 'newer-version' } | { readonly reason: 'unavailable'; readonly detail: string };

/**
 * Opens the working store before the first screen. A store that a newer program has written is refused and left as
 * it is.
 */
export async function openStorage(): Promise<Result<null, OpenFailure>> {
  try {
    await database.open();
    // Dexie opens a newer store without complaint; an unknown schema must not be written to.
    if (database.backendDB().version / 10 > SCHEMA_VERSION) {
      database.close();
      return fail({ reason: 'newer-version' });
    }
    await setAsideDamagedRows();
    return ok(null);
  } catch (error) {
    if (error instanceof Error) return fail({ reason: 'unavailable', detail: error.name });
    throw error;
  }
}
