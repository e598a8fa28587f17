import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import { MAX_ROWS, type RecordKind } from '#shared/records/record-kind.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { NOTHING_PASTED, type Pasted } from './pasted.ts';
import { usePasteDoor } from './use-paste-door.ts';

interface PasteRowsProps {
  readonly campaign: string;
  readonly kind: RecordKind;
  /** How many rows the table has. */
  readonly rowCount: number;
  /** Rows pasted while the focus is in here are for this table. */
  readonly surface: RefObject<HTMLElement | null>;
  /** The first of the rows that were added. */
  readonly onAdded: (recordId: string) => void;
}

/** Takes in rows from a spreadsheet, by Ctrl+V in the table or by a button. */
export function PasteRows({ campaign, kind, rowCount, surface, onAdded }: PasteRowsProps) {
  const [pasted, setPasted] = useState<Pasted>();
  const focusedBefore = useRef<Element>(null);
  const room = MAX_ROWS - rowCount;

  const open = (what: Pasted) => {
    focusedBefore.current = document.activeElement;
    setPasted(what);
  };
  const cancel = () => {
    setPasted(undefined);
    if (focusedBefore.current instanceof HTMLElement) focusedBefore.current.focus();
  };
  usePasteDoor(surface, room > 0 && pasted === undefined, open);

  return (
    <>
      <Button
        leftSection={<IconClipboardText size={18} aria-hidden />}
        disabled={room <= 0}
        onClick={() => {
          open(NOTHING_PASTED);
        }}
      >
        {pasteTexts.open}
      </Button>
      {pasted !== undefined && (
        <PasteDialog
          campaign={campaign}
          kind={kind}
          room={room}
          pasted={pasted}
          onPaste={setPasted}
          onCancel={cancel}
          onAdded={(recordId) => {
            setPasted(undefined);
            onAdded(recordId);
          }}
        />
      )}
    </>
  );
}
