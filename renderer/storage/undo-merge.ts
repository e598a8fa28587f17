import type { MergeRecord, WrittenRow } from '#shared/hand-over/merge-record.ts';
import { type CurrentRow, planUndo } from '#shared/hand-over/plan-undo.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { putChangeTime, readChangeTimes, timeKeyOf } from './change-times.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { saveChange } from './reader.ts';
import { mergeRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

type Key = WrittenRow['key'];

const TABLES = [database.answers, database.records, database.changes, database.merges];

async function readCurrent(written: readonly WrittenRow[]): Promise<ReadonlyMap<WrittenRow, CurrentRow>> {
  const timeOf = await readChangeTimes();
  const current = new Map<WrittenRow, CurrentRow>();
  for (const entry of written) {
    const stored = await database.table<unknown, Key>(entry.table).get(entry.key);
    const { row } = asJson({ row: stored ?? null }) as { readonly row: CurrentRow['row'] };
    const timeKey = timeKeyOf(entry.table, entry.key);
    current.set(entry, { row, changedAt: timeKey === null ? null : timeOf(...timeKey) });
  }
  return current;
}

/**
 * Undoes the last merge into a campaign, all or nothing. What was changed after the merge stays: gives how many values and
 * rows these are, `null` where there is nothing to undo.
 */
export function undoMerge(campaign: string): Promise<number | null> {
  return saveChange(TABLES, async () => {
    const record = parseRow(mergeRowSchema, await database.merges.get(campaign));
    if (record === undefined) return null;
    const current = await readCurrent(record.written);
    const { rows, keptCount } = planUndo(
      record.written,
      (entry) => current.get(entry) ?? { row: null, changedAt: null },
    );
    for (const { table, key, row, changedAt } of rows) {
      if (row === null) await database.table<unknown, Key>(table).delete(key);
      else await database.table<unknown>(table).put(row);
      const timeKey = timeKeyOf(table, key);
      if (row !== null && changedAt !== undefined && timeKey !== null)
        await putChangeTime(timeKey, changedAt);
    }
    await database.merges.delete(campaign);
    return keptCount;
  });
}

/** The last merge into a campaign; `null` for none, `undefined` while loading. */
export function useLastMerge(campaign: string): MergeRecord | null | undefined {
  return useStored(
    async () => parseRow(mergeRowSchema, await database.merges.get(campaign)) ?? null,
    [campaign],
  );
}
