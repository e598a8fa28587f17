import { Button, PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import type { Failure } from '#shared/failures/failure.ts';
import classes from './backup.module.css';

const TOGGLE = { 'aria-label': backupTexts.showPassphrase } as const;

interface LockedFileProps {
  /** What the last passphrase led to; `null` before the first. */
  readonly failure: Failure | null;
  readonly words: { readonly needsPassphrase: string; readonly passphrase: string; readonly open: string };
  readonly onOpen: (passphrase: string) => void;
  /** The way out of the dialog. */
  readonly close: ReactNode;
}

/** Asks for the passphrase of a file. */
export function LockedFile({ failure, words, onOpen, close }: LockedFileProps) {
  const [passphrase, setPassphrase] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const open = () => {
    setWasTried(true);
    if (passphrase !== '') onOpen(passphrase.normalize('NFC'));
  };
  return (
    <div className={classes['code']}>
      {failure === null ? (
        <p className={classes['text']}>{words.needsPassphrase}</p>
      ) : (
        <FailureMessage failure={failure} />
      )}
      <PasswordInput
        data-autofocus
        label={words.passphrase}
        maxLength={200}
        value={passphrase}
        error={wasTried && passphrase === '' ? backupTexts.passphraseMissing : undefined}
        visibilityToggleButtonProps={TOGGLE}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
        }}
      />
      <div className={classes['buttons']}>
        <Button onClick={open}>{words.open}</Button>
        {close}
      </div>
    </div>
  );
}
