import { Button } from '@mantine/core';
import { formatDate } from '#shared/base/dates.ts';
import type { DecryptionKeyState } from '#shared/keys/decryption-key-state.ts';
import { PassphraseFields } from '#renderer/keys/passphrase-fields.tsx';
import { usePassphrase } from '#renderer/keys/use-passphrase.ts';
import { decryptionTexts as texts } from '#renderer/texts/desk-decryption.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { type Decryption, UNDER_PASSPHRASE } from './use-decryption.ts';
import classes from './desk-sources.module.css';

interface KeyProps {
  readonly decryption: Decryption;
}

/** Waits for the passphrase of the key. */
export function LockedKey({ decryption }: KeyProps) {
  const asked = usePassphrase(UNDER_PASSPHRASE);
  const unlock = () => {
    const passphrase = asked.take()?.passphrase ?? null;
    if (passphrase !== null) void decryption.unlock(passphrase);
  };
  return (
    <>
      <Notice tone="open" title={texts.locked} />
      <PassphraseFields asked={asked} words={texts.words} />
      <div>
        <Button onClick={unlock}>{texts.unlock}</Button>
      </div>
      <details>
        <summary>{texts.forgotten}</summary>
        <div className={classes['decryption']}>
          <p className={classes['muted']}>{texts.forgottenLead}</p>
          <p className={classes['muted']}>{texts.forgottenNext}</p>
          <div>
            <Button onClick={() => void decryption.putAside()}>{texts.putAside}</Button>
          </div>
        </div>
      </details>
    </>
  );
}

interface HeldKeyProps extends KeyProps {
  readonly state: Extract<DecryptionKeyState, { status: 'present' }>;
}

/** The key as everybody may know it, and what its loss would mean. */
export function HeldKey({ decryption, state }: HeldKeyProps) {
  return (
    <>
      <Notice tone="done" title={texts.ready}>
        <p>{texts.howTo}</p>
      </Notice>
      <FactList
        facts={[
          { name: texts.holder, value: state.holderName },
          { name: texts.code, value: <code>{state.fingerprint}</code> },
          { name: texts.validTo, value: formatDate(state.validTo.slice(0, 'YYYY-MM-DD'.length)) },
        ]}
      />
      <SaveCopy decryption={decryption} />
    </>
  );
}

const NEW_PASSPHRASE = { status: 'none', canProtectWithSystem: false } as const;

function SaveCopy({ decryption }: KeyProps) {
  const { copy } = decryption;
  const asked = usePassphrase(NEW_PASSPHRASE);
  const save = () => {
    const passphrase = asked.take()?.passphrase ?? null;
    if (passphrase !== null) void decryption.saveCopy(passphrase);
  };
  return (
    <>
      <Notice tone="warning" title={texts.lossTitle}>
        <p>{texts.lossNext}</p>
      </Notice>
      <PassphraseFields asked={asked} words={texts.copyWords} />
      <div>
        <Button onClick={save}>{texts.saveCopy}</Button>
      </div>
      <div role="status">
        {copy !== undefined && <Notice tone="done" title={texts.copySaved(copy.fileName, copy.folder)} />}
      </div>
    </>
  );
}
