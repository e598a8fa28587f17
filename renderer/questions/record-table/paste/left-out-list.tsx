import { Checkbox } from '@mantine/core';
import type { SumCheck } from '#shared/records/paste/check-totals.ts';
import type { LeftOutRow } from '#shared/records/paste/preview-paste.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import classes from './paste.module.css';
import type { PastePreviewState } from './use-paste-preview.ts';

/** Nobody reads on; the number of all of them stands above. */
const MAX_SHOWN = 100;

function Sum({ label, sum: { written, counted } }: { readonly label: string; readonly sum: SumCheck }) {
  if (counted === undefined) return <span>{pasteTexts.sumUnknown(label)}</span>;
  if (counted === written) return <span>{pasteTexts.sumAgrees(label, written)}</span>;
  return (
    <strong data-tone="warning">
      <ToneIcon tone="warning" size={16} />
      {pasteTexts.sumDiffers(label, written, counted)}
    </strong>
  );
}

interface LeftOutItemProps {
  readonly kind: RecordKind;
  readonly row: LeftOutRow;
  readonly isTakenIn: boolean;
  readonly onChange: (isTakenIn: boolean) => void;
}

function LeftOutItem({ kind, row, isTakenIn, onChange }: LeftOutItemProps) {
  return (
    <li>
      <span className={classes['leftOutText']}>{row.text}</span>
      <span>{pasteTexts.leftOutReasons[row.reason]}</span>
      {row.sums.map((sum) => (
        <Sum key={sum.columnId} label={kind.columns[sum.columnId]?.label ?? ''} sum={sum} />
      ))}
      {row.mayBeTakenIn && (
        <Checkbox
          size="xs"
          label={pasteTexts.takeIn}
          aria-label={pasteTexts.takeInRow(row.text)}
          checked={isTakenIn}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />
      )}
    </li>
  );
}

interface LeftOutListProps {
  readonly kind: RecordKind;
  readonly state: PastePreviewState;
}

/** The pasted rows that are not proposed for the table, each with its reason; the user may take them in. */
export function LeftOutList({ kind, state: { preview, takenIn, setTakenIn } }: LeftOutListProps) {
  const { leftOut } = preview;
  if (leftOut.length === 0) return null;
  const count = leftOut.filter(({ index }) => !takenIn.has(index)).length;
  return (
    <div>
      <p className={classes['remark']}>{pasteTexts.leftOut(count)}</p>
      <div className={classes['leftOut']} role="region" aria-label={pasteTexts.leftOutRegion} tabIndex={0}>
        <ul>
          {leftOut.slice(0, MAX_SHOWN).map((row) => (
            <LeftOutItem
              key={row.index}
              kind={kind}
              row={row}
              isTakenIn={takenIn.has(row.index)}
              onChange={(isTakenIn) => {
                setTakenIn(row.index, isTakenIn);
              }}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}
