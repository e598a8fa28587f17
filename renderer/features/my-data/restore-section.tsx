import { Button } from '@mantine/core';
import { formatInstant } from '#shared/base/dates.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { BackupState } from '#shared/backup/backup-state.ts';
import { chooseBackup, undoLastRestore } from './restore-run.ts';
import classes from './my-data.module.css';

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
              <Button variant="default" onClick={() => void undoLastRestore()}>
                {backupTexts.undo}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
