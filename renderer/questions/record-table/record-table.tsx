import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { emptyRow, MAX_ROWS, type RecordKind } from '#shared/records/record-kind.ts';
import { addRecord, removeRecord, useRecords } from '#renderer/storage/records.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { offerUndo } from '#renderer/ui/undo.tsx';
import { PasteRows } from './paste/paste-rows.tsx';
import { RecordRow, type RowFocus } from './record-row.tsx';
import { RecordTableHead } from './record-table-head.tsx';
import classes from './record-table.module.css';

interface RecordTableProps {
  readonly campaign: string;
  readonly kind: RecordKind;
  /** A heading above the table, where the place around it has none. */
  readonly title?: string;
  /** Whether an empty table is not worth showing here. */
  readonly isHiddenWhenEmpty?: boolean;
  /** The row, counted from 1, that is to be corrected: its first missing cell takes the focus. */
  readonly wantedRow?: number | undefined;
}

/** The field of the row below in the same column; none below the last row. */
function fieldBelow(field: HTMLElement): HTMLElement | undefined {
  const below = field.closest('tr')?.nextElementSibling;
  return [...(below?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].find(
    (candidate) => candidate.dataset['column'] === field.dataset['column'],
  );
}

function useRowActions(campaign: string, kind: RecordKind) {
  const [addedId, setAddedId] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const isAdding = useRef(false);
  const add = async () => {
    // Enter held down would fill the table with empty rows.
    if (isAdding.current) return;
    isAdding.current = true;
    try {
      setAddedId(await addRecord(campaign, kind.id, emptyRow(kind)));
    } finally {
      isAdding.current = false;
    }
  };
  const remove = useCallback(
    (recordId: string) => {
      const run = async () => {
        const undo = await removeRecord(recordId);
        offerUndo({ message: recordTableTexts.removed(kind.rowName), undo });
      };
      // The focus would fall back to the top of the page together with the row.
      addButton.current?.focus();
      void run();
    },
    [kind],
  );
  return {
    addedId,
    addButton,
    add: () => {
      void add();
    },
    remove,
  };
}

/** A record table of a campaign, edited in place. Every cell saves itself; removing a row can be taken back. */
export function RecordTable({
  campaign,
  kind,
  title,
  isHiddenWhenEmpty = false,
  wantedRow,
}: RecordTableProps) {
  const records = useRecords(campaign, kind.id);
  const { addedId, addButton, add, remove } = useRowActions(campaign, kind);
  /** The first of the rows that were pasted last. */
  const [pastedId, setPastedId] = useState<string>();
  const surface = useRef<HTMLDivElement>(null);

  if (records === undefined) return <p className={classes['remark']}>{recordTableTexts.loading}</p>;
  const isEmpty = records.length === 0;
  if (isEmpty && isHiddenWhenEmpty) return null;

  const focusAt = (recordId: string, rowNumber: number): RowFocus | undefined => {
    if (recordId === pastedId) return 'row';
    if (recordId === addedId) return 'first';
    return rowNumber === wantedRow ? 'missing' : undefined;
  };
  const moveDown = (event: KeyboardEvent<HTMLElement>) => {
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey;
    if (!isPlainEnter || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['column'] === undefined) return;
    event.preventDefault();
    const below = fieldBelow(event.target);
    if (below === undefined) add();
    else below.focus();
  };

  return (
    <div ref={surface} className={classes['root']} tabIndex={-1}>
      {title !== undefined && <h3 className={classes['title']}>{title}</h3>}
      {!isEmpty && (
        <div className={classes['box']}>
          <table className={classes['table']} onKeyDown={moveDown}>
            <caption>
              <VisuallyHidden>{kind.title}</VisuallyHidden>
            </caption>
            <RecordTableHead kind={kind} />
            <tbody>
              {records.map((record, index) => (
                <RecordRow
                  key={record.id}
                  kind={kind}
                  record={record}
                  rowNumber={index + 1}
                  focusAt={focusAt(record.id, index + 1)}
                  onRemove={remove}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes[isEmpty ? 'empty' : 'foot']}>
        <Button
          ref={addButton}
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={records.length >= MAX_ROWS}
          onClick={add}
        >
          {isEmpty ? recordTableTexts.addFirst(kind.rowName) : recordTableTexts.add(kind.rowName)}
        </Button>
        <PasteRows
          campaign={campaign}
          kind={kind}
          rowCount={records.length}
          surface={surface}
          onAdded={setPastedId}
        />
        {isEmpty ? (
          <p className={classes['description']}>{kind.description}</p>
        ) : (
          <>
            <span className={classes['count']} role="status">
              {recordTableTexts.count(records.length, kind.rowName)}
            </span>
            <span className={classes['remark']}>
              {records.length >= MAX_ROWS ? recordTableTexts.full(MAX_ROWS) : recordTableTexts.keys}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
