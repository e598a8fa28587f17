import { Dexie } from 'dexie';
import { call } from '#renderer/bridge/bridge.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { StoreContent } from '#shared/journal/batch.ts';
import { database } from './database.ts';
import { beginLine } from './follow-journal.ts';
import { declareVersions } from './migrations/declare-versions.ts';
import { migrations } from './migrations/registry.ts';
import { setAsideDamagedRows } from './set-aside-damaged-rows.ts';
import { replaceContent } from './store-content.ts';

const NOTHING: StoreContent = { schemaVersion: 1, entries: [] };

/** Writes the rows under the schema that they belong to; opened by this program, they are converted. */
async function fill(content: StoreContent): Promise<void> {
  const filled = declareVersions(
    new Dexie(database.name, { chromeTransactionDurability: 'strict' }),
    migrations.filter(({ version }) => version <= content.schemaVersion),
  );
  try {
    await filled.open();
    await replaceContent(filled, content, null);
  } finally {
    filled.close();
  }
}

async function replaceStore(content: StoreContent): Promise<Result<null, Failure>> {
  database.close();
  // The store as it was found is kept before it is emptied.
  const aside = await call('journal:put-store-aside', {});
  if (!aside.ok) return aside;
  if (content.entries.length > 0) await fill(content);
  await database.open();
  // What was there is put aside with the old line, and stays.
  const begun = await beginLine(database);
  if (!begun.ok) return begun;
  await setAsideDamagedRows();
  return ok(null);
}

/** Brings back all that journal and snapshots have. */
export async function recoverStorage(): Promise<Result<null, Failure>> {
  const recovered = await call('journal:recover', {});
  return recovered.ok ? replaceStore(recovered.value) : recovered;
}

/** Begins with an empty store; what could be brought back stays on the disk. */
export function startAnew(): Promise<Result<null, Failure>> {
  return replaceStore(NOTHING);
}
