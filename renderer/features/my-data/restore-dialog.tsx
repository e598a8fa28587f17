import { Button, Modal, PasswordInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { TIME } from '#renderer/backup/time-format.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import { assertNever } from '#shared/base/assert-never.ts';
import type { BackupContent } from '#shared/backup/backup-content.ts';
import type { Failure } from '#shared/failures/failure.ts';
import classes from './my-data.module.css';
import { dismissBackup, examineChosen, restoreShown, type RestoreRun, useRestoreRun } from './restore-run.ts';

const ABOVE_NOTICES = 500;
const TOGGLE = { 'aria-label': backupTexts.showPassphrase } as const;

/** The backup that the app was opened with, or that was chosen: a look inside, before anything is replaced. */
export function RestoreDialog() {
  const run = useRestoreRun();
  useEffect(() => {
    void call('backup:describe', {}).then((described) => {
      if (described.ok && described.value.chosenFileName !== null) return examineChosen(null);
      return undefined;
    });
    return on('backup:opened', () => void examineChosen(null));
  }, []);
  if (run.status === 'idle') return null;
  const isWorking = run.status === 'working';
  return (
    <Modal
      opened
      onClose={() => void dismissBackup()}
      title={backupTexts.dialogTitle}
      closeOnClickOutside={false}
      closeOnEscape={!isWorking}
      withCloseButton={!isWorking}
      size={620}
      padding={20}
      classNames={{ title: classes['dialogTitle'] ?? '' }}
      transitionProps={{ duration: 0 }}
      zIndex={ABOVE_NOTICES}
    >
      <StageOf run={run} />
    </Modal>
  );
}

function StageOf({ run }: { readonly run: Exclude<RestoreRun, { status: 'idle' }> }) {
  switch (run.status) {
    case 'working':
      return <BackupProgressView progress={run.progress} />;
    case 'locked':
      return <Locked failure={run.failure} />;
    case 'shown':
      return <Shown content={run.content} />;
    case 'failed':
      return (
        <Stacked actions={<NotNow />}>
          <FailureMessage failure={run.failure} />
        </Stacked>
      );
    default:
      return assertNever(run);
  }
}

function Stacked({ children, actions }: { readonly children: ReactNode; readonly actions: ReactNode }) {
  return (
    <div className={classes['code']}>
      {children}
      <div className={classes['buttons']}>{actions}</div>
    </div>
  );
}

function NotNow() {
  return (
    <Button variant="default" onClick={() => void dismissBackup()}>
      {backupTexts.notNow}
    </Button>
  );
}

function Locked({ failure }: { readonly failure: Failure | null }) {
  const [passphrase, setPassphrase] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const open = () => {
    setWasTried(true);
    if (passphrase !== '') void examineChosen(passphrase.normalize('NFC'));
  };
  return (
    <Stacked
      actions={
        <>
          <Button onClick={open}>{backupTexts.open}</Button>
          <NotNow />
        </>
      }
    >
      {failure === null ? (
        <p className={classes['text']}>{backupTexts.needsPassphrase}</p>
      ) : (
        <FailureMessage failure={failure} />
      )}
      <PasswordInput
        data-autofocus
        label={backupTexts.passphrase}
        maxLength={200}
        value={passphrase}
        error={wasTried && passphrase === '' ? backupTexts.passphraseMissing : undefined}
        visibilityToggleButtonProps={TOGGLE}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
        }}
      />
    </Stacked>
  );
}

function Shown({ content }: { readonly content: BackupContent }) {
  const { store, evidenceCount, evidenceBytes, exportCount, approvedKeyCount, hasKey, createdAt } = content;
  const { facts } = backupTexts;
  return (
    <Stacked
      actions={
        <>
          <Button variant="filled" color="accent" onClick={() => void restoreShown()}>
            {backupTexts.restore}
          </Button>
          <NotNow />
        </>
      }
    >
      <FactList
        facts={[
          { name: facts.unit, value: store.unitName === '' ? backupTexts.noName : store.unitName },
          { name: facts.createdAt, value: TIME.format(new Date(createdAt)) },
          { name: facts.savedAt, value: TIME.format(new Date(store.savedAt)) },
          { name: facts.answers, value: backupTexts.answerCount(store.answerCount) },
          { name: facts.records, value: backupTexts.rowCount(store.rowCount) },
          {
            name: facts.evidence,
            value: backupTexts.evidenceSize(evidenceCount, formatBytes(evidenceBytes)),
          },
          { name: facts.exports, value: String(exportCount) },
          ...(approvedKeyCount === 0
            ? []
            : [{ name: facts.approvedKeys, value: backupTexts.keyCount(approvedKeyCount) }]),
          { name: facts.key, value: hasKey ? backupTexts.hasKey : backupTexts.hasNoKey },
        ]}
      />
      <p className={classes['text']}>{backupTexts.replaces}</p>
      <p className={classes['text']}>{backupTexts.undoLater}</p>
    </Stacked>
  );
}
