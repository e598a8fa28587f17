import { RecordRow } from './record-row.tsx';
import classes from './record-table.module.css';
import type { RecordKind } from '#shared/records/record-kind.ts';
import type { RowRemark } from '#shared/records/row-remark.ts';
import type { useFocusTarget } from './use-focus-target.ts';
import type { NumberedRecord } from './use-row-search.ts';
import type { RowPiece } from '#renderer/ui/use-row-window.ts';

interface RecordTableBodyProps {
  readonly kind: RecordKind;
  readonly rows: readonly NumberedRecord[];
  readonly pieces: readonly RowPiece[];
  readonly remarksOf: (rowIndex: number) => readonly RowRemark[];
  readonly focus: ReturnType<typeof useFocusTarget>;
  readonly onRowFocus: (recordId: string | undefined) => void;
  readonly onRemove: (recordId: string) => void;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** The rows that are drawn, with room for those that are not. */
export function RecordTableBody({
  kind,
  rows,
  pieces,
  remarksOf,
  focus: { target, reach },
  onRowFocus,
  onRemove,
  measure,
}: RecordTableBodyProps) {
  return (
    <tbody
      onFocus={({ target: focused }) => {
        onRowFocus(focused.closest('tr')?.dataset['record']);
      }}
    >
      {pieces.map((piece) => {
        if (piece.kind === 'room') {
          return (
            <tr key={piece.key} aria-hidden className={classes['room']}>
              <td colSpan={Object.keys(kind.columns).length + 2} style={{ height: piece.height }} />
            </tr>
          );
        }
        const shown = rows[piece.index];
        if (shown === undefined) return null;
        const { record, number } = shown;
        return (
          <RecordRow
            key={record.id}
            kind={kind}
            record={record}
            rowNumber={number}
            index={piece.index}
            remarks={remarksOf(number - 1)}
            focusAt={target?.recordId === record.id ? target.at : undefined}
            onFocusReached={reach}
            onRemove={onRemove}
            measure={measure}
          />
        );
      })}
    </tbody>
  );
}
