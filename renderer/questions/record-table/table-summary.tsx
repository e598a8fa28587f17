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
  const { figures, note } = useMemo(() => {
    const rows = records.map(({ row }) => row);
    return {
      figures: tableFigures(kind, rows, context),
      note: kind.onScreen?.note?.(rows, context) ?? '',
    };
  }, [kind, records, context]);
  return (
    <div className={classes['summary']}>
      <span className={classes['count']} role="status">
        {recordTableTexts.count(records.length, kind.rowName)}
      </span>
      {figures.length > 0 && <FigureList label={recordTableTexts.figures(kind.title)} figures={figures} />}
      {note !== '' && <p className={classes['note']}>{note}</p>}
    </div>
  );
}
