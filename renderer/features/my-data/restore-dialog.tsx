import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { LockedFile } from '#renderer/backup/locked-file.tsx';
import { formatInstant } from '#shared/base/dates.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { readReceipts } from '#renderer/storage/receipts.ts';
import { useDecisions } from '#renderer/storage/decisions.ts';
import { useLowerDesks } from '#renderer/storage/lower-desks.ts';
import { useStored } from '#renderer/storage/use-stored.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { assertNever } from '#shared/base/assert-never.ts';
import type { BackupContent } from '#shared/backup/backup-content.ts';
import classes from './my-data.module.css';
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
      <div className={classes['foot']}>{actions}</div>
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
      <OfDesk store={store} approvedKeyCount={approvedKeyCount} />
      <p className={classes['text']}>{backupTexts.undoLater}</p>
    </Stacked>
  );
}

type Store = Pick<BackupContent['store'], 'decisionCount' | 'receiptCount' | 'lowerDeskCount'>;

/** What only a receiving desk has. */
function deskFacts({ decisionCount, receiptCount, lowerDeskCount }: Store) {
  const { facts } = backupTexts;
  return [
    ...(decisionCount === 0
      ? []
      : [{ name: facts.decisions, value: backupTexts.decisionCount(decisionCount) }]),
    ...(receiptCount === 0 ? [] : [{ name: facts.receipts, value: backupTexts.receiptCount(receiptCount) }]),
    ...(lowerDeskCount === 0
      ? []
      : [{ name: facts.lowerDesks, value: backupTexts.lowerDeskCount(lowerDeskCount) }]),
  ];
}

/** What becomes of the desk on this PC, and what the backup of a desk lacks: two people may both have decided. */
function OfDesk({ store, approvedKeyCount }: { readonly store: Store; readonly approvedKeyCount: number }) {
  const { decisionCount, receiptCount, lowerDeskCount } = store;
  const { keys } = useApprovedKeys();
  const decisions = useDecisions() ?? [];
  const receipts = useStored(readReceipts) ?? [];
  const lowerDesks = useLowerDesks() ?? [];
  const isOfDesk = decisionCount + receiptCount + lowerDeskCount > 0;
  return (
    <>
      {decisions.length > 0 && (
        <Notice tone="warning" title={backupTexts.replacesDecisions(decisions.length)}>
          {decisionCount > 0 && <p>{backupTexts.mergesElsewhere}</p>}
        </Notice>
      )}
      {lowerDesks.length > 0 && (
        <Notice tone="warning" title={backupTexts.replacesLowerDesks(lowerDesks.length, lowerDeskCount)} />
      )}
      {receipts.length > 0 && <p className={classes['text']}>{backupTexts.keepsReceipts}</p>}
      {keys.length > 0 && approvedKeyCount > 0 && (
        <p className={classes['text']}>{backupTexts.keepsApprovedKeys(keys.length)}</p>
      )}
      {isOfDesk && <p className={classes['text']}>{backupTexts.deskPlacesLeft}</p>}
    </>
  );
}
