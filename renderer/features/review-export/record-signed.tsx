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

type RecordedVersion = Extract<CallOutput<'report:record-signed'>, { status: 'recorded' }>;

/** Which export the file belongs to: one of an earlier export is not what is to be handed in. */
function Recorded({ sequence, latestSequence }: RecordedVersion) {
  if (sequence === latestSequence)
    return <Notice tone="done" title={reviewTexts.recorded(sequence)} isUrgent />;
  return (
    <Notice tone="warning" title={reviewTexts.recordedOlder(sequence, latestSequence)} isUrgent>
      <p>{reviewTexts.recordedOlderNext}</p>
    </Notice>
  );
}

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
      {outcome?.ok === true && outcome.value.status === 'recorded' && <Recorded {...outcome.value} />}
      {outcome?.ok === true && outcome.value.status === 'not-recognised' && (
        <Notice tone="warning" title={`${outcome.value.fileName}: ${outcome.value.sentence}`} isUrgent>
          <p>{outcome.value.nextStep}</p>
        </Notice>
      )}
    </div>
  );
}
