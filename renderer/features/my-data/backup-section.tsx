import { useEffect } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { formatInstant } from '#shared/base/dates.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { BackupState } from '#shared/backup/backup-state.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { BackupForm } from './backup-form.tsx';
import { BackupResult } from './backup-result.tsx';
import { leaveBackup, makeBackup, showBackup, useBackupRun } from './backup-run.ts';
import classes from './my-data.module.css';

interface BackupSectionProps {
  readonly state: BackupState;
  /** Something has changed that the state tells of. */
  readonly onChange: () => void;
}

/** Everything into one file: with or without a passphrase, wherever the user wants it. */
export function BackupSection({ state, onChange }: BackupSectionProps) {
  const stage = useBackupRun();
  useEffect(() => {
    showBackup();
    return leaveBackup;
  }, []);
  const make = async (wish: CallInput<'backup:make'>) => {
    await makeBackup(wish);
    onChange();
  };
  const { lastOutside } = state;
  return (
    <Section title={backupTexts.title}>
      <div className={classes['code']}>
        <p className={classes['text']}>{backupTexts.lead}</p>
        <p className={classes['text']}>
          {lastOutside === null
            ? backupTexts.neverOutside
            : backupTexts.lastOutside(formatInstant(new Date(lastOutside.madeAt)), lastOutside.folder)}
        </p>
        {stage.name === 'done' && <BackupResult saved={stage.saved} />}
        {stage.name === 'failed' && <FailureMessage failure={stage.failure} />}
        {stage.name === 'working' ? (
          <BackupProgressView progress={stage.progress} />
        ) : (
          <BackupForm knownFolder={state.knownPlace?.folder ?? null} onMake={(wish) => void make(wish)} />
        )}
      </div>
    </Section>
  );
}
