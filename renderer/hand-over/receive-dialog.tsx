import { Button } from '@mantine/core';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { LockedFile } from '#renderer/backup/locked-file.tsx';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { assertNever } from '#shared/base/assert-never.ts';
import type { Directive } from '#shared/directives/directive.ts';
import classes from './hand-over.module.css';
import { dismissHandOver, examineHandOver, type ReceiveRun, useReceiveRun } from './receive-run.ts';
import { ShownHandOver } from './shown-hand-over.tsx';
import { UndoMergeButton } from './undo-merge-button.tsx';

interface ReceiveDialogProps {
  /** The campaign that is open. */
  readonly directive: Directive;
}

/** The hand-over that the app was opened with, or that was chosen or dropped: a look inside, before anything is merged. */
export function ReceiveDialog({ directive }: ReceiveDialogProps) {
  const run = useReceiveRun();
  if (run.status === 'idle') return null;
  return (
    <WorkDialog
      title={handOverTexts.dialogTitle}
      width={820}
      isWorking={run.status === 'working'}
      onClose={() => void dismissHandOver()}
    >
      <StageOf run={run} directive={directive} />
    </WorkDialog>
  );
}

interface StageOfProps extends ReceiveDialogProps {
  readonly run: Exclude<ReceiveRun, { status: 'idle' }>;
}

function StageOf({ run, directive }: StageOfProps) {
  switch (run.status) {
    case 'working':
      return <BackupProgressView progress={run.progress} />;
    case 'locked':
      return (
        <LockedFile
          failure={run.failure}
          words={handOverTexts}
          onOpen={(passphrase) => void examineHandOver(passphrase)}
          close={<Close />}
        />
      );
    case 'shown':
      return <ShownHandOver directive={directive} found={run.found} isStale={run.isStale} />;
    case 'merged':
      return <Merged directive={directive} outcome={run.outcome} />;
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
    <Button variant="default" onClick={() => void dismissHandOver()}>
      {handOverTexts.close}
    </Button>
  );
}

interface MergedProps extends ReceiveDialogProps {
  readonly outcome: Extract<ReceiveRun, { status: 'merged' }>['outcome'];
}

function Merged({ directive, outcome: { answerCount, rowCount } }: MergedProps) {
  const hasWritten = answerCount + rowCount > 0;
  return (
    <div className={classes['stack']}>
      <Notice tone="done" title={handOverTexts.merged(answerCount, rowCount)} isUrgent>
        {hasWritten && <p>{handOverTexts.undoLater}</p>}
      </Notice>
      <div className={classes['buttons']}>
        <Button variant="filled" color="accent" onClick={() => void dismissHandOver()}>
          {handOverTexts.close}
        </Button>
        {hasWritten && <UndoMergeButton campaign={directive.id} onUndone={() => void dismissHandOver()} />}
      </div>
    </div>
  );
}
