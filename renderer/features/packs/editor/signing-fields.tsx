import { TextInput } from '@mantine/core';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './pack-editor.module.css';
import type { Signing } from './use-signing.ts';

const texts = packEditorTexts.save;

/** Whose key signs; the name for a new one, and its passphrase where it has one. */
export function SigningFields({ signing }: { readonly signing: Signing }) {
  const { key, isDamaged, failure, name, isNameMissing, asked, setName } = signing;
  return (
    <>
      {failure !== undefined && <FailureMessage failure={failure} />}
      {isDamaged && <Notice tone="warning" title={texts.damaged} />}
      {key?.status === 'present' && <p className={classes['muted']}>{texts.keyOf(key.unitName)}</p>}
      {key?.status === 'none' && (
        <TextInput
          label={texts.signerName}
          description={texts.signerHint}
          maxLength={64}
          value={name}
          error={isNameMissing && texts.signerMissing}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      )}
      <PassphraseFields asked={asked} />
    </>
  );
}
