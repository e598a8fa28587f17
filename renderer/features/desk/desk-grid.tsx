import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { deskTexts } from '#renderer/texts/desk.ts';
import { useRowWindow } from '#renderer/ui/use-row-window.ts';
import classes from './desk-grid.module.css';
import type { SortOrder } from './unit-rows.ts';

/** A row of which one cell takes two lines, in px. */
const USUAL_ROW_HEIGHT = 60;

/** A column of a table of the desk. */
export interface GridColumn<Row, Column extends string> {
  readonly id: Column;
  readonly label: string;
  /** In pixels, at the least. */
  readonly width: number;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface DeskGridProps<Row, Column extends string> {
  readonly caption: string;
  readonly columns: readonly GridColumn<Row, Column>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** What stands there when there is no row. */
  readonly empty: string;
  /** Given where the rows can be put in order. */
  readonly sorting?: {
    readonly order: SortOrder<Column> | null;
    readonly onSort: (column: Column) => void;
  };
}

/** A table of which only the rows in sight are drawn; its heading stays in sight. */
export function DeskGrid<Row, Column extends string>(props: DeskGridProps<Row, Column>) {
  const { caption, columns, rows, rowId, empty, sorting } = props;
  const box = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string>();
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const { pieces, measure } = useRowWindow({
    box,
    rowIds: ids,
    pinnedIds: [focusedId],
    usualRowHeight: USUAL_ROW_HEIGHT,
  });
  if (rows.length === 0) return <p className={classes['empty']}>{empty}</p>;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    // a region that scrolls has to be reached by keys
    <div ref={box} className={classes['box']} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes['table']} style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${String((column.width / width) * 100)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <GridBody
          columns={columns}
          rows={rows}
          ids={ids}
          pieces={pieces}
          measure={measure}
          onRowFocus={setFocusedId}
        />
      </table>
    </div>
  );
}

interface HeadCellProps<Row, Column extends string> {
  readonly column: GridColumn<Row, Column>;
  readonly sorting: DeskGridProps<Row, Column>['sorting'];
}

function HeadCell<Row, Column extends string>({ column, sorting }: HeadCellProps<Row, Column>) {
  const { id, label, isNumber } = column;
  if (sorting === undefined) {
    return (
      <th scope="col" data-number={isNumber}>
        {label}
      </th>
    );
  }
  const { order, onSort } = sorting;
  const isSorted = order?.column === id;
  const direction = order?.isDescending === true ? 'descending' : 'ascending';
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-number={isNumber} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className={classes['sort']}
        title={deskTexts.table.sortBy(label)}
        onClick={() => {
          onSort(id);
        }}
      >
        {label}
        {isSorted && <Arrow size={14} stroke={2} aria-hidden />}
      </button>
    </th>
  );
}

interface GridBodyProps<Row, Column extends string> extends ReturnType<typeof useRowWindow> {
  readonly columns: readonly GridColumn<Row, Column>[];
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly onRowFocus: (id: string | undefined) => void;
}

/** The rows that are drawn, with room for those that are not. */
function GridBody<Row, Column extends string>(props: GridBodyProps<Row, Column>) {
  const { columns, rows, ids, pieces, measure, onRowFocus } = props;
  return (
    <tbody
      onFocus={({ target }) => {
        onRowFocus(target.closest('tr')?.dataset['row']);
      }}
    >
      {pieces.map((piece) => {
        if (piece.kind === 'room') {
          return (
            <tr key={piece.key} aria-hidden className={classes['room']}>
              <td colSpan={columns.length} style={{ height: piece.height }} />
            </tr>
          );
        }
        const { index } = piece;
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <tr
            key={ids[index]}
            ref={measure}
            data-row={ids[index]}
            data-index={index}
            aria-rowindex={index + 2}
          >
            <Cells columns={columns} row={row} />
          </tr>
        );
      })}
    </tbody>
  );
}

interface CellsProps<Row, Column extends string> {
  readonly columns: readonly GridColumn<Row, Column>[];
  readonly row: Row;
}

/** What a row says does not change while the table scrolls. */
const Cells = memo(function Cells<Row, Column extends string>({ columns, row }: CellsProps<Row, Column>) {
  return columns.map((column) => (
    <td key={column.id} data-number={column.isNumber}>
      {column.cell(row)}
    </td>
  ));
}) as <Row, Column extends string>(props: CellsProps<Row, Column>) => ReactNode;
