import { IconTrash } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import type { RecordKind } from '#shared/records/record-kind.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { RecordCell } from './record-cell.tsx';
import classes from './record-table.module.css';

/**
 * What of a row takes the focus: the first cell of a new one, the first missing cell of one to be corrected, the whole
 * row where pasted rows begin (there Ctrl+Z takes back the paste, which in a cell would take back typing).
 */
export type RowFocus = 'first' | 'missing' | 'row';

interface RecordRowProps {
  readonly kind: RecordKind;
  readonly record: StoredRecord;
  readonly rowNumber: number;
  readonly focusAt: RowFocus | undefined;
  readonly onRemove: (recordId: string) => void;
}

function RecordRowView({ kind, record, rowNumber, focusAt, onRemove }: RecordRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (focusAt === undefined || row.current === null) return;
    if (focusAt === 'row') {
      row.current.scrollIntoView({ block: 'center' });
      row.current.focus({ preventScroll: true });
      return;
    }
    const first = row.current.querySelector<HTMLElement>('[data-column]');
    const missing = row.current.querySelector<HTMLElement>('[data-missing="true"]');
    (focusAt === 'missing' ? (missing ?? first) : first)?.focus();
  }, [focusAt]);
  return (
    <tr ref={row} tabIndex={focusAt === 'row' ? -1 : undefined}>
      <th scope="row" className={classes['rowNumber']}>
        {rowNumber}
      </th>
      {Object.entries(kind.columns).map(([columnId, column]) => (
        <RecordCell
          key={columnId}
          recordId={record.id}
          columnId={columnId}
          column={column}
          cell={record.row[columnId]}
          rowNumber={rowNumber}
        />
      ))}
      <td className={classes['actions']}>
        <button
          type="button"
          className={classes['remove']}
          aria-label={recordTableTexts.remove(kind.rowName, rowNumber)}
          title={recordTableTexts.remove(kind.rowName, rowNumber)}
          onClick={() => {
            onRemove(record.id);
          }}
        >
          <IconTrash size={18} stroke={1.6} aria-hidden />
        </button>
      </td>
    </tr>
  );
}

/** One row of a record table; drawn again only when something in it has changed, as a table may have 200 rows. */
export const RecordRow = memo(
  RecordRowView,
  (before, after) =>
    before.kind === after.kind &&
    before.rowNumber === after.rowNumber &&
    before.focusAt === after.focusAt &&
    before.onRemove === after.onRemove &&
    before.record.id === after.record.id &&
    Object.keys(after.kind.columns).every((id) => before.record.row[id] === after.record.row[id]),
);
