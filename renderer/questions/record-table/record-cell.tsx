import { type ChangeEvent, type ReactNode, useId } from 'react';
import type { Column } from '#shared/records/columns.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { useAutosavedField } from '../autosave/use-autosaved-field.ts';
import { cellPlace } from './cells/cell-place.ts';
import { saveCell } from './cells/save-cell.ts';
import classes from './record-table.module.css';
import { cellToTyped, readCell } from './cells/typed-cell.ts';

interface RecordCellProps {
  readonly kind: RecordKind;
  readonly record: StoredRecord;
  readonly columnId: string;
  readonly column: Column;
  /** Counted from 1, for the name of the field. */
  readonly rowNumber: number;
  /** The id of the element with the remarks of the row, where this cell carries them. */
  readonly remarksId?: string | undefined;
  /** The remarks of the row. */
  readonly children?: ReactNode;
}

const SHAPES: Readonly<Partial<Record<Column['kind'], string>>> = {
  date: recordTableTexts.dateShape,
  'date-time': recordTableTexts.dateTimeShape,
};

/** One cell of a record table: a plain field that fills it. */
export function RecordCell({
  kind,
  record,
  columnId,
  column,
  rowNumber,
  remarksId,
  children,
}: RecordCellProps) {
  const { typed, fault, onType, onDone } = useAutosavedField({
    place: cellPlace(record.id, columnId),
    stored: record.row[columnId],
    toTyped: (value) => cellToTyped(column, value),
    read: (text: string) => readCell(column, text),
    save: (value) => saveCell(kind, record, columnId, value),
  });
  const faultId = useId();
  const field = {
    className: classes['field'],
    'aria-label': recordTableTexts.cell(column.label, rowNumber),
    'aria-required': column.isRequired,
    'aria-invalid': fault !== undefined,
    'aria-describedby': [fault === undefined ? '' : faultId, remarksId ?? ''].join(' ').trim() || undefined,
    'data-column': columnId,
    'data-missing': column.isRequired && typed === '',
    value: typed,
    onBlur: onDone,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => {
      onType(event.currentTarget.value);
    },
  };
  return (
    <td data-kind={column.kind}>
      {column.kind === 'choice' ? (
        <select {...field}>
          <option value="" />
          {column.options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          {/* A pasted or older text that is no option is still to be seen. */}
          {typed !== '' && !column.options.some(({ id }) => id === typed) && (
            <option value={typed}>{typed}</option>
          )}
        </select>
      ) : column.kind === 'long-text' ? (
        <textarea rows={1} {...field} />
      ) : (
        <input
          type="text"
          autoComplete="off"
          inputMode={column.kind === 'count' ? 'numeric' : undefined}
          placeholder={SHAPES[column.kind]}
          {...field}
        />
      )}
      {fault === undefined ? null : (
        <p id={faultId} className={classes['fault']}>
          {fault}
        </p>
      )}
      {children}
    </td>
  );
}
