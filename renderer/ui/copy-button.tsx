import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { uiTexts } from '#renderer/texts/ui.ts';
import classes from './copy-button.module.css';

interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
  readonly size?: 'sm' | 'compact-sm';
}

/** Puts a text into the clipboard, and says so. */
export function CopyButton({ label, text, size = 'sm' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome('copied');
      },
      () => {
        setOutcome('refused');
      },
    );
  const Icon = outcome === 'copied' ? IconCheck : IconCopy;
  return (
    <span className={classes['copy']}>
      <Button
        size={size}
        leftSection={<Icon size={16} stroke={1.8} aria-hidden />}
        onClick={() => {
          void copy();
        }}
      >
        {label}
      </Button>
      <span role="status" className={classes['muted']}>
        {outcome === 'copied' && uiTexts.copied}
        {outcome === 'refused' && uiTexts.copyFailed}
      </span>
    </span>
  );
}
