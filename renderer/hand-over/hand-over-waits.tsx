import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useReceiveRun } from './receive-run.ts';

/** Before there is a campaign into which a hand-over could be merged: that it was understood, and when it is shown. */
export function HandOverWaits() {
  const run = useReceiveRun();
  if (run.status === 'failed') return <FailureMessage failure={run.failure} />;
  if (run.status !== 'shown' && run.status !== 'locked') return null;
  return (
    <Notice tone="open" title={handOverTexts.waits} isUrgent>
      <p>{handOverTexts.waitsLead}</p>
    </Notice>
  );
}
