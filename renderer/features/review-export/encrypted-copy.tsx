import { encryptionTexts } from '#renderer/texts/encryption.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { EncryptedOutcome } from './export-run.ts';
import classes from './review-export.module.css';

/** What became of the encrypted copy of a report; nothing where none was asked for. */
export function EncryptedCopy({ outcome }: { readonly outcome: EncryptedOutcome | undefined }) {
  return (
    <div role="status" className={classes['wholeLine']}>
      {outcome?.status === 'saved' && (
        <Notice tone="done" title={encryptionTexts.saved(outcome.fileName, outcome.folder)}>
          <p>{encryptionTexts.savedNext}</p>
        </Notice>
      )}
      {outcome?.status === 'failed' && (
        <>
          <Notice tone="warning" title={encryptionTexts.failed} />
          <FailureMessage failure={outcome.failure} />
        </>
      )}
    </div>
  );
}
