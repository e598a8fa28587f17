import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '#renderer/bridge/bridge.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import classes from './review-export.module.css';

/** Opens a file that came back signed, and says what became of it. */
export function RecordSigned({ onRecorded }: { readonly onRecorded: () => void }) {
  const [outcome, setOutcome] = useState<Result<CallOutput<'report:record-signed'>, Failure>>();
  const record = async () => {
    const result = await call('report:record-signed', {});
    setOutcome(result);
    if (result.ok && result.value.status === 'recorded') onRecorded();
  };
  return (
    <div className={classes['stack']}>
      <div>
        <Button
          onClick={() => {
            void record();
          }}
        >
          {reviewTexts.recordSigned}
        </Button>
      </div>
      {outcome?.ok === false && <FailureMessage failure={outcome.error} />}
      {outcome?.ok === true && outcome.value.status === 'recorded' && (
        <Notice tone="done" title={reviewTexts.recorded} isUrgent />
      )}
      {outcome?.ok === true && outcome.value.status === 'not-recognised' && (
        <Notice tone="warning" title={`${outcome.value.fileName}: ${outcome.value.sentence}`} isUrgent>
          <p>{outcome.value.nextStep}</p>
        </Notice>
      )}
    </div>
  );
}
