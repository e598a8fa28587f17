import type { Cell } from '#shared/records/columns.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { giveWay } from '#renderer/questions/autosave/drafts.ts';
import { updateRecord } from '#renderer/storage/records.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { recordUndo } from '#renderer/ui/undo.tsx';
import { cellPlace, tablePlace } from './cell-place.ts';

/** Saves a cell and remembers how to take it back. Resolves when the disk has it. */
export async function saveCell(
  kind: RecordKind,
  record: StoredRecord,
  columnId: string,
  cell: Cell,
): Promise<void> {
  const place = cellPlace(record.id, columnId);
  const label = kind.columns[columnId]?.label ?? '';
  const putBack = await updateRecord(record.id, { [columnId]: cell });
  recordUndo({
    message: recordTableTexts.changed(kind.title, label),
    undoneMessage: recordTableTexts.undone(kind.title, label),
    place: tablePlace(record.campaign, record.kindId),
    typingOf: place,
    undo: async () => {
      flushTyping();
      await putBack();
      giveWay([place]);
    },
  });
}
