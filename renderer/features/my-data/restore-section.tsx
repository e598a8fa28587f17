import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '#shared/base/dates.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { Section } from '#renderer/ui/page.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import type { BackupState } from '#shared/backup/backup-state.ts';
import { chooseBackup, undoLastRestore } from './restore-run.ts';
import classes from './my-data.module.css';

const WIDTH = 560;

interface RestoreSectionProps {
  readonly undo: BackupState['undo'];
}

/** The way to a backup that is to be brought back, and back from the last one. */
export function RestoreSection({ undo }: RestoreSectionProps) {
  return (
    <Section
      title={backupTexts.restoreTitle}
      actions={<Button onClick={() => void chooseBackup()}>{backupTexts.choose}</Button>}
    >
      <div className={classes['code']}>
        <p className={classes['text']}>{backupTexts.restoreLead}</p>
        {undo !== null && (
          <>
            <p className={classes['text']}>
              {backupTexts.undoable(formatInstant(new Date(undo.restoredAt)), undo.fileName)}{' '}
              {backupTexts.undoLead}
            </p>
            <div>
              <UndoRestore restoredAt={formatInstant(new Date(undo.restoredAt))} />
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

/** Asks before what was entered since the restore is given up: it is in no other place. */
function UndoRestore({ restoredAt }: { readonly restoredAt: string }) {
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {backupTexts.undo}
      </Button>
      {isAsking && (
        <WorkDialog title={backupTexts.undoTitle} width={WIDTH} isWorking={false} onClose={close}>
          <div className={classes['code']}>
            <p className={classes['text']}>{backupTexts.undoQuestion(restoredAt)}</p>
            <div className={classes['buttons']}>
              <Button onClick={close}>{backupTexts.undoDecline}</Button>
              <Button variant="default" onClick={() => void undoLastRestore()}>
                {backupTexts.undoConfirm}
              </Button>
            </div>
          </div>
        </WorkDialog>
      )}
    </>
  );
}
