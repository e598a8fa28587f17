import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { MAX_ROWS, type RecordKind } from '#shared/records/record-kind.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { PasteRows } from './paste/paste-rows.tsx';
import classes from './record-table.module.css';

interface RecordTableFootProps {
  readonly campaign: string;
  readonly kind: RecordKind;
  readonly rowCount: number;
  /** Rows pasted while the focus is in here are for this table. */
  readonly surface: RefObject<HTMLElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly onAdd: () => void;
  /** The first of the rows that were pasted. */
  readonly onPasted: (recordId: string) => void;
}

/** The ways to get rows into a table; for an empty one also what belongs in it. */
export function RecordTableFoot({
  campaign,
  kind,
  rowCount,
  surface,
  addButton,
  onAdd,
  onPasted,
}: RecordTableFootProps) {
  const isEmpty = rowCount === 0;
  const isFull = rowCount >= MAX_ROWS;
  return (
    <div className={classes[isEmpty ? 'empty' : 'foot']}>
      <Button
        ref={addButton}
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={isFull}
        onClick={onAdd}
      >
        {isEmpty ? recordTableTexts.addFirst(kind.rowName) : recordTableTexts.add(kind.rowName)}
      </Button>
      <PasteRows campaign={campaign} kind={kind} rowCount={rowCount} surface={surface} onAdded={onPasted} />
      {isEmpty ? (
        <p className={classes['description']}>{kind.description}</p>
      ) : (
        <span className={classes['remark']}>
          {isFull ? recordTableTexts.full(MAX_ROWS) : recordTableTexts.keys}
        </span>
      )}
    </div>
  );
}
