import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { useRecords } from '#renderer/storage/records.ts';
import { useRowWindow } from '#renderer/ui/use-row-window.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { RecordTableBody } from './record-table-body.tsx';
import { RecordTableFoot } from './record-table-foot.tsx';
import { RecordTableColumns, RecordTableHead } from './record-table-head.tsx';
import classes from './record-table.module.css';
import { RowSearchBar } from './row-search-bar.tsx';
import { tableWidth } from './column-widths.ts';
import { goDown, goToSearch } from './table-keys.ts';
import { TableNote, TableSummary } from './table-summary.tsx';
import { useFocusTarget } from './use-focus-target.ts';
import { useRowActions } from './use-row-actions.ts';
import { useRowRemarks } from './use-row-remarks.ts';
import { useRowSearch } from './use-row-search.ts';
import { useTableContext } from './use-table-context.ts';

/** A table that is taken in at a glance needs no search. */
const MOST_ROWS_WITHOUT_SEARCH = 20;

/** A row without remarks, in px. */
const USUAL_ROW_HEIGHT = 39;

interface RecordTableProps {
  readonly directive: Directive;
  readonly kind: RecordKind;
  /** A heading above the table, where the place around it has none. */
  readonly title?: string;
  /** Beside the heading: the way to the screen of the table. */
  readonly actions?: ReactNode;
  /** Whether an empty table is not worth showing here. */
  readonly isHiddenWhenEmpty?: boolean;
  /** Whether the table has the height of the window. */
  readonly isTall?: boolean;
  /** The row, counted from 1, that is to be corrected: its first missing cell takes the focus. */
  readonly wantedRow?: number | undefined;
}

interface TableHeadingProps {
  readonly title: string | undefined;
  readonly actions: ReactNode;
}

function TableHeading({ title, actions }: TableHeadingProps) {
  if (title === undefined && actions === undefined) return null;
  return (
    <div className={classes['heading']}>
      {title !== undefined && <h3 className={classes['title']}>{title}</h3>}
      {actions}
    </div>
  );
}

/** A record table of a campaign, edited in place. Every cell saves itself; removing a row can be taken back. */
export function RecordTable({
  directive,
  kind,
  title,
  actions,
  isHiddenWhenEmpty = false,
  isTall = false,
  wantedRow,
}: RecordTableProps) {
  const campaign = directive.id;
  const records = useRecords(campaign, kind.id);
  const context = useTableContext(directive);
  const { remarksOf, isToReview, toReviewCount } = useRowRemarks(directive, kind, records, context);
  const { rows, search, look } = useRowSearch(kind, records, isToReview);
  const focus = useFocusTarget(records, wantedRow);
  const [focusedId, setFocusedId] = useState<string>();
  const [surface, box, searchField] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLInputElement>(null),
  ];
  const rowIds = useMemo(() => rows.map(({ record }) => record.id), [rows]);
  const { pieces, measure } = useRowWindow({
    box,
    rowIds,
    pinnedIds: [focusedId, focus.target?.recordId],
    usualRowHeight: USUAL_ROW_HEIGHT,
  });
  const { addButton, add, remove } = useRowActions(campaign, kind, (recordId) => {
    focus.aim(recordId, 'first');
  });

  if (records === undefined) return <p className={classes['remark']}>{recordTableTexts.loading}</p>;
  const isEmpty = records.length === 0;
  if (isEmpty && isHiddenWhenEmpty) return null;
  const hasSearch = records.length > MOST_ROWS_WITHOUT_SEARCH;

  const onCellKey = (event: KeyboardEvent<HTMLElement>) => {
    goDown(event, rows.length, add);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (hasSearch) goToSearch(event, searchField.current);
  };

  return (
    <div ref={surface} className={classes['root']} tabIndex={-1} onKeyDown={onKey} data-tall={isTall}>
      <TableHeading title={title} actions={actions} />
      {!isEmpty && <TableSummary kind={kind} records={records} context={context} />}
      {hasSearch && (
        <RowSearchBar
          search={search}
          field={searchField}
          shownCount={rows.length}
          rowCount={records.length}
          toReviewCount={toReviewCount}
          onSearch={look}
          onGoToFound={() => {
            const first = rows[0];
            if (first !== undefined) focus.aim(first.record.id, 'first');
          }}
        />
      )}
      {!isEmpty && (
        <div ref={box} className={classes['box']}>
          <table
            className={classes['table']}
            style={{ minWidth: tableWidth(kind) }}
            aria-rowcount={rows.length + 1}
            onKeyDown={onCellKey}
          >
            <caption>
              <VisuallyHidden>{kind.title}</VisuallyHidden>
            </caption>
            <RecordTableColumns kind={kind} />
            <RecordTableHead kind={kind} />
            <RecordTableBody
              kind={kind}
              rows={rows}
              pieces={pieces}
              remarksOf={remarksOf}
              focus={focus}
              onRowFocus={setFocusedId}
              onRemove={remove}
              measure={measure}
            />
          </table>
        </div>
      )}
      <RecordTableFoot
        campaign={campaign}
        kind={kind}
        rowCount={records.length}
        surface={surface}
        addButton={addButton}
        onAdd={add}
        onPasted={(recordId) => {
          focus.aim(recordId, 'row');
        }}
      />
      {!isEmpty && <TableNote kind={kind} records={records} context={context} />}
    </div>
  );
}
