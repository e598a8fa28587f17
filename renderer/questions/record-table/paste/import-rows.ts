import type { PastedRow } from '#shared/records/paste/preview-paste.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { dropAllUnsaved, keepAllUnsaved } from '#renderer/questions/autosave/unsaved-text.ts';
import { addRecords, newRecordIds, removeRecords } from '#renderer/storage/records.ts';
import { cellPlace } from '../cell-place.ts';
import { readCell } from '../typed-cell.ts';

/** Rows that were added; `no-room` when the texts of the faulty cells could not be kept, and nothing was added. */
export type ImportOutcome =
  | { readonly status: 'added'; readonly ids: readonly string[]; readonly undo: () => Promise<void> }
  | { readonly status: 'no-room' };

/** What was pasted into the faulty cells, to be put right in the table; not what a field would take for good. */
function textsToCorrect(kind: RecordKind, rows: readonly PastedRow[], ids: readonly string[]) {
  const texts = new Map<string, string>();
  rows.forEach(({ faults }, index) => {
    for (const { columnId, text } of faults) {
      const column = kind.columns[columnId];
      const isRefused = column !== undefined && !readCell(column, text).ok;
      if (isRefused) texts.set(cellPlace(ids[index] ?? '', columnId), text);
    }
  });
  return texts;
}

/** Adds pasted rows to a table. A faulty cell is stored empty, and its field shows what was pasted. */
export async function importRows(
  campaign: string,
  kind: RecordKind,
  rows: readonly PastedRow[],
): Promise<ImportOutcome> {
  const ids = newRecordIds(rows.length);
  const texts = textsToCorrect(kind, rows, ids);
  // Before the rows are drawn: a field looks for its text when it appears.
  if (!keepAllUnsaved(texts)) return { status: 'no-room' };
  const added = await addRecords(
    campaign,
    kind.id,
    rows.map(({ row }) => row),
    ids,
  );
  return {
    status: 'added',
    ids: added,
    undo: async () => {
      await removeRecords(added);
      dropAllUnsaved(texts.keys());
    },
  };
}
