import { Button } from '@mantine/core';
import { call } from '#renderer/bridge/bridge.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import classes from './backup.module.css';

interface BackupProgressViewProps {
  /** `null` until main has begun. */
  readonly progress: BackupProgress | null;
}

/** How far the work on a backup has come, and the way to stop it. */
export function BackupProgressView({ progress }: BackupProgressViewProps) {
  const stage = progress === null ? backupTexts.preparing : backupTexts.stages[progress.stage];
  const fraction = progress?.fraction ?? 0;
  return (
    <div className={classes['code']}>
      <div className={classes['progressHead']}>
        <span role="status">{stage}</span>
        <span>{backupTexts.percent(fraction)}</span>
      </div>
      <ProgressBar
        fraction={fraction}
        label={backupTexts.progress}
        words={`${stage}, ${backupTexts.percent(fraction)}`}
      />
      <div>
        <Button disabled={progress === null} onClick={() => void call('backup:cancel', {})}>
          {backupTexts.cancel}
        </Button>
      </div>
    </div>
  );
}
