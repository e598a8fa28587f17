import { decryptionTexts as texts } from '#renderer/texts/desk-decryption.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { HeldKey, LockedKey } from './decryption-key.tsx';
import { NewDecryptionKey } from './new-decryption-key.tsx';
import { type Decryption, useDecryption } from './use-decryption.ts';
import classes from './desk-sources.module.css';

/** The key that opens encrypted reports: to be made or brought back, to be unlocked, or to be kept safe. */
export function DecryptionSection() {
  const decryption = useDecryption();
  const { failure } = decryption;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <div className={classes['decryption']}>
        <KeyState decryption={decryption} />
        {failure !== undefined && <FailureMessage failure={failure} />}
      </div>
    </Section>
  );
}

function KeyState({ decryption }: { readonly decryption: Decryption }) {
  const { state } = decryption;
  if (state === undefined) return null;
  if (state.status === 'present') {
    return state.isLocked ? (
      <LockedKey decryption={decryption} />
    ) : (
      <HeldKey decryption={decryption} state={state} />
    );
  }
  return (
    <>
      {state.status === 'damaged' ? (
        <Notice tone="warning" title={texts.damaged}>
          <p>{texts.damagedNext}</p>
        </Notice>
      ) : (
        <p className={classes['muted']}>{texts.none}</p>
      )}
      <NewDecryptionKey decryption={decryption} canProtectWithSystem={state.canProtectWithSystem} />
    </>
  );
}
