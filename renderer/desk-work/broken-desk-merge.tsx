import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { rereadApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { forgetOpenDeskMerge, useOpenDeskMerge } from '#renderer/storage/open-desk-merge.ts';
import { settleDeskMerge } from '#renderer/storage/settle-desk-merge.ts';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { formatInstant } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { chooseDeskWork, useDeskWorkRun } from './desk-work-run.ts';

async function settle() {
  const settled = await settleDeskMerge();
  rereadApprovedKeys();
  return settled;
}

/** At the start of the app, brings to its end what a power cut has broken off in a merge. */
export function useSettledDeskMerge(): void {
  useEffect(() => {
    // what fails here is said, with a way on, by the notice below
    void settle();
  }, []);
}

/** That a merge was broken off, and what of it stands: nothing, or keys that could not go back yet. */
export function BrokenDeskMerge({ className }: { readonly className: string | undefined }) {
  const open = useOpenDeskMerge() ?? null;
  const isWorking = useDeskWorkRun(({ status }) => status === 'working');
  const [failure, setFailure] = useState<Failure>();
  if (open === null || open.step === 'undoing' || isWorking) return null;
  const { begunAt, fileName, givenBy, keys } = open;
  const time = formatInstant(new Date(begunAt));
  const isBack = keys.length === 0;
  const goOn = async () => {
    if (isBack) return forgetOpenDeskMerge();
    const settled = await settle();
    setFailure(settled.ok ? undefined : settled.error);
  };
  return (
    <div className={className}>
      <Notice
        tone="warning"
        title={deskWorkTexts.brokenOff(time, visibleText(fileName), visibleText(givenBy))}
        actions={
          <>
            {isBack && <Button onClick={() => void chooseDeskWork()}>{deskWorkTexts.receive}</Button>}
            <Button onClick={() => void goOn()}>
              {isBack ? deskWorkTexts.understood : deskWorkTexts.putBack}
            </Button>
          </>
        }
      >
        <p>{isBack ? deskWorkTexts.brokenOffBack : deskWorkTexts.brokenOffOpen(keys.length)}</p>
        {failure !== undefined && <FailureMessage failure={failure} />}
      </Notice>
    </div>
  );
}
