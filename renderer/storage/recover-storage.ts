import { Dexie } from 'dexie';
import { call } from '#renderer/bridge/bridge.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Entry, StoreContent } from '#shared/journal/batch.ts';
import { database, SCHEMA_VERSION } from './database.ts';
import { beginLine } from './follow-journal.ts';
import { readKeptAtRestore, withKept } from './kept-at-restore.ts';
import { declareVersions } from './migrations/declare-versions.ts';
import { migrations } from './migrations/registry.ts';
import { noteRestoring, withRestoring } from './restore-standing.ts';
import { setAsideDamagedRows } from './set-aside-damaged-rows.ts';
import { addRows, replaceContent } from './store-content.ts';

const NOTHING: StoreContent = { schemaVersion: 1, entries: [] };

/**
 * Writes the rows under the schema that they belong to; opened by this program, they are converted. Gives those of tables
 * that came with later schemas: a store that was empty when it was converted once kept the number of its earlier schema.
 */
async function fill(content: StoreContent): Promise<readonly Entry[]> {
  const filled = declareVersions(
    new Dexie(database.name, { chromeTransactionDurability: 'strict' }),
    migrations.filter(({ version }) => version <= content.schemaVersion),
  );
  try {
    await filled.open();
    await replaceContent(filled, content, null);
    const names = new Set(filled.tables.map(({ name }) => name));
    return content.entries.filter(({ table }) => !names.has(table));
  } finally {
    filled.close();
  }
}

async function replaceStore(content: StoreContent): Promise<Result<null, Failure>> {
  database.close();
  // The store as it was found is kept before it is emptied.
  const aside = await call('journal:put-store-aside', {});
  if (!aside.ok) return aside;
  const later = content.entries.length > 0 ? await fill(content) : [];
  await database.open();
  if (later.length > 0) await addRows(database, later);
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

/** Whether this program cannot hold what a backup holds. */
export function isFromNewerProgram({ schemaVersion }: Pick<StoreContent, 'schemaVersion'>): boolean {
  return schemaVersion > SCHEMA_VERSION;
}

/**
 * Puts what a backup holds into the store, or what was there before the last restore. Every screen has to read anew
 * afterwards. When this PC had received reports first is kept where the backup says later, so that nobody becomes late; so are the
 * totals of campaigns that were deleted here, what was withdrawn, and the name and deadlines of the desk that the backup lacks.
 */
export async function restoreBackup(
  from: 'backup:restore' | 'backup:undo-restore',
): Promise<Result<null, Failure>> {
  return from === 'backup:restore' ? restore() : undoRestore();
}

async function restore(): Promise<Result<null, Failure>> {
  const kept = await readKeptAtRestore();
  await noteRestoring(new Date());
  const content = await call('backup:restore', {});
  return content.ok ? replaceStore(withRestoring(withKept(content.value, kept), null)) : content;
}

async function undoRestore(): Promise<Result<null, Failure>> {
  const described = await call('backup:describe', {});
  const undo = described.ok ? described.value.undo : null;
  const content = await call('backup:undo-restore', {});
  if (!content.ok) return content;
  const undone = undo === null ? null : ({ is: 'undone', at: undo.restoredAt } as const);
  const { entries } = withRestoring(content.value, null);
  // the store of a new PC was empty, and is so again
  return replaceStore(withRestoring(content.value, entries.length === 0 ? null : undone));
}

/** Deletes everything on this PC; the page has to begin anew afterwards. */
export async function deleteEverything(): Promise<Result<null, Failure>> {
  database.close();
  const deleted = await call('backup:delete-everything', {});
  if (!deleted.ok) return deleted;
  // what was typed and could not be stored in the database is kept there
  localStorage.clear();
  return ok(null);
}

/** Begins with an empty store; what could be brought back stays on the disk. */
export function startAnew(): Promise<Result<null, Failure>> {
  return replaceStore(NOTHING);
}
