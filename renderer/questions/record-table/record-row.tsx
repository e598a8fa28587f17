import { IconTrash } from '@tabler/icons-react';
import { memo, useEffect, useId, useRef } from 'react';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { asksForAction, type RowRemark } from '#shared/records/row-remark.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { rowPlace } from '#renderer/ui/fresh-places.ts';
import { useSettling } from '#renderer/ui/use-settling.ts';
import { RecordCell } from './record-cell.tsx';
import classes from './record-table.module.css';
import { RowRemarkList } from './row-remark-list.tsx';
import type { RowFocus } from './use-focus-target.ts';

/** The headings are the first row of a table for a screen reader. */
const HEADING_ROWS = 1;

interface RecordRowProps {
  readonly kind: RecordKind;
  readonly record: StoredRecord;
  /** Among all rows, counted from 1. */
  readonly rowNumber: number;
  /** Among the rows that are shown, counted from 0. */
  readonly index: number;
  readonly remarks: readonly RowRemark[];
  readonly focusAt: RowFocus | undefined;
  readonly onFocusReached: () => void;
  readonly onRemove: (recordId: string) => void;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** Puts the keyboard into a row, in the middle of the table where it was not in sight. */
function focusRow(row: HTMLTableRowElement, focusAt: RowFocus): void {
  const first = row.querySelector<HTMLElement>('[data-column]');
  const missing = row.querySelector<HTMLElement>('[data-missing="true"]');
  if (focusAt !== 'first') row.scrollIntoView({ block: 'center' });
  if (focusAt === 'row') row.focus({ preventScroll: true });
  else (focusAt === 'missing' ? (missing ?? first) : first)?.focus();
}

function RecordRowView({
  kind,
  record,
  rowNumber,
  index,
  remarks,
  focusAt,
  onFocusReached,
  onRemove,
  measure,
}: RecordRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  const remarksId = useId();
  const settleWhenLeft = useSettling(rowPlace(record.id));
  useEffect(() => {
    if (focusAt === undefined || row.current === null) return;
    focusRow(row.current, focusAt);
    onFocusReached();
  }, [focusAt, onFocusReached]);
  useEffect(() => {
    measure(row.current);
  }, [measure, index]);
  return (
    <tr
      ref={row}
      tabIndex={-1}
      aria-rowindex={index + 1 + HEADING_ROWS}
      data-index={index}
      data-record={record.id}
      data-asks={remarks.some(asksForAction)}
      onBlur={settleWhenLeft}
    >
      <th scope="row" className={classes['rowNumber']}>
        {rowNumber}
      </th>
      {Object.entries(kind.columns).map(([columnId, column], place) => (
        <RecordCell
          key={columnId}
          kind={kind}
          record={record}
          columnId={columnId}
          column={column}
          rowNumber={rowNumber}
          remarksId={place === 0 && remarks.length > 0 ? remarksId : undefined}
        >
          {place === 0 && remarks.length > 0 && <RowRemarkList id={remarksId} remarks={remarks} />}
        </RecordCell>
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

function areSameRemarks(before: readonly RowRemark[], after: readonly RowRemark[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ tone, text }, index) => tone === after[index]?.tone && text === after[index].text)
  );
}

/** One row of a record table; drawn again only when something in it has changed. */
export const RecordRow = memo(
  RecordRowView,
  ({ remarks: before, ...rest }, { remarks: after, ...next }) =>
    areSameRemarks(before, after) &&
    rest.kind === next.kind &&
    rest.record === next.record &&
    rest.rowNumber === next.rowNumber &&
    rest.index === next.index &&
    rest.focusAt === next.focusAt &&
    rest.onFocusReached === next.onFocusReached &&
    rest.onRemove === next.onRemove &&
    rest.measure === next.measure,
);
