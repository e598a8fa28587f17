import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NO_PASSPHRASE, PassphraseChoiceFields, passphraseOf } from '#renderer/backup/passphrase-choice.tsx';
import type { GivingWish } from './giving-dialog.tsx';
import classes from './hand-over.module.css';

interface GivingFieldsProps {
  /** Keeps what was entered while the file is written. */
  readonly isHidden: boolean;
  /** Who hands over as long as the user has entered nobody. */
  readonly proposedGiver: string;
  /** What is said where nobody is named; `null` where that is allowed. */
  readonly giverMissing: string | null;
  readonly texts: Parameters<typeof PassphraseChoiceFields>[0]['texts'] & {
    readonly givenBy: string;
    readonly make: string;
    readonly giveUp: string;
  };
  readonly onGive: (wish: GivingWish) => void;
  readonly onClose: () => void;
}

const LEAST_GIVER = 2;

/** Who hands over, a passphrase for those who want one, and the buttons. */
export function GivingFields(props: GivingFieldsProps) {
  const { isHidden, proposedGiver, giverMissing, texts, onGive, onClose } = props;
  const [givenBy, setGivenBy] = useState<string>();
  const [choice, setChoice] = useState(NO_PASSPHRASE);
  const [wasTried, setWasTried] = useState(false);
  const giver = givenBy ?? proposedGiver;
  const error = giver.trim().length < LEAST_GIVER ? giverMissing : null;
  const give = () => {
    setWasTried(true);
    const passphrase = passphraseOf(choice);
    if (passphrase !== undefined && error === null) onGive({ givenBy: giver.trim(), passphrase });
  };
  if (isHidden) return null;
  return (
    <>
      <TextInput
        label={texts.givenBy}
        maxLength={200}
        value={giver}
        error={wasTried ? error : null}
        onChange={(event) => {
          setGivenBy(event.currentTarget.value);
        }}
      />
      <PassphraseChoiceFields choice={choice} onChange={setChoice} wasTried={wasTried} texts={texts} />
      <div className={classes['buttons']}>
        <Button variant="filled" color="accent" onClick={give}>
          {texts.make}
        </Button>
        <Button variant="default" onClick={onClose}>
          {texts.giveUp}
        </Button>
      </div>
    </>
  );
}
