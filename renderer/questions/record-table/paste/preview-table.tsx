import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconArrowUp, IconCheck } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { Column } from '#shared/records/columns.ts';
import type { PastedRow } from '#shared/records/paste/preview-paste.ts';
import type { PasteFault } from '#shared/records/paste/read-row.ts';
import { cellText, type RecordKind } from '#shared/records/record-kind.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import classes from './paste.module.css';
import { SourceSelect } from './source-select.tsx';
import type { PastePreviewState } from './use-paste-preview.ts';

/** So many rows are drawn at first, and with each press of the button below them. */
const PAGE_SIZE = 100;

/** A pasted row with its place among all pasted rows, counted from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly pasted: PastedRow;
}

/** Enough of a text to know it again. */
const MAX_SHOWN_LENGTH = 200;

function shortened(text: string): string {
  return text.length <= MAX_SHOWN_LENGTH ? text : `${text.slice(0, MAX_SHOWN_LENGTH)}…`;
}

interface PreviewCellProps {
  readonly column: Column;
  readonly text: string;
  readonly fault: PasteFault | undefined;
  readonly isFromAbove: boolean;
  /** What was pasted where the cell now says something else. */
  readonly written: string | undefined;
}

function PreviewCell({ column, text, fault, isFromAbove, written }: PreviewCellProps) {
  if (fault !== undefined) {
    return (
      <td data-kind={column.kind} data-faulty>
        {fault.text !== '' && <span className={classes['pasted']}>{shortened(fault.text)}</span>}
        <span className={classes['fault']}>{pasteTexts.faults[fault.reason]}</span>
      </td>
    );
  }
  return (
    <td data-kind={column.kind}>
      {isFromAbove ? (
        <span className={classes['fromAbove']} title={pasteTexts.fromAbove}>
          <IconArrowUp size={14} aria-hidden />
          {text === '' ? pasteTexts.blank : text}
          <VisuallyHidden>{`, ${pasteTexts.fromAbove}`}</VisuallyHidden>
        </span>
      ) : (
        text
      )}
      {written !== undefined && (
        <span className={classes['written']}>{pasteTexts.written(shortened(written))}</span>
      )}
    </td>
  );
}

interface PreviewRowProps {
  readonly kind: RecordKind;
  readonly numbered: NumberedRow;
}

const PreviewRow = memo(function PreviewRow({ kind, numbered: { number, pasted } }: PreviewRowProps) {
  const isRight = pasted.faults.length === 0;
  return (
    <tr>
      <th scope="row" className={classes['number']} data-right={isRight}>
        {isRight ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
        {number}
        <VisuallyHidden>{`, ${isRight ? pasteTexts.rowIsRight : pasteTexts.rowIsToReview}`}</VisuallyHidden>
      </th>
      {Object.entries(kind.columns).map(([columnId, column]) => (
        <PreviewCell
          key={columnId}
          column={column}
          text={cellText(column, pasted.row[columnId])}
          fault={pasted.faults.find((fault) => fault.columnId === columnId)}
          isFromAbove={pasted.fromAbove.includes(columnId)}
          written={pasted.written[columnId]}
        />
      ))}
    </tr>
  );
});

interface PreviewTableProps {
  readonly kind: RecordKind;
  readonly state: PastePreviewState;
  readonly rows: readonly NumberedRow[];
}

/** The rows as they will stand in the table; the headings say which pasted column each column takes. */
export function PreviewTable({ kind, state: { mapping, setSource }, rows }: PreviewTableProps) {
  const [shownCount, setShownCount] = useState(PAGE_SIZE);
  const hiddenCount = Math.max(0, rows.length - shownCount);
  return (
    // A region that scrolls is reached by Tab, so that the keyboard can scroll it.
    <div className={classes['box']} role="region" aria-label={pasteTexts.preview} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <td className={classes['number']} />
            {Object.entries(kind.columns).map(([columnId, { kind: shape, label, isRequired }]) => (
              <th key={columnId} scope="col" data-kind={shape}>
                <span className={classes['label']}>{isRequired ? `${label} *` : label}</span>
                <SourceSelect
                  label={pasteTexts.sourceOf(label)}
                  mapping={mapping}
                  target={columnId}
                  onChange={(source) => {
                    setSource(columnId, source);
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownCount).map((numbered) => (
            <PreviewRow key={numbered.number} kind={kind} numbered={numbered} />
          ))}
        </tbody>
      </table>
      {hiddenCount > 0 && (
        <Button
          className={classes['more'] ?? ''}
          onClick={() => {
            setShownCount(shownCount + PAGE_SIZE);
          }}
        >
          {pasteTexts.more(Math.min(PAGE_SIZE, hiddenCount))}
        </Button>
      )}
    </div>
  );
}
