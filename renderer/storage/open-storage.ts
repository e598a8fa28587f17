import { Dexie } from 'dexie';
import { call } from '#renderer/bridge/bridge.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Recoverable } from '#shared/journal/batch.ts';
import { database, SCHEMA_VERSION } from './database.ts';
import { beginLine, describeJournal, followJournal, isStoreMissing } from './follow-journal.ts';
import { isDiskFull } from './is-disk-full.ts';
import { setAsideDamagedRows } from './set-aside-damaged-rows.ts';
import { readContent } from './store-content.ts';

/** Why the working store cannot be used. */
export interface OpenFailure {
  readonly reason: 'newer-version' | 'unavailable';
}

/**
 * How the working store was found; `lost`: it lacks something that can be brought back, and nothing was written yet;
 * `unreadable`: it lacks something, and so much of what is kept beside it is damaged that nothing can be brought back.
 */
export type OpenedStorage =
  | { readonly status: 'ready' | 'unreadable' }
  | { readonly status: 'lost'; readonly recoverable: Recoverable };

/** Dexie multiplies its versions by ten and uses the digits between for repairs of the same version. */
const NATIVE_VERSIONS_PER_VERSION = 10;

async function storedVersion(): Promise<number> {
  const stores = await indexedDB.databases();
  const native = stores.find(({ name }) => name === database.name)?.version ?? 0;
  return Math.floor(native / NATIVE_VERSIONS_PER_VERSION);
}

/** The first version of the schema that says where in the line of changes it is. */
const FIRST_WITH_JOURNAL = 4;

/** What can be brought back; `null` when there is nothing. */
async function examine(): Promise<Result<OpenedStorage, OpenFailure> | null> {
  const examined = await call('journal:examine', {});
  if (!examined.ok || examined.value.recoverable === null) return null;
  const { recoverable } = examined.value;
  if (recoverable.schemaVersion > SCHEMA_VERSION) return fail({ reason: 'newer-version' });
  return ok({ status: 'lost', recoverable });
}

/** A store of an earlier version is written down as it is before it is converted. */
async function keepBeforeMigration(version: number): Promise<'level' | 'behind'> {
  const earlier = new Dexie(database.name);
  try {
    await earlier.open();
    if (version >= FIRST_WITH_JOURNAL && (await followJournal(earlier)) === 'behind') return 'behind';
    const content = await readContent(earlier, version);
    if (content.entries.length > 0) {
      await call('journal:begin', content);
      await call('snapshots:make', {});
    }
    return 'level';
  } finally {
    earlier.close();
  }
}

type Describing = ReturnType<typeof describeJournal>;

async function openAndFollow(version: number, describing: Describing): Promise<'level' | 'behind'> {
  if (version === 0 && (await isStoreMissing(describing))) return 'behind';
  const isEarlier = version > 0 && version < SCHEMA_VERSION;
  if (isEarlier && (await keepBeforeMigration(version)) === 'behind') return 'behind';
  await database.open();
  // What is kept of an earlier store has moved the journal on.
  return await followJournal(database, isEarlier ? describeJournal() : describing);
}

/**
 * Opens the working store before the first screen. A store that a newer program has written is refused before
 * anything touches it: Dexie would open it, and add the tables that it misses. A store that has lost something is not
 * written to before the user has chosen.
 */
export async function openStorage(): Promise<Result<OpenedStorage, OpenFailure>> {
  try {
    const describing = describeJournal();
    const version = await storedVersion();
    if (version > SCHEMA_VERSION) return fail({ reason: 'newer-version' });
    const isBehind = (await openAndFollow(version, describing)) === 'behind';
    if (isBehind) {
      const found = await examine();
      if (found !== null) return found;
      await database.open();
      await beginLine(database);
    }
    await setAsideDamagedRows();
    return ok({ status: isBehind ? 'unreadable' : 'ready' });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // On a full disk the store is well, and nothing could be written in its place.
    const found = (await isDiskFull()) ? null : await examine();
    return found ?? fail({ reason: 'unavailable' });
  }
}
