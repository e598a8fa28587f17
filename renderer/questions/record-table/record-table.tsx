import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { emptyRow, MAX_ROWS, type RecordKind } from '#shared/records/record-kind.ts';
import { addRecord, removeRecord, useRecords } from '#renderer/storage/records.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { offerUndo } from '#renderer/ui/undo.tsx';
import { RecordRow } from './record-row.tsx';
import classes from './record-table.module.css';

interface RecordTableProps {
  readonly campaign: string;
  readonly kind: RecordKind;
  /** The row, counted from 1, that is to be corrected: its first missing cell takes the focus. */
  readonly wantedRow?: number | undefined;
}

function focusColumn(row: Element | null, columnId: string | undefined): boolean {
  const field = [...(row?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].find(
    (candidate) => candidate.dataset['column'] === columnId,
  );
  field?.focus();
  return field !== undefined;
}

/** A record table of a campaign, edited in place. Every cell saves itself; removing a row can be taken back. */
export function RecordTable({ campaign, kind, wantedRow }: RecordTableProps) {
  const records = useRecords(campaign, kind.id);
  const [addedId, setAddedId] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);

  const add = async () => {
    setAddedId(await addRecord(campaign, kind.id, emptyRow(kind)));
  };
  const remove = useCallback(
    async (recordId: string) => {
      // The focus would fall back to the top of the page together with the row.
      addButton.current?.focus();
      const undo = await removeRecord(recordId);
      offerUndo({ message: recordTableTexts.removed(kind.rowName), undo });
    },
    [kind],
  );
  const onRemove = useCallback(
    (recordId: string) => {
      void remove(recordId);
    },
    [remove],
  );

  const moveDown = (event: KeyboardEvent<HTMLElement>) => {
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey;
    if (!isPlainEnter || event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
    const columnId = event.target.dataset['column'];
    if (columnId === undefined) return;
    event.preventDefault();
    if (!focusColumn(event.target.closest('tr')?.nextElementSibling ?? null, columnId)) void add();
  };

  if (records === undefined) return <p className={classes['loading']}>{recordTableTexts.loading}</p>;
  const isFull = records.length >= MAX_ROWS;
  const button = (label: string) => (
    <Button
      ref={addButton}
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden />}
      disabled={isFull}
      onClick={() => {
        void add();
      }}
    >
      {label}
    </Button>
  );
  if (records.length === 0) {
    return <EmptyState text={kind.description} action={button(recordTableTexts.addFirst(kind.rowName))} />;
  }
  const columns = Object.entries(kind.columns);
  return (
    <div>
      <div className={classes['box']}>
        <table className={classes['table']} onKeyDown={moveDown}>
          <caption>
            <VisuallyHidden>{kind.title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={classes['rowNumber']}>
                <VisuallyHidden>{recordTableTexts.rowNumber}</VisuallyHidden>
              </th>
              {columns.map(([columnId, column]) => (
                <th key={columnId} scope="col" data-kind={column.kind}>
                  {column.label}
                  {column.isRequired ? (
                    <>
                      <span className={classes['star']} aria-hidden>
                        {' *'}
                      </span>
                      <VisuallyHidden>{`, ${recordTableTexts.required}`}</VisuallyHidden>
                    </>
                  ) : null}
                </th>
              ))}
              <th scope="col" className={classes['actions']}>
                <VisuallyHidden>{recordTableTexts.actions}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {records.map((record, index) => (
              <RecordRow
                key={record.id}
                kind={kind}
                record={record}
                rowNumber={index + 1}
                focusAt={record.id === addedId ? 'first' : index + 1 === wantedRow ? 'missing' : undefined}
                onRemove={onRemove}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes['foot']}>
        {button(recordTableTexts.add(kind.rowName))}
        <span className={classes['count']} role="status">
          {recordTableTexts.count(records.length, kind.rowName)}
        </span>
        <span className={classes['remark']}>
          {isFull ? recordTableTexts.full(MAX_ROWS) : recordTableTexts.keys}
        </span>
      </div>
    </div>
  );
}
