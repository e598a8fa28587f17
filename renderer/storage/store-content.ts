import type { Dexie } from 'dexie';
import { asJson } from '#renderer/bridge/as-json.ts';
import type { StoreState } from '#shared/journal/compare-positions.ts';
import type { Batch, Entry, Position, StoreContent } from '#shared/journal/batch.ts';
import { JOURNAL_TABLE, writePastJournal } from './change-recorder.ts';
import { parseRow } from './parse-rows.ts';
import { countsRowSchema, positionRowSchema } from './rows.ts';

function contentTables(store: Dexie) {
  return store.tables.filter(({ name }) => name !== JOURNAL_TABLE);
}

/** A row of the table with the place in the line; a store of an earlier schema has none. */
async function journalRow(store: Dexie, id: string): Promise<unknown> {
  const hasTable = store.tables.some(({ name }) => name === JOURNAL_TABLE);
  return hasTable ? await store.table<unknown>(JOURNAL_TABLE).get(id) : undefined;
}

/** Notes, in the running transaction, how many rows tables hold: a store that comes back in part is known by it. */
export async function noteCounts(store: Dexie, tables: readonly string[]): Promise<void> {
  const noted = parseRow(countsRowSchema, await journalRow(store, 'counts'));
  const counts = tables.map(async (name) => [name, await store.table(name).count()] as const);
  const rows = { ...noted?.rows, ...Object.fromEntries(await Promise.all(counts)) };
  await store.table<unknown>(JOURNAL_TABLE).put({ id: 'counts', rows });
}

/** Where a store says that it is, whether it holds anything, and whether it holds less than it once noted. */
export async function readStoreState(store: Dexie): Promise<StoreState> {
  const position = parseRow(positionRowSchema, await journalRow(store, 'position'));
  const noted = parseRow(countsRowSchema, await journalRow(store, 'counts'))?.rows;
  const tables = contentTables(store);
  const counts = await Promise.all(tables.map((table) => table.count()));
  return {
    position: position === undefined ? null : { lineId: position.lineId, sequence: position.sequence },
    isEmpty: counts.every((count) => count === 0),
    lacksRows: tables.some(({ name }, index) => (counts[index] ?? 0) < (noted?.[name] ?? 0)),
  };
}

/** Everything that a store holds, as the journal keeps it. */
export function readContent(store: Dexie, schemaVersion: number): Promise<StoreContent> {
  const tables = contentTables(store);
  return store.transaction('r', tables, async () => {
    const entries: Entry[] = [];
    for (const table of tables) {
      const [keys, rows] = [await table.toCollection().primaryKeys(), await table.toArray()];
      const listed = rows.map((row: unknown, index) => ({
        table: table.name,
        key: keys[index] as unknown,
        row,
      }));
      entries.push(...(asJson({ listed }) as { readonly listed: Entry[] }).listed);
    }
    return { schemaVersion, entries };
  });
}

async function write(store: Dexie, entries: readonly Entry[]): Promise<void> {
  const known = new Set(contentTables(store).map(({ name }) => name));
  for (const { table, key, row } of entries) {
    if (!known.has(table)) continue;
    if (row === null) await store.table<unknown, Entry['key']>(table).delete(key);
    else await store.table<unknown>(table).put(row);
  }
}

function noteAllCounts(store: Dexie): Promise<void> {
  return noteCounts(
    store,
    contentTables(store).map(({ name }) => name),
  );
}

async function moveTo(store: Dexie, { lineId, sequence }: Position): Promise<void> {
  await store.table<unknown>(JOURNAL_TABLE).put({ id: 'position', lineId, sequence });
}

/** Gives a store what only the journal has, change by change and all or nothing. */
export function replay(store: Dexie, batches: readonly Batch[]): Promise<void> {
  return store.transaction('rw', store.tables, async () => {
    writePastJournal();
    for (const batch of batches) {
      await write(store, batch.entries);
      await moveTo(store, batch);
    }
    await noteAllCounts(store);
  });
}

/** Puts a whole content in the place of all that a store holds. */
export function replaceContent(
  store: Dexie,
  { entries }: Pick<StoreContent, 'entries'>,
  position: Position | null,
): Promise<void> {
  return store.transaction('rw', store.tables, async () => {
    writePastJournal();
    await Promise.all(store.tables.map((table) => table.clear()));
    await write(store, entries);
    if (position === null) return;
    await moveTo(store, position);
    await noteAllCounts(store);
  });
}

/** Adds rows to what a store holds. */
export function addRows(store: Dexie, entries: readonly Entry[]): Promise<void> {
  return store.transaction('rw', store.tables, async () => {
    writePastJournal();
    await write(store, entries);
  });
}

/** Says in a store where in the line it is. */
export function setPosition(store: Dexie, position: Position): Promise<void> {
  return store.transaction('rw', store.tables, async () => {
    writePastJournal();
    await moveTo(store, position);
    await noteAllCounts(store);
  });
}
