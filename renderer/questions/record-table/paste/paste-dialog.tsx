import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import classes from './paste.module.css';
import { PasteField } from './paste-field.tsx';
import { PasteReview } from './paste-review.tsx';
import { type Pasted, readPasted } from './pasted.ts';

/** The offer to undo the paste before would lie on the buttons. */
const ABOVE_NOTICES = 450;

interface PasteDialogProps {
  readonly campaign: string;
  readonly kind: RecordKind;
  /** How many rows the table still takes. */
  readonly room: number;
  readonly pasted: Pasted;
  readonly onPaste: (pasted: Pasted) => void;
  readonly onCancel: () => void;
  readonly onAdded: (firstRecordId: string) => void;
}

/** Asks for rows from a spreadsheet and shows what would become of them before they are added. */
export function PasteDialog({ campaign, kind, room, pasted, onPaste, onCancel, onAdded }: PasteDialogProps) {
  const read = useMemo(() => readPasted(pasted), [pasted]);
  return (
    <Modal
      opened
      onClose={onCancel}
      returnFocus={false}
      title={pasteTexts.title(kind.title)}
      size={read.ok ? 'calc(100vw - 48px)' : 560}
      padding={20}
      classNames={{
        content: classes['dialog'] ?? '',
        body: classes['body'] ?? '',
        title: classes['title'] ?? '',
      }}
      transitionProps={{ duration: 0 }}
      zIndex={ABOVE_NOTICES}
    >
      {read.ok ? (
        <PasteReview
          key={pasted.text}
          campaign={campaign}
          kind={kind}
          room={room}
          table={read.value}
          onCancel={onCancel}
          onAdded={onAdded}
        />
      ) : (
        <PasteField
          refusal={pasted.text === '' ? undefined : pasteTexts.refusals[read.error]}
          onPaste={onPaste}
        />
      )}
    </Modal>
  );
}
