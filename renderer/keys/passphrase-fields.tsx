import { PasswordInput } from '@mantine/core';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import type { AskedPassphrase } from './use-passphrase.ts';

const TOGGLE = { 'aria-label': reviewTexts.showPassphrase } as const;

/** Asks for the passphrase of the sealing key where there is one, twice for a new one. */
export function PassphraseFields({ asked }: { readonly asked: AskedPassphrase }) {
  const { need, passphrase, faults, setPassphrase } = asked;
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
          setPassphrase({ ...passphrase, text: event.currentTarget.value });
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
            setPassphrase({ ...passphrase, repeated: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
