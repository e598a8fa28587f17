import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import { PasteField } from '#renderer/questions/record-table/paste/paste-field.tsx';
import { type Pasted, readPasted } from '#renderer/questions/record-table/paste/pasted.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';

const texts = deskTexts.sources;
const WIDTH = 560;

/** Takes a table of units from a spreadsheet; what becomes of it is shown where a table from a file is. */
export function PasteRegister({ onTable }: { readonly onTable: (table: ClipboardTable) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const close = () => {
    setIsOpen(false);
    setRefusal(undefined);
  };
  const take = (pasted: Pasted) => {
    const read = readPasted(pasted);
    if (!read.ok) setRefusal(pasteTexts.refusals[read.error]);
    else if (read.value.isCut) setRefusal(texts.pasteCut);
    else {
      close();
      onTable(read.value);
    }
  };
  return (
    <>
      <Button
        leftSection={<IconClipboardText size={18} aria-hidden />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {pasteTexts.open}
      </Button>
      {isOpen && (
        <WorkDialog title={texts.pasteTitle} width={WIDTH} isWorking={false} onClose={close}>
          <PasteField refusal={refusal} onPaste={take} />
        </WorkDialog>
      )}
    </>
  );
}
