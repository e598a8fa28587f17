import { assertNever } from '#shared/base/assert-never.ts';
import type { Result } from '#shared/base/result.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type JobName, jobs } from './file-worker-messages.ts';

const BACKUP_JOBS = [
  'write-backup',
  'examine-backup',
  'restore-backup',
  'write-hand-over',
  'read-hand-over',
  'take-evidence',
  'write-desk-work',
  'read-desk-work',
] as const;

/** The name of a job about `.tkattt` files. */
export type BackupJobName = (typeof BACKUP_JOBS)[number];

/** Whether a job is about a `.tkattt` file: a backup of everything, or a hand-over of a part. */
export function isBackupJob(name: JobName): name is BackupJobName {
  return (BACKUP_JOBS as readonly JobName[]).includes(name);
}

/** Makes, examines or brings back a backup or a hand-over. */
export async function runBackupJob(
  name: BackupJobName,
  input: unknown,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
): Promise<Result<unknown, Failure>> {
  const watched = (stage: BackupProgress['stage']) => ({
    signal,
    onProgress: (fraction: number) => {
      onProgress({ stage, fraction });
    },
  });
  switch (name) {
    case 'write-backup': {
      const { writeBackup } = await import('#services/backup/write-backup.ts');
      return writeBackup({ ...jobs[name].input.parse(input), onProgress, signal });
    }
    case 'examine-backup': {
      const { examineBackup } = await import('#services/backup/examine-backup.ts');
      return examineBackup({ ...jobs[name].input.parse(input), ...watched('read') });
    }
    case 'restore-backup': {
      const { restoreBackup } = await import('#services/backup/restore-backup.ts');
      return restoreBackup({ ...jobs[name].input.parse(input), ...watched('restore') });
    }
    case 'write-hand-over': {
      const { writeHandOver } = await import('#services/hand-over/write-hand-over.ts');
      return writeHandOver({ ...jobs[name].input.parse(input), onProgress, signal });
    }
    case 'read-hand-over': {
      const { readHandOver } = await import('#services/hand-over/read-hand-over.ts');
      return readHandOver({ ...jobs[name].input.parse(input), ...watched('read') });
    }
    case 'write-desk-work': {
      const { writeDeskWork } = await import('#services/desk-work/desk-work-file.ts');
      return writeDeskWork({ ...jobs[name].input.parse(input), onProgress, signal });
    }
    case 'read-desk-work': {
      const { readDeskWork } = await import('#services/desk-work/desk-work-file.ts');
      return readDeskWork({ ...jobs[name].input.parse(input), ...watched('read') });
    }
    case 'take-evidence': {
      const { takeEvidence } = await import('#services/hand-over/take-evidence.ts');
      return takeEvidence({ ...jobs[name].input.parse(input), ...watched('restore') });
    }
    default:
      return assertNever(name);
  }
}
