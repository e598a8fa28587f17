import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import type { PastedRow } from '#shared/records/paste/preview-paste.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import { offerUndo } from '#renderer/ui/undo.tsx';
import { tablePlace } from '../cells/cell-place.ts';
import { importRows } from './import-rows.ts';
import { LeftOutList } from './left-out-list.tsx';
import classes from './paste.module.css';
import { PasteDecisions } from './paste-decisions.tsx';
import { type NumberedRow, PreviewTable } from './preview-table.tsx';
import { type PastePreviewState, usePastePreview } from './use-paste-preview.ts';

interface PasteReviewProps {
  readonly campaign: string;
  readonly kind: RecordKind;
  readonly room: number;
  readonly table: ClipboardTable;
  readonly onCancel: () => void;
  readonly onAdded: (firstRecordId: string) => void;
}

/** What the user should know about the paste as a whole. */
function PasteRemarks({ state: { mapping, preview } }: { readonly state: PastePreviewState }) {
  const ignored = preview.ignoredColumns.map((index) =>
    pasteTexts.ignoredSource(index, mapping.headings[index] ?? ''),
  );
  const remarks = [
    ...(preview.dayOrder === 'month-first' ? [pasteTexts.monthFirst] : []),
    ...(preview.isCut ? [pasteTexts.isCut(preview.rows.length)] : []),
    ...(ignored.length > 0 ? [pasteTexts.ignored(ignored)] : []),
  ];
  return remarks.map((remark) => (
    <p key={remark} className={classes['remark']}>
      {remark}
    </p>
  ));
}

interface CountsProps {
  readonly rightCount: number;
  readonly toReviewCount: number;
}

function Counts({ rightCount, toReviewCount }: CountsProps) {
  return (
    <p className={classes['counts']} role="status">
      {rightCount + toReviewCount === 0 && pasteTexts.noRows}
      {rightCount > 0 && (
        <span data-tone="done">
          <ToneIcon tone="done" size={18} />
          {pasteTexts.right(rightCount)}
        </span>
      )}
      {toReviewCount > 0 && (
        <span data-tone="warning">
          <ToneIcon tone="warning" size={18} />
          {pasteTexts.toReview(toReviewCount)}
        </span>
      )}
    </p>
  );
}

/** Adds the chosen rows once, however often the button is pressed. */
function useTaking({ campaign, kind, onAdded }: PasteReviewProps) {
  const [isTaking, setIsTaking] = useState(false);
  const [hasNoRoom, setHasNoRoom] = useState(false);
  const take = (rows: readonly PastedRow[]) => {
    const run = async () => {
      const outcome = await importRows(campaign, kind, rows);
      setIsTaking(false);
      setHasNoRoom(outcome.status === 'no-room');
      if (outcome.status === 'no-room') return;
      const { ids, undo } = outcome;
      onAdded(ids[0] ?? '');
      const toReviewCount = rows.filter(({ faults }) => faults.length > 0).length;
      offerUndo({
        message: pasteTexts.added(ids.length, kind.rowName, toReviewCount),
        place: tablePlace(campaign, kind.id),
        undo,
      });
    };
    setIsTaking(true);
    void run();
  };
  return { isTaking, hasNoRoom, take };
}

/** The pasted rows as they would be added, with everything that is wrong, and the choice to take all or the right ones. */
export function PasteReview(props: PasteReviewProps) {
  const { kind, room, table, onCancel } = props;
  const state = usePastePreview(kind, table, room);
  const { isTaking, hasNoRoom, take } = useTaking(props);
  const [isFiltered, setIsFiltered] = useState(false);
  const firstButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The dialog has looked for its first focus already when it was opened without a table.
    firstButton.current?.focus();
  }, []);

  const numbered = state.preview.rows.map((pasted, index): NumberedRow => ({ number: index + 1, pasted }));
  const toReview = numbered.filter(({ pasted }) => pasted.faults.length > 0);
  const right = state.preview.rows.filter(({ faults }) => faults.length === 0);
  const [allCount, rightCount] = [numbered.length, right.length];
  const hasFaults = toReview.length > 0;
  return (
    <>
      <div className={classes['head']}>
        <Counts rightCount={rightCount} toReviewCount={toReview.length} />
        {hasFaults && (
          <Checkbox
            label={pasteTexts.onlyToReview}
            checked={isFiltered}
            onChange={(event) => {
              setIsFiltered(event.currentTarget.checked);
            }}
          />
        )}
      </div>
      <PasteRemarks state={state} />
      <LeftOutList kind={kind} state={state} />
      <PasteDecisions state={state} />
      <PreviewTable kind={kind} state={state} rows={isFiltered && hasFaults ? toReview : numbered} />
      {hasNoRoom && (
        <p className={classes['refusal']} role="alert">
          {pasteTexts.noRoom}
        </p>
      )}
      <div className={classes['foot']}>
        {hasFaults && <p className={classes['remark']}>{pasteTexts.faultsStay}</p>}
        <Button onClick={onCancel}>{pasteTexts.cancel}</Button>
        {hasFaults && rightCount > 0 && (
          <Button
            disabled={isTaking}
            onClick={() => {
              take(right);
            }}
          >
            {pasteTexts.takeRight(rightCount)}
          </Button>
        )}
        <PrimaryButton
          ref={firstButton}
          data-autofocus
          disabled={isTaking || allCount === 0}
          onClick={() => {
            take(state.preview.rows);
          }}
        >
          {hasFaults ? pasteTexts.takeAll(allCount) : pasteTexts.take(allCount)}
        </PrimaryButton>
      </div>
    </>
  );
}
