import { Button } from '@mantine/core';
import { call } from '#renderer/bridge/bridge.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import classes from './review-export.module.css';

/** The way out for somebody who no longer knows the passphrase: a new key. The old one is kept aside. */
export function ForgottenPassphrase({ onKeyPutAside }: { readonly onKeyPutAside: () => void }) {
  const putAside = async () => {
    await call('keys:put-aside', {});
    onKeyPutAside();
  };
  return (
    <details className={classes['forgotten']}>
      <summary>{reviewTexts.forgotten}</summary>
      <p className={classes['muted']}>{reviewTexts.forgottenLead}</p>
      <Button
        onClick={() => {
          void putAside();
        }}
      >
        {reviewTexts.replaceKey}
      </Button>
    </details>
  );
}
