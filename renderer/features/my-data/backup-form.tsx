import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { backupTexts } from '#renderer/texts/backup.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import classes from './my-data.module.css';

interface BackupFormProps {
  /** The stick of the last backup, if it is plugged in. */
  readonly knownFolder: string | null;
  readonly onMake: (wish: CallInput<'backup:make'>) => void;
}

const MIN_LENGTH = 8;
const TOGGLE = { 'aria-label': backupTexts.showPassphrase } as const;

/** Asks for a passphrase, twice, if one is wanted, and where to. */
export function BackupForm({ knownFolder, onMake }: BackupFormProps) {
  const [isProtected, setIsProtected] = useState(false);
  const [text, setText] = useState('');
  const [repeated, setRepeated] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isTooShort = isProtected && Array.from(text.normalize('NFC')).length < MIN_LENGTH;
  const differs = isProtected && text !== repeated;
  const make = (place: 'ask' | 'known') => {
    setWasTried(true);
    if (isTooShort || differs) return;
    onMake({ passphrase: isProtected ? text.normalize('NFC') : null, place });
  };
  return (
    <>
      <Checkbox
        label={backupTexts.protect}
        description={backupTexts.protectHint}
        checked={isProtected}
        onChange={(event) => {
          setIsProtected(event.currentTarget.checked);
        }}
      />
      {isProtected && (
        <div className={classes['fields']}>
          <PasswordInput
            label={backupTexts.passphrase}
            description={backupTexts.passphraseHint}
            maxLength={200}
            value={text}
            error={wasTried && isTooShort ? backupTexts.passphraseTooShort : undefined}
            visibilityToggleButtonProps={TOGGLE}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <PasswordInput
            label={backupTexts.passphraseRepeat}
            maxLength={200}
            value={repeated}
            error={wasTried && differs ? backupTexts.passphraseDiffers : undefined}
            visibilityToggleButtonProps={TOGGLE}
            onChange={(event) => {
              setRepeated(event.currentTarget.value);
            }}
          />
        </div>
      )}
      {knownFolder !== null && <p className={classes['text']}>{backupTexts.knownPlace(knownFolder)}</p>}
      <div className={classes['buttons']}>
        {knownFolder !== null && (
          <Button
            onClick={() => {
              make('known');
            }}
          >
            {backupTexts.makeAtKnown}
          </Button>
        )}
        <Button
          onClick={() => {
            make('ask');
          }}
        >
          {backupTexts.make}
        </Button>
      </div>
    </>
  );
}
