import { useCallback, useRef } from 'react';
import { emptyRow, type RecordKind } from '#shared/records/record-kind.ts';
import { addRecords, newRecordIds, removeRecord } from '#renderer/storage/records.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { markFresh, rowPlace, settle } from '#renderer/ui/fresh-places.ts';
import { offerUndo, recordUndo } from '#renderer/ui/undo.tsx';
import { tablePlace } from './cells/cell-place.ts';

/** What was written into the row since are steps of their own, and are taken back before it. */
function rememberAdded({ rowName, title }: RecordKind, place: string, recordId: string): void {
  recordUndo({
    message: recordTableTexts.added(rowName),
    undoneMessage: recordTableTexts.addUndone(title),
    place,
    undo: () => removeRecord(recordId),
  });
}

/** Adds and removes rows of a table. */
export function useRowActions(campaign: string, kind: RecordKind, onAdded: (recordId: string) => void) {
  const addButton = useRef<HTMLButtonElement>(null);
  const isAdding = useRef(false);
  const place = tablePlace(campaign, kind.id);
  const add = async () => {
    // Enter held down would fill the table with empty rows.
    if (isAdding.current) return;
    isAdding.current = true;
    try {
      const [id = ''] = newRecordIds(1);
      // Before it is drawn: what a new row lacks is not held against it until it is left.
      markFresh(rowPlace(id));
      const [addedId] = await addRecords(campaign, kind.id, [emptyRow(kind)], [id]);
      if (addedId === undefined) {
        settle(rowPlace(id));
        return;
      }
      rememberAdded(kind, place, addedId);
      onAdded(addedId);
    } finally {
      isAdding.current = false;
    }
  };
  const remove = useCallback(
    (recordId: string) => {
      const run = async () => {
        const undo = await removeRecord(recordId);
        offerUndo({ message: recordTableTexts.removed(kind.rowName), place, undo });
      };
      // The focus would fall back to the top of the page together with the row.
      addButton.current?.focus();
      void run();
    },
    [kind, place],
  );
  return {
    addButton,
    add: () => {
      void add();
    },
    remove,
  };
}
