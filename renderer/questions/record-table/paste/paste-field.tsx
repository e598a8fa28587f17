import { Textarea } from '@mantine/core';
import { pasteTexts } from '#renderer/texts/paste.ts';
import { type Pasted, pastedFrom } from './pasted.ts';

interface PasteFieldProps {
  readonly refusal: string | undefined;
  readonly onPaste: (pasted: Pasted) => void;
}

/** A place to paste into; the page itself may not read the clipboard. */
export function PasteField({ refusal, onPaste }: PasteFieldProps) {
  return (
    <Textarea
      data-autofocus
      label={pasteTexts.field}
      description={pasteTexts.steps}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      error={refusal}
      autosize={false}
      rows={6}
      value=""
      onPaste={(event) => {
        event.preventDefault();
        onPaste(pastedFrom(event.clipboardData));
      }}
      onChange={(event) => {
        // What is dropped here; typing one letter does nothing.
        if (/[\t\n]/u.test(event.currentTarget.value)) onPaste({ text: event.currentTarget.value, html: '' });
      }}
    />
  );
}
