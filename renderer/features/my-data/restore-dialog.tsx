import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { LockedFile } from '#renderer/backup/locked-file.tsx';
import { formatInstant } from '#shared/base/dates.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { uiTexts } from '#renderer/texts/ui.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { assertNever } from '#shared/base/assert-never.ts';
import type { BackupContent } from '#shared/backup/backup-content.ts';
import classes from './my-data.module.css';
import { KeptKeys } from './kept-keys.tsx';
import { deskFacts, KeptOfDesk, ReplacedOfDesk } from './restored-desk.tsx';
import { dismissBackup, examineChosen, restoreShown, type RestoreRun, useRestoreRun } from './restore-run.ts';

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
  return (
    <WorkDialog
      title={backupTexts.dialogTitle}
      width={620}
      isWorking={run.status === 'working'}
      onClose={() => void dismissBackup()}
    >
      <StageOf run={run} />
    </WorkDialog>
  );
}

function StageOf({ run }: { readonly run: Exclude<RestoreRun, { status: 'idle' }> }) {
  switch (run.status) {
    case 'working':
      return <BackupProgressView progress={run.progress} />;
    case 'locked':
      return (
        <LockedFile
          failure={run.failure}
          words={backupTexts}
          onOpen={(passphrase) => void examineChosen(passphrase)}
          close={<NotNow />}
        />
      );
    case 'shown':
      return <Shown content={run.content} />;
    case 'failed':
      return (
        <Stacked actions={<NotNow label={uiTexts.close} />}>
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
      <div className={classes['foot']}>{actions}</div>
    </div>
  );
}

/** Leaves the file alone; `label`: where there is nothing that could be done later. */
function NotNow({ label = backupTexts.notNow }: { readonly label?: string }) {
  return (
    <Button variant="default" onClick={() => void dismissBackup()}>
      {label}
    </Button>
  );
}

/** What goes stands where it is seen before the button is pressed, also in a low window. */
function Shown({ content }: { readonly content: BackupContent }) {
  const { store, evidenceCount, evidenceBytes, exportCount, approvedKeyCount } = content;
  const { hasKey, hasDecryptionKey, createdAt } = content;
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
          { name: facts.createdAt, value: formatInstant(new Date(createdAt)) },
          { name: facts.savedAt, value: formatInstant(new Date(store.savedAt)) },
        ]}
      />
      <ReplacedOfDesk store={store} />
      <FactList
        facts={[
          { name: facts.answers, value: backupTexts.answerCount(store.answerCount) },
          { name: facts.records, value: backupTexts.rowCount(store.rowCount) },
          ...deskFacts(store),
          {
            name: facts.evidence,
            value: backupTexts.evidenceSize(evidenceCount, formatBytes(evidenceBytes)),
          },
          { name: facts.exports, value: String(exportCount) },
          ...(approvedKeyCount === 0
            ? []
            : [{ name: facts.approvedKeys, value: backupTexts.keyCount(approvedKeyCount) }]),
          { name: facts.key, value: hasKey ? backupTexts.hasKey : backupTexts.hasNoKey },
          ...(hasDecryptionKey ? [{ name: facts.decryptionKey, value: backupTexts.hasKey }] : []),
        ]}
      />
      <p className={classes['text']}>{backupTexts.replaces}</p>
      <KeptOfDesk store={store} approvedKeyCount={approvedKeyCount} />
      <KeptKeys hasKey={hasKey} hasDecryptionKey={hasDecryptionKey} />
      <p className={classes['text']}>{backupTexts.undoLater}</p>
    </Stacked>
  );
}
