import { Button } from '@mantine/core';
import { useState } from 'react';
import { NO_PASSPHRASE, PassphraseChoiceFields, passphraseOf } from '#renderer/backup/passphrase-choice.tsx';
import { backupTexts } from '#renderer/texts/backup.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import classes from './my-data.module.css';

interface BackupFormProps {
  /** The stick of the last backup, if it is plugged in. */
  readonly knownFolder: string | null;
  readonly onMake: (wish: CallInput<'backup:make'>) => void;
}

/** Asks for a passphrase, twice, if one is wanted, and where to. */
export function BackupForm({ knownFolder, onMake }: BackupFormProps) {
  const [choice, setChoice] = useState(NO_PASSPHRASE);
  const [wasTried, setWasTried] = useState(false);
  const make = (place: 'ask' | 'known') => {
    setWasTried(true);
    const passphrase = passphraseOf(choice);
    if (passphrase !== undefined) onMake({ passphrase, place });
  };
  return (
    <>
      <PassphraseChoiceFields choice={choice} onChange={setChoice} wasTried={wasTried} texts={backupTexts} />
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
