import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import type { HandOverPart } from '#shared/hand-over/hand-over.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';

interface HandOverButtonProps {
  readonly directive: Directive;
  readonly part: HandOverPart;
}

/** Hands an item or a table over to another PC, as a file. */
export function HandOverButton({ directive, part }: HandOverButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPackageExport size={18} stroke={1.5} aria-hidden />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {handOverTexts.give}
      </Button>
      {isOpen && (
        <HandOverDialog
          directive={directive}
          part={part}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
