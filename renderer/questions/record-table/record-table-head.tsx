import { VisuallyHidden } from '@mantine/core';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { ACTIONS_WIDTH, columnWidths, NUMBER_WIDTH } from './column-widths.ts';
import classes from './record-table.module.css';

/** The widths of the columns; where there is room they grow in proportion. */
export function RecordTableColumns({ kind }: { readonly kind: RecordKind }) {
  const widths = columnWidths(kind);
  return (
    <colgroup>
      <col style={{ width: `${String(NUMBER_WIDTH)}rem` }} />
      {Object.keys(kind.columns).map((columnId, index) => (
        <col key={columnId} style={{ width: `${String(widths[index] ?? 0)}rem` }} />
      ))}
      <col style={{ width: `${String(ACTIONS_WIDTH)}rem` }} />
    </colgroup>
  );
}

/** The headings of a record table; a star marks the columns that have to be filled. */
export function RecordTableHead({ kind }: { readonly kind: RecordKind }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes['rowNumber']}>
          <VisuallyHidden>{recordTableTexts.rowNumber}</VisuallyHidden>
        </th>
        {Object.entries(kind.columns).map(([columnId, column]) => (
          <th key={columnId} scope="col" data-kind={column.kind}>
            {column.label}
            {column.isRequired && (
              <>
                <span className={classes['star']} aria-hidden>
                  {'\u00a0*'}
                </span>
                <VisuallyHidden>{`, ${recordTableTexts.required}`}</VisuallyHidden>
              </>
            )}
          </th>
        ))}
        <th scope="col" className={classes['actions']}>
          <VisuallyHidden>{recordTableTexts.actions}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}
