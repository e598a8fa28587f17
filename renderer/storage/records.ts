import { useMemo } from 'react';
import { MAX_ROWS, type RecordRow } from '#shared/records/record-kind.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { parseRecords } from './remembered-records.ts';
import { recordRowSchema, type StoredRecord } from './rows.ts';
import { shareQuery, type SharedQuery, useSharedQuery } from './shared-query.ts';

/** All rows of a campaign in their order, of one kind or of all. */
export const readRecords = reader(
  [database.records],
  async (campaign: string, kindId?: string): Promise<readonly StoredRecord[]> => {
    const rows = await database.records
      .where(kindId === undefined ? { campaign } : { campaign, kindId })
      .toArray();
    return parseRecords(rows).toSorted((a, b) => a.position - b.position);
  },
);

const tables = new Map<string, SharedQuery<readonly StoredRecord[]>>();

function tableQuery(campaign: string, kindId?: string): SharedQuery<readonly StoredRecord[]> {
  const key = JSON.stringify([campaign, kindId]);
  const known = tables.get(key);
  if (known !== undefined) return known;
  const query = shareQuery(() => readRecords(campaign, kindId));
  tables.set(key, query);
  return query;
}

/** The rows of one table in their order; `undefined` while loading. A row that has not changed is the same object. */
export function useRecords(campaign: string, kindId: string): readonly StoredRecord[] | undefined {
  return useSharedQuery(useMemo(() => tableQuery(campaign, kindId), [campaign, kindId]));
}

/** The rows of all tables of a campaign in their order; `undefined` while loading. */
export function useAllRecords(campaign: string): readonly StoredRecord[] | undefined {
  return useSharedQuery(useMemo(() => tableQuery(campaign), [campaign]));
}

/** Ids for rows that are yet to be added. */
export function newRecordIds(count: number): readonly string[] {
  return Array.from({ length: count }, () => crypto.randomUUID());
}

/** Adds rows at the end, all or none, and gives the ids of those added. Rows beyond `MAX_ROWS` are not added. */
export function addRecords(
  campaign: string,
  kindId: string,
  rows: readonly RecordRow[],
  ids: readonly string[] = newRecordIds(rows.length),
): Promise<readonly string[]> {
  return saveChange([database.records, readRecords], async () => {
    const given = new Set(ids);
    const present = (await readRecords(campaign, kindId)).filter(({ id }) => !given.has(id));
    const firstPosition = (present.at(-1)?.position ?? 0) + 1;
    const added = rows.slice(0, Math.max(0, MAX_ROWS - present.length)).map((row, index) =>
      recordRowSchema.parse({
        id: ids[index],
        campaign,
        kindId,
        position: firstPosition + index,
        row,
      }),
    );
    await database.records.bulkPut([...added]);
    return added.map(({ id }) => id);
  });
}

/** Adds one row at the end and gives its id, `undefined` when the table is full. */
export async function addRecord(
  campaign: string,
  kindId: string,
  row: RecordRow,
): Promise<string | undefined> {
  return (await addRecords(campaign, kindId, [row]))[0];
}

async function changeRow(id: string, change: (row: RecordRow) => RecordRow): Promise<void> {
  await saveChange([database.records], async () => {
    const stored = parseRow(recordRowSchema, await database.records.get(id));
    if (stored === undefined) return;
    await database.records.put(recordRowSchema.parse({ ...stored, row: change(stored.row) }));
  });
}

/**
 * Changes cells of a row; a row that is gone meanwhile stays gone. Resolves when the disk has it, with the function that
 * puts these cells back.
 */
export async function updateRecord(id: string, patch: RecordRow): Promise<() => Promise<void>> {
  let before: RecordRow | undefined;
  await changeRow(id, (row) => {
    // A write that has run a second time may find what the first one has left.
    before ??= row;
    return { ...row, ...patch };
  });
  const earlier = before;
  if (earlier === undefined) return () => Promise.resolve();
  const isChanged = (columnId: string) => Object.hasOwn(patch, columnId);
  const pick = (row: RecordRow, wanted: (columnId: string) => boolean) =>
    Object.entries(row).filter(([columnId]) => wanted(columnId));
  return () =>
    changeRow(id, (row) =>
      Object.fromEntries([...pick(row, (columnId) => !isChanged(columnId)), ...pick(earlier, isChanged)]),
    );
}

/** Removes a row and gives the function that puts it back in its place. */
export function removeRecord(id: string): Promise<() => Promise<void>> {
  let removed: unknown;
  return saveChange([database.records], async () => {
    removed ??= await database.records.get(id);
    await database.records.delete(id);
    return async () => {
      const row = removed;
      if (typeof row !== 'object' || row === null) return;
      await saveChange([database.records], () => database.records.put(row));
    };
  });
}

/** Removes rows, all or none. */
export function removeRecords(ids: readonly string[]): Promise<void> {
  return saveChange([database.records], () => database.records.bulkDelete([...ids]));
}
