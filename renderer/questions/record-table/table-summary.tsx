import { useMemo } from 'react';
import { tableFigures } from '#shared/records/table-figures.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import type { TableContext } from '#shared/records/row-remark.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { FigureList } from './figure-list.tsx';
import classes from './record-table.module.css';

interface TableSummaryProps {
  readonly kind: RecordKind;
  readonly records: readonly StoredRecord[];
  readonly context: TableContext;
}

/** A table in one line of figures: `42 ca trực · 3 người thiếu số điện thoại`; its number of rows is read out. */
export function TableSummary({ kind, records, context }: TableSummaryProps) {
  const figures = useMemo(
    () =>
      tableFigures(
        kind,
        records.map(({ row }) => row),
        context,
      ),
    [kind, records, context],
  );
  return (
    <div className={classes['summary']}>
      <span className={classes['count']} role="status">
        {recordTableTexts.count(records.length, kind.rowName)}
      </span>
      {figures.length > 0 && <FigureList label={recordTableTexts.figures(kind.title)} figures={figures} />}
    </div>
  );
}

/** What has to be known beside a table, in some lines: below it, so that a low window shows the rows. */
export function TableNote({ kind, records, context }: TableSummaryProps) {
  const note = useMemo(
    () =>
      kind.onScreen?.note?.(
        records.map(({ row }) => row),
        context,
      ) ?? '',
    [kind, records, context],
  );
  return note === '' ? null : <p className={classes['note']}>{note}</p>;
}
