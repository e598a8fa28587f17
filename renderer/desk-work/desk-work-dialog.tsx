import { MergedNotice, TakingInDialog } from '#renderer/hand-over/taking-in-dialog.tsx';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { dismissDeskWork, examineDeskWork, useDeskWorkRun } from './desk-work-run.ts';
import { ShownDeskWork } from './shown-desk-work.tsx';
import { UndoDeskMergeButton } from './undo-desk-merge-button.tsx';

const close = () => void dismissDeskWork();

/** The work of another desk that was chosen or opened: a look inside, before anything is merged. */
export function DeskWorkDialog() {
  const run = useDeskWorkRun();
  return (
    <TakingInDialog
      run={run}
      words={deskWorkTexts}
      onOpen={(passphrase) => void examineDeskWork(passphrase)}
      onClose={close}
      shown={(found, isStale) => <ShownDeskWork found={found} isStale={isStale} />}
      merged={({ count }) => (
        <MergedNotice
          title={deskWorkTexts.merged(count)}
          undo={
            count > 0
              ? { text: deskWorkTexts.mergedUndo, button: <UndoDeskMergeButton onUndone={close} /> }
              : null
          }
          close={deskWorkTexts.close}
          onClose={close}
        />
      )}
    />
  );
}

/** Before there is a desk into which the work could be merged: that it was understood, and when it is shown. */
export function DeskWorkWaits() {
  const run = useDeskWorkRun();
  if (run.status === 'failed') return <FailureMessage failure={run.failure} />;
  if (run.status !== 'shown' && run.status !== 'locked') return null;
  return (
    <Notice tone="open" title={deskWorkTexts.waits} isUrgent>
      <p>{deskWorkTexts.waitsLead}</p>
    </Notice>
  );
}
