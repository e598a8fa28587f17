import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { decryptionTexts as texts } from '#renderer/texts/desk-decryption.ts';
import { type Decryption, UNDER_PASSPHRASE } from './use-decryption.ts';
import classes from './desk-sources.module.css';

interface NewDecryptionKeyProps {
  readonly decryption: Decryption;
  readonly canProtectWithSystem: boolean;
}

/** Makes a key, or brings one back from its copy. */
export function NewDecryptionKey(props: NewDecryptionKeyProps) {
  const remembered = useSetting('deskName');
  if (remembered === undefined) return null;
  return (
    <>
      <CreateForm {...props} remembered={remembered} />
      <TakeCopy decryption={props.decryption} />
    </>
  );
}

function CreateForm({
  decryption,
  canProtectWithSystem,
  remembered,
}: NewDecryptionKeyProps & { readonly remembered: string }) {
  const [name, setName] = useState(remembered);
  const [wasTried, setWasTried] = useState(false);
  const asked = usePassphrase({ status: 'none', canProtectWithSystem });
  const isNameMissing = name.trim() === '';
  const create = () => {
    setWasTried(true);
    const given = asked.take();
    if (!isNameMissing && given !== null) void decryption.create(name.trim(), given.passphrase);
  };
  return (
    <>
      <TextInput
        label={texts.name}
        maxLength={64}
        value={name}
        error={wasTried && isNameMissing ? texts.nameMissing : undefined}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <PassphraseFields asked={asked} words={texts.words} />
      <div>
        <Button onClick={create}>{texts.create}</Button>
      </div>
    </>
  );
}

function TakeCopy({ decryption }: { readonly decryption: Decryption }) {
  const asked = usePassphrase(UNDER_PASSPHRASE);
  const take = () => {
    const passphrase = asked.take()?.passphrase ?? null;
    if (passphrase !== null) void decryption.takeCopy(passphrase);
  };
  return (
    <details>
      <summary>{texts.haveCopy}</summary>
      <div className={classes['decryption']}>
        <PassphraseFields asked={asked} words={texts.copyWords} />
        <div>
          <Button onClick={take}>{texts.takeCopy}</Button>
        </div>
      </div>
    </details>
  );
}
