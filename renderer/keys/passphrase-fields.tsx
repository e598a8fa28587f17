import { PasswordInput } from '@mantine/core';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import type { Passphrase, PassphraseFaults, PassphraseNeed } from './passphrase.ts';

interface PassphraseFieldsProps {
  readonly need: PassphraseNeed;
  readonly passphrase: Passphrase;
  readonly faults: PassphraseFaults;
  readonly onChange: (passphrase: Passphrase) => void;
}

const TOGGLE = { 'aria-label': reviewTexts.showPassphrase } as const;

/** Asks for the passphrase of the sealing key where there is one, twice for a new one. */
export function PassphraseFields({ need, passphrase, faults, onChange }: PassphraseFieldsProps) {
  if (need === 'none') return null;
  const isNew = need === 'new';
  return (
    <>
      <PasswordInput
        label={isNew ? reviewTexts.passphraseNew : reviewTexts.passphrase}
        description={isNew ? reviewTexts.passphraseNewHint : reviewTexts.passphraseHint}
        maxLength={200}
        value={passphrase.text}
        error={faults.text}
        visibilityToggleButtonProps={TOGGLE}
        onChange={(event) => {
          onChange({ ...passphrase, text: event.currentTarget.value });
        }}
      />
      {isNew && (
        <PasswordInput
          label={reviewTexts.passphraseRepeat}
          maxLength={200}
          value={passphrase.repeated}
          error={faults.repeated}
          visibilityToggleButtonProps={TOGGLE}
          onChange={(event) => {
            onChange({ ...passphrase, repeated: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
