import { Checkbox, PasswordInput } from '@mantine/core';
import { backupTexts } from '#renderer/texts/backup.ts';
import classes from './backup.module.css';

/** What the user has entered so far. */
export interface PassphraseChoice {
  readonly isProtected: boolean;
  readonly text: string;
  readonly repeated: string;
}

/** Nothing was entered: the file is to have no passphrase. */
export const NO_PASSPHRASE: PassphraseChoice = { isProtected: false, text: '', repeated: '' };

const MIN_LENGTH = 8;
const TOGGLE = { 'aria-label': backupTexts.showPassphrase } as const;

function faultsOf({ isProtected, text, repeated }: PassphraseChoice) {
  return {
    isTooShort: isProtected && Array.from(text.normalize('NFC')).length < MIN_LENGTH,
    differs: isProtected && text !== repeated,
  };
}

/** The passphrase for main, `null` for none; `undefined` while it is too short or was not repeated. */
export function passphraseOf(choice: PassphraseChoice): string | null | undefined {
  const { isTooShort, differs } = faultsOf(choice);
  if (isTooShort || differs) return undefined;
  return choice.isProtected ? choice.text.normalize('NFC') : null;
}

interface PassphraseChoiceFieldsProps {
  readonly choice: PassphraseChoice;
  readonly onChange: (choice: PassphraseChoice) => void;
  /** Whether faults are shown. */
  readonly wasTried: boolean;
  readonly texts: { readonly protect: string; readonly protectHint: string; readonly passphrase: string };
}

/** Whether a file is to have a passphrase, and which, twice. */
export function PassphraseChoiceFields({ choice, onChange, wasTried, texts }: PassphraseChoiceFieldsProps) {
  const { isProtected, text, repeated } = choice;
  const { isTooShort, differs } = faultsOf(choice);
  return (
    <>
      <Checkbox
        label={texts.protect}
        description={texts.protectHint}
        checked={isProtected}
        onChange={(event) => {
          onChange({ ...choice, isProtected: event.currentTarget.checked });
        }}
      />
      {isProtected && (
        <div className={classes['fields']}>
          <PasswordInput
            label={texts.passphrase}
            description={backupTexts.passphraseHint}
            maxLength={200}
            value={text}
            error={wasTried && isTooShort ? backupTexts.passphraseTooShort : undefined}
            visibilityToggleButtonProps={TOGGLE}
            onChange={(event) => {
              onChange({ ...choice, text: event.currentTarget.value });
            }}
          />
          <PasswordInput
            label={backupTexts.passphraseRepeat}
            maxLength={200}
            value={repeated}
            error={wasTried && differs ? backupTexts.passphraseDiffers : undefined}
            visibilityToggleButtonProps={TOGGLE}
            onChange={(event) => {
              onChange({ ...choice, repeated: event.currentTarget.value });
            }}
          />
        </div>
      )}
    </>
  );
}
