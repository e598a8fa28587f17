import { type ChangeEvent, type ReactNode, useId, useState } from 'react';
import type { Cell, Column } from '#shared/records/columns.ts';
import { updateRecord } from '#renderer/storage/records.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { findUnsaved } from '../autosave/unsaved-text.ts';
import { useAutosave } from '../autosave/use-autosave.ts';
import { cellPlace } from './cells/cell-place.ts';
import classes from './record-table.module.css';
import { cellToTyped, readCell } from './cells/typed-cell.ts';

interface RecordCellProps {
  readonly recordId: string;
  readonly columnId: string;
  readonly column: Column;
  readonly cell: Cell | undefined;
  /** Counted from 1, for the name of the field. */
  readonly rowNumber: number;
  /** The id of the element with the remarks of the row, where this cell carries them. */
  readonly remarksId?: string | undefined;
  /** The remarks of the row. */
  readonly children?: ReactNode;
}

/** What stands in a cell: the stored value, or what is being typed over it. */
function useTypedCell({ recordId, columnId, column, cell }: RecordCellProps) {
  const place = cellPlace(recordId, columnId);
  const [draft, setDraft] = useState(() => {
    const kept = findUnsaved(place);
    return typeof kept === 'string' ? kept : undefined;
  });
  const typed = draft ?? cellToTyped(column, cell);
  const { fault, onType, onDone } = useAutosave({
    place,
    typed,
    read: (text: string) => readCell(column, text),
    save: (value) => {
      if (value !== cell) void updateRecord(recordId, { [columnId]: value });
    },
  });
  return {
    typed,
    fault,
    type: (text: string) => {
      setDraft(text);
      onType(text);
    },
    leave: () => {
      onDone();
      if (draft === undefined) return;
      const read = readCell(column, draft);
      // From now on the cell shows what is stored: cleaned text, a date in its usual form.
      if (read.ok) setDraft(cellToTyped(column, read.value));
    },
  };
}

const SHAPES: Readonly<Partial<Record<Column['kind'], string>>> = {
  date: recordTableTexts.dateShape,
  'date-time': recordTableTexts.dateTimeShape,
};

/** One cell of a record table: a plain field that fills it. */
export function RecordCell(props: RecordCellProps) {
  const { column, columnId, rowNumber, remarksId, children } = props;
  const { typed, fault, type, leave } = useTypedCell(props);
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
    onBlur: leave,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => {
      type(event.currentTarget.value);
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
