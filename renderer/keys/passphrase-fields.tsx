import { PasswordInput } from '@mantine/core';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import type { AskedPassphrase } from './use-passphrase.ts';

const TOGGLE = { 'aria-label': reviewTexts.showPassphrase } as const;

/** How the fields are called. */
interface PassphraseWords {
  readonly passphraseNew: string;
  readonly passphraseNewHint: string;
  readonly passphrase: string;
  readonly passphraseHint: string;
}

interface PassphraseFieldsProps {
  readonly asked: AskedPassphrase;
  /** Those of the sealing key unless told otherwise. */
  readonly words?: PassphraseWords;
}

/** Asks for the passphrase of a key where there is one, twice for a new one. */
export function PassphraseFields({ asked, words = reviewTexts }: PassphraseFieldsProps) {
  const { need, passphrase, faults, setPassphrase } = asked;
  if (need === 'none') return null;
  const isNew = need === 'new';
  return (
    <>
      <PasswordInput
        label={isNew ? words.passphraseNew : words.passphrase}
        description={isNew ? words.passphraseNewHint : words.passphraseHint}
        maxLength={200}
        value={passphrase.text}
        error={faults.text}
        aria-invalid={faults.text !== undefined}
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
          aria-invalid={faults.repeated !== undefined}
          visibilityToggleButtonProps={TOGGLE}
          onChange={(event) => {
            setPassphrase({ ...passphrase, repeated: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
