import { Button, Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { backupTexts } from '#renderer/texts/backup.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { assertNever } from '#shared/base/assert-never.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import classes from './hand-over.module.css';
import { dismissHandOver, examineHandOver, type ReceiveRun, useReceiveRun } from './receive-run.ts';
import { ShownHandOver } from './shown-hand-over.tsx';
import { UndoMergeButton } from './undo-merge-button.tsx';

const ABOVE_NOTICES = 500;
const TOGGLE = { 'aria-label': backupTexts.showPassphrase } as const;

interface ReceiveDialogProps {
  /** The campaign that is open. */
  readonly directive: Directive;
}

/** The hand-over that the app was opened with, or that was chosen or dropped: a look inside, before anything is merged. */
export function ReceiveDialog({ directive }: ReceiveDialogProps) {
  const run = useReceiveRun();
  if (run.status === 'idle') return null;
  const isWorking = run.status === 'working';
  return (
    <Modal
      opened
      onClose={() => void dismissHandOver()}
      title={handOverTexts.dialogTitle}
      closeOnClickOutside={false}
      closeOnEscape={!isWorking}
      withCloseButton={!isWorking}
      size={820}
      padding={20}
      classNames={{ title: classes['dialogTitle'] ?? '' }}
      transitionProps={{ duration: 0 }}
      zIndex={ABOVE_NOTICES}
    >
      <StageOf run={run} directive={directive} />
    </Modal>
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
      return <Locked failure={run.failure} />;
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

function Locked({ failure }: { readonly failure: Failure | null }) {
  const [passphrase, setPassphrase] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const open = () => {
    setWasTried(true);
    if (passphrase !== '') void examineHandOver(passphrase.normalize('NFC'));
  };
  return (
    <div className={classes['stack']}>
      {failure === null ? (
        <p className={classes['text']}>{handOverTexts.needsPassphrase}</p>
      ) : (
        <FailureMessage failure={failure} />
      )}
      <PasswordInput
        data-autofocus
        label={handOverTexts.passphrase}
        maxLength={200}
        value={passphrase}
        error={wasTried && passphrase === '' ? backupTexts.passphraseMissing : undefined}
        visibilityToggleButtonProps={TOGGLE}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
        }}
      />
      <div className={classes['buttons']}>
        <Button onClick={open}>{handOverTexts.open}</Button>
        <Close />
      </div>
    </div>
  );
}
