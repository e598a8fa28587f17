import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { LockedFile } from '#renderer/backup/locked-file.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { assertNever } from '#shared/base/assert-never.ts';
import classes from './hand-over.module.css';
import type { TakingIn } from './taking-in.ts';

interface Words {
  readonly dialogTitle: string;
  readonly needsPassphrase: string;
  readonly passphrase: string;
  readonly open: string;
  readonly close: string;
}

interface TakingInDialogProps<Found, Outcome> {
  readonly run: TakingIn<Found, Outcome>;
  readonly words: Words;
  readonly onOpen: (passphrase: string) => void;
  readonly onClose: () => void;
  readonly shown: (found: Found, isStale: boolean) => ReactNode;
  readonly merged: (outcome: Outcome) => ReactNode;
}

/** A file of somebody else that was opened, chosen or dropped: a look inside, before anything is merged. */
export function TakingInDialog<Found, Outcome>(props: TakingInDialogProps<Found, Outcome>) {
  const { run, words, onClose } = props;
  if (run.status === 'idle') return null;
  return (
    <WorkDialog title={words.dialogTitle} width={820} isWorking={run.status === 'working'} onClose={onClose}>
      {stageOf(props, run)}
    </WorkDialog>
  );
}

function stageOf<Found, Outcome>(
  { words, onOpen, onClose, shown, merged }: TakingInDialogProps<Found, Outcome>,
  run: Exclude<TakingIn<Found, Outcome>, { status: 'idle' }>,
): ReactNode {
  const close = (
    <Button variant="default" onClick={onClose}>
      {words.close}
    </Button>
  );
  switch (run.status) {
    case 'working':
      return <BackupProgressView progress={run.progress} />;
    case 'locked':
      return <LockedFile failure={run.failure} words={words} onOpen={onOpen} close={close} />;
    case 'shown':
      return shown(run.found, run.isStale);
    case 'merged':
      return merged(run.outcome);
    case 'failed':
      return (
        <div className={classes['stack']}>
          <FailureMessage failure={run.failure} />
          <div className={classes['buttons']}>{close}</div>
        </div>
      );
    default:
      return assertNever(run);
  }
}

interface MergedNoticeProps {
  readonly title: string;
  /** That it can be undone, and the button for it; `null` where nothing was written. */
  readonly undo: { readonly text: string; readonly button: ReactNode } | null;
  readonly close: string;
  readonly onClose: () => void;
}

/** What a merge has brought. */
export function MergedNotice({ title, undo, close, onClose }: MergedNoticeProps) {
  return (
    <div className={classes['stack']}>
      <Notice tone="done" title={title} isUrgent>
        {undo !== null && <p>{undo.text}</p>}
      </Notice>
      <div className={classes['buttons']}>
        <Button variant="filled" color="accent" onClick={onClose}>
          {close}
        </Button>
        {undo?.button}
      </div>
    </div>
  );
}
