import type { Column } from '#shared/records/columns.ts';
import type { PastedRow } from '#shared/records/paste/preview-paste.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { dropDrafts, putRefused } from '#renderer/questions/autosave/drafts.ts';
import { addRecords, newRecordIds, removeRecords } from '#renderer/storage/records.ts';
import { cellPlace } from '../cells/cell-place.ts';
import { readCell } from '../cells/typed-cell.ts';

/** Rows that were added; `no-room` when the texts of the faulty cells could not be kept, and nothing was added. */
export type ImportOutcome =
  | { readonly status: 'added'; readonly ids: readonly string[]; readonly undo: () => Promise<void> }
  | { readonly status: 'no-room' };

/** A field of one line would join what stood on two lines, and two numbers would become one. */
function onOneLine(column: Column, text: string): string {
  if (column.kind === 'long-text') return text;
  const line = text.replace(/\s*\n\s*/gu, ' / ');
  return column.kind === 'count' ? line.replace(/(\d)\s+(?=\d)/gu, '$1 / ') : line;
}

/** What was pasted into the faulty cells, to be put right in the table; not what a field would take for good. */
function textsToCorrect(kind: RecordKind, rows: readonly PastedRow[], ids: readonly string[]) {
  const texts = new Map<string, string>();
  rows.forEach(({ faults }, index) => {
    for (const { columnId, text } of faults) {
      const column = kind.columns[columnId];
      if (column === undefined) continue;
      const line = onOneLine(column, text);
      if (!readCell(column, line).ok) texts.set(cellPlace(ids[index] ?? '', columnId), line);
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
  if (!putRefused(texts)) return { status: 'no-room' };
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
      dropDrafts(texts.keys());
    },
  };
}
