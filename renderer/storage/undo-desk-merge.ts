import type { Table } from 'dexie';
import { ok, type Result } from '#shared/base/result.ts';
import type { DeskMergeRecord } from '#shared/desk-work/desk-merge-record.ts';
import type { Receipt } from '#shared/desk/reading.ts';
import type { Change } from '#shared/desk-work/merged-part.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSameValue } from '#shared/hand-over/compare-values.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { database } from './database.ts';
import { putKeysBack } from './desk-keys.ts';
import { forgetOpenDeskMerge, noteOpenDeskMerge, putOpenKeysBack } from './open-desk-merge.ts';
import { parseRow } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { deskMergeRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

const { decisions, receipts, lowerDesks, deskMerges } = database;

const readLastDeskMerge = reader([deskMerges], async () =>
  parseRow(deskMergeRowSchema, await deskMerges.get('last')),
);

/** The last merge of the work of another desk; `null` for none, `undefined` while loading. */
export function useLastDeskMerge(): DeskMergeRecord | null | undefined {
  return useStored(async () => (await readLastDeskMerge()) ?? null);
}

/**
 * Notes when this PC itself has read contents whose times of receipt it has from the last merge alone: undone, it goes by its
 * own, and not by the next reading.
 * @param contents by `sameReportKey`
 */
export async function noteReadHere(contents: readonly string[], at: string): Promise<void> {
  const read = new Set(contents);
  const isFromMergeAlone = ({ before, after }: Change<Receipt>) => before === null && read.has(after.key);
  if ((await readLastDeskMerge())?.changes.receipts.some(isFromMergeAlone) !== true) return;
  await saveChange([readLastDeskMerge], async () => {
    const record = await readLastDeskMerge();
    if (record === undefined) return;
    const noted = record.changes.receipts.map((change) =>
      isFromMergeAlone(change) ? { ...change, before: { key: change.after.key, at } } : change,
    );
    await deskMerges.put({ ...record, changes: { ...record.changes, receipts: noted } });
  });
}

/** Puts the rows of a table back that stand as the merge has left them; gives how many do not. */
async function putBack<Row extends object>(
  table: Table<unknown, string, object>,
  changes: readonly Change<Row>[],
  keyOf: (row: Row) => string,
): Promise<number> {
  let keptCount = 0;
  for (const { before, after } of changes) {
    const current = asJson({ row: (await table.get(keyOf(after))) ?? null }) as { readonly row: unknown };
    if (isSameValue(current.row, before)) continue;
    if (!isSameValue(current.row, after)) keptCount += 1;
    else if (before === null) await table.delete(keyOf(after));
    else await table.put(before);
  }
  return keptCount;
}

/**
 * Undoes the last merge of the work of another desk: first the keys, which main keeps, then all the rest at once; that it was
 * begun is noted before, so that it is carried on after a sudden end. What was changed since stays: gives how many rows these
 * are, `null` where there is nothing to undo.
 */
export async function undoDeskMerge(): Promise<Result<number | null, Failure>> {
  const before = await putOpenKeysBack();
  if (!before.ok) return before;
  const record = await readLastDeskMerge();
  if (record === undefined) return ok(null);
  const { changes, fileName, givenBy, mergedAt } = record;
  await noteOpenDeskMerge({ id: 'open', step: 'undoing', begunAt: mergedAt, fileName, givenBy, keys: [] });
  const keptKeys = await putKeysBack(changes.keys);
  if (!keptKeys.ok) {
    await forgetOpenDeskMerge();
    return keptKeys;
  }
  const keptCount = await saveChange([decisions, receipts, lowerDesks, deskMerges], async () => {
    const kept = [
      await putBack(decisions, changes.decisions, ({ key }) => key),
      await putBack(receipts, changes.receipts, ({ key }) => key),
      await putBack(lowerDesks, changes.lowerDesks, ({ fingerprint }) => fingerprint),
    ];
    await deskMerges.bulkDelete(['last', 'open']);
    return kept.reduce((sum, count) => sum + count, 0);
  });
  return ok(keptCount + keptKeys.value);
}
