import { Button } from '@mantine/core';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { LockedFile } from '#renderer/backup/locked-file.tsx';
import classes from '#renderer/hand-over/hand-over.module.css';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { assertNever } from '#shared/base/assert-never.ts';
import { dismissDeskWork, type DeskWorkRun, examineDeskWork, useDeskWorkRun } from './desk-work-run.ts';
import { ShownDeskWork } from './shown-desk-work.tsx';
import { UndoDeskMergeButton } from './undo-desk-merge-button.tsx';

/** The work of another desk that was chosen or opened: a look inside, before anything is merged. */
export function DeskWorkDialog() {
  const run = useDeskWorkRun();
  if (run.status === 'idle') return null;
  return (
    <WorkDialog
      title={deskWorkTexts.dialogTitle}
      width={820}
      isWorking={run.status === 'working'}
      onClose={() => void dismissDeskWork()}
    >
      <StageOf run={run} />
    </WorkDialog>
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

function StageOf({ run }: { readonly run: Exclude<DeskWorkRun, { status: 'idle' }> }) {
  switch (run.status) {
    case 'working':
      return <BackupProgressView progress={run.progress} />;
    case 'locked':
      return (
        <LockedFile
          failure={run.failure}
          words={deskWorkTexts}
          onOpen={(passphrase) => void examineDeskWork(passphrase)}
          close={<Close />}
        />
      );
    case 'shown':
      return <ShownDeskWork found={run.found} isStale={run.isStale} />;
    case 'merged':
      return <Merged count={run.count} />;
    case 'failed':
      return (
        <div className={classes['stack']}>
          <FailureMessage failure={run.failure} />
          <div className={classes['buttons']}>
            <Close />
          </div>
        </div>
      );
    default:
      return assertNever(run);
  }
}

function Close() {
  return (
    <Button variant="default" onClick={() => void dismissDeskWork()}>
      {deskWorkTexts.close}
    </Button>
  );
}

function Merged({ count }: { readonly count: number }) {
  return (
    <div className={classes['stack']}>
      <Notice tone="done" title={deskWorkTexts.merged(count)} isUrgent>
        {count > 0 && <p>{deskWorkTexts.mergedUndo}</p>}
      </Notice>
      <div className={classes['buttons']}>
        <Button variant="filled" color="accent" onClick={() => void dismissDeskWork()}>
          {deskWorkTexts.close}
        </Button>
        {count > 0 && <UndoDeskMergeButton onUndone={() => void dismissDeskWork()} />}
      </div>
    </div>
  );
}
